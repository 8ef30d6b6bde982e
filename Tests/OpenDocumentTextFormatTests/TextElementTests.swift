import Nianbao
import ReportModel
import TestSupport
import Testing

@Suite("elements of texts of OpenDocument that are seldom written")
struct TextElementTests {
  private static let identifier = "applications.newlyReceived.naturalPerson"

  /// A report the content of one of whose cells is another.
  private func reading(
    _ content: String,
    styles: String = "",
    parts: [String: String] = [:]
  ) throws -> ReportFile {
    var report = SampleText.sound()
    report[Self.identifier] = .count(987_654)
    let body = SampleText.body(of: report).replacing(SampleText.paragraph("987654"), with: content)
    return try ReportFile(reading: SampleText.bytes(body, styles: styles, parts: parts))
  }

  private func value(
    _ content: String,
    styles: String = "",
    parts: [String: String] = [:]
  ) throws -> CellValue? {
    try reading(content, styles: styles, parts: parts).report[Self.identifier]
  }

  // MARK: Formulas

  private static func formula(_ content: String, type: String = "formula") -> [String: String] {
    let space = "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"
    return [
      "META-INF/manifest.xml": """
      <m:manifest xmlns:m="\(space)"><m:file-entry m:full-path="Object 1/" \
      m:media-type="application/vnd.oasis.opendocument.\(type)"/></m:manifest>
      """,
      "Object 1/content.xml":
        "<math xmlns=\"http://www.w3.org/1998/Math/MathML\">\(content)</math>",
    ]
  }

  private static func object(_ link: String) -> String {
    """
    <text:p>7<draw:frame text:anchor-type="as-char"><draw:object \
    xmlns:x="http://www.w3.org/1999/xlink" x:href="\(link)"/><draw:image/></draw:frame></text:p>
    """
  }

  @Test(
    "a formula that is a row of characters is read as they are",
    arguments: ["./Object 1", "Object 1"]
  )
  func formulas(link: String) throws {
    let row =
      "<semantics><mrow><mn>1</mn> <mn>2</mn></mrow><annotation encoding=\"StarMath\">3<a>4</a></annotation></semantics>"
    #expect(try value(Self.object(link), parts: Self.formula(row)) == .count(712))
  }

  @Test(
    "a formula that is more, another object, and one that is not there cannot be read",
    arguments: [
      formula("<mfrac><mn>1</mn><mn>2</mn></mfrac>"), formula("<mn>1</mn>", type: "chart"), [:],
    ]
  )
  func otherObjects(parts: [String: String]) throws {
    #expect(try value(Self.object("./Object 1"), parts: parts)?.isUnreadable == true)
  }

  // MARK: What is and is not seen

  @Test("a size of letters does not show what is hidden, and being shown makes no dot larger")
  func hiddenAndSized() throws {
    let paragraph =
      "<style:style style:name=\"P\" style:family=\"paragraph\"><style:text-properties text:display=\"none\"/></style:style>"
    let content =
      "<text:p>7</text:p><text:p text:style-name=\"P\"><text:span text:style-name=\"S\">1</text:span></text:p>"
    let large = SampleText.style("S", "fo:font-size=\"12pt\"")
    #expect(try value(content, styles: paragraph + large) == .count(7))
    let shown = SampleText.style("S", "text:display=\"true\"")
    #expect(try value(content, styles: paragraph + shown)?.isUnreadable == true)
    let dot = SampleText.style("D", "fo:font-size=\"1pt\" text:display=\"true\"")
    #expect(
      try value("<text:p>7<text:span text:style-name=\"D\">1</text:span></text:p>", styles: dot)
        == .count(7)
    )
  }

  @Test("a paragraph that says that it is hidden is told and not read")
  func hiddenParagraph() throws {
    let hidden = "<text:p><text:hidden-paragraph text:is-hidden=\"true\"/>隐</text:p>"
    let read = try SampleOverview(hidden + "<text:p>显</text:p>")
    #expect(read.paragraphs == ["显"])
    #expect(read.findings == ["TEXT-HIDDEN"])
    let shown = hidden.replacing("\"true\"", with: "\"false\"")
    #expect(try SampleOverview(shown).paragraphs == ["隐"])
  }

  @Test("rows and columns that cannot be seen are read and told, groups of them are gone through")
  func unseenCells() throws {
    let body = SampleText.body(of: SampleText.sound())
    let narrow =
      "<style:style style:name=\"N\" style:family=\"table-column\"><style:table-column-properties style:column-width=\"0cm\"/></style:style>"
    let columns = try #require(body.firstMatch(of: /<table:table-column [^>]*>/))
    for (column, cells) in [
      ("<table:table-column table:style-name=\"N\"/>", 1),
      ("<table:table-column table:visibility=\"collapse\"/>", 1),
      ("<table:table-column table:visibility=\"visible\"/>", 0),
    ] {
      let changed = body.replacing(
        columns.0,
        with:
          "<table:table-columns>\(column)</table:table-columns><table:table-header-columns><table:table-column table:number-columns-repeated=\"30\"/></table:table-header-columns>",
        maxReplacements: 1
      )
      .replacing("<table:table-row>", with: "<table:table-row-group><table:table-row>")
      .replacing("</table:table-row>", with: "</table:table-row></table:table-row-group>")
      let file = try ReportFile(reading: SampleText.bytes(changed, styles: narrow))
      #expect(file.report.values == SampleText.sound().values)
      let told = file.reading.findings.filter { $0.code == "ODT-UNSEEN" }
      #expect(told.count == cells, "\(column)")
      for finding in told { #expect(finding.place == .table(number: 1, row: 2, column: 1)) }
    }
    let row = body.replacing(
      "<table:table-row>",
      with: "<table:table-row table:visibility=\"collapse\">",
      maxReplacements: 1
    )
    let file = try ReportFile(reading: SampleText.bytes(row))
    #expect(file.report.values == SampleText.sound().values)
    #expect(file.reading.findings.contains { $0.code == "ODT-UNSEEN" })
  }

  @Test("signs of a font are read as what they show where that is certain")
  func signs() throws {
    let styles = SampleText.style("W", "style:font-name=\"Wingdings\"")
    let span = { (text: String) in
      "<text:p>7<text:span text:style-name=\"W\">\(text)</text:span></text:p>"
    }
    let read = try SampleOverview(span("\u{F0FC}"), styles: styles)
    #expect(read.paragraphs == ["7✓"])
    #expect(try value(span("\u{F0FC}"), styles: styles)?.isUnreadable == true)
    #expect(try value(span("\u{F031}"), styles: styles)?.isUnreadable == true)
  }

  // MARK: Breaks, contents and drawings

  @Test("a line break parts what stands before from what stands behind it")
  func breaks() throws {
    #expect(
      try SampleOverview("<text:p>甲<text:line-break/>乙<text:tab/>丙</text:p>").paragraphs == [
        "甲", "乙\t丙",
      ]
    )
    #expect(try value("<text:p>7<text:line-break/>1</text:p>")?.isUnreadable == true)
  }

  @Test("a table of contents in front of a report is none of it, and its sources are not read")
  func contents() throws {
    let report = SampleText.sound()
    let headings = report.form.sectionKinds.compactMap { report[$0].heading }
    let lines = headings.map { "<text:p>\($0)<text:tab/>1</text:p>" }.joined()
    let contents =
      "<text:table-of-content><text:table-of-content-source><text:index-title-template>一、总体情况</text:index-title-template></text:table-of-content-source><text:index-body><text:index-title><text:p>目录</text:p></text:index-title>\(lines)</text:index-body></text:table-of-content>"
    let plain = try SampleOverview("<text:p>甲</text:p>")
    let read = try SampleOverview("<text:p>甲</text:p>", before: contents)
    #expect(read.paragraphs == ["甲"])
    #expect(read.file.report.values == plain.file.report.values)
    #expect(read.file.report.preface.isEmpty)
    #expect(read.findings == plain.findings)
    #expect(read.file.reading.findings.contains { $0.code == "TEXT-SET-ASIDE" })
  }

  @Test("a table in a shape is read, as LibreOffice names it")
  func shapeTables() throws {
    let report = SampleText.sound()
    let space =
      " xmlns:loext=\"urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0\""
    var body = SampleText.body(of: report)
    for tag in ["table", "table-column", "table-row", "table-cell", "covered-table-cell"] {
      for (end, behind) in [("<", " "), ("<", ">"), ("<", "/"), ("</", ">")] {
        body = body.replacing("\(end)table:\(tag)\(behind)", with: "\(end)loext:\(tag)\(behind)")
      }
    }
    body = body.replacing("<loext:table>", with: "<text:p><draw:custom-shape\(space)><loext:table>")
      .replacing("</loext:table>", with: "</loext:table></draw:custom-shape></text:p>")
    let file = try ReportFile(reading: SampleText.bytes(body))
    #expect(file.report.values == report.values)
  }

  @Test(
    "a drawing in a cell leaves no blank: lines, callouts and scenes too",
    arguments: [
      "<draw:line text:anchor-type=\"as-char\"/>", "<draw:caption text:anchor-type=\"as-char\"/>",
      "<r:scene xmlns:r=\"urn:oasis:names:tc:opendocument:xmlns:dr3d:1.0\"/>",
      "<draw:frame text:anchor-type=\"as-char\"><draw:floating-frame/></draw:frame>",
      "<draw:frame text:anchor-type=\"as-char\"><draw:plugin/></draw:frame>",
      "<draw:frame text:anchor-type=\"as-char\"/>",
    ]
  )
  func drawings(drawing: String) throws {
    #expect(try value("<text:p>\(drawing)</text:p>")?.isUnreadable == true)
  }

  @Test("what is drawn smaller than can be seen hides nothing and leaves a cell blank")
  func specks() throws {
    let speck =
      "<draw:rect text:anchor-type=\"as-char\" svg:width=\"0.001cm\" svg:height=\"0.001cm\"/>"
    #expect(try value("<text:p>\(speck)7</text:p>") == .count(7))
    #expect(try value("<text:p>\(speck)</text:p>") == .blank)
  }

  @Test("the text of a box that stands in no paragraph is text")
  func boxes() throws {
    let box =
      "<draw:frame text:anchor-type=\"page\"><draw:text-box><text:p>乙</text:p></draw:text-box></draw:frame>"
    #expect(try SampleOverview("<text:p>甲</text:p>" + box).paragraphs == ["甲", "乙"])
  }
}
