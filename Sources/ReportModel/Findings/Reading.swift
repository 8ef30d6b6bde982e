/// What a reader makes of a source: the report and everything there is to say about it.
public struct Reading: Sendable {
  /// The report.
  public var report: Report
  /// The findings, in the order of their places.
  public var findings: [Finding]

  /// Pairs a report with its findings.
  public init(report: Report, findings: [Finding] = []) {
    self.report = report
    self.findings = findings
  }
}
