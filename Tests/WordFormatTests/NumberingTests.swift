import Nianbao
import TestSupport
import Testing

/// What Word counts up by itself is read as it is seen.
@Suite("the automatic numbers of Word documents")
struct NumberingTests {
  /// The paragraphs of the overview, where they are these, with the levels of a list that they belong to.
  private func paragraphs(
    _ items: [(level: Int, text: String)],
    levels: [String],
    overrides: String = ""
  ) throws -> [String] {
    let level = levels.enumerated().map { "<w:lvl w:ilvl=\"\($0)\">\($1)</w:lvl>" }.joined()
    let numbering = """
      <w:numbering xmlns:w="\(SampleDocument.namespace)"><w:abstractNum w:abstractNumId="3">\(level)\
      </w:abstractNum><w:num w:numId="7"><w:abstractNumId w:val="3"/>\(overrides)</w:num></w:numbering>
      """
    let content = items.map { item in
      "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"\(item.level)\"/><w:numId w:val=\"7\"/></w:numPr></w:pPr>"
        + "<w:r><w:t>\(item.text)</w:t></w:r></w:p>"
    }.joined()
    return try paragraphs(content, parts: ["word/numbering.xml": numbering])
  }

  /// The paragraphs of the overview, where it has this content.
  private func paragraphs(_ content: String, parts: [String: String] = [:]) throws -> [String] {
    var report = SampleDocument.sound
    report[.overview].paragraphs = ["此处"]
    let body = SampleDocument.body(of: report, tables: [])
      .replacing(SampleDocument.paragraph("此处"), with: content)
    return try ReportFile(reading: SampleDocument.bytes(body, parts: parts))
      .report[.overview].paragraphs
  }

  private func format(_ name: String, _ text: String, _ more: String = "") -> String {
    "<w:start w:val=\"1\"/><w:numFmt w:val=\"\(name)\"/><w:lvlText w:val=\"\(text)\"/>\(more)"
  }

  @Test(
    "stand before their paragraphs as their suffix says",
    arguments: [
      ("", "1) 甲。"), ("<w:suff w:val=\"space\"/>", "1) 甲。"),
      ("<w:suff w:val=\"nothing\"/>", "1)甲。"),
    ]
  )
  func suffixes(suffix: String, expected: String) throws {
    let read = try paragraphs([(0, "甲。")], levels: [format("decimal", "%1)", suffix)])
    #expect(read == [expected])
  }

  @Test("of several levels are counted in each, in digits where the level asks for them")
  func levels() throws {
    let items = [(0, "甲。"), (1, "乙。"), (1, "丙。"), (0, "丁。"), (1, "戊。")]
    let first = format("chineseCounting", "%1、")
    let own = try paragraphs(items, levels: [first, format("decimal", "%1.%2、")])
    #expect(own == ["一、甲。", "一.1、乙。", "一.2、丙。", "二、丁。", "二.1、戊。"])
    let legal = try paragraphs(items, levels: [first, format("decimal", "%1.%2、", "<w:isLgl/>")])
    #expect(legal == ["一、甲。", "1.1、乙。", "1.2、丙。", "二、丁。", "2.1、戊。"])
  }

  @Test("that are hidden are counted and not read")
  func hidden() throws {
    let level = format("decimal", "%1、", "<w:rPr><w:vanish/></w:rPr>")
    #expect(try paragraphs([(0, "甲。"), (0, "乙。")], levels: [level]) == ["甲。", "乙。"])
  }

  @Test("begin where the list says so")
  func starts() throws {
    let override = "<w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"5\"/></w:lvlOverride>"
    let read = try paragraphs(
      [(0, "甲。"), (0, "乙。")],
      levels: [format("decimal", "%1、")],
      overrides: override
    )
    #expect(read == ["5、甲。", "6、乙。"])
  }

  @Test(
    "of fields go on from field to field, each kind by itself",
    arguments: [
      ("AUTONUM", ["1.甲。", "2.乙。"]), ("LISTNUM", ["1)甲。", "2)乙。"]),
    ]
  )
  func fields(kind: String, expected: [String]) throws {
    let field = "<w:fldSimple w:instr=\" \(kind) \"/>"
    let content = ["甲。", "乙。"].map { "<w:p>\(field)<w:r><w:t>\($0)</w:t></w:r></w:p>" }.joined()
    #expect(try paragraphs(content) == expected)
  }

  /// Paragraphs of a style, and lists that styles stand for.
  @Test("of styles are those of the list that the style, or one it is based on, belongs to")
  func styles() throws {
    let space = "xmlns:w=\"\(SampleDocument.namespace)\""
    let numbering = """
      <w:numbering \(space)><w:abstractNum w:abstractNumId="3"><w:lvl w:ilvl="0">\(format("decimal", "%1、"))</w:lvl>\
      <w:lvl w:ilvl="1"><w:pStyle w:val="linked"/>\(format("upperLetter", "%2、"))</w:lvl></w:abstractNum>\
      <w:abstractNum w:abstractNumId="4"><w:numStyleLink w:val="lists"/></w:abstractNum>\
      <w:num w:numId="7"><w:abstractNumId w:val="3"/></w:num>\
      <w:num w:numId="8"><w:abstractNumId w:val="4"/></w:num></w:numbering>
      """
    let styles = """
      <w:styles \(space)><w:style w:type="numbering" w:styleId="lists"><w:pPr><w:numPr><w:numId w:val="7"/></w:numPr></w:pPr></w:style>\
      <w:style w:type="paragraph" w:styleId="base"><w:pPr><w:numPr><w:numId w:val="8"/></w:numPr></w:pPr></w:style>\
      <w:style w:type="paragraph" w:styleId="own"><w:basedOn w:val="base"/></w:style>\
      <w:style w:type="paragraph" w:styleId="linked"><w:basedOn w:val="own"/><w:pPr><w:numPr><w:numId w:val="7"/></w:numPr></w:pPr></w:style>\
      <w:style w:type="paragraph" w:styleId="round"><w:basedOn w:val="about"/></w:style>\
      <w:style w:type="paragraph" w:styleId="about"><w:basedOn w:val="round"/></w:style></w:styles>
      """
    let content = [
      ("base", "甲。"), ("own", "乙。"), ("linked", "丙。"), ("own", "丁。"), ("round", "戊。"),
      ("missing", "己。"),
    ].map { style, text in
      "<w:p><w:pPr><w:pStyle w:val=\"\(style)\"/></w:pPr><w:r><w:t>\(text)</w:t></w:r></w:p>"
    }.joined()
    let read = try paragraphs(
      content,
      parts: ["word/numbering.xml": numbering, "word/styles.xml": styles]
    )
    #expect(read == ["1、甲。", "2、乙。", "A、丙。", "3、丁。", "戊。", "己。"])
  }
}
