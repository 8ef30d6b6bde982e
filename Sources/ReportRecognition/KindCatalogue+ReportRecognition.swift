public import ReportModel

extension KindCatalogue {
  /// The kinds that the recogniser raises.
  public static let reportRecognition = KindCatalogue(
    findings: [
      .lineNumbers, .sheetSetAside,
      .titleDiffers, .titleOther, .identityInText, .editionMixed, .sectionMissing, .headingVariant,
      .headingDoubtful, .tableUnknown, .rowMisaligned, .rowUnknown,
      .rowOutOfOrder, .rowIncomplete, .rowByPosition, .headerMissing, .headerMismatch,
      .headerScattered,
      .columnOutOfOrder, .rowsShifted, .labelVariant, .labelProven, .labelTurned,
      .nameLabelConflict, .cellSplit,
      .cellUnknown,
      .valueRecovered, .digitsUndecided, .textSetAside, .tableMissing, .tableDuplicate, .rowMissing,
      .rowDuplicate, .rowsJoined, .rowsJoinedBlank, .valueNormalised, .valueNoted, .markUnknown,
      .formulaWithoutValue, .formulaStale,
      .formulaKept, .editWithoutPlace, .editUnseen, .editNoChoice,
      .cellUnseen, .textStruck, .textDeleted,
      .textProposed, .textHidden, .textMade, .textUnseen, .tableCovered, .pictureRemoved,
    ],
    refusals: [.notAReport, .ownDocument]
  )
}
