import ReportModel

/// The page that a browser opens first: where files are dropped, and the reports that are open.
struct StartPage {
  private let reports: [(number: Int, report: OpenReport)]
  private let language: Language

  init(_ reports: [(number: Int, report: OpenReport)], _ language: Language) {
    self.reports = reports
    self.language = language
  }

  /// The whole page.
  var bytes: [UInt8] { [] }
}
