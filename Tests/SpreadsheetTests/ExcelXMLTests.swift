import Spreadsheet
import TestSupport
import Testing

@Suite("workbooks of Excel 2003 as XML, sheet by sheet")
struct ExcelXMLTests {
  /// A workbook with these elements in it.
  private func read(
    _ workbook: String,
    limits: SpreadsheetLimits = .default
  ) throws(SpreadsheetError) -> WorkbookContents {
    let spaces =
      "xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\" xmlns:ss=\"urn:schemas-microsoft-com:office:spreadsheet\" xmlns:x=\"urn:schemas-microsoft-com:office:excel\" xmlns:h=\"http://www.w3.org/TR/REC-html40\""
    return try WorkbookContents(
      excelXML: Array("<?xml version=\"1.0\"?><Workbook \(spaces)>\(workbook)</Workbook>".utf8),
      limits: limits
    )
  }

  private func sheet(_ table: String, name: String = "表一", behind: String = "") -> String {
    "<Worksheet ss:Name=\"\(name)\"><Table>\(table)</Table>\(behind)</Worksheet>"
  }

  private func number(_ text: String, _ attributes: String = "") -> String {
    "<Cell \(attributes)><Data ss:Type=\"Number\">\(text)</Data></Cell>"
  }

  private func places(_ sheet: SheetContents) -> [String] {
    sheet.cells.map { "\($0.reference) \($0.value)" }
  }

  // MARK: Places

  @Test("rows and cells stand where they say, or behind those before them")
  func places() throws {
    let contents = try read(
      sheet(
        "<Row>\(number("1"))\(number("2", "ss:Index=\"4\" ss:MergeAcross=\"1\""))\(number("3"))</Row>"
          + "<Row ss:Index=\"3\" ss:Span=\"2\"/><Row>\(number("4"))</Row>"
      )
    )
    #expect(
      places(contents.sheets[0])
        == ["A1 number(\"1\")", "D1 number(\"2\")", "F1 number(\"3\")", "A6 number(\"4\")"]
    )
    #expect(contents.sheets[0].merges.map(\.description) == ["D1:E1"])
  }

  @Test("columns and rows that are hidden, or have no width or height, are known")
  func hidden() throws {
    let contents = try read(
      sheet(
        "<Column ss:Hidden=\"1\"/><Column ss:Width=\"60\"/><Column ss:Index=\"5\" ss:Span=\"2\" ss:Width=\"0\"/><Column ss:Hidden=\"1\"/>"
          + "<Row ss:Height=\"0\">\(number("1"))</Row><Row>\(number("2"))</Row><Row ss:Hidden=\"1\">\(number("3"))</Row>"
      )
    )
    #expect(contents.sheets[0].hiddenColumns == [0...0, 4...6, 7...7])
    #expect(contents.sheets[0].cells.map(\.isInHiddenRow) == [true, false, true])
  }

  @Test("columns that are none are passed over")
  func noColumns() throws {
    let contents = try read(
      sheet(
        "<Column ss:Index=\"0\" ss:Hidden=\"1\"/><Column ss:Index=\"16385\" ss:Hidden=\"1\"/><Column ss:Index=\"16384\" ss:Span=\"9\" ss:Hidden=\"1\"/>"
      )
    )
    #expect(contents.sheets[0].hiddenColumns == [16_383...16_383])
  }

  @Test(
    "sheets are hidden as their options say",
    arguments: [
      ("SheetVisible", SheetVisibility.visible), ("SheetHidden", .hidden),
      ("SheetVeryHidden", .veryHidden),
    ]
  )
  func visibility(text: String, expected: SheetVisibility) throws {
    let options =
      "<x:WorksheetOptions><x:Zoom>1</x:Zoom><x:Visible>\(text)</x:Visible></x:WorksheetOptions>"
    let contents = try read(sheet("", behind: options) + sheet("", name: "二"))
    #expect(contents.sheets.map(\.visibility) == [expected, .visible])
  }

  // MARK: Looks

  @Test("a cell has its own format, else its row's, else its column's, else the usual one")
  func formats() throws {
    let styles = ["Default": "0", "k": "0.0", "r": "0.00", "c": "0.000"].sorted { $0.key < $1.key }
      .map { "<Style ss:ID=\"\($0)\"><NumberFormat ss:Format=\"\($1)\"/></Style>" }.joined()
    let contents = try read(
      "<Styles>\(styles)</Styles>"
        + sheet(
          "<Column ss:StyleID=\"c\" ss:Span=\"1\"/><Column ss:Index=\"4\" ss:StyleID=\"c\"/><Column ss:Index=\"4\" ss:StyleID=\"k\"/>"
            + "<Row>\(number("1"))\(number("1", "ss:StyleID=\"k\""))\(number("1"))\(number("1"))\(number("1"))</Row>"
            + "<Row ss:StyleID=\"r\">\(number("1"))\(number("1", "ss:StyleID=\"k\""))</Row>"
        )
    )
    #expect(
      contents.sheets[0].cells.map { contents.numberFormat(of: $0).code }
        == ["0.000", "0.0", "0", "0.000", "0", "0.00", "0.0"]
    )
  }

  @Test(
    "names of formats stand for codes",
    arguments: [
      ("Fixed", "0.00"), ("Standard", "#,##0.00"), ("Percent", "0.00%"),
      ("General Number", "General"),
      ("Scientific", "0.00E+00"), ("Short Date", "yyyy/m/d h:mm"), ("Long Time", "yyyy/m/d h:mm"),
      ("On/Off", "\"On\";\"On\";\"Off\""), ("Yes/No", "\"Yes\";\"Yes\";\"No\""),
      ("True/False", "\"True\";\"True\";\"False\""), ("0_ ", "0_ "),
    ]
  )
  func names(name: String, code: String) throws {
    let contents = try read(
      "<Styles><Style ss:ID=\"a\"><NumberFormat ss:Format=\"\(name)\"/></Style></Styles>"
        + sheet("<Row>\(number("1", "ss:StyleID=\"a\""))</Row>")
    )
    #expect(contents.numberFormat(of: contents.sheets[0].cells[0]).code == code)
  }

  @Test(
    "a cell looks as its font and filling say",
    arguments: [
      ("<Font ss:VerticalAlign=\"Superscript\"/>", TextLook.raised),
      ("<Font ss:VerticalAlign=\"Subscript\"/>", .lowered),
      ("<Font ss:VerticalAlign=\"None\"/>", .plain), ("<Font ss:StrikeThrough=\"1\"/>", .struck),
      ("<Font ss:StrikeThrough=\"0\"/>", .plain), ("<Font ss:Size=\"1\"/>", .hidden),
      ("<Font ss:FontName=\"Webdings\"/>", .signs), ("<Font ss:Color=\"#FFFFFF\"/>", .hidden),
      ("<Font ss:Color=\"#FFFFFF\"/><Interior ss:Color=\"#203864\" ss:Pattern=\"Solid\"/>", .plain),
      (
        "<Font ss:Color=\"#203864\"/><Interior ss:Color=\"#203864\" ss:Pattern=\"Solid\"/>", .hidden
      ),
      ("<Font ss:Color=\"#FFFFFF\"/><Interior ss:Color=\"#203864\"/>", .hidden),
      ("<Font ss:Color=\"#FFFFFF\"/><Interior ss:Pattern=\"Gray50\"/>", .plain),
      ("<Font ss:Color=\"#FFFFFF\"/><Interior ss:Pattern=\"Solid\"/>", .plain),
      ("<Font ss:Color=\"Automatic\"/>", .plain),
    ]
  )
  func looks(style: String, look: TextLook) throws {
    let contents = try read(
      "<Styles><Style ss:ID=\"a\">\(style)</Style></Styles>"
        + sheet("<Row>\(number("1", "ss:StyleID=\"a\""))</Row>")
    )
    #expect(contents.look(of: contents.sheets[0].cells[0]) == look)
  }

  @Test(
    "stretches of a text look as they say",
    arguments: [
      ("<h:Sub>1</h:Sub>", TextLook.lowered), ("<h:Sup>1</h:Sup>", .raised),
      ("<h:S>1</h:S>", .struck),
      ("<h:S><h:Sub>1</h:Sub></h:S>", .struck), ("<h:Font h:Size=\"1\">1</h:Font>", .hidden),
      ("<h:Font h:Face=\"Wingdings\">1</h:Font>", .signs),
      ("<h:Font h:Face=\"宋体\">1</h:Font>", nil),
      ("<h:Font h:Color=\"#000000\"><h:B>1</h:B></h:Font>", .plain),
    ]
  )
  func stretches(text: String, look: TextLook?) throws {
    let cell = "<Cell><ss:Data ss:Type=\"String\">7\(text)</ss:Data></Cell>"
    let contents = try read(sheet("<Row>\(cell)</Row>"))
    let read = try #require(contents.sheets[0].cells.first)
    #expect(read.value == .text("71"))
    #expect(read.runs?.map(\.text) ?? ["7", "1"] == ["7", "1"])
    #expect(read.runs?.last?.look == look)
  }

  // MARK: Formulas and names

  @Test(
    "formulas name cells as other workbooks do",
    arguments: [
      ("=RC[-1]+R[-1]C", "A2+B1"), ("=R1C1", "$A$1"), ("=SUM(R[-1]C:RC[2])", "SUM(B1:D2)"),
      ("='R1C1'!RC", "'R1C1'!B2"),
      ("=IF(RC[-1]=\"RC\"\"\",Rate,COUNT(R1C))", "IF(A2=\"RC\"\"\",Rate,COUNT(B$1))"),
      ("='a", "'a"), ("=1", "1"),
    ]
  )
  func formulas(text: String, expected: String) throws {
    let formula = text.replacing("\"", with: "&quot;")
    let contents = try read(
      sheet("<Row ss:Index=\"2\">\(number("1", "ss:Index=\"2\" ss:Formula=\"\(formula)\""))</Row>")
    )
    #expect(contents.sheets[0].cells[0].formula?.text == expected)
  }

  @Test(
    "formulas of whole rows and columns, and of what is outside of the sheet, are not known",
    arguments: [
      "=SUM(R)", "=SUM(C[1])", "=SUM(R2:R3)", "=R[-2]C", "=RC[-2]", "=R0C1", "=R1048577C1",
      "=R[1048577]C", "=R[9999999999]C", "=RC[1",
    ]
  )
  func unknownFormulas(text: String) throws {
    let contents = try read(
      sheet("<Row ss:Index=\"2\">\(number("1", "ss:Index=\"2\" ss:Formula=\"\(text)\""))</Row>")
    )
    let formula = try #require(contents.sheets[0].cells.first?.formula)
    #expect(formula.text == nil || formula.text == "RC[1")
    #expect(formula.outcome == .stored)
  }

  @Test("names stand for cells, in the whole workbook or in one sheet")
  func definedNames() throws {
    let names =
      "<Names><NamedRange ss:Name=\"a\" ss:RefersTo=\"='表一'!R2C3\"/><NamedRange ss:Name=\"b\" ss:RefersTo=\"=R[-1]C\" ss:Hidden=\"1\"/><NamedRange ss:Name=\"c\"/></Names>"
    let own = "<Names><NamedRange ss:Name=\"d\" ss:RefersTo=\"=R1C1:R2C2\"/></Names>"
    let contents = try read(
      names + sheet("") + "<Worksheet ss:Name=\"二\">\(own)<Table/></Worksheet>"
    )
    #expect(contents.definedNames.map(\.name) == ["a", "b", "d"])
    #expect(contents.definedNames.map(\.formula) == ["'表一'!$C$2", "=R[-1]C", "$A$1:$B$2"])
    #expect(contents.definedNames.map(\.isHidden) == [false, true, false])
    #expect(contents.definedNames.map(\.sheet) == [nil, nil, 1])
    let target = try #require(contents.target(of: contents.definedNames[0]))
    #expect(target.sheet == 0 && target.range.description == "C2")
  }

  // MARK: Refusals

  private func kind(_ workbook: String, limits: SpreadsheetLimits = .default) -> SpreadsheetError
    .Kind?
  {
    do throws(SpreadsheetError) {
      _ = try read(workbook, limits: limits)
      return nil
    } catch {
      return error.kind
    }
  }

  @Test("what is no workbook, or has no place in one, is refused")
  func refusals() {
    let wrong = "<Cell><Data ss:Type=\"Money\">1</Data></Cell>"
    #expect(kind(sheet("<Row>\(wrong)</Row>")) == .malformed)
    #expect(kind(sheet("<Row>\(wrong.replacing("Money", with: "Boolean"))</Row>")) == nil)
    #expect(
      kind(
        sheet(
          "<Row>\(wrong.replacing("Money", with: "Boolean").replacing(">1<", with: ">2<"))</Row>"
        )
      )
        == .malformed
    )
    #expect(kind("") == .noSheets)
    #expect(kind(sheet("<Row>\(number("1", "ss:Index=\"16385\""))</Row>")) == .outsideGrid)
    #expect(
      kind(sheet("<Row>\(number("1", "ss:Index=\"16384\" ss:MergeAcross=\"1\""))</Row>"))
        == .outsideGrid
    )
    #expect(
      kind(sheet("<Row ss:Index=\"1048576\">\(number("1", "ss:MergeDown=\"1\""))</Row>"))
        == .outsideGrid
    )
    let other = Array("<a xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\"/>".utf8)
    let error = #expect(throws: SpreadsheetError.self) {
      try WorkbookContents(excelXML: other, limits: .default)
    }
    #expect(error?.kind == .malformed)
  }

  @Test("what passes a limit is refused with it")
  func limits() {
    var limits = SpreadsheetLimits.default
    limits.cellText = 4
    limits.mergedRanges = 1
    limits.definedNames = 1
    limits.sheets = 1
    limits.cells = 2
    let merged = number("1", "ss:MergeAcross=\"1\"")
    #expect(
      kind(sheet("<Row>\(merged)\(merged)</Row>"), limits: limits) == .limit(.mergedRanges, 1)
    )
    let name = "<NamedRange ss:Name=\"a\" ss:RefersTo=\"=R1C1\"/>"
    #expect(kind("<Names>\(name)\(name)</Names>", limits: limits) == .limit(.definedNames, 1))
    #expect(kind(sheet("") + sheet(""), limits: limits) == .limit(.sheets, 1))
    #expect(
      kind(sheet("<Row>\(number("1"))\(number("1"))\(number("1"))</Row>"), limits: limits)
        == .limit(.cells, 2)
    )
    for text in ["12345", "一二三四五", String(repeating: "1", count: 13)] {
      let cell = "<Cell><Data ss:Type=\"String\">\(text)</Data></Cell>"
      #expect(kind(sheet("<Row>\(cell)</Row>"), limits: limits) == .limit(.cellText, 4))
    }
    #expect(
      kind(
        sheet("<Row><Cell><Data ss:Type=\"String\">一二三四</Data></Cell></Row>"),
        limits: limits
      ) == nil
    )
  }

  @Test(
    "conditional formats let values look as they say",
    arguments: [
      ("<Qualifier>Equal</Qualifier><Value1>7</Value1>", "color:white", [.hidden, .plain]),
      (
        "<Qualifier>GreaterOrEqual</Qualifier><Value1>8</Value1>", "color:#FFFFFF",
        [.plain, .hidden]
      ),
      (
        "<Value1>R[1]C=8</Value1>", "color:#000000;text-decoration:line-through", [.struck, .plain]
      ),
      ("<Value1>ISERROR(RC)</Value1>", "color:white", [.plain, .plain]),
      ("<Value1>RC=7</Value1>", "color:white;background:#800000", [.plain, .plain]),
    ] as [(String, String, [TextLook])]
  )
  func rules(_ condition: String, _ style: String, _ looks: [TextLook]) throws {
    let contents = try read(ruled(condition, style))
    #expect(contents.sheets[0].cells.map { contents.look(of: $0) } == looks)
    #expect(contents.sheets[0].overlays == [])
  }

  @Test("a conditional format that may hide a value, and is not calculated, is noted")
  func unknownRules() throws {
    for condition in ["<Value1>INFO(RC)</Value1>", "<Qualifier>Like</Qualifier><Value1>1</Value1>"]
    {
      let sheet = try read(ruled(condition, "color:white")).sheets[0]
      #expect(sheet.overlays.map(\.content) == [.rule, .rule])
      #expect(sheet.overlays.map(\.only) == sheet.cells.map(\.reference))
      #expect(try read(ruled(condition, "color:red")).sheets[0].overlays == [])
    }
  }

  private func ruled(_ condition: String, _ style: String) -> String {
    sheet(
      "<Row>\(number("7"))</Row><Row>\(number("8"))</Row>",
      behind:
        "<ConditionalFormatting xmlns=\"urn:schemas-microsoft-com:office:excel\"><Range>R1C1:R2C1</Range><Condition>\(condition)<Format Style='\(style)'/></Condition></ConditionalFormatting>"
    )
  }
}
