import Spreadsheet
import Testing

/// Styles that have names, and settings, as they stand in parts of their own.
@Suite("Named styles and settings of an OpenDocument spreadsheet")
struct OpenDocumentNamedStyleTests {
  private func contents(
    named: String = "",
    styles: String = "",
    settings: String? = nil,
    _ rows: String
  ) throws -> WorkbookContents {
    var sample = OpenDocumentSample(rows: rows)
    sample.namedStyles = named
    sample.styles = styles
    sample.settings = settings
    return try sample.contents()
  }

  private func style(_ name: String, _ attributes: String = "", _ content: String = "") -> String {
    "<style:style style:name=\"\(name)\" style:family=\"table-cell\" \(attributes)>\(content)</style:style>"
  }

  private func number(_ value: String, _ shown: String, style: String? = nil) -> String {
    let style = style.map { "table:style-name=\"\($0)\"" } ?? ""
    return
      "<table:table-cell \(style) office:value-type=\"float\" office:value=\"\(value)\"><text:p>\(shown)</text:p></table:table-cell>"
  }

  private func row(_ cells: String) -> String { "<table:table-row>\(cells)</table:table-row>" }

  private static let struck = "<style:text-properties style:text-line-through-style=\"solid\"/>"
  private static let white = "<style:text-properties fo:color=\"#ffffff\"/>"

  @Test("automatic styles take over from those that have names, and from the usual one")
  func parents() throws {
    let usual =
      "<style:default-style style:family=\"table-cell\"><style:text-properties fo:font-size=\"1pt\"/></style:default-style>"
    let contents = try contents(
      named: style("N", "", Self.struck)
        + style(
          "D",
          "style:parent-style-name=\"N\"",
          "<style:text-properties style:text-line-through-style=\"none\"/>"
        ),
      styles: style("ce1", "style:parent-style-name=\"N\"")
        + style("ce2", "style:parent-style-name=\"D\""),
      row(["N", "ce1", "ce2"].map { number("7", "7", style: $0) }.joined())
    )
    #expect(
      contents.sheets[0].cells.map { contents.look(of: $0) } == [.struck, .struck, .plain]
    )
    let small = try self.contents(
      named: usual + style("M", "", "<style:text-properties fo:font-size=\"10pt\"/>"),
      row(number("7", "7") + number("7", "7", style: "M"))
    )
    #expect(small.sheets[0].cells.map { small.look(of: $0) } == [.hidden, .plain])
  }

  @Test("what is hidden stays hidden in whatever size, and what is shown is no larger for it")
  func hidden() throws {
    let hidden = style("H", "", "<style:text-properties text:display=\"none\"/>")
    let contents = try contents(
      named: hidden,
      styles: style(
        "ce1",
        "style:parent-style-name=\"H\"",
        "<style:text-properties fo:font-size=\"12pt\"/>"
      )
        + style("ce2", "", "<style:text-properties fo:font-size=\"0.5pt\" text:display=\"true\"/>")
        + style(
          "ce3",
          "style:parent-style-name=\"H\"",
          "<style:text-properties text:display=\"true\"/>"
        ),
      row(["ce1", "ce2", "ce3"].map { number("7", "7", style: $0) }.joined())
    )
    #expect(
      contents.sheets[0].cells.map { contents.look(of: $0) } == [.hidden, .hidden, .plain]
    )
  }

  @Test("number styles that have names tell the digits that they add")
  func numbers() throws {
    let contents = try contents(
      named:
        "<number:number-style style:name=\"P\"><number:text>1</number:text><number:number/></number:number-style>"
        + style("N", "style:data-style-name=\"P\""),
      row(number("7", "17", style: "N"))
    )
    #expect(
      contents.sheets[0].cells.map { contents.numberFormat(of: $0).code } == ["\"1\"0"]
    )
  }

  @Test("cells without a style have their column's")
  func columns() throws {
    let contents = try contents(
      styles: style("ce1", "", Self.struck),
      "<table:table-column/><table:table-column table:number-columns-repeated=\"2\" table:default-cell-style-name=\"ce1\"/><table:table-column/>"
        + row((0..<4).map { number("\($0)", "\($0)") }.joined())
    )
    #expect(
      contents.sheets[0].cells.map { contents.look(of: $0) } == [.plain, .struck, .struck, .plain]
    )
  }

  @Test("zeros that a condition hides are noted, in every row and column that is repeated")
  func zeros() throws {
    let named = style("W", "", Self.white)
    let styles = style(
      "ce1",
      "",
      "<style:map style:condition=\"cell-content()=0\" style:apply-style-name=\"W\"/>"
    )
    let repeated = number("0", "0", style: "ce1")
      .replacing("<table:table-cell", with: "<table:table-cell table:number-columns-repeated=\"2\"")
    let rows =
      "<table:table-row table:number-rows-repeated=\"2\">\(repeated)\(number("7", "7", style: "ce1"))</table:table-row>"
    let sheet = try contents(named: named, styles: styles, rows).sheets[0]
    #expect(sheet.hiddenZeros.map(\.description).sorted() == ["A1", "A2", "B1", "B2"])
    #expect(sheet.cells.count == 6)
  }

  @Test(
    "a document may hide all its zeros",
    arguments: [("false", true), ("true", false)]
  )
  func settings(text: String, hides: Bool) throws {
    let item =
      "<config:config-item config:name=\"ShowZeroValues\">\(text)</config:config-item><config:config-item config:name=\"ShowGrid\">false</config:config-item>"
    let contents = try contents(settings: item, row(number("0", "")))
    #expect(contents.sheets.map(\.hidesZeros) == [hides])
  }

  @Test("a truth value is one of two")
  func truth() throws {
    func cell(_ value: String) -> String {
      row(
        "<table:table-cell office:value-type=\"boolean\" office:boolean-value=\"\(value)\"><text:p>真</text:p></table:table-cell>"
      )
    }
    #expect(try contents(cell("true")).sheets[0].cells.map(\.value) == [.boolean(true)])
    let error = #expect(throws: SpreadsheetError.self) { try contents(cell("maybe")) }
    #expect(error?.kind == .malformed && error?.cell?.description == "A1")
  }

  @Test("names without a name or a target are passed over")
  func names() throws {
    let names =
      "<table:named-expressions><table:named-range table:cell-range-address=\"$表一.$A$1\"/><table:named-range table:name=\"a\"/><table:named-expression table:name=\"b\" table:expression=\"of:=1+1\"/></table:named-expressions>"
    let sample = OpenDocumentSample(
      "<table:table table:name=\"表一\">\(row(number("7", "7")))</table:table>\(names)"
    )
    #expect(try sample.contents().definedNames.map(\.name) == ["b"])
  }
}
