import ReportModel
import ReportRecognition
import Spreadsheet
import TestSupport
import Testing
import WorkbookFormat

/// Workbooks that were not made by this program, such as a report pasted from a document.
@Suite("Workbooks of others")
struct ForeignWorkbookTests {
  /// A report all on one sheet: text in the first column, tables as the form prints them.
  private static func pasted(
    _ report: Report,
    title: [String],
    isNumbered: Bool = false
  ) throws -> [UInt8] {
    var rows: [Row] = []
    func add(_ text: String) {
      rows.append(Row(rows.count, cells: [Cell(0, .text(text))]))
    }
    for line in title { add(line) }
    for (kind, section) in zip(report.form.sectionKinds, report.sections) {
      if let heading = section.heading { add(heading) }
      for paragraph in section.paragraphs { add(paragraph) }
      guard let table = report.form[kind].table else { continue }
      for line in report.form[table].layout.rows {
        let cells = line.map { cell in
          switch cell.content {
          case .title(let text), .columnLabel(let text), .rowLabel(let text):
            Cell(cell.column, .text(text))
          case .value(let index):
            Cell(cell.column, report.values[index].count.map { .number(String($0)) } ?? .blank)
          }
        }
        rows.append(Row(rows.count, cells: cells.sorted { $0.column < $1.column }))
      }
    }
    if isNumbered {
      for index in rows.indices {
        for cell in rows[index].cells.indices { rows[index].cells[cell].column += 1 }
        rows[index].cells.insert(Cell(0, .number(String(index + 1))), at: 0)
      }
    }
    var sheet = Worksheet(name: "Sheet1")
    sheet.rows = rows
    let styles = StyleTable()
    return try audited(Workbook(sheets: [sheet], styles: styles).bytes())
  }

  private static func report() -> Report {
    var report = Report(edition: .edition2021, organ: "某某县财政局", year: 2021)
    report.title = Report.prescribedTitle(organ: report.organ, year: 2021)
    for cell in report.form.cells where cell.valueType == .count {
      report.values[cell.index] = .count(cell.index % 10)
    }
    for section in report.form.sections {
      report[section.kind].paragraphs = ["　　\(section.numeral)的文字。"]
    }
    return report
  }

  @Test("a report pasted into one sheet is read")
  func pastedReport() throws {
    let report = Self.report()
    let reading = try WorkbookFormat.read(Self.pasted(report, title: report.title))
    #expect(reading.report == report, "\(reading.report.differences(from: report))")
  }

  @Test("line numbers beside everything are no part of it, and that is told once")
  func lineNumbers() throws {
    let report = Self.report()
    let reading = try WorkbookFormat.read(
      Self.pasted(report, title: report.title, isNumbered: true)
    )
    #expect(reading.report == report, "\(reading.report.differences(from: report))")
    #expect(
      reading.findings("LINE-NUMBERS").map(\.place) == [.cell(sheet: "Sheet1", reference: "A1")]
    )
  }

  @Test("struck text in a paragraph is left out and told, a paragraph of nothing else, too")
  func struckParagraphs() throws {
    let report = Self.report()
    var book = try Book(bytes: Self.pasted(report, title: report.title))
    let paragraph = try book.cell(of: "Sheet1", beside: report[.overview].paragraphs[0], 0)
    let text = report[.overview].paragraphs[0]
    let struck = "<r><rPr><strike/></rPr><t>旧</t></r>"
    try book.edit("Sheet1") { markup in
      markup.set(paragraph, "<is>\(struck)<r><t>\(text)</t></r></is>", "t=\"inlineStr\"")
    }
    var reading = try book.reading()
    #expect(reading.report == report, "\(reading.report.differences(from: report))")
    #expect(reading.findings("TEXT-STRUCK").count == 1)
    try book.edit("Sheet1") { $0.set(paragraph, "<is>\(struck)</is>", "t=\"inlineStr\"") }
    reading = try book.reading()
    #expect(reading.report[.overview].paragraphs == [])
    #expect(reading.findings("TEXT-STRUCK").count == 1)
  }

  @Test("text between its tables that has no place is reported, not dropped")
  func looseText() throws {
    let report = Self.report()
    var other = report
    other[.proactiveDisclosure].heading = nil
    other[.proactiveDisclosure].paragraphs = []
    let bytes = try Self.pasted(other, title: report.title + ["说明文字"])
    let reading = try WorkbookFormat.read(bytes)
    #expect(reading.report.values == report.values)
    #expect(reading.findings.contains { $0.kind == .sectionMissing })
  }

  @Test("tables alone are read, and the organ and year are missed")
  func tablesAlone() throws {
    var report = Self.report()
    for index in report.sections.indices { report.sections[index] = Report.Section() }
    let reading = try WorkbookFormat.read(Self.pasted(report, title: []))
    #expect(reading.report.values == report.values)
    let codes = Set(reading.findings.map(\.code))
    #expect(codes.isSuperset(of: ["ORGAN-UNKNOWN", "YEAR-UNKNOWN", "SECTION-MISSING"]))
  }
}
