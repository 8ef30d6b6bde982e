import Testing

@testable import Spreadsheet

@Suite("conditional formats of OpenDocument spreadsheets")
struct OpenDocumentRuleTests {
  private static let named = """
    <style:style style:name="Default" style:family="table-cell"><style:text-properties fo:color="#000000"/></style:style>\
    <style:style style:name="W_5f_1" style:display-name="W_1" style:family="table-cell" style:parent-style-name="Default"><style:text-properties fo:color="#ffffff"/></style:style>\
    <style:style style:name="R" style:family="table-cell"><style:text-properties fo:color="#ff0000"/></style:style>\
    <style:style style:name="B" style:family="table-cell"><style:table-cell-properties fo:background-color="#000000"/></style:style>
    """
  private static let values = ["5", "1", "3", "3", "10"]

  /// How cells below each other look, with 5, 1, 3, 3 and 10 in them; nil where it is noted that this is not known.
  private func looks(styles: [String] = [], sheet: [String] = [], own: String = "") throws
    -> [TextLook?]
  {
    let rows = Self.values.map {
      "<table:table-row><table:table-cell table:style-name=\"C\" office:value-type=\"float\" office:value=\"\($0)\"><text:p>\($0)</text:p></table:table-cell></table:table-row>"
    }
    let rules =
      sheet.isEmpty
      ? ""
      : "<calcext:conditional-formats><calcext:conditional-format calcext:target-range-address=\"&apos;表 一&apos;.A1:&apos;表 一&apos;.A5\">\(sheet.joined())</calcext:conditional-format></calcext:conditional-formats>"
    var sample = OpenDocumentSample(
      "<table:table table:name=\"表 一\">\(rows.joined())\(rules)</table:table>"
    )
    sample.namedStyles = Self.named
    sample.styles =
      "<style:style style:name=\"C\" style:family=\"table-cell\" style:parent-style-name=\"Default\">\(own)\(styles.joined())</style:style>"
    let contents = try sample.contents()
    let noted = Set(contents.sheets[0].overlays.compactMap(\.only))
    return contents.sheets[0].cells.map {
      noted.contains($0.reference) ? nil : contents.look(of: $0)
    }
  }

  private func map(_ condition: String, _ style: String = "W_5f_1") -> String {
    "<style:map style:condition=\"\(condition.replacing("<", with: "&lt;").replacing("\"", with: "&quot;"))\" style:apply-style-name=\"\(style)\" style:base-cell-address=\"&apos;表 一&apos;.A1\"/>"
  }

  private func condition(_ value: String, _ style: String = "W_1") -> String {
    "<calcext:condition calcext:apply-style-name=\"\(style)\" calcext:value=\"\(value.replacing("<", with: "&lt;").replacing("\"", with: "&quot;"))\" calcext:base-cell-address=\"&apos;表 一&apos;.A1\"/>"
  }

  private func hidden(_ values: String) -> [TextLook?] {
    values.map { $0 == "-" ? .hidden : $0 == "?" ? nil : .plain }
  }

  @Test(
    "hide what their conditions hold for, be they of styles or of the sheet",
    arguments: [
      ("is-true-formula([.A1]>4)", "formula-is([.A1]>4)", "-...-"),
      ("of:is-true-formula(ISERROR([.A1]))", "formula-is(ISERROR([.A1]))", "....."),
      ("is-true-formula(AND([.A1]>=3;[.A$1]=5))", "formula-is(AND([.A1]>=3;[.A$1]=5))", "-.---"),
      ("cell-content()=\"\"", "=\"\"", "....."), ("cell-content()=3", "=3", "..--."),
      ("cell-content()<=[.$A$3]", "<=[.$A$3]", ".---."),
      ("cell-content-is-between([.$A$2],4)", "between([.$A$2],4)", ".---."),
      ("cell-content-is-not-between(1,4)", "not-between(1,4)", "-...-"),
      ("is-true-formula(INFO([.A1]))", "formula-is(INFO([.A1]))", "?????"),
      ("value()=1", "contains-text(\"1\")", "?????"),
    ]
  )
  func conditions(style: String, sheet: String, expected: String) throws {
    #expect(try looks(styles: [map(style)]) == hidden(expected))
    #expect(try looks(sheet: [condition(sheet)]) == hidden(expected))
    #expect(try looks(styles: [map(style)], sheet: [condition(sheet)]) == hidden(expected))
  }

  @Test(
    "of LibreOffice look at all the cells, and at errors",
    arguments: [
      ("top-elements(2)", "-...-"), ("bottom-percent(20)", ".-..."), ("above-average", "-...-"),
      ("below-equal-average", ".---."), ("duplicate", "..--."), ("unique", "--..-"),
      ("is-error", "....."), ("is-no-error", "-----"),
    ]
  )
  func standing(value: String, expected: String) throws {
    #expect(try looks(sheet: [condition(value)]) == hidden(expected))
  }

  @Test("are asked one after the other until one holds")
  func order() throws {
    let (white, red) = ("is-true-formula([.A1]>4)", "is-true-formula([.A1]>9)")
    #expect(try looks(styles: [map(white), map(red, "R")]) == hidden("-...-"))
    #expect(try looks(styles: [map(red, "R"), map(white)]) == hidden("-...."))
    let unknown = "is-true-formula(INFO([.A1]))"
    #expect(try looks(styles: [map(unknown, "R"), map(white)]) == hidden("?...?"))
    #expect(try looks(styles: [map(red, "R"), map(unknown)]) == hidden("????."))
    // What the two lists of a document say differently, programs show differently.
    #expect(try looks(styles: [map(white)], sheet: [condition(">9")]) == hidden("?...-"))
  }

  @Test("draw bars in the place of values, and put colours behind them")
  func drawings() throws {
    #expect(
      try looks(sheet: ["<calcext:data-bar calcext:show-value=\"false\"/>"]) == hidden("-----")
    )
    #expect(try looks(sheet: ["<calcext:icon-set/>"]) == hidden("....."))
    let white = "<style:text-properties fo:color=\"#ffffff\"/>"
    #expect(try looks(own: white) == hidden("-----"))
    #expect(try looks(sheet: ["<calcext:color-scale/>"], own: white) == hidden("....."))
    #expect(try looks(styles: [map("cell-content()>4", "B")], own: white) == hidden(".---."))
    #expect(try looks(styles: [map("cell-content()>4", "B")]) == hidden("-...-"))
  }
}
