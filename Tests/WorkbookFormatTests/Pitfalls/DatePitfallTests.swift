import ReportModel
import Spreadsheet
import TestSupport
import Testing
import WorkbookFormat

/// What happens to dates in a report's workbook, by the numbers of the list of pitfalls.
@Suite("Pitfalls of dates")
struct DatePitfallTests {
  private static let cell = PitfallReport.single

  @Test(
    "45: a date in the cell of a count",
    arguments: ["d-mmm", "m\"月\"d\"日\"", "yyyy-mm-dd", "m/d"]
  )
  func dates(_ format: String) throws {
    var book = try Book(PitfallReport.report)
    try book.set(Self.cell, "<v>44563</v>", style: try book.addFormat(200, code: format))
    let reading = try book.reading()
    var report = PitfallReport.report
    report[Self.cell] = .unreadable("44563 (2022-01-02)")
    expectSame(reading, report, codes: ["CELL-DATE"])
    let finding = try #require(reading.findings("CELL-DATE").first)
    #expect(finding.severity == .error)
    #expect(finding.place == (try book.place(Self.cell)))
    for words in ["疑似日期", "44563", "2022-01-02"] { #expect(finding.message.zh.contains(words)) }
  }

  @Test("46: a date in ISO 8601 is an error in a count, and a date where one is asked for")
  func isoDates() throws {
    var book = try Book(PitfallReport.report)
    try book.set(Self.cell, "<v>2022-01-02T00:00:00</v>", "t=\"d\"")
    let finding = try #require(try book.reading().findings(about: Self.cell).first)
    #expect(finding.code == "CELL-DATE")
    #expect(finding.place == (try book.place(Self.cell)))
    #expect(finding.message.zh.contains("2022-01-02"))
    try expectSame { book in
      let cell = try book.cell(of: "报告信息", beside: "成文日期")
      try book.edit("报告信息") { $0.set(cell, "<v>2022-01-20T00:00:00</v>", "t=\"d\"") }
    }
  }

  @Test("47: 成文日期 as a date of a workbook that counts from 1900 or from 1904")
  func calendars() throws {
    for (serial, starts1904) in [(44_581, false), (43_119, true)] {
      try expectSame { book in
        let style = try book.addFormat(31)
        let cell = try book.cell(of: "报告信息", beside: "成文日期")
        try book.edit("报告信息") { $0.set(cell, "<v>\(serial)</v>", style: style) }
        if starts1904 {
          book.replace("<workbookPr/>", "<workbookPr date1904=\"1\"/>", in: Book.workbook)
        }
      }
    }
  }

  @Test(
    "48: formats by their numbers alone: dates in the Chinese ones, general where unknown",
    arguments: [
      (59, false), (60, false), (99, false), (163, false), (27, true), (36, true), (50, true),
      (57, true), (58, true),
    ]
  )
  func numbersOfFormats(_ number: Int, _ isDate: Bool) throws {
    var book = try Book(PitfallReport.report)
    try book.set(Self.cell, "<v>12</v>", style: try book.addFormat(number))
    let reading = try book.reading()
    var report = PitfallReport.report
    report[Self.cell] = isDate ? .unreadable("12 (1900-01-12)") : .count(12)
    expectSame(reading, report, codes: isDate ? ["CELL-DATE"] : [])
  }
}
