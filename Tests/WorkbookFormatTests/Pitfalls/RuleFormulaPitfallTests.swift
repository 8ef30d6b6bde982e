import ReportModel
import Spreadsheet
import TestSupport
import Testing
import WorkbookFormat

/// What the formulas of conditional formats come to, by which a value is hidden or is not.
@Suite("Pitfalls of the formulas of rules")
struct RuleFormulaPitfallTests {
  private static let cell = PitfallReport.single
  private static let hiding = "<font><color rgb=\"FFFFFFFF\"/></font>"

  /// The value of a cell with 7 in it under a rule that hides it, and what is found; `@` is the cell.
  private func read(
    _ formula: String,
    attributes: String = "type=\"expression\"",
    format: String = hiding
  ) throws -> (value: ReportModel.CellValue?, codes: [String]) {
    var book = try Book(PitfallReport.report)
    try book.set(Self.cell, "<v>7</v>")
    let address = try book.address(Self.cell)
    let number = book.text(Book.styles).ranges(of: "<dxf>").count
    book.replace("</dxfs>", "<dxf>\(format)</dxf></dxfs>", in: Book.styles)
    let written = formula.replacing("@", with: address.cell.description)
      .replacing("<", with: "&lt;").replacing(">", with: "&gt;")
    book.replace(
      "<pageMargins",
      "<conditionalFormatting sqref=\"\(address.cell)\"><cfRule \(attributes) dxfId=\"\(number)\" priority=\"1\"><formula>\(written)</formula></cfRule></conditionalFormatting><pageMargins",
      in: try book.part(ofSheet: address.sheet)
    )
    let reading = try book.reading()
    return (reading.report[Self.cell], reading.findings(about: Self.cell).map(\.code))
  }

  @Test(
    "a rule that does not hold changes nothing",
    arguments: [
      "ISERROR(@)", "0=\"\"", "LEN(0.5)<>3", "AND(0<>\"\",@<0)", "ISNA(@)", "ISBLANK(@)", "@=\"\"",
      "LEN(TRIM(@))=0", "@=0", "NOT(ISNUMBER(@))",
      "AND(@<>\"\",@<0)", "OR(@<0,@>100)", "@<>SUM(@,0)", "MOD(@,2)=0", "ROW()=1000000",
      "IF(@>0,FALSE,TRUE)", "COUNTIF(@,@)>1", "ISTEXT(@)", "FALSE()", "@-7", "\"a\"=\"b\"",
      "RIGHT(@,1)=\"元\"", "LEFT(@)=\"1\"", "COUNTBLANK(@)=1",
    ]
  )
  func doesNotHold(formula: String) throws {
    let read = try read(formula)
    #expect(read.value == .count(7))
    #expect(read.codes == [])
  }

  @Test(
    "a rule that holds hides the value",
    arguments: [
      "ISNUMBER(@)", "NOT(ISERROR(@))", "@<>\"\"", "@=7", "@>=7", "LEN(@)=1", "AND(@>0,@<10)",
      "OR(@=1,@=7)", "MOD(@,2)=1", "MOD(ROW(),2)=MOD(ROW(@),2)", "COLUMN()=COLUMN(@)",
      "COUNTIF(@,7)=1", "IF(@=7,1,0)", "(@=7)*(@<>8)", "TRUE", "NOT(ISBLANK(@))", "\"A\"=\"a\"",
      "RIGHT(17,1)=\"7\"", "LEFT(@,2)=\"7\"", "COUNTBLANK(ZZ1:ZZ3)=3",
    ]
  )
  func holds(formula: String) throws {
    let read = try read(formula)
    #expect(read.value == .blank)
    #expect(read.codes == ["TEXT-HIDDEN"])
  }

  @Test(
    "a rule that is not calculated is told where it could hide the value, and only there",
    arguments: [
      "CELL(\"type\",@)=\"v\"", "@=1/0", "AVERAGE(@)=7", "@=#REF!", "AND(@=7,INFO(@))", "@=",
    ]
  )
  func unknown(formula: String) throws {
    let told = try read(formula)
    #expect(told.value?.isUnreadable == true && told.codes == ["CELL-UNSEEN"])
    for format in [
      "<font><color rgb=\"FFFF0000\"/></font>",
      "<fill><patternFill><bgColor rgb=\"FFDDEEFF\"/></patternFill></fill>",
    ] {
      let read = try read(formula, format: format)
      #expect(read.value == .count(7) && read.codes == [])
    }
  }

  @Test("a value is compared with what a formula comes to")
  func comparisons() throws {
    let equal = "type=\"cellIs\" operator=\"equal\""
    #expect(try read("SUM(@)", attributes: equal).value == .blank)
    #expect(try read("@+1", attributes: equal).value == .count(7))
    #expect(try read("\"\"", attributes: equal).value == .count(7))
    #expect(try read("INFO(@)", attributes: equal).codes == ["CELL-UNSEEN"])
  }

  @Test("references move with the cell, unless they are fixed")
  func references() throws {
    for (formula, value) in [
      ("A1=7", ReportModel.CellValue.blank), ("$A$1=7", .count(7)), ("A1<>7", .count(7)),
    ] {
      var book = try Book(PitfallReport.report)
      try book.set(Self.cell, "<v>7</v>")
      let address = try book.address(Self.cell)
      let number = book.text(Book.styles).ranges(of: "<dxf>").count
      book.replace("</dxfs>", "<dxf>\(Self.hiding)</dxf></dxfs>", in: Book.styles)
      book.replace(
        "<pageMargins",
        "<conditionalFormatting sqref=\"A1:\(address.cell)\"><cfRule type=\"expression\" dxfId=\"\(number)\" priority=\"1\"><formula>\(formula.replacing("<>", with: "&lt;&gt;"))</formula></cfRule></conditionalFormatting><pageMargins",
        in: try book.part(ofSheet: address.sheet)
      )
      #expect(try book.reading().report[Self.cell] == value, "\(formula)")
    }
  }
}
