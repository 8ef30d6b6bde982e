import Nianbao
import ReportModel
import TestSupport
import Testing

/// Shapes, boxes and pictures that reach farther than the cell or paragraph that they are anchored in.
@Suite("what lies over texts of Word documents")
struct WordCoverTests {
  private static let white = "<wsp><spPr><solidFill/></spPr></wsp>"
  private static let picture = "<pic/>"
  private static let box =
    "<wsp><txbx><w:txbxContent><w:p><w:r><w:t>99</w:t></w:r></w:p></w:txbxContent></txbx></wsp>"

  /// A drawing; lengths are in points.
  private static func drawing(
    _ content: String = white,
    left: Int = 0,
    top: Int = 0,
    width: Int = 300,
    height: Int = 100,
    from origin: String = "paragraph",
    anchor: String = "",
    wrap: String = "wrapNone"
  ) -> String {
    """
    <w:r><w:drawing><anchor \(anchor)>\
    <positionH relativeFrom="column"><posOffset>\(left * 12_700)</posOffset></positionH>\
    <positionV relativeFrom="\(origin)"><posOffset>\(top * 12_700)</posOffset></positionV>\
    <extent cx="\(width * 12_700)" cy="\(height * 12_700)"/><\(wrap)/>\(content)\
    </anchor></w:drawing></w:r>
    """
  }

  /// A report in which a drawing is anchored behind a text.
  private func file(_ drawing: String, behind text: String) throws -> ReportFile {
    let body = SampleDocument.body(of: SampleDocument.sound)
    let old = SampleDocument.paragraph(text)
    let new = old.replacing("</w:p>", with: drawing + "</w:p>")
    #expect(body.contains(old))
    return try ReportFile(reading: SampleDocument.bytes(body.replacing(old, with: new)))
  }

  private static let label = "一、本年新收政府信息公开申请数量"
  private static let row = "applications.newlyReceived."

  @Test(
    "hides the cells beside and below the label's that it is anchored in",
    arguments: [
      drawing(), drawing(picture), drawing(box),
      drawing(left: 40, width: 300, height: 10, anchor: "behindDoc=\"0\""),
    ]
  )
  func besideLabel(drawing: String) throws {
    let file = try file(drawing, behind: Self.label)
    #expect(file.report[Self.row + "naturalPerson"]?.isUnreadable == true)
    #expect(file.report[Self.row + "company"]?.isUnreadable == true)
    #expect(file.reading.findings.map(\.code).contains("CELL-UNSEEN"))
  }

  @Test("leaves the cells that it cannot reach as they are")
  func outOfReach() throws {
    let narrow = try file(Self.drawing(width: 250, height: 10), behind: Self.label)
    #expect(narrow.report[Self.row + "naturalPerson"]?.isUnreadable == true)
    #expect(narrow.report[Self.row + "total"]?.isUnreadable == false)
    #expect(narrow.report["applications.granted.naturalPerson"]?.isUnreadable == false)
    #expect(narrow.report["proactive.normativeDocuments.inForce"]?.isUnreadable == false)
  }

  @Test(
    "is nothing where it stays within a label, behind or beside the text",
    arguments: [
      drawing(width: 30, height: 10), drawing(anchor: "behindDoc=\"1\""),
      drawing(wrap: "wrapSquare"), drawing(wrap: "wrapTopAndBottom"),
      drawing("<wsp><spPr><noFill/></spPr></wsp>"), drawing(height: 2),
    ]
  )
  func harmless(drawing: String) throws {
    let file = try file(drawing, behind: Self.label)
    #expect(file.report.values == SampleDocument.sound.values)
    #expect(!file.reading.findings.map(\.code).contains("CELL-UNSEEN"))
  }

  private static var heading: String {
    SampleDocument.sound[.applicationsReceived].heading ?? ""
  }

  @Test(
    "is told where it is anchored in the text and may reach a table",
    arguments: [
      drawing(), drawing(top: 50, height: 20), drawing(picture), drawing(box),
      drawing(top: -60, height: 20), drawing(from: "page"), drawing(from: "margin"),
      "<w:r><w:pict><rect style=\"position:absolute;margin-top:20pt;width:80pt;height:30pt\"/></w:pict></w:r>",
    ]
  )
  func nearTable(drawing: String) throws {
    let file = try file(drawing, behind: Self.heading)
    let finding = try #require(file.reading.findings.first { $0.code == "TABLE-COVERED" })
    #expect(finding.severity == .error)
    #expect(finding.place != nil)
    #expect(file.report.values == SampleDocument.sound.values)
  }

  @Test(
    "is not told of where no table is within its reach",
    arguments: [
      drawing(height: 8), drawing(top: -1, height: 9, wrap: "wrapTight"),
      drawing(wrap: "wrapSquare"),
      drawing(anchor: "behindDoc=\"true\""), drawing(height: 3),
      "<w:r><w:br w:type=\"page\"/></w:r>" + drawing(top: -60, height: 60),
      "<w:r><w:br w:type=\"page\"/></w:r>" + drawing(height: 8, from: "page"),
    ]
  )
  func farFromTable(drawing: String) throws {
    let file = try file(drawing, behind: Self.heading)
    #expect(!file.reading.findings.map(\.code).contains("TABLE-COVERED"))
    #expect(file.report.values == SampleDocument.sound.values)
  }

  @Test(
    "over blank lines is an error where it is much higher than these, and a warning where it may be"
  )
  func blankLines() throws {
    for (lines, content, severities) in [
      (1, Self.picture, [Severity.error]), (4, Self.picture, [.warning]), (9, Self.picture, []),
      (4, Self.white, [.warning]),
    ] {
      let blank = String(repeating: "<w:p/>", count: lines)
      let drawing = Self.drawing(content, height: 85)
      let file = try file("</w:p><w:p>\(drawing)</w:p>\(blank)<w:p>", behind: Self.heading)
      let told = file.reading.findings.filter { $0.code == "TABLE-COVERED" }
      #expect(told.map(\.severity) == severities, "\(lines)")
      #expect(file.report.values == SampleDocument.sound.values)
    }
  }

  @Test("of the page is told where a table ends as near to the foot as it lies")
  func nearFoot() throws {
    let heading = SampleDocument.sound[.problemsAndImprovements].heading ?? ""
    for (top, isTold) in [(700, true), (841, false)] {
      let seal = Self.drawing(Self.picture, top: top, height: 100, from: "page")
      let line = "<w:r><w:t>\(String(repeating: "字", count: 200))</w:t></w:r>"
      let file = try file(line + "</w:p><w:p>" + seal, behind: heading)
      let told = file.reading.findings.filter { $0.code == "TABLE-COVERED" }
      #expect(told.map(\.severity) == (isTold ? [.warning] : []))
    }
  }

  @Test("is judged in time however many there are")
  func many() throws {
    let drawings = String(repeating: Self.drawing(width: 30, height: 10), count: 2_000)
    let file = try file(drawings, behind: Self.label)
    // So many are not looked at one by one.
    #expect(file.report[Self.row + "total"]?.isUnreadable == true)
  }
}
