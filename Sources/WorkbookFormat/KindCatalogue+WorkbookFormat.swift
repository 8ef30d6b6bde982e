import ReportModel

extension KindCatalogue {
  /// The kinds that workbooks raise.
  static let workbookFormat = KindCatalogue(
    findings: [
      .cellDate, .cellNotANumber, .pictureInCell, .cellCovered, .rowHidden, .columnHidden,
      .sheetHidden, .sheetWithoutPart, .formulaLost, .sheetMissing, .sheetDuplicate, .sheetForeign,
      .templateUnknown, .valueRounded, .zeroHidden,
    ],
    refusals: [
      .workbookDamaged, .workbookDocumentType, .workbookEncrypted, .workbookInvalid, .workbookKind,
      .workbookText, .workbookValue, .formUnknown,
    ]
  )
}
