public import ReportModel

extension KindCatalogue {
  /// The kinds that the rules raise.
  public static let reportRules = KindCatalogue(
    findings: Rule.Family.allCases.map(FindingKind.ruleBroken) + [.ruleUnjudged]
      + ClaimFamily.allCases.map(FindingKind.claim)
      + [
        .claimGrowth, .textTooLong, .feeStatement, .sectionEmpty, .sectionMisnumbered,
        .overviewLong, .overviewItems, .lastYearOther, .lastYearAlias, .yearCopied, .yearStale,
        .explanationLapsed, .combineMissing, .combineDuplicate, .combineUnfit, .combineFaulty,
        .combineUnlisted, .combineUnread, .combineBlank, .combineDiffers,
      ]
  )
}
