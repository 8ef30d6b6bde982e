import ReportModel
import ReportRecognition
import TestSupport
import Testing
import WorkbookFormat

/// The sheet of the report's own data, as people change it.
@Suite("the data of a report that are changed by hand")
struct InformationReaderTests {
  private func reading(
    _ label: String,
    _ text: String,
    columns: Int = 1,
    and change: (inout Book) throws -> Void = { _ in }
  ) throws -> Reading {
    var book = try Book(PitfallReport.report)
    let cell = try book.cell(of: "报告信息", beside: label, columns)
    try book.edit("报告信息") { $0.type(text, at: cell) }
    try change(&book)
    return try book.reading()
  }

  @Test("have a year in any spelling", arguments: ["2022", "２０２２年", " 2022 年度"])
  func years(text: String) throws {
    let reading = try reading("报告年度", text)
    #expect(reading.report.year == 2022)
    #expect(!reading.findings.contains { $0.kind == .yearUnknown })
  }

  @Test("have no year where it is none, and that is told", arguments: ["20x3", "去年", "202112"])
  func noYears(text: String) throws {
    let reading = try reading("报告年度", text)
    #expect(reading.report.year == nil)
    let told = reading.findings.filter { $0.kind == .yearUnknown }
    #expect(told.map(\.found) == [text])
  }

  @Test("have an edition that nobody published: the tables decide, and that is told")
  func editions() throws {
    let reading = try reading("格式版本", "1999")
    #expect(reading.report.edition == .edition2021)
    #expect(reading.findings.filter { $0.kind == .editionMismatch }.map(\.found) == ["1999"])
    #expect(reading.report.values == PitfallReport.report.values)
  }

  @Test("have an item twice: the first is taken, and the other is told")
  func duplicates() throws {
    let organ = PitfallReport.report.organ
    let reading = try reading("行政区划代码", "机关名称", columns: 0)
    #expect(reading.report.organ == organ)
    #expect(reading.findings.filter { $0.kind == .rowDuplicate }.map(\.found) == ["350100"])
    #expect(reading.report.metadata[.divisionCode] == nil)
  }

  @Test("have an item that nobody knows: it is told with its text")
  func unknown() throws {
    let reading = try reading("行政区划代码", "联系人", columns: 0)
    #expect(reading.findings.filter { $0.kind == .rowUnknown }.map(\.found) == ["350100"])
  }
}
