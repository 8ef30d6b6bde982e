import ReportModel

/// The page of an open report.
struct ReportPage {
  private let number: Int
  private let report: OpenReport
  private let language: Language

  init(_ report: OpenReport, number: Int, _ language: Language) {
    self.report = report
    self.number = number
    self.language = language
  }

  /// What changes when the report is edited, in the order of the page.
  var parts: [PagePart] { [] }

  /// The whole page.
  var bytes: [UInt8] { [] }
}
