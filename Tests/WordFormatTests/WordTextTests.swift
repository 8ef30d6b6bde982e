import Nianbao
import TestSupport
import Testing

@Suite("the text of Word documents")
struct WordTextTests {
  private static let headings = SampleDocument.sound.form.sections.map(\.heading)

  /// A sound report in which each heading is another paragraph.
  private func headed(_ heading: (String) -> String) throws -> ReportFile {
    var body = SampleDocument.body(of: SampleDocument.sound)
    for text in Self.headings {
      body = body.replacing(SampleDocument.paragraph(text), with: heading(text))
    }
    return try ReportFile(
      reading: SampleDocument.bytes(body, parts: ["word/numbering.xml": Self.numbering])
    )
  }

  private static let numbering = """
    <w:numbering xmlns:w="\(SampleDocument.namespace)"><w:abstractNum w:abstractNumId="3"><w:lvl w:ilvl="0">\
    <w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum>\
    <w:num w:numId="7"><w:abstractNumId w:val="3"/></w:num></w:numbering>
    """

  private func numbered(_ text: String) -> String {
    "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"7\"/></w:numPr></w:pPr>"
      + "<w:r><w:t>\(text)</w:t></w:r></w:p>"
  }

  @Test("has its headings where they are numbered twice, and keeps the number that was typed")
  func typedAndAutomatic() throws {
    let file = try headed(numbered)
    #expect(file.report == SampleDocument.sound)
    #expect(file.reading.findings.isEmpty)
  }

  @Test("has its headings where they are not numbered at all")
  func unnumbered() throws {
    let file = try headed { SampleDocument.paragraph(String($0.dropFirst(2))) }
    #expect(Set(file.reading.findings.map(\.code)) == ["SECTION-HEADING-VARIANT"])
    #expect(file.report.values == SampleDocument.sound.values)
    #expect(file.report[.overview].paragraphs == SampleDocument.sound[.overview].paragraphs)
  }

  @Test("has its title behind a list of contents, however that is made", arguments: [true, false])
  func contents(isField: Bool) throws {
    let lines = (Self.headings + ["（一）主动公开"]).map {
      "<w:p><w:r><w:t>\($0)</w:t><w:tab/></w:r><w:r><w:rPr><w:webHidden/></w:rPr><w:t>3</w:t></w:r></w:p>"
    }.joined()
    let list =
      isField
      ? """
      <w:p><w:r><w:fldChar w:fldCharType="begin"/><w:instrText> TOC \\o </w:instrText>\
      <w:fldChar w:fldCharType="separate"/></w:r></w:p>\(lines)<w:p><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>
      """
      : """
      <w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr>\
      <w:sdtContent>\(lines)</w:sdtContent></w:sdt>
      """
    let body = list + SampleDocument.body(of: SampleDocument.sound)
    let file = try ReportFile(reading: SampleDocument.bytes(body))
    #expect(file.report.organ == SampleDocument.sound.organ)
    #expect(file.report.sections == SampleDocument.sound.sections)
    #expect(file.reading.findings.map(\.code) == ["TEXT-SET-ASIDE"])
  }

  @Test("is read where all of it stands in the cell of a table", arguments: ["", "导航"])
  func layoutTables(beside: String) throws {
    let body = SampleDocument.body(of: SampleDocument.sound)
    let other = beside.isEmpty ? "" : "<w:tc>\(SampleDocument.paragraph(beside))</w:tc>"
    let table = "<w:tbl><w:tr>\(other)<w:tc>\(body)<w:p/></w:tc></w:tr></w:tbl>"
    let file = try ReportFile(reading: SampleDocument.bytes(table))
    #expect(file.report.sections == SampleDocument.sound.sections)
    #expect(file.report.values == SampleDocument.sound.values)
    #expect(file.report.organ == SampleDocument.sound.organ)
  }

  @Test("that is imported when the document is opened is told, or all there is is refused")
  func imports() throws {
    let imported = "<w:altChunk/>"
    let body = SampleDocument.body(of: SampleDocument.sound)
    let file = try ReportFile(reading: SampleDocument.bytes(body + imported))
    #expect(file.report == SampleDocument.sound)
    #expect(file.reading.findings.map(\.code) == ["DOCX-IMPORTED"])
    let refusal = #expect(throws: Refusal.self) {
      try ReportFile(reading: SampleDocument.bytes(imported))
    }
    #expect(refusal?.kind.code == "DOCX-IMPORTS")
  }

  @Test("is not lost behind a field whose instruction never ends")
  func brokenFields() throws {
    let body =
      "<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r></w:p>"
      + SampleDocument.body(of: SampleDocument.sound)
    #expect(try ReportFile(reading: SampleDocument.bytes(body)).report == SampleDocument.sound)
  }

  @Test("of a damaged document is refused as that of a Word document")
  func damaged() throws {
    let bytes = try SampleDocument.bytes(SampleDocument.body(of: SampleDocument.sound))
    let refusal = #expect(throws: Refusal.self) {
      try ReportFile(reading: Array(bytes.dropLast(40)))
    }
    #expect(refusal?.kind.code == "DOCX-ARCHIVE")
  }

  @Test("in notes is told, and is no part of the report")
  func notes() throws {
    let notes = """
      <w:footnotes xmlns:w="\(SampleDocument.namespace)"><w:footnote w:id="2"><w:p><w:r><w:t>含上年。</w:t></w:r>\
      <w:del><w:r><w:t>旧</w:t></w:r></w:del></w:p></w:footnote></w:footnotes>
      """
    let body =
      SampleDocument.body(of: SampleDocument.sound)
      + "<w:p><w:r><w:t>无</w:t></w:r><w:r><w:footnoteReference w:id=\"2\"/></w:r></w:p>"
    let bytes = try SampleDocument.bytes(body, parts: ["word/footnotes.xml": notes])
    let file = try ReportFile(reading: bytes)
    #expect(file.reading.findings.map(\.code) == ["DOCX-NOTE"])
    #expect(file.reading.findings.first?.found == "含上年。")
    #expect(file.report.sections.last?.paragraphs.last == "无¹")
  }

  @Test("takes its styles from the part that the document refers to")
  func relationships() throws {
    let styles = """
      <w:styles xmlns:w="\(SampleDocument.namespace)"><w:style w:type="character" w:styleId="a"><w:rPr><w:vanish/>\
      </w:rPr></w:style></w:styles>
      """
    let relationships = """
      <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r" \
      Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="/other/looks.xml"/>\
      </Relationships>
      """
    let body =
      SampleDocument.body(of: SampleDocument.sound) + "<w:p><w:r><w:t>无</w:t></w:r>"
      + "<w:r><w:rPr><w:rStyle w:val=\"a\"/></w:rPr><w:t>藏</w:t></w:r></w:p>"
    let bytes = try SampleDocument.bytes(
      body,
      parts: ["other/looks.xml": styles, "word/_rels/document.xml.rels": relationships]
    )
    #expect(try ReportFile(reading: bytes).report.sections.last?.paragraphs.last == "无")
  }

  @Test("is that of the first alternative that programs know")
  func alternatives() throws {
    let body =
      SampleDocument.body(of: SampleDocument.sound)
        + """
        <w:p><mc:AlternateContent><mc:Choice Requires="new"><w:r><w:t>甲</w:t></w:r></mc:Choice>\
        <mc:Choice Requires="wps w14"><w:r><w:t>乙</w:t></w:r></mc:Choice>\
        <mc:Fallback><w:r><w:t>丙</w:t></w:r></mc:Fallback></mc:AlternateContent></w:p>
        """
    let file = try ReportFile(reading: SampleDocument.bytes(body))
    #expect(file.report.sections.last?.paragraphs.last == "乙")
  }

  @Test("in a hidden row of a table that lays out the page is told")
  func hiddenLayoutRows() throws {
    let body = SampleDocument.body(of: SampleDocument.sound)
    let hidden =
      "<w:tr><w:trPr><w:hidden/></w:trPr><w:tc>\(SampleDocument.paragraph("藏"))</w:tc></w:tr>"
    let table = "<w:tbl>\(hidden)<w:tr><w:tc>\(body)<w:p/></w:tc></w:tr></w:tbl>"
    let file = try ReportFile(reading: SampleDocument.bytes(table))
    #expect(file.report.values == SampleDocument.sound.values)
    #expect(file.reading.findings.map(\.code).contains("DOCX-ROW-HIDDEN"))
  }

  @Test(
    "of a document with a DOCTYPE in any part, or with encrypted parts, is refused by what it has"
  )
  func packages() throws {
    let body = SampleDocument.body(of: SampleDocument.sound, tables: [])
    let typed = try SampleDocument.bytes(
      body,
      parts: ["word/theme/theme1.xml": "<!DOCTYPE a SYSTEM \"b\"><a/>"]
    )
    let refusal = #expect(throws: Refusal.self) { try ReportFile(reading: typed) }
    #expect(refusal?.code == "DOCX-XML")
    #expect(refusal?.message.zh.contains("word/theme/theme1.xml") == true)
    let parts = try ArchiveParts(SampleDocument.bytes(body))
    let archive = RawArchive(parts) { entry in
      if entry.name == Array("word/document.xml".utf8) { entry.flags |= 1 }
    }
    let locked = #expect(throws: Refusal.self) { try ReportFile(reading: archive.bytes) }
    #expect(locked?.code == "DOCX-ENCRYPTED" && locked?.remedy.zh.contains("密码") == true)
  }

  @Test("of a document without its main part is refused as that of a Word document")
  func missingParts() throws {
    var archive = try ArchiveParts(SampleDocument.bytes(""))
    archive.parts.removeAll { $0.name == "word/document.xml" }
    archive.add("word/styles.xml", "<a/>")
    let bytes = try archive.bytes()
    let refusal = #expect(throws: Refusal.self) { try ReportFile(reading: bytes) }
    #expect(refusal?.kind.code == "DOCX-MISSING")
  }
}
