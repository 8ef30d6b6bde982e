import Foundation
import Nianbao
import ReportModel
import TestSupport
import Testing

/// Word documents that LibreOffice has turned into texts of OpenDocument, as offices without Word hand them in.
@Suite(
  "documents that LibreOffice saved as texts of OpenDocument",
  .enabled(if: Programs.writer != nil, "no Writer of LibreOffice"),
  .tags(.programs),
  .startsPrograms
)
struct SavedTextTests {
  private static let fixtures = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "fixtures")

  private func saved(_ reports: [MarkedReport]) throws -> [ReportFile] {
    let texts = try Programs.convertedByLibreOffice(
      reports.map { try $0.wordDocument() },
      of: "docx",
      to: "odt:writer8"
    )
    return try texts.map { try ReportFile(reading: $0) }
  }

  @Test("say what the documents say, fixtures and made-up reports of both editions")
  func sound() throws {
    var reports = try ["report-2021.txt", "report-2021-wrong-sums.txt", "report-2020.txt"].map {
      let bytes = try Data(contentsOf: Self.fixtures.appending(path: $0))
      return try ReportFile(reading: Array(bytes)).report
    }
    for seed in 0..<UInt64(max(4, DamageCount.each / 20)) {
      var maker = BalancedReport(seed: seed)
      reports.append(maker.report(on: seed % 2 == 0 ? .edition2021 : .edition2019))
    }
    for (report, file) in zip(reports, try saved(reports.map { MarkedReport($0) })) {
      #expect(file.format.name == "odt")
      #expect(file.report.values == report.values)
      #expect(file.report.organ == report.organ && file.report.year == report.year)
      for kind in report.form.sectionKinds {
        #expect(file.report[kind].paragraphs == report[kind].paragraphs)
      }
      #expect(file.reading.findings.filter { $0.severity > .note }.map(\.code) == [])
    }
  }

  @Test(
    "say the same as one XML file, and workbooks as such and as text",
    arguments: [
      ("docx", "fodt", "odt"), ("ods", "fods", "ods"),
      ("ods", "csv:Text - txt - csv (StarCalc):44,34,76", "csv"),
      ("ods", "csv:Text - txt - csv (StarCalc):9,34,GB-18030", "csv"),
    ]
  )
  func otherFormats(type: String, target: String, format: String) throws {
    let reports = (0..<4 as Range<UInt64>).map { seed in
      var maker = BalancedReport(seed: seed)
      return maker.report(on: seed % 2 == 0 ? .edition2021 : .edition2019)
    }
    let files = try reports.map { report in
      let marked = MarkedReport(report)
      return type == "docx" ? try marked.wordDocument() : try marked.openDocument()
    }
    let saved = try Programs.convertedByLibreOffice(files, of: type, to: target)
    for (report, bytes) in zip(reports, saved) {
      let file = try ReportFile(reading: bytes)
      #expect(file.format.name == format)
      #expect(file.report.values.map(\.number?.number) == report.values.map(\.number?.number))
    }
  }

  @Test(
    "have no number of what is raised, struck through, hidden or a picture there, and tell it",
    arguments: [
      (Mark.raised, "VALUE-NOTED"), (.struck, "TEXT-STRUCK"), (.hidden, "TEXT-HIDDEN"),
      (.picture, "CELL-UNSEEN"),
    ]
  )
  func marks(mark: Mark, code: String) throws {
    var maker = BalancedReport(seed: 3)
    let report = maker.report(on: .edition2021)
    let damaged = Set(report.values.indices.filter { report.values[$0].count != nil }.prefix(40))
    var marked = MarkedReport(report)
    marked.changeValues { cell, value in
      guard damaged.contains(value) else { return }
      let run = MarkedReport.Run(text: "4", mark: mark)
      if mark == .picture { cell.runs = [run] } else { cell.runs.append(run) }
    }
    let file = try #require(try saved([marked]).first)
    #expect(
      Set(file.reading.findings.filter { $0.code == code }.compactMap(\.cell)) == damaged
    )
    for (cell, value) in zip(report.form.cells, report.values) {
      let found = file.report.values[cell.index]
      if mark == .picture, damaged.contains(cell.index) {
        #expect(found.isUnreadable, "\(cell.identifier)")
      } else {
        #expect(found.number?.number == value.number?.number, "\(cell.identifier)")
      }
    }
  }
}
