import Nianbao
import ReportModel
import TestSupport
import Testing

@Suite("paragraphs that edits put into Word documents, take out of them or change")
struct WordParagraphEditTests {
  private static func run(_ text: String) -> String { "<w:r><w:t>\(text)</w:t></w:r>" }

  /// A report with these paragraphs as its first section, and its main part.
  private func file(
    _ content: String,
    parts: [String: String] = [:]
  ) throws -> (file: ReportFile, before: String) {
    var report = SampleDocument.sound
    report[.overview].paragraphs = ["此处"]
    let body = SampleDocument.body(of: report)
      .replacing(SampleDocument.paragraph("此处"), with: content)
    let bytes = try SampleDocument.bytes(body, parts: parts)
    return (try ReportFile(reading: bytes), SampleDocument.document(body))
  }

  private func after(_ file: ReportFile, _ edit: (inout Report) -> Void) throws -> String {
    var edited = file.report
    edit(&edited)
    let update = try file.updated(to: edited)
    return try ArchiveParts(update.bytes).text("word/document.xml")
  }

  @Test("blanks at the ends of a changed text are kept, and said to be")
  func blanks() throws {
    let content = "<w:p>\(Self.run("甲"))<w:r><w:t xml:space=\"preserve\"> 乙</w:t></w:r></w:p>"
    let (file, before) = try file(content)
    #expect(file.report[.overview].paragraphs == ["甲 乙"])
    let first = try after(file) { $0[.overview].paragraphs = ["甲丙  乙"] }
    #expect(
      first == before.replacing("<w:t>甲<", with: "<w:t xml:space=\"preserve\">甲丙 <")
        || first == before.replacing("> 乙<", with: ">丙  乙<")
    )
    let again = try ReportFile(reading: SampleDocument.bytes(main: Array(first.utf8)))
    #expect(again.report[.overview].paragraphs == ["甲丙  乙"])
  }

  @Test("a paragraph like one that its style numbers has no number, whatever else it keeps to")
  func numbered() throws {
    let space = "xmlns:w=\"\(SampleDocument.namespace)\""
    let parts = [
      "word/numbering.xml": """
      <w:numbering \(space)><w:abstractNum w:abstractNumId="3"><w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/>\
      <w:lvlText w:val="%1、"/></w:lvl></w:abstractNum><w:num w:numId="7"><w:abstractNumId w:val="3"/></w:num></w:numbering>
      """,
      "word/styles.xml": """
      <w:styles \(space)><w:style w:type="paragraph" w:styleId="s"><w:pPr><w:numPr><w:numId w:val="7"/></w:numPr></w:pPr>\
      </w:style></w:styles>
      """,
    ]
    let head = "<w:pStyle w:val=\"s\"/><w:keepNext/><w:keepLines w:val=\"1\"/>"
    let tail = "<w:jc w:val=\"both\"/>"
    let content = "<w:p><w:pPr>\(head)\(tail)</w:pPr>\(Self.run("甲。"))</w:p>"
    let (file, before) = try file(content, parts: parts)
    #expect(file.report[.overview].paragraphs == ["1、甲。"])
    let line =
      "<w:p><w:pPr>\(head)<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"0\"/></w:numPr>\(tail)</w:pPr>"
      + "<w:r><w:t xml:space=\"preserve\">乙。</w:t></w:r></w:p>"
    let after = try after(file) { $0[.overview].paragraphs.append("乙。") }
    #expect(after == before.replacing(content, with: content + line))
  }

  @Test("the paragraph around a box is changed behind it, and not taken out with it")
  func boxes() throws {
    let box =
      "<w:r><w:drawing><anchor><txbx><w:txbxContent><w:p>\(Self.run("乙"))</w:p><w:p>\(Self.run("丙"))</w:p></w:txbxContent></txbx></anchor></w:drawing></w:r>"
    let (file, before) = try file("<w:p>\(Self.run("甲"))\(box)\(Self.run("尾"))</w:p>")
    #expect(file.report[.overview].paragraphs == ["甲尾", "乙", "丙"])
    let changed = try after(file) {
      $0[.overview].paragraphs[0] = "甲尾巴"
      $0[.overview].paragraphs[1] = "子"
    }
    #expect(changed == before.replacing(">乙<", with: ">子<").replacing("尾<", with: "尾巴<"))
    let removed = try after(file) { $0[.overview].paragraphs.remove(at: 1) }
    #expect(removed == before.replacing("<w:p>\(Self.run("乙"))</w:p>", with: ""))
    var edited = file.report
    edited[.overview].paragraphs.removeFirst()
    #expect(throws: Refusal.self) { try file.updated(to: edited) }
  }

  @Test("a mark goes into a paragraph of one tag, and behind a tag whose values hold its sign")
  func marks() throws {
    for paragraph in ["<w:p/>", "<w:p w:rsidR=\"1>2\" w:x='\">'></w:p>"] {
      let file = try ReportFile(reading: WordCellTests.document(paragraph))
      let marked = try file.annotated(with: file.check(), named: "a.docx", in: .chinese)
      #expect(marked.count > 0)
      let text = try ArchiveParts(marked.bytes).text("word/document.xml")
      #expect(text.contains("commentRangeStart"))
      #expect(try ReportFile(reading: marked.bytes).report == file.report)
    }
  }
}
