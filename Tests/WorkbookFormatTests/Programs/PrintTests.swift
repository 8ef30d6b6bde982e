import Foundation
import ReportModel
import Spreadsheet
import TestSupport
import Testing
import WorkbookFormat

@Suite(
  "LibreOffice prints",
  .tags(.programs),
  .startsPrograms,
  .enabled(if: Programs.soffice != nil, "no soffice")
)
struct PrintTests {
  private static func report(_ edition: Edition, paragraphs: Int) -> Report {
    var random = BalancedReport(seed: 5)
    var report = random.report(on: edition)
    let line = "　　" + String(repeating: "本年度政府信息公开工作情况良好，", count: 8)
    for kind in report.form.sectionKinds {
      report[kind].paragraphs = Array(repeating: line, count: paragraphs)
    }
    return report
  }

  /// The pages of a PDF file: LibreOffice writes a page's object in the clear.
  private static func pages(_ document: [UInt8]) -> Int {
    let text = String(decoding: document.map { $0 < 0x80 ? $0 : 0x3F }, as: UTF8.self)
    return text.matches(of: /\/Type\s*\/Page[^s]/).count
  }

  @Test("a sheet takes a page, and only the rules and a long narrative more")
  func pages() throws {
    let reports = [
      Self.report(.edition2021, paragraphs: 1), Self.report(.edition2019, paragraphs: 1),
      Self.report(.edition2021, paragraphs: 40),
    ]
    var workbooks = try reports.map { try audited(WorkbookFormat.write($0)) }
    workbooks.append(try audited(WorkbookFormat.template(organ: "某某县财政局", year: 2024)))
    let documents = try Programs.convertedByLibreOffice(workbooks, to: "pdf")
    for (index, document) in documents.enumerated() {
      let sheets = try WorkbookContents(reading: workbooks[index]).sheets.count
      // 240 paragraphs of four lines are some twenty pages.
      // The rules are some fifty rows.
      let most = index == 2 ? sheets + 31 : sheets + 4
      let pages = Self.pages(document)
      #expect((sheets...most).contains(pages), "workbook \(index): \(pages) for \(sheets) sheets")
    }
  }
}
