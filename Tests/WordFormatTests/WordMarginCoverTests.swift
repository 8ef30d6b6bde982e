import Nianbao
import ReportModel
import TestSupport
import Testing

/// Shapes and pictures that are anchored in headers and footers and reach over the text of every page.
@Suite("what headers and footers of Word documents lay over the text")
struct WordMarginCoverTests {
  private static let relationships =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

  /// The codes and severities for a report with a header or footer; lengths are in points.
  private func findings(
    _ drawing: String,
    isHeader: Bool = true,
    pages: String = "default",
    section: String = ""
  ) throws -> [Finding] {
    let kind = isHeader ? "header" : "footer"
    let element = isHeader ? "w:hdr" : "w:ftr"
    let namespace = SampleDocument.namespace
    let main = SampleDocument.document(SampleDocument.body(of: SampleDocument.sound)).replacing(
      "<w:sectPr/>",
      with: """
        <w:sectPr><w:\(kind)Reference xmlns:r="\(Self.relationships)" w:type="\(pages)" r:id="h1"/>\
        <w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1440" w:right="1800" w:bottom="1440" \
        w:left="1800" w:header="851" w:footer="992" w:gutter="0"/>\(section)</w:sectPr>
        """
    )
    let file = try ReportFile(
      reading: SampleDocument.bytes(
        main: Array(main.utf8),
        parts: [
          "word/_rels/document.xml.rels": """
          <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">\
          <Relationship Id="h1" Type="\(Self.relationships)/\(kind)" Target="\(kind)1.xml"/>\
          </Relationships>
          """,
          "word/\(kind)1.xml":
            "<\(element) xmlns:w=\"\(namespace)\"><w:p><w:r>\(drawing)</w:r></w:p></\(element)>",
        ]
      )
    )
    #expect(file.report.values == SampleDocument.sound.values)
    return file.reading.findings
  }

  private static let white = "<wsp><spPr><solidFill/></spPr></wsp>"

  private static func drawing(
    _ content: String = white,
    left: Int = 0,
    top: Int,
    width: Int = 200,
    height: Int = 40,
    from origin: String = "page",
    anchor: String = "",
    wrap: String = "wrapNone"
  ) -> String {
    """
    <w:drawing><anchor \(anchor)>\
    <positionH relativeFrom="column"><posOffset>\(left * 12_700)</posOffset></positionH>\
    <positionV relativeFrom="\(origin)"><posOffset>\(top * 12_700)</posOffset></positionV>\
    <extent cx="\(width * 12_700)" cy="\(height * 12_700)"/><\(wrap)/>\(content)\
    </anchor></w:drawing>
    """
  }

  private static func shape(_ style: String, _ content: String = "") -> String {
    "<w:pict><rect style=\"position:absolute;width:200pt;height:40pt;\(style)\">\(content)</rect></w:pict>"
  }

  @Test(
    "is told where it is opaque and reaches over the text",
    arguments: [
      drawing(top: 300), drawing(top: 300, from: "paragraph"), drawing(top: 100, from: "margin"),
      drawing("<pic/>", top: 300), shape("margin-top:300pt;mso-position-vertical-relative:page"),
      shape("mso-position-vertical:center;mso-position-vertical-relative:margin"),
      drawing("<wgp>\(white)</wgp>", top: 300),
    ]
  )
  func overText(drawing: String) throws {
    for isHeader in [true, false] where isHeader || !drawing.contains("relativeFrom=\"paragraph\"")
    {
      let told = try findings(drawing, isHeader: isHeader).filter { $0.code == "TABLE-COVERED" }
      #expect(told.map(\.severity) == [.warning])
      #expect(told.first?.place != nil)
      #expect(told.first?.message.zh.contains(isHeader ? "页眉" : "页脚") == true)
    }
  }

  @Test(
    "is not told where it is behind the text, pale, no box, or beside the text",
    arguments: [
      drawing(top: 300, anchor: "behindDoc=\"1\""), drawing(top: 300, wrap: "wrapSquare"),
      drawing("<wsp><spPr><noFill/></spPr></wsp>", top: 300),
      drawing(
        "<wsp><spPr><solidFill><srgbClr><alpha val=\"40000\"/></srgbClr></solidFill></spPr></wsp>",
        top: 300
      ),
      drawing("<pic><blip><alphaModFix amt=\"30000\"/></blip></pic>", top: 300),
      shape("margin-top:300pt;z-index:-251658752"),
      shape("margin-top:300pt", "<fill opacity=\".5\"/><textpath string=\"样本\"/>"),
      drawing(top: 300, height: 2), drawing("<pic/>", top: 30, height: 60),
      drawing(top: 5, height: 20, from: "paragraph"), drawing(top: 780),
      drawing(left: -80, top: 300, width: 60), drawing("<pic/>", top: 0, from: "paragraph"),
      "<w:t>— 1 —</w:t>",
      drawing(
        "<wsp><spPr><noFill/></spPr><txbx><w:txbxContent><w:p><w:r><w:t>1</w:t></w:r></w:p></w:txbxContent></txbx></wsp>",
        top: 300
      ),
    ]
  )
  func harmless(drawing: String) throws {
    #expect(try findings(drawing).map(\.code) == [])
  }

  @Test("of a first page is told where that has a header of its own")
  func firstPage() throws {
    let cover = Self.drawing(top: 300)
    #expect(try findings(cover, pages: "first").isEmpty)
    let told = try findings(cover, pages: "first", section: "<w:titlePg/>")
    #expect(told.map(\.code) == ["TABLE-COVERED"])
  }
}
