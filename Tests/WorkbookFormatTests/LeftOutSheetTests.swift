import ReportModel
import Spreadsheet
import TestSupport
import Testing
import WorkbookFormat

@Suite("sheets of which nothing is read")
struct LeftOutSheetTests {
  private static let cell = PitfallReport.single

  @Test("are left alone behind their heads, whatever stands there")
  func behindTheHead() throws {
    var book = try Book(PitfallReport.report)
    let part = try book.part(ofSheet: "校验")
    book.replace("</sheetData>", "</sheetDat>", in: part)
    #expect(try book.reading().report.values == PitfallReport.report.values)
  }

  @Test("are looked at as far as their heads")
  func head() throws {
    var book = try Book(PitfallReport.report)
    let part = try book.part(ofSheet: "校验")
    book.replace("<sheetData>", "<sheetDat>", in: part)
    #expect(throws: Refusal.self) { try book.reading() }
  }

  @Test("are read where a formula refers to them", arguments: [true, false])
  func referredTo(isQuoted: Bool) throws {
    var book = try Book(PitfallReport.report)
    let address = try book.address(Self.cell)
    let quote = isQuoted ? "'" : ""
    book.replace(
      "<c r=\"E20\"",
      "<c r=\"E20\"><v>31</v></c><c r=\"ZZ20\"",
      in: try book.part(ofSheet: "校验")
    )
    try book.set(Self.cell, "<f>\(quote)校验\(quote)!$E$20+1</f><v>7</v>")
    let reading = try book.reading()
    #expect(reading.report[Self.cell] == .count(32))
    #expect(!reading.findings(about: Self.cell).isEmpty)
    #expect(address.sheet != "校验")
  }
}
