public import ReportModel
internal import ReportRules

extension ReportFile {
  /// Checks the report: what its reader found, then the sums that the form prescribes.
  ///
  /// - Returns: Every finding, with its place in the file; empty if there is nothing to say.
  public func check() -> [Finding] { reading.findings + checkSums() }

  /// Checks the sums that the form prescribes, without what the reader found.
  public func checkSums() -> [Finding] {
    RuleCheck.findings(in: report, places: reading.places)
  }
}
