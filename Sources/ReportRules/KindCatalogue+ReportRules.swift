public import ReportModel

extension KindCatalogue {
  /// The kinds that the rules raise.
  public static let reportRules = KindCatalogue(
    findings: EditionRegistry.shipped.ruleFamilies.map(FindingKind.ruleBroken)
      + [.ruleBrokenByBlanks, .ruleUnjudged, .tableBlank, .reportUnfilled]
      + EditionRegistry.shipped.claimFamilies.map(FindingKind.claim)
      + [
        .claimGrowth, .claimCompletion, .textTooLong, .feeStatement, .sectionEmpty, .problemsHollow,
        .sectionMisnumbered, .numberingRestart, .wordDoubled, .regulationPower,
        .overviewLong, .overviewItems, .lastYearMissing, .lastYearAmbiguous, .lastYearOther,
        .lastYearAlias, .yearLeap, .yearFee,
        .yearCopied, .yearStale, .yearMalformed, .noticeOther,
        .explanationLapsed, .combineMissing, .combineDuplicate, .combineUnfit, .combineFaulty,
        .combineUnlisted, .combineAlias, .combineUnread, .combineBlank, .combineDiffers,
        .combineUnreadable, .combinePreferred, .combineOwnSum, .preferenceIdle, .rosterTwice,
      ]
  )
}
