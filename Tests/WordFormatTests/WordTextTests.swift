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
    #expect(file.reading.findings.isEmpty)
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
}
