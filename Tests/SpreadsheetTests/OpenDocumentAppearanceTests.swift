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

  @Test("conditional styles strike or hide what their conditions hold for")
  func conditions() throws {
    func look(_ condition: String, _ style: String) throws -> (TextLook, [Overlay.Content]) {
      let contents = try contents(
        """
        <style:style style:name="X" style:family="table-cell"><style:text-properties style:text-line-through-style="solid"/></style:style>\
        <style:style style:name="W" style:family="table-cell"><style:text-properties fo:color="#ffffff"/></style:style>\
        <style:style style:name="C" style:family="table-cell"><style:map style:condition="\(condition)" style:apply-style-name="\(style)"/></style:style>
        """,
        row(
          "<table:table-cell table:style-name=\"C\" office:value-type=\"float\" office:value=\"7\"><text:p>7</text:p></table:table-cell>"
        )
      )
      let cell = try #require(contents.sheets[0].cells.first)
      return (contents.look(of: cell), contents.sheets[0].overlays.map(\.content))
    }
    #expect(try look("cell-content()=7", "X") == (.struck, []))
    #expect(try look("cell-content()&gt;=5", "W") == (.hidden, []))
    #expect(try look("cell-content-is-between(1,9)", "X") == (.struck, []))
    #expect(try look("cell-content()!=7", "X") == (.plain, []))
    #expect(try look("is-true-formula([.A2]=1)", "X") == (.plain, [.rule]))
  }

  @Test("paragraphs look as their styles say, notes and readings aloud are none of the text")
  func paragraphs() throws {
    let contents = try contents(
      "<style:style style:name=\"P\" style:family=\"paragraph\"><style:text-properties style:text-line-through-style=\"solid\"/></style:style>",
      row(
        """
        <table:table-cell office:value-type="string"><text:p text:style-name="P">1</text:p><text:p>7</text:p></table:table-cell>\
        <table:table-cell office:value-type="string"><text:p>7<text:note><text:note-citation>1</text:note-citation>\
        <text:note-body><text:p>注</text:p></text:note-body></text:note></text:p></table:table-cell>\
        <table:table-cell office:value-type="string"><text:p><text:ruby><text:ruby-base>七</text:ruby-base>\
        <text:ruby-text>qi</text:ruby-text></text:ruby></text:p></table:table-cell>
        """
      )
    )
    let cells = contents.sheets[0].cells
    #expect(cells[0].runs == [TextRun("1", look: .struck), TextRun("\n7", look: .plain)])
    #expect(cells[1].runs == [TextRun("7", look: .plain), TextRun("1", look: .raised)])
    #expect(cells[2].runs == [TextRun("七", look: nil), TextRun("qi", look: .hidden)])
    #expect(cells[2].value == .text("七"))
  }

  @Test("the text that a cell shows counts, and another one that it stores is hidden")
  func storedTexts() throws {
    func cell(_ stored: String, _ shown: String) -> String {
      "<table:table-cell office:value-type=\"string\" office:string-value=\"\(stored)\">\(shown)</table:table-cell>"
    }
    let contents = try contents(
      "",
      row(
        cell("8", "<text:p>7</text:p>") + cell("甲 乙", "<text:p>甲</text:p><text:p>乙</text:p>")
          + cell("8", "")
      )
    )
    let cells = contents.sheets[0].cells
    #expect(cells.map(\.value) == [.text("7"), .text("甲 乙"), .text("8")])
    #expect(cells[0].runs == [TextRun("7", look: nil), TextRun("8", look: .hidden)])
    #expect(cells[1].runs == nil && cells[2].runs == nil)
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
          + cell("<draw:control/>") + cell("<draw:custom-shape/>")
          + cell("<draw:ellipse/><text:p>7</text:p>")
      )
    )
    let cells = contents.sheets[0].cells
    #expect(cells.map(\.reference.column) == [0, 1, 4, 5, 6])
    #expect(
      cells.map(\.shown) == [
        [.picture], [.text([TextRun("7", look: nil)])], [.control], [.shape], [],
      ]
    )
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

  @Test("letters in the colour of what is behind them are hidden, others are seen")
  func colors() throws {
    func style(_ name: String, _ ink: String, _ paper: String = "") -> String {
      let paper =
        paper.isEmpty ? "" : "<style:table-cell-properties fo:background-color=\"\(paper)\"/>"
      return
        "<style:style style:name=\"\(name)\" style:family=\"table-cell\">\(paper)<style:text-properties fo:color=\"\(ink)\"/></style:style>"
    }
    let contents = try contents(
      style("A", "#ffffff") + style("B", "#ffffff", "#0000ff") + style("C", "#0000ff", "#0000ff")
        + style("D", "#ffffff", "transparent") + style("E", "#000000")
        + "<style:style style:name=\"S\" style:family=\"text\"><style:text-properties fo:color=\"#0000ff\"/></style:style>",
      row(
        ["A", "B", "C", "D", "E"].map {
          "<table:table-cell table:style-name=\"\($0)\" office:value-type=\"float\" office:value=\"7\"><text:p>7</text:p></table:table-cell>"
        }.joined()
          + "<table:table-cell table:style-name=\"B\" office:value-type=\"string\"><text:p><text:span text:style-name=\"S\">1</text:span>7</text:p></table:table-cell>"
      )
    )
    let cells = contents.sheets[0].cells
    #expect(
      cells.prefix(5).map { contents.look(of: $0) } == [.hidden, .plain, .hidden, .hidden, .plain]
    )
    #expect(cells[5].runs == [TextRun("1", look: .hidden), TextRun("7", look: .plain)])
  }

  @Test("digits that a number style adds are told from the number's")
  func numberStyles() throws {
    let contents = try contents(
      """
      <number:number-style style:name="N1"><number:text>1</number:text><number:number/></number:number-style>\
      <number:number-style style:name="N3P0"><number:number/><number:text>.5</number:text></number:number-style>\
      <number:number-style style:name="N3"><number:number/><style:map style:condition="value()&gt;0" style:apply-style-name="N3P0"/></number:number-style>\
      <number:date-style style:name="N4"><number:day/><number:text>1</number:text></number:date-style>
      """
        + [("A", "N1"), ("B", "N3"), ("C", "N4")].map {
          "<style:style style:name=\"\($0)\" style:family=\"table-cell\" style:data-style-name=\"\($1)\"/>"
        }.joined(),
      row(
        [("A", "17"), ("B", "7.5"), ("C", "71"), ("A", "27")].map {
          "<table:table-cell table:style-name=\"\($0)\" office:value-type=\"float\" office:value=\"7\"><text:p>\($1)</text:p></table:table-cell>"
        }.joined()
      )
    )
    let formats = contents.sheets[0].cells.map { contents.numberFormat(of: $0).code }
    #expect(formats == ["\"1\"0", "0\".5\"", "0,", "0,"])
  }

  @Test("texts that a number style puts between digits are known, and digits of another script")
  func styledDigits() throws {
    let contents = try contents(
      """
      <number:number-style style:name="N1"><number:number number:min-integer-digits="2"><number:embedded-text number:position="1"> </number:embedded-text></number:number></number:number-style>\
      <number:number-style style:name="N2"><number:number number:min-integer-digits="4"><number:embedded-text number:position="2">-</number:embedded-text></number:number></number:number-style>\
      <number:number-style style:name="N3" number:transliteration-format="壹"><number:number number:min-integer-digits="1"/><number:text>件</number:text></number:number-style>
      """
        + [("A", "N1"), ("B", "N2"), ("C", "N3")].map {
          "<style:style style:name=\"\($0)\" style:family=\"table-cell\" style:data-style-name=\"\($1)\"/>"
        }.joined(),
      row(
        [("A", "1 2"), ("B", "00-12"), ("C", "壹拾贰件"), ("A", "1 3"), ("C", "无")].map {
          "<table:table-cell table:style-name=\"\($0)\" office:value-type=\"float\" office:value=\"12\"><text:p>\($1)</text:p></table:table-cell>"
        }.joined()
      )
    )
    let formats = contents.sheets[0].cells.map { contents.numberFormat(of: $0).code }
    #expect(formats == ["0\" \"0", "00\"-\"00", "0\"件\"", "0,", "\"无\""])
  }

  @Test("pictures of the sheet lie over the cells that their places tell")
  func sheetShapes() throws {
    let size = "svg:width=\"1cm\" svg:height=\"4mm\""
    let contents = try contents(
      """
      <style:style style:name="W" style:family="table-column"><style:table-column-properties style:column-width="2cm"/></style:style>\
      <style:style style:name="H" style:family="table-row"><style:table-row-properties style:row-height="5mm"/></style:style>
      """,
      """
      <table:shapes><draw:g><draw:frame svg:x="2.5cm" svg:y="5.5mm" \(size)><draw:image/></draw:frame></draw:g>\
      <draw:line svg:x="0cm" svg:y="0cm" \(size)/></table:shapes>\
      <table:table-column table:style-name="W" table:number-columns-repeated="3"/>\
      <table:table-row table:style-name="H" table:number-rows-repeated="3"><table:table-cell office:value-type="float" office:value="7"><text:p>7</text:p></table:table-cell></table:table-row>\
      <calcext:sparkline-groups><calcext:sparkline-group><calcext:sparklines><calcext:sparkline calcext:cell-address="一.C3"/></calcext:sparklines></calcext:sparkline-group></calcext:sparkline-groups>
      """
    )
    let overlays = contents.sheets[0].overlays
    #expect(Set(overlays.map { $0.cells.map(\.description) }) == [["B2"], ["C3"]])
    #expect(overlays.first { $0.content == .picture }?.only?.description == "B2")
    #expect(overlays.contains { $0.content == .object && $0.only == nil })
  }

  @Test("a cell's font of signs and the way in which it puts text into its room are known")
  func fontsAndRoom() throws {
    let contents = try contents(
      """
      <style:font-face style:name="F" svg:font-family="Wingdings"/>\
      <style:style style:name="co" style:family="table-column"><style:table-column-properties style:column-width="1in"/></style:style>\
      <style:style style:name="W" style:family="table-cell"><style:table-cell-properties style:repeat-content="true"/><style:text-properties style:font-name="F"/></style:style>\
      <style:style style:name="S" style:family="table-cell"><style:table-cell-properties style:shrink-to-fit="true" style:rotation-angle="90"/><style:text-properties style:font-name="Symbol"/></style:style>
      """,
      "<table:table-column table:style-name=\"co\" table:number-columns-repeated=\"2\"/>"
        + row(
          ["W", "S"].map {
            "<table:table-cell table:style-name=\"\($0)\" office:value-type=\"float\" office:value=\"7\"><text:p>7</text:p></table:table-cell>"
          }.joined()
        )
    )
    let cells = contents.sheets[0].cells
    #expect(cells.map { contents.look(of: $0) } == [.signs, .plain])
    let fits = cells.compactMap { contents.fit(of: $0) }
    #expect(fits.map(\.repeats) == [true, false])
    #expect(fits.map(\.shrinks) == [false, true] && fits.map(\.isTurned) == [false, true])
    let room = try #require(ColumnRoom(of: contents.sheets[0]))
    #expect((room.width(of: cells[0].reference) * contents.columnUnit).rounded() == 96)
  }

  @Test("a shape that is filled covers the cells below it, one that is not covers none")
  func covers() throws {
    func covered(
      _ fill: String,
      by name: String = "custom-shape",
      _ inner: String = "",
      as cover: Overlay.Content = .cover
    ) throws -> [CellReference] {
      let shape =
        "<draw:\(name) draw:style-name=\"G\" svg:x=\"0in\" svg:y=\"0in\" svg:width=\"2in\" svg:height=\"0.2in\" table:end-cell-address=\"一.B1\" table:end-x=\"1in\" table:end-y=\"0.2in\">\(inner)</draw:\(name)>"
      let contents = try contents(
        """
        <style:style style:name="co" style:family="table-column"><style:table-column-properties style:column-width="1in"/></style:style>\
        <style:style style:name="ro" style:family="table-row"><style:table-row-properties style:row-height="0.2in"/></style:style>\
        <style:style style:name="G" style:family="graphic"><style:graphic-properties \(fill)/></style:style>
        """,
        "<table:table-column table:style-name=\"co\" table:number-columns-repeated=\"2\"/><table:table-row table:style-name=\"ro\"><table:table-cell office:value-type=\"float\" office:value=\"7\">\(shape)<text:p>7</text:p></table:table-cell><table:table-cell office:value-type=\"float\" office:value=\"8\"><text:p>8</text:p></table:table-cell></table:table-row>"
      )
      return contents.sheets[0].overlays.filter { $0.content == cover }.flatMap(\.cells)
    }
    let both = [CellReference(row: 0, column: 0), CellReference(row: 0, column: 1)]
    #expect(try covered("", by: "frame", "<draw:image/>", as: .pictureCover) == both)
    #expect(try covered("draw:fill=\"solid\"") == both)
    #expect(try covered("") == both)
    #expect(try covered("draw:fill=\"none\"") == [])
    #expect(try covered("draw:fill=\"solid\" draw:opacity=\"40%\"") == [])
  }
}
