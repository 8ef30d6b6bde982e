import Foundation
import Nianbao
import ReportModel
import TestSupport
import Testing

@Suite("Word documents that are written")
struct WordWriterTests {
  private static let sound: Report = {
    var maker = BalancedReport(seed: 7)
    var report = maker.report(on: .edition2021)
    report[.overview].paragraphs = [
      "（一）主动公开情况", "（二）依申请公开。收到 <3> 件\t& \"其他\"。", "　　自带缩进的一段。",
    ]
    return report
  }()

  private static func parts(
    _ report: Report = sound,
    as format: ReportFormat = .docx,
    isDraft: Bool = false
  ) throws -> ArchiveParts {
    var context = FormatContext.default
    context.isDraft = isDraft
    return try ArchiveParts(report.written(as: format, in: context).bytes)
  }

  @Test("the document is set out as official documents are")
  func layout() throws {
    let parts = try Self.parts()
    #expect(parts.names.first == "[Content_Types].xml")
    let document = parts.text("word/document.xml")
    #expect(document.contains("<w:pgSz w:w=\"11906\" w:h=\"16838\"/>"))
    #expect(document.contains("w:top=\"2098\" w:right=\"1474\" w:bottom=\"1984\" w:left=\"1587\""))
    #expect(!document.contains("landscape"))
    let styles = parts.text("word/styles.xml")
    for font in ["仿宋_GB2312", "方正小标宋简体", "黑体", "楷体_GB2312"] {
      #expect(styles.contains("w:eastAsia=\"\(font)\""), "\(font)")
      #expect(parts.text("word/fontTable.xml").contains("<w:font w:name=\"\(font)\"><w:altName"))
    }
    #expect(styles.contains("w:line=\"579\" w:lineRule=\"exact\""))
    #expect(styles.contains("w:firstLineChars=\"200\""))
    #expect(parts.text("word/footer1.xml").contains("PAGE"))
  }

  @Test("headings, sub-headings and their words at a paragraph's beginning have their styles")
  func styles() throws {
    let document = try Self.parts().text("word/document.xml")
    #expect(document.contains("<w:pStyle w:val=\"Title\"/>"))
    #expect(document.components(separatedBy: "<w:pStyle w:val=\"Heading1\"/>").count == 7)
    #expect(document.components(separatedBy: "<w:pStyle w:val=\"Heading2\"/>").count == 2)
    #expect(document.components(separatedBy: "<w:rStyle w:val=\"ReportLead\"/>").count == 2)
    #expect(document.contains("w:firstLineChars=\"0\""))
  }

  @Test("tables have the form's spans, and heads that every page repeats")
  func tables() throws {
    let document = try Self.parts().text("word/document.xml")
    // Three rows of headings each stand over the second and the third table.
    #expect(document.components(separatedBy: "<w:tblHeader/>").count == 7)
    #expect(document.contains("<w:gridSpan w:val=\"4\"/>"))
    #expect(document.components(separatedBy: "<w:vMerge w:val=\"restart\"/>").count > 5)
    #expect(document.contains("<w:tblCaption w:val=\"收到和处理政府信息公开申请情况\"/>"))
  }

  @Test("a table whose numbers are too wide for its columns stands on a page that lies across")
  func acrossPages() throws {
    var report = Self.sound
    // What one wide number needs, the labels have to spare.
    report["applications.newlyReceived.total"] = .count(123_456_789)
    #expect(try !Self.parts(report, isDraft: true).text("word/document.xml").contains("landscape"))
    for cell in report.form[.applications].layout.dataRows[0].cells {
      report.values[cell] = .count(123_456_789)
    }
    let parts = try Self.parts(report, isDraft: true)
    let document = parts.text("word/document.xml")
    #expect(document.components(separatedBy: "w:orient=\"landscape\"").count == 2)
    #expect(document.components(separatedBy: "<w:sectPr>").count == 4)
    #expect(try ReportFile(reading: parts.bytes()).report.isIdentical(to: report))
  }

  @Test("every page of a draft says so, and none of another document")
  func drafts() throws {
    #expect(try Self.parts().names.allSatisfy { !$0.contains("draft") })
    var report = Self.sound
    report["applications.newlyReceived.total"] = .unreadable("1 2")
    let parts = try Self.parts(report, isDraft: true)
    #expect(parts.text("word/nianbao-draft.xml").contains("草稿："))
    let document = parts.text("word/document.xml")
    for pages in ["default", "even", "first"] {
      #expect(
        document.contains("<w:headerReference w:type=\"\(pages)\" r:id=\"rIdNianbaoDraft\"/>")
      )
    }
    #expect(try ReportFile(reading: parts.bytes()).report.isIdentical(to: report))
  }

  @Test("a character that no XML holds is refused")
  func controlCharacters() throws {
    var report = Self.sound
    report[.overview].paragraphs.append("甲\u{1}乙")
    let refusal = #expect(throws: Refusal.self) { try report.written(as: .docx) }
    #expect(refusal?.code == "TEXT-AMBIGUOUS")
    #expect(refusal?.message.en.contains("U+0001") == true)
  }

  // MARK: An office's own document

  private static let house = """
    <w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/></w:style>
    <w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/><w:pPr><w:numPr>
    <w:numId w:val="1"/></w:numPr></w:pPr><w:rPr><w:color w:val="0000FF"/></w:rPr></w:style>
    <w:style w:type="paragraph" w:styleId="Title"><w:name w:val="Own"/></w:style>
    """

  private static func reference(
    styles: String = house,
    namespace: String = SampleDocument.namespace
  ) throws -> [UInt8] {
    let types = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    var parts = try ArchiveParts(
      SampleDocument.bytes(
        main: Array(
          """
          <w:document xmlns:w="\(SampleDocument.namespace)" xmlns:r="\(types)"><w:body>
          <w:p><w:r><w:t>不要的文字</w:t></w:r></w:p><w:sectPr>
          <w:headerReference w:type="default" r:id="h1"/><w:pgSz w:w="10000" w:h="14000"/>
          <w:pgMar w:top="1000" w:right="900" w:bottom="800" w:left="700" w:header="500" w:footer="400"/>
          </w:sectPr></w:body></w:document>
          """.utf8
        ),
        parts: [
          "word/styles.xml": "<w:styles xmlns:w=\"\(namespace)\">\(styles)</w:styles>",
          "word/_rels/document.xml.rels": """
          <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
          <Relationship Id="s1" Type="\(types)/styles" Target="styles.xml"/>
          <Relationship Id="n1" Type="\(types)/numbering" Target="numbering.xml"/>
          <Relationship Id="h1" Type="\(types)/header" Target="header1.xml"/>
          <Relationship Id="h2" Type="\(types)/header" Target="header2.xml"/></Relationships>
          """,
          "word/numbering.xml": """
          <w:numbering xmlns:w="\(SampleDocument.namespace)"><w:abstractNum w:abstractNumId="0">
          <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="%1、"/>
          </w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>
          """,
          "word/header1.xml": "<w:hdr xmlns:w=\"\(SampleDocument.namespace)\"><w:p/></w:hdr>",
          "word/header2.xml": "<w:hdr xmlns:w=\"\(SampleDocument.namespace)\"><w:p/></w:hdr>",
          "word/_rels/header1.xml.rels": """
          <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
          <Relationship Id="p" Type="\(types)/image" Target="media/seal.png"/></Relationships>
          """,
          "word/media/seal.png": "PNG",
        ]
      )
    )
    parts.parts[0] = (
      "[Content_Types].xml",
      Array(
        """
        <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
        <Default Extension="png" ContentType="image/png"/>
        <Override PartName="/word/header1.xml" ContentType="a/header"/></Types>
        """.utf8
      )
    )
    return try parts.bytes()
  }

  @Test("styles, page and headers are taken from an office's own document, and no text")
  func reference() throws {
    let format = try ReportFormat.document(styledLike: Self.reference())
    let parts = try Self.parts(as: format)
    let document = parts.text("word/document.xml")
    #expect(document.contains("<w:pgSz w:w=\"10000\" w:h=\"14000\"/>"))
    #expect(document.contains("w:top=\"1000\" w:right=\"900\" w:bottom=\"800\" w:left=\"700\""))
    #expect(document.contains("<w:headerReference w:type=\"default\" r:id=\"h1\"/>"))
    // The heading's style has numbers of its own, which the report writes itself.
    #expect(
      document.contains(
        "<w:pStyle w:val=\"1\"/><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"0\"/>"
      )
    )
    // Another style has the identifier of the title's.
    #expect(document.contains("<w:pStyle w:val=\"TitleR\"/>"))
    #expect(!document.contains("不要的文字"))
    let styles = parts.text("word/styles.xml")
    #expect(styles.contains("0000FF") && styles.contains("w:styleId=\"TitleR\""))
    #expect(!styles.contains("w:styleId=\"Heading1\""))
    #expect(parts.names.contains("word/media/seal.png"))
    #expect(!parts.names.contains("word/header2.xml"))
    let types = parts.text("[Content_Types].xml")
    #expect(types.contains("Extension=\"png\" ContentType=\"image/png\""))
    #expect(types.contains("PartName=\"/word/header1.xml\" ContentType=\"a/header\""))
    #expect(try ReportFile(reading: parts.bytes()).report.isIdentical(to: Self.sound))
  }

  @Test("what is no Word document, or is saved as Strict, gives no styles")
  func badReferences() throws {
    for bytes in [
      Array("a".utf8), try Self.sound.written(as: .xlsx).bytes,
      try Self.reference(namespace: "http://purl.oclc.org/ooxml/wordprocessingml/main"),
    ] {
      #expect(throws: Refusal.self) { try ReportFormat.document(styledLike: bytes) }
    }
  }

  @Test("a document of this program's own is such a document, too")
  func ownReference() throws {
    let bytes = try Self.sound.written(as: .docx).bytes
    let format = try ReportFormat.document(styledLike: bytes)
    let parts = try Self.parts(as: format)
    #expect(parts.text("word/styles.xml").hasPrefix("<?xml"))
    #expect(parts.names.contains("word/footer2.xml"))
    #expect(try ReportFile(reading: parts.bytes()).report.isIdentical(to: Self.sound))
  }
}
