import ReportModel
import Spreadsheet
import TestSupport
import Testing
import WorkbookFormat

/// What a rule's number format shows in the place of a number.
@Suite("Pitfalls of the number formats of rules")
struct RuleFormatPitfallTests {
  private static let cell = PitfallReport.single
  private static let greater = ("type=\"cellIs\" operator=\"greaterThan\"", "0")
  private static let less = ("type=\"cellIs\" operator=\"lessThan\"", "0")
  private static let unknown = ("type=\"expression\"", "代码!$A$1=2")

  private func value(
    _ format: String,
    _ rules: [(attributes: String, formula: String)],
    isLater: Bool = false
  ) throws -> (value: ReportModel.CellValue?, codes: [String]) {
    var book = try Book(PitfallReport.report)
    let address = try book.address(Self.cell)
    try book.set(Self.cell, "<v>7</v>")
    let part = try book.part(ofSheet: address.sheet)
    if isLater {
      let rules = rules.map {
        "<x14:conditionalFormatting><x14:cfRule \($0.attributes) priority=\"1\" id=\"{1}\"><xm:f>\($0.formula)</xm:f><x14:dxf><numFmt formatCode=\"\(format)\"/></x14:dxf></x14:cfRule><xm:sqref>\(address.cell)</xm:sqref></x14:conditionalFormatting>"
      }
      book.replace(
        "</worksheet>",
        "<extLst><ext xmlns:x14=\"http://schemas.microsoft.com/office/spreadsheetml/2009/9/main\" xmlns:xm=\"http://schemas.microsoft.com/office/excel/2006/main\" uri=\"u\"><x14:conditionalFormattings>\(rules.joined())</x14:conditionalFormattings></ext></extLst></worksheet>",
        in: part
      )
    } else {
      let number = book.text(Book.styles).ranges(of: "<dxf>").count
      let formats = [format, "0"].map {
        "<dxf><numFmt numFmtId=\"190\" formatCode=\"\($0)\"/></dxf>"
      }
      book.replace("</dxfs>", formats.joined() + "</dxfs>", in: Book.styles)
      let rules = rules.enumerated().map { index, rule in
        "<cfRule \(rule.attributes) dxfId=\"\(number + index)\" priority=\"\(index + 1)\"><formula>\(rule.formula)</formula></cfRule>"
      }
      book.replace(
        "<pageMargins",
        "<conditionalFormatting sqref=\"\(address.cell)\">\(rules.joined())</conditionalFormatting><pageMargins",
        in: part
      )
    }
    let reading = try book.reading()
    return (reading.report[Self.cell], reading.findings(about: Self.cell).map(\.code))
  }

  @Test(
    "a number under a rule's format is read as under a cell's own",
    arguments: ["&quot;12&quot;", "0,", "0%", "&quot;1&quot;0"]
  )
  func others(format: String) throws {
    for isLater in [false, true] {
      let read = try value(format, [Self.greater], isLater: isLater)
      #expect(read.value?.isUnreadable == true && !read.codes.isEmpty)
      #expect(try value(format, [Self.less], isLater: isLater).value == .count(7))
      let told = try value(format, [Self.unknown], isLater: isLater)
      #expect(told.value?.isUnreadable == true && told.codes == ["CELL-UNSEEN"])
    }
    // Which of two formats comes first is not asked.
    #expect(try value(format, [Self.greater, Self.greater]).value?.isUnreadable == true)
  }

  @Test("a number under rules that are too many to be looked at is told")
  func tooMany() throws {
    var book = try Book(PitfallReport.report)
    let address = try book.address(Self.cell)
    try book.set(Self.cell, "<v>7</v>")
    let part = try book.part(ofSheet: address.sheet)
    let number = book.text(Book.styles).ranges(of: "<dxf>").count
    book.replace(
      "</dxfs>",
      "<dxf><font><color rgb=\"FFFFFFFF\"/></font></dxf></dxfs>",
      in: Book.styles
    )
    func rules(_ cells: String) -> String {
      "<conditionalFormatting sqref=\"\(cells)\"><cfRule type=\"cellIs\" operator=\"lessThan\" dxfId=\"\(number)\" priority=\"1\"><formula>0</formula></cfRule></conditionalFormatting>"
    }
    let elsewhere = rules((1...1000).map { "ZZ\($0)" }.joined(separator: " "))
    let here = rules("\(address.cell) " + (1..<1000).map { "ZZ\($0)" }.joined(separator: " "))
    var few = book
    few.replace("<pageMargins", here + "<pageMargins", in: part)
    #expect(try few.reading().report[Self.cell] == .count(7))
    book.replace(
      "<pageMargins",
      elsewhere + elsewhere + here + "<pageMargins",
      in: part
    )
    let reading = try book.reading()
    #expect(reading.report[Self.cell]?.isUnreadable == true)
    #expect(reading.findings(about: Self.cell).map(\.code) == ["CELL-UNSEEN"])
  }

  @Test("a format that shows the number as it is changes nothing", arguments: ["0", "#,##0"])
  func same(format: String) throws {
    for rule in [Self.greater, Self.less, Self.unknown] {
      let read = try value(format, [rule])
      #expect(!(read.value?.isUnreadable ?? true) && read.codes == [])
    }
  }
}
