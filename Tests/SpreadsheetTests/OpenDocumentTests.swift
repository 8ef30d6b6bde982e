import Spreadsheet
import Testing

@Suite("OpenDocument spreadsheets") struct OpenDocumentTests {
  private func cell(_ attributes: String, _ content: String = "") -> String {
    "<table:table-cell \(attributes)>\(content)</table:table-cell>"
  }

  private func number(_ value: String, _ shown: String, type: String = "float") -> String {
    cell(
      "office:value-type=\"\(type)\" office:value=\"\(value)\"",
      shown.isEmpty ? "" : "<text:p>\(shown)</text:p>"
    )
  }

  // MARK: Tables and rows

  @Test("tables are sheets, hidden by their style or by themselves")
  func tables() throws {
    var sample = OpenDocumentSample(
      """
      <table:calculation-settings/>
      <table:table table:name="表 一" table:style-name="ta1"><table:table-row/></table:table>
      <table:table table:name="二" table:style-name="ta2"/>
      <table:table table:name="三" table:display="false"/>
      <table:dde-links><table:table table:name="四"/></table:dde-links>
      """
    )
    sample.styles = """
      <style:style style:name="ta1" style:family="table"><style:table-properties table:display="true"/></style:style>
      <style:style style:name="ta2" style:family="table"><style:table-properties table:display="false"/></style:style>
      """
    let sheets = try sample.contents().sheets
    #expect(sheets.map(\.name) == ["表 一", "二", "三"])
    #expect(sheets.map(\.visibility) == [.visible, .hidden, .hidden])
    #expect(sheets.allSatisfy { $0.isWorksheet && $0.cells.isEmpty })
  }

  @Test("rows and cells stand where the repeated ones before them put them")
  func repetitions() throws {
    let cells = try OpenDocumentSample(
      rows: """
        <table:table-column table:number-columns-repeated="16384"/>
        <table:table-header-rows><table:table-row table:number-rows-repeated="2">
        <table:table-cell/>\(cell("table:number-columns-repeated=\"2\" office:value-type=\"float\" office:value=\"7\""))
        </table:table-row></table:table-header-rows>
        <table:table-row table:number-rows-repeated="4"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>
        <table:table-row-group><table:table-row-group><table:table-row>
        <table:table-cell table:number-columns-repeated="3"/>\(number("8", "8"))
        <table:covered-table-cell table:number-columns-repeated="2" office:value-type="string"><text:p>底</text:p></table:covered-table-cell>
        </table:table-row></table:table-row-group></table:table-row-group>
        <table:table-row table:number-rows-repeated="1048576"><table:table-cell table:number-columns-repeated="1048576"/></table:table-row>
        """
    ).cells()
    #expect(
      cells == [
        "B1 number(\"7\")", "C1 number(\"7\")", "B2 number(\"7\")", "C2 number(\"7\")",
        "D7 number(\"8\")", "E7 text(\"底\")", "F7 text(\"底\")",
      ]
    )
  }

  @Test("hidden rows are told, by themselves and by their group")
  func hiddenRows() throws {
    func row(_ attribute: String) -> String {
      "<table:table-row\(attribute)>" + number("1", "1") + "</table:table-row>"
    }
    let visible = row("")
    let group = """
      <table:table-row-group table:display="false"><table:table-row-group>\(visible)\
      </table:table-row-group></table:table-row-group>
      """
    let rows = ["collapse", "filter", "visible"].map { row(" table:visibility=\"\($0)\"") }
    let cells = try OpenDocumentSample(rows: rows.joined() + group + visible).cells()
    #expect(cells.map { $0.hasSuffix("hidden") } == [true, true, false, true, false])
  }

  @Test("spans are merged ranges, also of blank and repeated cells")
  func merges() throws {
    let contents = try OpenDocumentSample(
      rows: """
        <table:table-row/>
        <table:table-row><table:table-cell/>\
        <table:table-cell table:number-columns-spanned="3" table:number-rows-spanned="2"/>\
        <table:covered-table-cell table:number-columns-repeated="2"/></table:table-row>
        <table:table-row/><table:table-row table:number-rows-repeated="2">\
        <table:table-cell table:number-columns-spanned="2"><text:p>合</text:p></table:table-cell>\
        <table:covered-table-cell/></table:table-row>
        """
    ).contents()
    #expect(contents.sheets[0].merges.map(\.description) == ["B2:D3", "A4:B4", "A5:B5"])
    #expect(contents.sheets[0].cells.map(\.reference.description) == ["A4", "A5"])
  }

  // MARK: Texts

  @Test(
    "texts are the paragraphs with the white space that is meant",
    arguments: [
      ("<text:p>一</text:p><text:p/><text:p>二</text:p>", "一\n\n二"),
      ("<text:p>a<text:s text:c=\"3\"/>b<text:tab/>c<text:line-break/>d</text:p>", "a   b\tc\nd"),
      ("<text:p>　　缩进 <text:s/>格 </text:p>", "　　缩进  格 "),
      ("\n <text:p>\n  多\n  行 \n</text:p>\n", "多 行"),
      (
        "<text:p>第<text:span>二<text:span>十</text:span></text:span><text:a xlink:href=\"#x\">条</text:a></text:p>",
        "第二十条"
      ),
      (
        "<office:annotation><dc:date>2022-01-01</dc:date><text:p>批注</text:p></office:annotation><text:p>文<office:annotation><text:p>批</text:p></office:annotation>字</text:p>",
        "文字"
      ),
      (
        "<draw:frame><draw:text-box><text:p>框</text:p></draw:text-box></draw:frame><text:p>格</text:p>",
        "格"
      ),
      (
        "<text:p><text:ruby><text:ruby-base>年</text:ruby-base><text:ruby-text>nian</text:ruby-text></text:ruby>报</text:p>",
        "年报"
      ),
      (
        "<text:list><text:list-item><text:p>甲</text:p></text:list-item><text:list-item><text:p>乙</text:p></text:list-item></text:list>",
        "甲\n乙"
      ),
      ("<text:p>_x0041_&lt;</text:p>", "_x0041_<"),
    ]
  )
  func texts(_ content: String, _ expected: String) throws {
    let contents = try OpenDocumentSample(cells: cell("office:value-type=\"string\"", content))
      .contents()
    #expect(contents.sheets[0].cells.map(\.value) == [.text(expected)])
  }

  @Test("the text that is shown counts, a stored one only where it says the same or none is shown")
  func storedText() throws {
    let cells = try OpenDocumentSample(
      cells: cell("office:value-type=\"string\" office:string-value=\"12\"", "<text:p>13</text:p>")
        + cell("office:value-type=\"string\" office:string-value=\"\"", "<text:p>13</text:p>")
        + cell("", "<text:p>14</text:p>") + cell("office:value-type=\"string\"", "<text:p/>")
    ).cells()
    #expect(cells == ["A1 text(\"13\")", "B1 text(\"13\")", "C1 text(\"14\")"])
  }

  // MARK: Values

  @Test(
    "numbers keep the decimals and texts that are shown around them",
    arguments: [
      ("12", "12", "General"), ("12", "", "General"), ("1E+021", "1E+021", "0E+0"),
      ("22", "22（其中修订 16 件）", "0\"（其中修订 16 件）\""), ("3", "第1批3件", "\"第1批\"0\"件\""),
      ("12.5", "12.50", "0.00"), ("1234567.5", "1,234,567.50", "0.00"), ("-5", "-5.00", "0.00"),
      ("0", "-", "\"-\""), ("0", "", "General"), ("12.7", "13", "0"),
      ("12.345", "12.35元", "0.00\"元\""),
      ("1234", "1千", "0,"), ("0.1", "1/9", "0,"), ("12345.678", "1.23E+04", "0.00E+0"),
      ("12", "13", "0,"),
      ("0.5", "50%", "0%"), ("50", "50%", "0\"%\""), ("7", "7\"引\"", "0\"\"\\\"\"引\"\\\"\"\""),
      ("123456", "123,456", "0"), ("0.5", ".5", "0,"), ("1", "###", "General"), ("-5", "(5)", "0"),
      ("5", "5,", "0\",\""), ("1234", "1234,567", "0\",567\""),
      ("12", "无", "\"无\""), ("12", "—", "\"—\""), ("7", "七", "\"七\""), ("-5", "-", "\"-\""),
      ("12", "1E+01", "0E+0"), ("12", "1.2E+1", "0.0E+0"), ("0", "<text:s/>", "#"),
    ]
  )
  func numberFormats(_ stored: String, _ shown: String, _ code: String) throws {
    let contents = try OpenDocumentSample(cells: number(stored, shown)).contents()
    let cell = try #require(contents.sheets[0].cells.first)
    #expect(cell.value == .number(stored))
    #expect(contents.numberFormat(of: cell).code == code)
  }

  @Test("percentages, money, dates, times and truth values are told from numbers")
  func types() throws {
    let cells = try OpenDocumentSample(
      cells: number("0.1234", "12.3%", type: "percentage") + number("0.5", "", type: "percentage")
        + number("1.2", "¥1.20", type: "currency")
        + cell("office:value-type=\"currency\" office:currency=\"CNY\" office:value=\"3\"")
        + cell(
          "office:value-type=\"date\" office:date-value=\"2022-01-02\"",
          "<text:p>1-2</text:p>"
        )
        + cell("office:value-type=\"time\" office:time-value=\"PT3H\"", "<text:p>03:00</text:p>")
        + cell(
          "office:value-type=\"boolean\" office:boolean-value=\"true\"",
          "<text:p>TRUE</text:p>"
        )
        + number("1", "TRUE") + number("", "12") + number("abc", "abc")
    ).cells()
    #expect(
      cells == [
        "A1 number(\"0.1234\") 0.0%", "B1 number(\"0.5\") 0%", "C1 number(\"1.2\") \"¥\"0.00",
        "D1 number(\"3\") \"CNY\"0", "E1 date(\"2022-01-02\")", "F1 date(\"03:00\")",
        "G1 boolean(true)", "H1 boolean(true)", "I1 text(\"12\")", "J1 number(\"abc\")",
      ]
    )
  }

  // MARK: Formulas

  @Test(
    "formulas are those of SpreadsheetML",
    arguments: [
      ("of:=SUM([.D5:.I5])", "SUM(D5:I5)"), ("of:=[.D5]+[.$E$6]", "D5+$E$6"),
      ("of:=SUM([$申请.D5:.I5];[$申请.K5])", "SUM('申请'!D5:I5,'申请'!K5)"),
      ("of:=[$'It''s 表.一'.A1]", "'It''s 表.一'!A1"),
      ("of:=IF(COUNT([.C5:.H5])=0;\"\";SUM([.C5:.H5]))", "IF(COUNT(C5:H5)=0,\"\",SUM(C5:H5))"),
      ("of:=\"a;[.B1]\"&[.A1]", "\"a;[.B1]\"&A1"), ("oooc:=SUM([.A1:.A2])", "SUM(A1:A2)"),
      ("msoxl:=SUM(A1;[1]B!A1)", "SUM(A1;[1]B!A1)"), ("=1+1", "1+1"), ("of:={1;2|3}", "{1,2;3}"),
      ("of:=SUM(['file:///a.ods'#$Sheet1.A1:.A2])", "SUM(['file:///a.ods'#$Sheet1.A1:.A2])"),
      ("of:=SUM([$一.A1:$二.A2])", "SUM([$一.A1:$二.A2])"), ("of:=[.#REF!]", "#REF!"),
      ("of:=SUM([.#REF!#REF!:.A2])", "SUM(#REF!)"),
      ("of:=SUM([.A1~[.A2", "SUM([.A1~[.A2]"), ("of:=\"", "\""),
    ]
  )
  func formulas(_ formula: String, _ expected: String) throws {
    let escaped = replacing("\"", with: "&quot;", in: replacing("&", with: "&amp;", in: formula))
    let contents = try OpenDocumentSample(
      cells: cell(
        "table:formula=\"\(escaped)\" office:value-type=\"float\" office:value=\"3\"",
        "<text:p>3</text:p>"
      )
    ).contents()
    let cell = try #require(contents.sheets[0].cells.first)
    #expect(cell.formula?.text == expected)
    #expect(cell.formula?.kind == .normal && cell.formula?.hasCachedValue == true)
    #expect(
      cell.formula?.outcome == .stored || cell.formula?.outcome == .differs(stored: .number("3"))
    )
  }

  @Test("a formula has a result, an empty one, an error or none")
  func results() throws {
    func formula(_ attributes: String, _ shown: String?) -> String {
      cell("table:formula=\"of:=A\" \(attributes)", shown.map { "<text:p>\($0)</text:p>" } ?? "")
    }
    let cells = try OpenDocumentSample(
      cells: formula("", nil) + formula("", "")
        + formula("office:value-type=\"string\" office:string-value=\"\"", "")
        + formula(
          "office:value-type=\"string\" office:string-value=\"\" calcext:value-type=\"error\"",
          "#值!"
        ) + formula("office:value-type=\"string\"", "#DIV/0!")
        + formula("office:value-type=\"string\"", "Err:508")
        + cell("office:value-type=\"string\"", "<text:p>#DIV/0!</text:p>")
        + formula("office:value-type=\"error\"", nil)
    ).cells()
    #expect(
      cells == [
        "A1 blank =A ?", "B1 blank =A", "C1 blank =A", "D1 error(\"#值!\") =A",
        "E1 error(\"#DIV/0!\") =A", "F1 error(\"Err:508\") =A", "G1 text(\"#DIV/0!\")",
        "H1 error(\"#ERROR\") =A",
      ]
    )
  }

  @Test("a formula for a range of cells is told from one for its own")
  func matrix() throws {
    let contents = try OpenDocumentSample(
      cells: cell(
        "table:number-matrix-columns-spanned=\"1\" table:number-matrix-rows-spanned=\"3\" table:formula=\"of:=SUM([.A1])\" office:value-type=\"float\" office:value=\"0\""
      )
    ).contents()
    #expect(contents.sheets[0].cells.first?.formula?.kind == .array)
  }

  // MARK: Names and properties

  @Test("named ranges point to their cells, those of one table too")
  func names() throws {
    let contents = try OpenDocumentSample(
      """
      <table:table table:name="表'一"><table:table-row/><table:named-expressions>
      <table:named-range table:name="local" table:base-cell-address="$A.$A$1" table:cell-range-address=".$B$2"/>
      </table:named-expressions></table:table><table:table table:name="二"/>
      <table:named-expressions>
      <table:named-range table:name="a.b" table:base-cell-address="$二.$A$1" table:cell-range-address="$'表''一'.$D$5"/>
      <table:named-range table:name="c" table:cell-range-address="$二.$A$1:.$B$2"/>
      <table:named-expression table:name="d" table:expression="of:=SUM([$二.$A$1])"/>
      <table:named-range table:name="e" table:cell-range-address="$二.A1 $二.B2"/>
      </table:named-expressions>
      """
    ).contents()
    #expect(
      contents.definedNames.map { "\($0.name) \($0.formula)" } == [
        "local $B$2", "a.b '表''一'!$D$5", "c '二'!$A$1:$B$2", "d SUM('二'!$A$1)", "e $二.A1 $二.B2",
      ]
    )
    let targets = contents.definedNames.map { name in
      contents.target(of: name).map { "\($0.sheet) \($0.range)" }
    }
    #expect(targets == ["0 B2", "0 D5", "1 A1:B2", nil, nil])
  }

  @Test("properties that users have added are read")
  func properties() throws {
    var sample = OpenDocumentSample(cells: number("1", "1"))
    sample.metadata = """
      <meta:generator>x</meta:generator><meta:user-defined meta:name="form">2021</meta:user-defined>
      <meta:user-defined meta:name="机关" meta:value-type="string">某某县 &lt;局&gt;</meta:user-defined>
      """
    let contents = try sample.contents()
    #expect(contents.customProperty("form") == "2021")
    #expect(contents.customProperty("机关") == "某某县 <局>")
  }
}
