import ReportModel

extension Desk {
  /// A file that an open report gives.
  func file(
    _ name: String,
    of report: OpenReport,
    _ language: Language
  ) throws(DeskFault) -> DeskResponse {
    throw .unknown
  }
}
