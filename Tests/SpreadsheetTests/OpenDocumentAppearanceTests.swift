import Spreadsheet
import Testing

/// Looks, shapes and hidden columns as OpenDocument has them.
@Suite("What an OpenDocument spreadsheet shows")
struct OpenDocumentAppearanceTests {
  private func contents(_ styles: String, _ table: String) throws -> WorkbookContents {
    var sample = OpenDocumentSample("<table:table table:name=\"一\">\(table)</table:table>")
    sample.styles = styles
    return try sample.contents()
  }

  private func row(_ cells: String) -> String { "<table:table-row>\(cells)</table:table-row>" }

  @Test("stretches look as their styles say, with their parents and the cell")
  func runs() throws {
    let contents = try contents(
      """
      <style:style style:name="S" style:family="text"><style:text-properties style:text-line-through-style="solid"/></style:style>\
      <style:style style:name="U" style:family="text" style:parent-style-name="S"><style:text-properties style:text-position="super 58%"/></style:style>\
      <style:style style:name="H" style:family="text"><style:text-properties text:display="none"/></style:style>\
      <style:style style:name="C" style:family="table-cell"><style:text-properties style:text-position="-33% 58%"/></style:style>
      """,
      row(
        """
        <table:table-cell office:value-type="string"><text:p><text:span text:style-name="S">1</text:span>7</text:p></table:table-cell>\
        <table:table-cell office:value-type="string"><text:p>7<text:span text:style-name="U">1</text:span><text:span text:style-name="H">2</text:span></text:p></table:table-cell>\
        <table:table-cell table:style-name="C" office:value-type="float" office:value="7"><text:p>7</text:p></table:table-cell>
        """
      )
    )
    let cells = contents.sheets[0].cells
    #expect(cells[0].runs == [TextRun("1", look: .struck), TextRun("7", look: .plain)])
    #expect(
      cells[1].runs == [
        TextRun("7", look: .plain), TextRun("1", look: .struck), TextRun("2", look: .hidden),
      ]
    )
    #expect(contents.look(of: cells[2]) == .lowered)
  }

  @Test("a number that is stored and not shown is hidden, unless it is 0")
  func unseenNumbers() throws {
    let contents = try contents(
      "",
      row(
        """
        <table:table-cell office:value-type="float" office:value="7"><text:p/></table:table-cell>\
        <table:table-cell office:value-type="float" office:value="0"><text:p/></table:table-cell>\
        <table:table-cell office:value-type="float" office:value="7"/>
        """
      )
    )
    #expect(contents.sheets[0].cells.map { contents.look(of: $0) } == [.hidden, .plain, .plain])
  }

  @Test("pictures and boxes in a cell are shown, lines and notes are not")
  func shapes() throws {
    func cell(_ shape: String) -> String { "<table:table-cell>\(shape)</table:table-cell>" }
    let contents = try contents(
      "",
      row(
        cell("<draw:frame><draw:image/></draw:frame>")
          + cell("<draw:frame><draw:text-box><text:p>7</text:p></draw:text-box></draw:frame>")
          + cell("<draw:line/>")
          + cell("<office:annotation><text:p>1</text:p></office:annotation>")
          + cell("<draw:control/>")
      )
    )
    let cells = contents.sheets[0].cells
    #expect(cells.map(\.reference.column) == [0, 1, 4])
    #expect(cells.map(\.shown) == [[.picture], [.text([TextRun("7", look: nil)])], [.control]])
  }

  @Test("merged cells that are to reach over all rows or columns end with the sheet")
  func wholeMerges() throws {
    let contents = try contents(
      "",
      row(
        "<table:table-cell table:number-columns-spanned=\"16384\"><text:p>1</text:p></table:table-cell>"
      )
        + row(
          "<table:table-cell/><table:table-cell table:number-rows-spanned=\"1048576\"><text:p>2</text:p></table:table-cell>"
        )
    )
    #expect(contents.sheets[0].merges.map(\.description) == ["A1:XFD1", "B2:B1048576"])
    #expect(contents.sheets[0].merges.map(\.isWhole) == [true, true])
  }

  @Test("columns are hidden by themselves, with their group or without a width")
  func hiddenColumns() throws {
    let contents = try contents(
      "<style:style style:name=\"Z\" style:family=\"table-column\"><style:table-column-properties style:column-width=\"0cm\"/></style:style>",
      """
      <table:table-column/><table:table-column table:visibility="collapse" table:number-columns-repeated="2"/>\
      <table:table-column-group table:display="false"><table:table-column/></table:table-column-group>\
      <table:table-column table:style-name="Z"/>
      """ + row("<table:table-cell/>")
    )
    #expect(contents.sheets[0].hiddenColumns == [1...2, 3...3, 4...4])
  }
}
