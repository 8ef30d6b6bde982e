import ReportModel

extension Desk {
  /// A file that an open report gives.
  func file(
    _ name: String,
    of report: OpenReport,
    _ language: Language
  ) throws(DeskFault) -> DeskResponse {
    guard let kind = ReportFileKind(named: name) else { throw .unknown }
    return DeskResponse(try ReportFiles(of: report, language).file(kind))
  }
}
