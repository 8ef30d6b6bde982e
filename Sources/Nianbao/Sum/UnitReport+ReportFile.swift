public import ReportModel
public import ReportRules

extension UnitReport {
  /// Takes what the roll and the sum need of a report that was checked.
  ///
  /// - Parameters:
  ///   - report: The report with its file.
  ///   - findings: What a check has found in it, with what was explained marked so.
  ///   - file: The file as messages name it.
  public init(_ report: ReportFile, _ findings: [Finding], file: String) {
    self.init(
      report.report,
      file: file,
      errorCount: findings.count { $0.severity == .error },
      errors: findings.filter { $0.severity == .error }.map(\.kind),
      warningCount: findings.count { [.warning, .unjudged].contains($0.severity) },
      fillState: report.fillState
    )
  }
}
