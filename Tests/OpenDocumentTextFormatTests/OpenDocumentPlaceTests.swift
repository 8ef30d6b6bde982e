import Nianbao
import ReportModel
import TestSupport
import Testing

/// Shapes and pictures whose places are said, and what they lie over.
@Suite("where shapes of OpenDocument texts lie")
struct OpenDocumentPlaceTests {
  private static let sound = SampleText.sound()
  private static let label = "新收政府信息公开申请数量"
  private static let row = "applications.newlyReceived."

  /// A drawing; lengths are in points.
  private static func shape(
    _ name: String = "rect",
    _ content: String = "",
    left: Int = 0,
    top: Int = 0,
    width: Int = 300,
    height: Int = 85,
    attributes: String = ""
  ) -> String {
    """
    <draw:\(name) draw:style-name="G" text:anchor-type="paragraph" svg:x="\(left)pt" \
    svg:y="\(top)pt" svg:width="\(width)pt" svg:height="\(height)pt" \(attributes)>\(content)</draw:\(name)>
    """
  }

  private static let picture = "<draw:image/>"

  private static func styles(_ properties: String = "", parent: String = "") -> String {
    """
    <style:style style:name="Graphics" style:family="graphic"><style:graphic-properties \
    style:wrap="dynamic" style:run-through="background"/></style:style>\
    <style:style style:name="G" style:family="graphic"\(parent)><style:graphic-properties \
    draw:fill="solid" style:wrap="run-through" style:run-through="foreground" \
    style:vertical-pos="from-top" style:vertical-rel="paragraph" style:horizontal-pos="from-left" \
    style:horizontal-rel="paragraph" \(properties)/></style:style>
    """
  }

  /// A report in which something stands behind a text of it.
  private func file(
    _ content: String,
    behind text: String,
    styles: String = styles(),
    parts: [String: String] = [:]
  ) throws -> ReportFile {
    let body = SampleText.body(of: Self.sound)
    let old = text + "</text:p>"
    #expect(body.contains(old))
    let new = body.replacing(old, with: text + content + "</text:p>", maxReplacements: 1)
    return try ReportFile(reading: SampleText.bytes(new, styles: styles, parts: parts))
  }

  @Test("hides the cells beside the label's that it is anchored in, and no others")
  func besideLabel() throws {
    for content in [Self.shape(height: 10), Self.shape("frame", Self.picture, height: 10)] {
      let file = try file(content, behind: Self.label)
      #expect(file.report[Self.row + "naturalPerson"]?.isUnreadable == true)
      #expect(file.report["applications.granted.naturalPerson"]?.isUnreadable == false)
      #expect(file.reading.findings.map(\.code).contains("CELL-UNSEEN"))
    }
    let narrow = try file(Self.shape(width: 20, height: 10), behind: Self.label)
    #expect(narrow.report.values == Self.sound.values)
  }

  private static var heading: String { sound[.applicationsReceived].heading ?? "" }

  @Test(
    "over blank lines is an error where it is much higher than these, and a warning where it may be"
  )
  func blankLines() throws {
    for (lines, severities) in [
      (0, [Severity.error]), (1, [.error]), (4, [.warning]), (9, []),
    ] {
      for content in [Self.shape(), Self.shape("frame", Self.picture)] {
        let blank = String(repeating: "<text:p/>", count: lines)
        let file = try file(
          "</text:p><text:p>\(content)</text:p>\(blank)<text:p>",
          behind: Self.heading
        )
        let told = file.reading.findings.filter { $0.code == "TABLE-COVERED" }
        #expect(told.map(\.severity) == severities, "\(lines)")
        #expect(file.report.values == Self.sound.values)
      }
    }
  }

  @Test(
    "pushes text aside by its own wrap, whatever that of its parent is",
    arguments: [
      ("style:wrap=\"parallel\"", false), ("style:wrap=\"none\"", false),
      ("style:wrap=\"dynamic\"", false), ("style:run-through=\"background\"", false),
      ("draw:image-opacity=\"30%\"", false), ("", true),
    ]
  )
  func wraps(properties: String, isTold: Bool) throws {
    // Of two attributes of one name the file would have none.
    let name = properties.prefix { $0 != "=" }
    var styles = Self.styles(parent: " style:parent-style-name=\"Graphics\"")
    if name.hasPrefix("style:") {
      let usual = name == "style:wrap" ? "\(name)=\"run-through\"" : "\(name)=\"foreground\""
      styles = styles.replacing(usual, with: properties)
    } else {
      styles = styles.replacing("draw:fill", with: "\(properties) draw:fill")
    }
    let file = try file(Self.shape("frame", Self.picture), behind: Self.heading, styles: styles)
    #expect(file.reading.findings.map(\.code).contains("TABLE-COVERED") == isTold)
    #expect(file.report.values == Self.sound.values)
  }

  @Test("is not told where a page ends between it and the table")
  func otherPage() throws {
    let pause =
      "<style:style style:name=\"B\" style:family=\"paragraph\"><style:paragraph-properties fo:break-before=\"page\"/></style:style>"
    let lines = "</text:p><text:p text:style-name=\"B\">下页</text:p><text:p>"
    let file = try file(
      Self.shape(height: 400) + lines,
      behind: Self.heading,
      styles: Self.styles() + pause
    )
    #expect(!file.reading.findings.map(\.code).contains("TABLE-COVERED"))
  }

  /// The styles with a page whose header or footer holds something.
  private static func pages(_ content: String, in element: String, _ properties: String) -> String {
    let spaces = [
      ("office", "office"), ("text", "text"), ("style", "style"), ("draw", "drawing"),
      ("fo", "xsl-fo-compatible"), ("svg", "svg-compatible"),
    ].map { " xmlns:\($0)=\"urn:oasis:names:tc:opendocument:xmlns:\($1):1.0\"" }.joined()
    return """
      <office:document-styles\(spaces)><office:automatic-styles>\(styles(properties))\
      <style:page-layout style:name="P"><style:page-layout-properties fo:page-width="21cm" \
      fo:page-height="29.7cm" fo:margin-top="2cm" fo:margin-bottom="2cm" fo:margin-left="2cm" \
      fo:margin-right="2cm"/><style:header-style><style:header-footer-properties \
      fo:min-height="1cm" fo:margin-bottom="0.5cm"/></style:header-style></style:page-layout>\
      </office:automatic-styles><office:master-styles><style:master-page style:name="Standard" \
      style:page-layout-name="P"><style:\(element)><text:p>样例\(content)</text:p></style:\(element)>\
      </style:master-page></office:master-styles></office:document-styles>
      """
  }

  @Test(
    "of a header or footer is told where it reaches over the text",
    arguments: [
      (shape(top: 200), "header", "", true),
      (shape("frame", picture, top: 200), "header", "", true),
      (shape(top: -400), "footer", "", true), (shape(top: 200), "header-first", "", true),
      (shape(top: 0, height: 30), "header", "", false),
      (shape("frame", picture, top: 0, height: 60), "header", "", false),
      (shape(top: 0, height: 30), "footer", "", false),
      (shape(left: -55, top: 200, width: 40), "header", "", false),
      (shape(top: 200, height: 2), "header", "", false),
      (shape(top: 200), "header", "draw:opacity=\"30%\"", false),
      (
        shape("frame", "<draw:text-box><text:p>1</text:p></draw:text-box>", top: 200), "header",
        "draw:opacity=\"0%\"", false
      ),
    ]
  )
  func margins(content: String, element: String, properties: String, isTold: Bool) throws {
    let parts = ["styles.xml": Self.pages(content, in: element, properties)]
    let file = try file("", behind: Self.heading, parts: parts)
    let told = file.reading.findings.filter { $0.code == "TABLE-COVERED" }
    #expect(told.map(\.severity) == (isTold ? [.warning] : []))
    let name = element == "footer" ? "页脚" : "页眉"
    #expect(told.allSatisfy { $0.message.zh.contains(name) && $0.place != nil })
    #expect(file.report.values == Self.sound.values)
  }

  @Test("of a header is not told where it lies behind the text or text stands around it")
  func marginsBehind() throws {
    let pages = Self.pages(Self.shape(top: 200), in: "header", "")
    for (old, new) in [
      ("\"foreground\"", "\"background\""), ("style:wrap=\"run-through\"", "style:wrap=\"none\""),
    ] {
      let file = try file(
        "",
        behind: Self.heading,
        parts: ["styles.xml": pages.replacing(old, with: new)]
      )
      #expect(!file.reading.findings.map(\.code).contains("TABLE-COVERED"))
    }
  }
}
