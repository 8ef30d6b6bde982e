import ReportModel

/// What a check has looked at, told from what it found.
struct Examination {
  private let hasLastYear: Bool
  private let hasReadText: Bool
  /// The cells of rules that could not be judged.
  private let unjudged: Set<String>

  /// - Parameters:
  ///   - findings: All that the check found.
  ///   - lastYear: Last year's report that it was made with; nil if there was none.
  init(of findings: [Finding], lastYear: LastYear?) {
    hasLastYear = lastYear != nil && !findings.contains { $0.kind == .lastYearOther }
    hasReadText = !findings.contains { $0.kind == .textTooLong }
    unjudged = Set(
      findings.filter { $0.kind == .ruleUnjudged }.flatMap(\.terms).map {
        ExplainedFinding.Cell($0).identifier
      }
    )
  }

  /// Whether the check looked at what was explained.
  func includes(_ entry: ExplainedFinding) -> Bool {
    if !hasLastYear, Self.isOfTwoYears(entry) { return false }
    if !hasReadText, entry.code.hasPrefix("CLAIM-") { return false }
    let isRule = Self.rules.contains(entry.code)
    return !isRule || !entry.cells.contains { unjudged.contains($0.identifier) }
  }

  private static func isOfTwoYears(_ entry: ExplainedFinding) -> Bool {
    entry.cells.contains(where: \.isOfLastYear) || yearCodes.contains(entry.code)
  }

  private static let families = EditionRegistry.shipped.ruleFamilies
  private static let rules = Set(
    families.map { FindingKind.ruleBroken($0).code } + [FindingKind.ruleBrokenByBlanks.code]
  )
  private static let yearCodes = Set(
    families.filter(\.spansYears).map { FindingKind.ruleBroken($0).code }
      + [FindingKind.claimGrowth, .yearCopied, .yearLeap, .yearFee].map(\.code)
  )
}
