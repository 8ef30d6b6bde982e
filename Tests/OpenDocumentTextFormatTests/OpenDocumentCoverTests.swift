import Nianbao
import ReportModel
import TestSupport
import Testing

/// Shapes, boxes and pictures that lie over text.
@Suite("what lies over texts of OpenDocument")
struct OpenDocumentCoverTests {
  private static let identifier = "applications.newlyReceived.naturalPerson"
  private static let place =
    "draw:style-name=\"G\" text:anchor-type=\"char\" svg:width=\"3cm\" svg:height=\"1cm\""

  private func file(
    of content: String,
    inCell: Bool,
    properties: String = ""
  ) throws -> ReportFile {
    var report = SampleText.sound()
    report[Self.identifier] = .count(7_654)
    report[.overview].paragraphs = ["此处"]
    let text = inCell ? "7654" : "此处"
    let body = SampleText.body(of: report).replacing(
      SampleText.paragraph(text),
      with: "<text:p>\(text)\(content)</text:p>"
    )
    let styles =
      "<style:style style:name=\"G\" style:family=\"graphic\"><style:graphic-properties style:wrap=\"run-through\" \(properties)/></style:style>"
    return try ReportFile(reading: SampleText.bytes(body, styles: styles))
  }

  @Test(
    "hides the number of its cell, and is told beside text",
    arguments: [
      "<draw:custom-shape \(place)><text:p></text:p></draw:custom-shape>",
      "<draw:custom-shape \(place)><text:p>99</text:p></draw:custom-shape>",
      "<draw:frame \(place)><draw:text-box><text:p>99</text:p></draw:text-box></draw:frame>",
      "<draw:frame \(place)><draw:text-box><text:p/></draw:text-box></draw:frame>",
      "<draw:frame \(place)><draw:image/></draw:frame>",
    ]
  )
  func covers(content: String) throws {
    let fill = "draw:fill=\"solid\""
    let covered = try file(of: content, inCell: true, properties: fill)
    #expect(covered.report[Self.identifier]?.isUnreadable == true)
    let told = try file(of: content, inCell: false, properties: fill)
    #expect(told.report[Self.identifier] == .count(7_654))
    #expect(told.reading.findings.map(\.code).contains("TEXT-UNSEEN"))
  }

  @Test("is told where it is anchored in the cell of a label")
  func labels() throws {
    let label = "新收政府信息公开申请数量"
    let shape = "<draw:custom-shape \(Self.place)><text:p></text:p></draw:custom-shape>"
    let body = SampleText.body(of: SampleText.sound())
    let covered = body.replacing(label + "</text:p>", with: label + shape + "</text:p>")
    #expect(covered != body)
    let file = try ReportFile(reading: SampleText.bytes(covered))
    #expect(file.reading.findings.map(\.code).contains("TABLE-COVERED"))
  }

  @Test(
    "is nothing where it is empty, stands beside the text or behind it",
    arguments: [
      "draw:fill=\"none\"", "draw:fill=\"solid\" style:run-through=\"background\"",
      "draw:fill=\"solid\" draw:opacity=\"20%\"",
    ]
  )
  func open(properties: String) throws {
    for name in ["custom-shape", "rect"] {
      let shape = "<draw:\(name) \(Self.place)><text:p></text:p></draw:\(name)>"
      let file = try file(of: shape, inCell: true, properties: properties)
      #expect(file.report[Self.identifier] == .count(7_654))
      let beside = try self.file(of: shape, inCell: false, properties: properties)
      #expect(!beside.reading.findings.map(\.code).contains("TEXT-UNSEEN"))
    }
  }
}
