/// The values of reports as lines of comma-separated values, report by report.
public protocol ValueRecords: Sendable {
  /// The line of headings.
  var head: [UInt8] { get }

  /// The lines of a report.
  func records(of report: TabledReport) -> [UInt8]
}
