import ReportModel
import Testing

@testable import Desk

/// Tests that paste into a report.
protocol Pasting {}

extension Pasting {
  static var granted: String { "applications.granted." }

  /// A report with a number in every cell.
  var report: Report { Report(edition: .edition2021, filling: .count(7)) }

  /// Pastes at a cell of a report.
  func paste(
    _ text: String,
    html: String? = nil,
    at cell: String,
    in report: Report? = nil
  ) throws -> PastedBlock? {
    let report = report ?? self.report
    let index = try #require(report.form.cell(cell)).index
    return try? PastedBlock(text: text, html: html, at: index, in: report)
  }

  /// What is put where.
  func put(_ block: PastedBlock?) -> [String] {
    (block?.entries ?? []).map { "\($0.cell.identifier)=\($0.value.text)" }
  }
}
