import Nianbao
import ReportModel
import TestSupport
import Testing

@Suite("cells of Word documents")
struct WordCellTests {
  /// What stands in a cell, and what of it is its value.
  struct Sample: CustomTestStringConvertible {
    let name: String
    let content: String
    /// The value; nil where the cell shows something that cannot be read.
    let value: String?
    /// The codes of what is said of the cell.
    let codes: [String]
    var parts: [String: String] = [:]

    var testDescription: String { name }
  }

  /// A document in which one cell has the content of a sample; all else is sound, if there are all tables.
  static func document(
    _ content: String,
    parts: [String: String] = [:],
    tables: [TableKind]? = nil
  ) throws -> [UInt8] {
    var report = SampleDocument.sound
    let cell = try #require(report.form.cells.first { $0.identifier == identifier })
    report.values[cell.index] = .count(987_654)
    let body = SampleDocument.body(of: report, tables: tables)
      .replacing(SampleDocument.paragraph("987654"), with: content)
    return try SampleDocument.bytes(body, parts: parts)
  }

  static let identifier = "proactive.normativeDocuments.inForce"

  private static func styles(_ text: String) -> [String: String] {
    ["word/styles.xml": "<w:styles xmlns:w=\"\(SampleDocument.namespace)\">\(text)</w:styles>"]
  }

  private static func run(_ text: String, _ properties: String = "") -> String {
    "<w:r><w:rPr>\(properties)</w:rPr><w:t>\(text)</w:t></w:r>"
  }

  private static func field(_ kind: String) -> String {
    "<w:r><w:fldChar w:fldCharType=\"\(kind)\"/></w:r>"
  }

  private static func instruction(_ text: String) -> String {
    "<w:r><w:instrText>\(text)</w:instrText></w:r>"
  }

  private static func control(_ properties: String, _ content: String) -> String {
    "<w:sdt><w:sdtPr>\(properties)</w:sdtPr><w:sdtContent>\(content)</w:sdtContent></w:sdt>"
  }

  private static func marked(_ name: String, _ properties: String, code: String) -> Sample {
    Sample(
      name: name,
      content: "<w:p>\(run("31"))\(run("4", properties))</w:p>",
      value: "31",
      codes: [code]
    )
  }

  /// Digits of a cell that something parts in the middle.
  static let parted: [Sample] =
    ["page", "column"].map { type in
      Sample(
        name: "parted by the end of a \(type)",
        content: "<w:p>\(run("3"))<w:r><w:br w:type=\"\(type)\"/></w:r>\(run("1"))</w:p>",
        value: nil,
        codes: ["VALUE-UNREADABLE"]
      )
    } + [
      Sample(
        name: "with the page's number in the middle",
        content: "<w:p>\(run("3"))<w:r><w:pgNum/></w:r>\(run("1"))</w:p>",
        value: nil,
        codes: ["CELL-UNSEEN"]
      )
    ]

  /// What fills letters, or their outlines.
  private static func effect(_ content: String, of name: String = "textFill") -> String {
    let namespace = "http://schemas.microsoft.com/office/word/2010/wordml"
    return "<w14:\(name) xmlns:w14=\"\(namespace)\">\(content)</w14:\(name)>"
  }

  static let marks: [Sample] = [
    marked("raised", "<w:vertAlign w:val=\"superscript\"/>", code: "VALUE-NOTED"),
    marked("moved up", "<w:position w:val=\"9\"/>", code: "VALUE-NOTED"),
    marked("struck", "<w:strike/>", code: "TEXT-STRUCK"),
    marked("struck twice", "<w:dstrike w:val=\"true\"/>", code: "TEXT-STRUCK"),
    marked("hidden", "<w:vanish/>", code: "TEXT-HIDDEN"),
    marked("of no size", "<w:sz w:val=\"1\"/>", code: "TEXT-HIDDEN"),
    marked(
      "yellow on a yellow marker",
      "<w:color w:val=\"FFFF00\"/><w:highlight w:val=\"yellow\"/>",
      code: "TEXT-HIDDEN"
    ),
    marked(
      "black on a solid ground",
      "<w:color w:val=\"000000\"/><w:shd w:val=\"solid\" w:color=\"auto\" w:fill=\"auto\"/>",
      code: "TEXT-HIDDEN"
    ),
    marked(
      "of the colour of a thick pattern",
      "<w:color w:val=\"203864\"/><w:shd w:val=\"pct95\" w:color=\"203864\" w:fill=\"FFFFFF\"/>",
      code: "TEXT-HIDDEN"
    ),
    marked(
      "white by the theme",
      "<w:color w:val=\"auto\" w:themeColor=\"background1\"/>",
      code: "TEXT-HIDDEN"
    ),
    marked("filled with nothing", effect("<w14:noFill/>"), code: "TEXT-HIDDEN"),
    marked(
      "filled with what is seen through",
      effect(
        "<w14:solidFill><w14:srgbClr w14:val=\"000000\"><w14:alpha w14:val=\"100000\"/></w14:srgbClr></w14:solidFill>"
      ),
      code: "TEXT-HIDDEN"
    ),
    marked(
      "filled with white",
      effect("<w14:solidFill><w14:srgbClr w14:val=\"FFFFFF\"/></w14:solidFill>"),
      code: "TEXT-HIDDEN"
    ),
    Sample(
      name: "an outline that is drawn",
      content:
        "<w:p>\(run("31", effect("<w14:solidFill><w14:srgbClr w14:val=\"000000\"/></w14:solidFill>", of: "textOutline") + effect("<w14:noFill/>")))</w:p>",
      value: "31",
      codes: []
    ),
    marked("of no width", "<w:w w:val=\"1\"/>", code: "TEXT-HIDDEN"),
    marked("white on white", "<w:color w:val=\"ffffff\"/>", code: "TEXT-HIDDEN"),
    Sample(
      name: "white on dark",
      content:
        "<w:p><w:pPr><w:shd w:val=\"clear\" w:fill=\"203864\"/></w:pPr>\(run("31", "<w:color w:val=\"FFFFFF\"/>"))</w:p>",
      value: "31",
      codes: []
    ),
    Sample(
      name: "a note's own mark of plain looks",
      content:
        "<w:p>\(run("31"))<w:r><w:footnoteReference w:customMarkFollows=\"1\" w:id=\"2\"/><w:t>4</w:t></w:r></w:p>",
      value: "31",
      codes: ["VALUE-NOTED"]
    ),
    Sample(
      name: "all of it moved up",
      content: "<w:p>\(run("31", "<w:position w:val=\"9\"/>"))</w:p>",
      value: "31",
      codes: []
    ),
    Sample(
      name: "raised by a style based on another",
      content: "<w:p>\(run("31"))\(run("4", "<w:rStyle w:val=\"b\"/>"))</w:p>",
      value: "31",
      codes: ["VALUE-NOTED"],
      parts: styles(
        """
        <w:style w:type="character" w:styleId="b"><w:basedOn w:val="a"/></w:style>\
        <w:style w:type="character" w:styleId="a"><w:rPr><w:vertAlign w:val="superscript"/></w:rPr></w:style>
        """
      )
    ),
    Sample(
      name: "hidden twice by styles, and so shown",
      content:
        "<w:p><w:pPr><w:pStyle w:val=\"p\"/></w:pPr>\(run("31", "<w:rStyle w:val=\"c\"/>"))\(run("4"))</w:p>",
      value: "31",
      codes: ["TEXT-HIDDEN"],
      parts: styles(
        """
        <w:style w:type="paragraph" w:styleId="p"><w:rPr><w:vanish/></w:rPr></w:style>\
        <w:style w:type="character" w:styleId="c"><w:rPr><w:vanish/></w:rPr></w:style>
        """
      )
    ),
    Sample(
      name: "struck before a tracked change of its looks",
      content:
        "<w:p>\(run("31", "<w:rPrChange><w:rPr><w:strike/></w:rPr></w:rPrChange>"))</w:p>",
      value: "31",
      codes: []
    ),
    Sample(
      name: "with a footnote",
      content: "<w:p>\(run("31"))<w:r><w:footnoteReference w:id=\"2\"/></w:r></w:p>",
      value: "31",
      codes: ["VALUE-NOTED"]
    ),
  ]

  static let fields: [Sample] = [
    Sample(
      name: "a field within the instruction of another",
      content: """
        <w:p>\(field("begin"))\(instruction(" ="))\(field("begin"))\(instruction(" REF a "))\
        \(field("separate"))\(run("30"))\(field("end"))\(instruction("+1 "))\(field("separate"))\
        \(run("31"))\(field("end"))</w:p>
        """,
      value: "31",
      codes: ["FORMULA-VALUE"]
    ),
    Sample(
      name: "a simple field",
      content: "<w:p><w:fldSimple w:instr=\" =31 \">\(run("31"))</w:fldSimple></w:p>",
      value: "31",
      codes: ["FORMULA-VALUE"]
    ),
    Sample(
      name: "characters that stand one upon the other",
      content:
        "<w:p><w:r><w:rPr><w:spacing w:val=\"-200\"/></w:rPr><w:t>31</w:t></w:r></w:p>",
      value: nil,
      codes: ["CELL-UNSEEN"]
    ),
    Sample(
      name: "a page's number beside the value",
      content: "<w:p><w:fldSimple w:instr=\" PAGE \">\(run("1"))</w:fldSimple>\(run("31"))</w:p>",
      value: nil,
      codes: ["CELL-UNSEEN"]
    ),
    Sample(
      name: "a field that never ends",
      content: "<w:p>\(field("begin"))\(instruction(" =31 "))\(run("31"))</w:p>",
      value: "31",
      codes: []
    ),
    Sample(
      name: "a list to choose from",
      content: """
        <w:p><w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:ddList><w:result w:val="1"/>\
        <w:listEntry w:val="30"/><w:listEntry w:val="31"/></w:ddList></w:ffData></w:fldChar></w:r>\
        \(instruction(" FORMDROPDOWN "))\(field("end"))</w:p>
        """,
      value: "31",
      codes: []
    ),
    Sample(
      name: "a fraction made by a field",
      content: "<w:p>\(field("begin"))\(instruction(" EQ \\f(62,2) "))\(field("end"))</w:p>",
      value: nil,
      codes: ["CELL-UNSEEN"]
    ),
    Sample(
      name: "a list's number",
      content:
        "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"7\"/></w:numPr></w:pPr>\(run("31"))</w:p>",
      value: "31",
      codes: ["TEXT-MADE"],
      parts: ["word/numbering.xml": numbering]
    ),
  ]

  private static func list(_ properties: String, shown: String? = nil) -> String {
    let result = shown.map { field("separate") + run($0) } ?? ""
    return """
      <w:p><w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:ddList>\(properties)\
      <w:listEntry w:val="30"/><w:listEntry w:val="31"/></w:ddList></w:ffData></w:fldChar></w:r>\
      \(instruction(" FORMDROPDOWN "))\(result)\(field("end"))</w:p>
      """
  }

  static let asides: [Sample] = [
    Sample(
      name: "text that a tracked change deletes",
      content: """
        <w:p><w:del w:id="1"><w:r><w:delText>4</w:delText></w:r></w:del>\
        <w:ins w:id="2">\(run("31"))</w:ins></w:p>
        """,
      value: "31",
      codes: ["TEXT-DELETED"]
    ),
    Sample(
      name: "text that a tracked change moves away",
      content: "<w:p><w:moveFrom w:id=\"1\">\(run("4"))</w:moveFrom>\(run("31"))</w:p>",
      value: "31",
      codes: ["TEXT-DELETED"]
    ),
    Sample(
      name: "a number above the text",
      content:
        "<w:p><w:r><w:ruby><w:rt>\(run("4"))</w:rt><w:rubyBase>\(run("31"))</w:rubyBase></w:ruby></w:r></w:p>",
      value: "31",
      codes: ["VALUE-NOTED"]
    ),
    Sample(
      name: "how it is read aloud above the text",
      content:
        "<w:p><w:r><w:ruby><w:rt>\(run("sanshiyi"))</w:rt><w:rubyBase>\(run("31"))</w:rubyBase></w:ruby></w:r></w:p>",
      value: "31",
      codes: ["TEXT-HIDDEN"]
    ),
    Sample(
      name: "characters from right to left",
      content: "<w:p><w:bdo w:val=\"rtl\">\(run("1"))\(run("3"))</w:bdo></w:p>",
      value: "31",
      codes: []
    ),
    Sample(
      name: "characters from left to right",
      content: "<w:p><w:bdo w:val=\"ltr\">\(run("3"))\(run("1"))</w:bdo></w:p>",
      value: "31",
      codes: []
    ),
    Sample(
      name: "a link to a note",
      content: "<w:p>\(run("31"))<w:hyperlink w:anchor=\"_ftn1\">\(run("4"))</w:hyperlink></w:p>",
      value: "31",
      codes: ["VALUE-NOTED"]
    ),
    Sample(
      name: "a field that names a note",
      content:
        "<w:p>\(run("31"))\(field("begin"))\(instruction(" NOTEREF _Ref1 \\h "))\(field("separate"))\(run("4"))\(field("end"))</w:p>",
      value: "31",
      codes: ["VALUE-NOTED"]
    ),
    Sample(
      name: "a field that leads to a note",
      content:
        "<w:p>\(run("31"))\(field("begin"))\(instruction(" HYPERLINK \\l \"_ftn1\" "))\(field("separate"))\(run("[4]"))\(field("end"))</w:p>",
      value: "31",
      codes: ["VALUE-NOTED"]
    ),
    Sample(
      name: "a link to anything else",
      content: "<w:p><w:hyperlink w:anchor=\"_Toc4\">\(run("31"))</w:hyperlink></w:p>",
      value: "31",
      codes: []
    ),
    Sample(
      name: "a sum that was never worked out",
      content: "<w:p>\(field("begin"))\(instruction(" =SUM(ABOVE) "))\(field("end"))</w:p>",
      value: nil,
      codes: ["CELL-UNSEEN"]
    ),
    Sample(
      name: "a simple field without a result",
      content: "<w:p><w:fldSimple w:instr=\" MERGEFIELD a \"/></w:p>",
      value: nil,
      codes: ["CELL-UNSEEN"]
    ),
    Sample(
      name: "an entry of an index beside the number",
      content:
        "<w:p>\(field("begin"))\(instruction(" XE \"a\" "))\(field("end"))\(run("31"))</w:p>",
      value: "31",
      codes: []
    ),
    Sample(
      name: "a list whose result says what is chosen",
      content: list("<w:result w:val=\"1\"/>", shown: "31"),
      value: "31",
      codes: []
    ),
    Sample(
      name: "a list whose result says something else",
      content: list("<w:default w:val=\"1\"/>", shown: "30"),
      value: nil,
      codes: ["CELL-UNSEEN"]
    ),
  ]

  private static let numbering = """
    <w:numbering xmlns:w="\(SampleDocument.namespace)"><w:abstractNum w:abstractNumId="3"><w:lvl w:ilvl="0">\
    <w:numFmt w:val="decimal"/><w:lvlText w:val="%1"/></w:lvl></w:abstractNum>\
    <w:num w:numId="7"><w:abstractNumId w:val="3"/></w:num></w:numbering>
    """

  private static func formula(_ content: String) -> String {
    "<w:p><m:oMath xmlns:m=\"http://schemas.openxmlformats.org/officeDocument/2006/math\">\(content)</m:oMath></w:p>"
  }

  private static func drawing(_ kind: String, size: Int, _ wrap: String = "") -> String {
    "<w:r><w:drawing><\(kind)><extent cx=\"\(size)\" cy=\"\(size)\"/>\(wrap)<pic/></\(kind)></w:drawing></w:r>"
  }

  /// A shape before the text, which it lies over unless something says otherwise.
  private static func shape(
    _ properties: String,
    anchor: String = "",
    wrap: String = "wrapNone",
    style: String = "",
    size: Int = 150_000
  ) -> String {
    "<w:r><w:drawing><anchor \(anchor)><extent cx=\"300000\" cy=\"\(size)\"/><\(wrap)/><wsp><spPr>\(properties)<ln><solidFill/></ln></spPr>\(style)</wsp></anchor></w:drawing></w:r>"
  }

  private static let rectangle = "<prstGeom prst=\"rect\"/>"
  private static let white = "<solidFill><srgbClr val=\"FFFFFF\"/></solidFill>"

  /// A shape of the older kind.
  private static func olderShape(_ attributes: String, _ content: String = "") -> String {
    "<w:r><w:pict><rect style=\"position:absolute;width:30pt;height:11pt\" \(attributes)>\(content)</rect></w:pict></w:r>"
  }

  @Test(
    "hold no number that a filled shape lies over",
    arguments: [
      shape(rectangle + white), shape(rectangle + "<gradFill/>"),
      shape(rectangle, style: "<style><fillRef idx=\"1\"/></style>"),
      shape("<custGeom><rect/></custGeom>" + white), olderShape(""),
      olderShape("fillcolor=\"#ddd\""), olderShape("", "<fill opacity=\"64000f\"/>"),
      olderShape("", "<wrap type=\"none\"/>"),
    ]
  )
  func covered(shape: String) throws {
    let file = try ReportFile(reading: Self.document("<w:p>\(shape)\(Self.run("31"))</w:p>"))
    #expect(file.report[Self.identifier]?.isUnreadable == true)
    #expect(file.reading.findings.map(\.code) == ["CELL-UNSEEN"])
  }

  @Test(
    "hold the number beside a shape that hides nothing",
    arguments: [
      shape(rectangle), shape(rectangle + "<noFill/>"), shape(rectangle + white, size: 12_700),
      shape(rectangle + white, anchor: "behindDoc=\"1\""),
      shape(rectangle + white, wrap: "wrapSquare"), shape("<prstGeom prst=\"line\"/>" + white),
      shape("<prstGeom prst=\"leftBracket\"/>" + white),
      shape("<custGeom><rect/></custGeom>"),
      shape(
        rectangle
          + "<solidFill><srgbClr val=\"FFFFFF\"><alpha val=\"20000\"/></srgbClr></solidFill>"
      ),
      shape(rectangle + "<noFill/>", style: "<style><fillRef idx=\"1\"/></style>"),
      olderShape("filled=\"f\""), olderShape("", "<fill on=\"false\"/>"),
      olderShape("", "<fill opacity=\".2\"/>"), olderShape("", "<wrap type=\"square\"/>"),
    ]
  )
  func uncovered(shape: String) throws {
    let file = try ReportFile(reading: Self.document("<w:p>\(shape)\(Self.run("31"))</w:p>"))
    #expect(file.report[Self.identifier] == .count(31))
    #expect(file.reading.findings.isEmpty)
  }

  private static func box(_ text: String) -> String {
    "<w:r><w:pict><shape><textbox><w:txbxContent><w:p>\(run(text))</w:p></w:txbxContent></textbox></shape></w:pict></w:r>"
  }

  private static func table(_ cells: String...) -> String {
    let cells = cells.map { "<w:tc><w:p>\(run($0))</w:p></w:tc>" }.joined()
    return "<w:tbl><w:tr>\(cells)</w:tr></w:tbl><w:p/>"
  }

  static let contents: [Sample] = [
    Sample(
      name: "digits of Symbol",
      content:
        "<w:p><w:r><w:sym w:font=\"Symbol\" w:char=\"F033\"/><w:sym w:font=\"Symbol\" w:char=\"0031\"/></w:r></w:p>",
      value: "31",
      codes: []
    ),
    Sample(
      name: "a sign of Wingdings",
      content: "<w:p><w:r><w:sym w:font=\"Wingdings\" w:char=\"F033\"/></w:r></w:p>",
      value: nil,
      codes: ["CELL-UNSEEN"]
    ),
    Sample(
      name: "a digit in the font Wingdings",
      content: "<w:p>\(run("3", "<w:rFonts w:ascii=\"Wingdings\"/>"))</w:p>",
      value: nil,
      codes: ["CELL-UNSEEN"]
    ),
    Sample(
      name: "digits beside which other letters would be of Wingdings",
      content: "<w:p>\(run("31", "<w:rFonts w:hAnsi=\"Wingdings\"/>"))</w:p>",
      value: "31",
      codes: []
    ),
    Sample(
      name: "a formula that is a number",
      content: formula("<m:r><m:t>31</m:t></m:r>"),
      value: "31",
      codes: []
    ),
    Sample(
      name: "a formula with a power",
      content: formula("<m:sSup><m:e><m:r><m:t>3</m:t></m:r></m:e><m:sup/></m:sSup>"),
      value: nil,
      codes: ["CELL-UNSEEN"]
    ),
    Sample(
      name: "a picture in the line",
      content: "<w:p>\(drawing("inline", size: 90_000))</w:p>",
      value: nil,
      codes: ["CELL-UNSEEN"]
    ),
    Sample(
      name: "a picture that floats over nothing",
      content: "<w:p>\(drawing("anchor", size: 90_000))</w:p>",
      value: nil,
      codes: ["CELL-UNSEEN"]
    ),
    Sample(
      name: "a seal that floats beside the number",
      content: "<w:p>\(drawing("anchor", size: 90_000, "<wrapSquare/>"))\(run("31"))</w:p>",
      value: "31",
      codes: []
    ),
    Sample(
      name: "a picture over the number",
      content: "<w:p>\(drawing("anchor", size: 90_000, "<wrapNone/>"))\(run("31"))</w:p>",
      value: nil,
      codes: ["CELL-UNSEEN"]
    ),
    Sample(
      name: "a picture of a pixel",
      content: "<w:p>\(drawing("inline", size: 9_525))\(run("31"))</w:p>",
      value: "31",
      codes: []
    ),
    Sample(
      name: "an object of another program",
      content: "<w:p><w:r><w:object><shape/></w:object></w:r></w:p>",
      value: nil,
      codes: ["CELL-UNSEEN"]
    ),
    Sample(name: "a text box", content: "<w:p>\(box("31"))</w:p>", value: "31", codes: []),
    Sample(
      name: "a text box beside a number",
      content: "<w:p>\(box("4"))\(run("31"))</w:p>",
      value: nil,
      codes: ["VALUE-UNREADABLE"]
    ),
    Sample(name: "a table of one cell", content: table("31"), value: "31", codes: []),
    Sample(
      name: "a table of two cells",
      content: table("31", "4"),
      value: nil,
      codes: ["CELL-UNSEEN"]
    ),
    Sample(
      name: "a control that was filled in",
      content: "<w:p>\(control("<w:text/>", run("31")))</w:p>",
      value: "31",
      codes: []
    ),
    Sample(
      name: "a control that was not",
      content: "<w:p>\(control("<w:showingPlcHdr/><w:text/>", run("0")))</w:p>",
      value: nil,
      codes: ["CELL-UNSEEN"]
    ),
    Sample(
      name: "a control around paragraphs that was not",
      content: control("<w:showingPlcHdr/>", "<w:p>\(run("0"))</w:p>"),
      value: nil,
      codes: ["CELL-UNSEEN"]
    ),
  ]

  @Test("are read as they are seen", arguments: marks + parted + fields + contents + asides)
  func readsCells(sample: Sample) throws {
    // The findings about the cell alone are looked at: its table is enough.
    let file = try ReportFile(
      reading: Self.document(sample.content, parts: sample.parts, tables: [.proactive])
    )
    let cell = try #require(file.report.form.cells.first { $0.identifier == Self.identifier })
    let value = file.report.values[cell.index]
    #expect(value.number?.number.text == sample.value)
    #expect(value.isUnreadable == (sample.value == nil))
    let found = file.reading.findings.filter { $0.cell == cell.index }
    #expect(found.map(\.code) == sample.codes)
  }

  @Test("are none where a tracked change deletes them")
  func deletedCells() throws {
    let deleted = "<w:tc><w:tcPr><w:cellDel w:id=\"1\"/></w:tcPr><w:p>\(Self.run("4"))</w:p>"
    let plain = "<w:p>\(Self.run("31"))</w:p>"
    let file = try ReportFile(reading: Self.document(plain + "</w:tc>" + deleted))
    #expect(try file.report == ReportFile(reading: Self.document(plain)).report)
    #expect(file.reading.findings.isEmpty)
  }

  @Test("that go on with none above them are cells of their own")
  func orphanedCells() throws {
    let bytes = try Self.document("<w:p>\(Self.run("31"))</w:p>")
    let text = try ArchiveParts(bytes).text("word/document.xml")
    let merged = text.replacing(
      "<w:gridSpan w:val=\"1\"/></w:tcPr><w:p>\(Self.run("31"))",
      with: "<w:vMerge/></w:tcPr><w:p>\(Self.run("31"))"
    )
    #expect(merged != text)
    let file = try ReportFile(reading: SampleDocument.bytes(main: Array(merged.utf8)))
    #expect(file.report[Self.identifier]?.number?.number.text == "31")
  }

  @Test(
    "of rows that are not shown are read and told",
    arguments: [
      "<w:hidden/>", "<w:trHeight w:val=\"1\" w:hRule=\"exact\"/>",
    ]
  )
  func hiddenRows(property: String) throws {
    let bytes = try Self.document("<w:p>\(Self.run("31"))</w:p>")
    let text = try ArchiveParts(bytes).text("word/document.xml")
      .replacing(
        "<w:tr><w:tc>",
        with: "<w:tr><w:trPr>\(property)</w:trPr><w:tc>",
        maxReplacements: 1
      )
    let file = try ReportFile(reading: SampleDocument.bytes(main: Array(text.utf8)))
    #expect(file.report[Self.identifier]?.number?.number.text == "31")
    #expect(file.reading.findings.map(\.code) == ["DOCX-ROW-HIDDEN"])
  }

  @Test("in white are seen in a table whose style puts colours behind its rows")
  func shadedTables() throws {
    let white = "<w:p>\(Self.run("31", "<w:color w:val=\"FFFFFF\"/>"))</w:p>"
    let text = try ArchiveParts(Self.document(white)).text("word/document.xml")
      .replacing("<w:tblPr/>", with: "<w:tblPr><w:tblStyle w:val=\"b\"/></w:tblPr>")
    let styles = Self.styles(
      """
      <w:style w:type="table" w:styleId="b"><w:basedOn w:val="a"/></w:style>\
      <w:style w:type="table" w:styleId="a"><w:tblStylePr w:type="band1Horz"><w:tcPr>\
      <w:shd w:val="clear" w:fill="203864"/></w:tcPr></w:tblStylePr></w:style>
      """
    )
    let bytes = try SampleDocument.bytes(main: Array(text.utf8), parts: styles)
    let file = try ReportFile(reading: bytes)
    #expect(file.report[Self.identifier]?.number?.number.text == "31")
    #expect(file.reading.findings.isEmpty)
  }

  /// What fills the letters of a style, or of a part of a table.
  static let filled: [(name: String, styles: String, hides: Bool)] = [
    (
      "a character style", style("character", "c", "<w:rPr>\(effect("<w14:noFill/>"))</w:rPr>"),
      true
    ),
    (
      "one based on another",
      style("character", "a", "<w:rPr>\(effect("<w14:noFill/>"))</w:rPr>")
        + style("character", "c", "<w:basedOn w:val=\"a\"/>"), true
    ),
    (
      "one that fills them again",
      style("character", "a", "<w:rPr>\(effect("<w14:noFill/>"))</w:rPr>")
        + style(
          "character",
          "c",
          "<w:basedOn w:val=\"a\"/><w:rPr>\(effect("<w14:solidFill><w14:srgbClr w14:val=\"112233\"/></w14:solidFill>"))</w:rPr>"
        ), false
    ),
    (
      "white of the theme",
      style(
        "character",
        "c",
        "<w:rPr>\(effect("<w14:solidFill><w14:schemeClr w14:val=\"bg1\"/></w14:solidFill>"))</w:rPr>"
      ), true
    ),
    (
      "grey of the theme",
      style(
        "character",
        "c",
        "<w:rPr>\(effect("<w14:solidFill><w14:schemeClr w14:val=\"bg1\"><w14:lumMod w14:val=\"50000\"/></w14:schemeClr></w14:solidFill>"))</w:rPr>"
      ), false
    ),
    (
      "an outline that is drawn",
      style(
        "character",
        "c",
        "<w:rPr>\(effect("<w14:solidFill><w14:srgbClr w14:val=\"000000\"/></w14:solidFill>", of: "textOutline"))\(effect("<w14:noFill/>"))</w:rPr>"
      ), false
    ),
    (
      "a change of a style that was",
      style(
        "character",
        "c",
        "<w:rPr><w:rPrChange><w:rPr>\(effect("<w14:noFill/>"))</w:rPr></w:rPrChange></w:rPr>"
      ), false
    ),
  ]

  private static func style(_ type: String, _ name: String, _ content: String) -> String {
    "<w:style w:type=\"\(type)\" w:styleId=\"\(name)\">\(content)</w:style>"
  }

  @Test("hold no number whose letters a style fills with nothing", arguments: filled.indices)
  func filledByStyle(index: Int) throws {
    let sample = Self.filled[index]
    let content = "<w:p>\(Self.run("31", "<w:rStyle w:val=\"c\"/>"))</w:p>"
    let file = try ReportFile(
      reading: Self.document(content, parts: Self.styles(sample.styles))
    )
    let value = file.report[Self.identifier]
    #expect(value?.number?.number.text == (sample.hides ? nil : "31"), "\(sample.name)")
    #expect(file.reading.findings.contains { $0.code == "TEXT-HIDDEN" } == sample.hides)
  }

  static let programs: [Sample] = [
    Sample(
      name: "a field that counts",
      content: "<w:p>\(field("begin"))\(instruction(" AUTONUM "))\(field("end"))\(run("31"))</w:p>",
      value: "31",
      codes: ["TEXT-MADE"]
    ),
    Sample(
      name: "a number of a list's level",
      content:
        "<w:p>\(field("begin"))\(instruction(" LISTNUM NumberDefault \\l 4 "))\(field("end"))\(run("31"))</w:p>",
      value: "31",
      codes: ["TEXT-MADE"]
    ),
    Sample(
      name: "two forms that say the same",
      content: "<w:p>\(forms("31", "31"))</w:p>",
      value: "31",
      codes: []
    ),
    Sample(
      name: "two forms that differ",
      content: "<w:p>\(forms("31", "32"))</w:p>",
      value: "31",
      codes: ["DOCX-ALTERNATIVE"]
    ),
  ]

  private static func forms(_ first: String, _ second: String) -> String {
    "<mc:AlternateContent><mc:Choice Requires=\"w14\">\(run(first))</mc:Choice><mc:Fallback>\(run(second))</mc:Fallback></mc:AlternateContent>"
  }

  @Test("hold what is not a program's, and tell of forms that differ", arguments: programs)
  func readsBesidePrograms(sample: Sample) throws {
    let file = try ReportFile(reading: Self.document(sample.content))
    let value = try #require(file.report.form.cells.first { $0.identifier == Self.identifier })
    #expect(file.report.values[value.index].text == sample.value)
    #expect(file.reading.findings.map(\.kind.code) == sample.codes)
  }

  @Test(
    "hide or strike what conditional formats of the table's style do",
    arguments: [
      ("lastCol", "<w:vanish/>", "lastColumn", "TEXT-HIDDEN"),
      ("lastCol", "<w:strike/>", "lastColumn", "TEXT-STRUCK"),
      ("lastCol", "<w:vanish/>", "firstColumn", nil),
      ("firstRow", "<w:vanish/>", "lastColumn", nil),
      ("lastCol", "<w:b/>", "lastColumn", nil),
    ]
  )
  func conditions(part: String, property: String, look: String, code: String?) throws {
    let style =
      "<w:style w:type=\"table\" w:styleId=\"T\"><w:tblStylePr w:type=\"\(part)\"><w:rPr>\(property)</w:rPr></w:tblStylePr></w:style>"
    let body = SampleDocument.body(of: SampleDocument.sound)
    let properties =
      "<w:tblPr><w:tblStyle w:val=\"T\"/><w:tblLook w:\(look)=\"1\"/></w:tblPr>"
    let start = try #require(body.firstRange(of: "<w:tblPr/>"))
    let bytes = try SampleDocument.bytes(
      body.replacingCharacters(in: start, with: properties),
      parts: Self.styles(style)
    )
    let file = try ReportFile(reading: bytes)
    let cell = try #require(file.report.form.cells.first { $0.identifier == Self.identifier })
    let expected = code == nil ? SampleDocument.sound.values[cell.index] : .blank
    #expect(file.report.values[cell.index] == expected)
    let codes = Set(file.reading.findings.map(\.kind.code))
    #expect(code == nil ? codes.isEmpty : codes.contains(code ?? ""))
  }

  @Test("a column without a width is told of, and read")
  func narrowColumn() throws {
    let body = SampleDocument.body(of: SampleDocument.sound)
    let start = try #require(body.firstRange(of: "<w:tblPr/>"))
    for (layout, codes) in [("fixed", ["DOCX-COLUMN-HIDDEN"]), ("autofit", [])] {
      let grid =
        "<w:tblPr><w:tblLayout w:type=\"\(layout)\"/></w:tblPr><w:tblGrid><w:gridCol w:w=\"900\"/><w:gridCol w:w=\"900\"/><w:gridCol w:w=\"900\"/><w:gridCol w:w=\"0\"/></w:tblGrid>"
      let bytes = try SampleDocument.bytes(body.replacingCharacters(in: start, with: grid))
      let file = try ReportFile(reading: bytes)
      #expect(file.report.values == SampleDocument.sound.values)
      #expect(file.reading.findings.map(\.kind.code) == codes)
    }
  }
}

extension String {
  fileprivate func replacingCharacters(in range: Range<Index>, with text: String) -> String {
    self[..<range.lowerBound] + text + self[range.upperBound...]
  }
}
