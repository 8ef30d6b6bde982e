import Nianbao
import ReportModel
import TestSupport
import Testing

@Suite("edits of texts of OpenDocument")
struct TextEditTests {
  /// What an edit makes of a report with a test's content as its first section.
  private struct Edited {
    let before: String
    let after: String
    let report: Report
    let update: Update

    init(_ file: ReportFile, _ edit: (inout Report) -> Void) throws {
      var report = file.report
      edit(&report)
      self.report = report
      update = try file.updated(to: report)
      before = try ArchiveParts(file.bytes).text("content.xml")
      after = try ArchiveParts(update.bytes).text("content.xml")
    }
  }

  private func refusal(_ file: ReportFile, _ edit: (inout Report) -> Void) -> Refusal? {
    #expect(throws: Refusal.self) { try Edited(file, edit) }
  }

  @Test("a paragraph that is taken out goes with its element, and a picture with it is told")
  func removed() throws {
    let picture = "<draw:frame text:anchor-type=\"as-char\"><draw:image/></draw:frame>"
    let last = "<text:p text:style-name=\"P\">乙<text:span>丙</text:span>\(picture)</text:p>"
    let edited = try Edited(SampleOverview("<text:p>甲</text:p>" + last).file) {
      $0[.overview].paragraphs.removeLast()
    }
    #expect(edited.after == edited.before.replacing(last, with: ""))
    #expect(edited.update.findings.map(\.code) == ["PICTURE-REMOVED"])
  }

  @Test("a new paragraph looks like the one before it")
  func inserted() throws {
    let model =
      "<text:p text:style-name=\"P&amp;1\">短<text:span text:style-name=\"S\">正文的样子</text:span></text:p>"
    let edited = try Edited(SampleOverview(model).file) { $0[.overview].paragraphs.append("新 段") }
    let line =
      "<text:p text:style-name=\"P&amp;1\"><text:span text:style-name=\"S\">新 段</text:span></text:p>"
    #expect(edited.after == edited.before.replacing(model, with: model + line))
  }

  @Test("a new paragraph behind a heading is a paragraph, without the heading's number")
  func behindHeading() throws {
    let heading = "<text:h text:outline-level=\"1\" text:style-name=\"H\">甲</text:h>"
    let edited = try Edited(
      SampleOverview(
        heading,
        parts: SampleOverview.styles(
          "<text:outline-style><text:outline-level-style text:level=\"1\" style:num-format=\"1\"/></text:outline-style>"
        )
      ).file
    ) { $0[.overview].paragraphs.append("乙") }
    #expect(edited.after == edited.before.replacing(heading, with: heading + "<text:p>乙</text:p>"))
  }

  @Test("an empty paragraph of one tag takes a value and keeps its attributes")
  func emptyParagraph() throws {
    let identifier = "applications.newlyReceived.naturalPerson"
    var report = SampleText.sound()
    report[identifier] = .count(987_654)
    let body = SampleText.body(of: report).replacing(
      SampleText.paragraph("987654"),
      with: "<text:p text:style-name=\"P\"/>"
    )
    let edited = try Edited(ReportFile(reading: SampleText.bytes(body))) {
      $0[identifier] = .count(5)
    }
    #expect(
      edited.after
        == edited.before.replacing(
          "<text:p text:style-name=\"P\"/>",
          with: "<text:p text:style-name=\"P\">5</text:p>"
        )
    )
  }

  @Test("lines of one paragraph are changed in place, but none is taken out or put between them")
  func brokenLines() throws {
    let file = try SampleOverview("<text:p>甲<text:line-break/>乙</text:p>").file
    let edited = try Edited(file) { $0[.overview].paragraphs[0] = "子" }
    #expect(edited.after == edited.before.replacing(">甲<", with: ">子<"))
    #expect(refusal(file) { $0[.overview].paragraphs.removeFirst() } != nil)
    #expect(refusal(file) { $0[.overview].paragraphs.insert("丙", at: 1) } != nil)
    let behind = try Edited(file) { $0[.overview].paragraphs.append("丙") }
    #expect(behind.after.contains("乙</text:p><text:p>丙</text:p>"))
  }

  @Test(
    "a paragraph that holds a box of text is not taken out with it; what stands in the box is changed there"
  )
  func boxes() throws {
    let box =
      "<draw:frame text:anchor-type=\"paragraph\"><draw:text-box><text:p>乙</text:p><text:p>丙</text:p></draw:text-box></draw:frame>"
    let file = try SampleOverview("<text:p>甲\(box)尾</text:p>").file
    #expect(file.report[.overview].paragraphs == ["甲尾", "乙", "丙"])
    #expect(refusal(file) { $0[.overview].paragraphs.removeFirst() } != nil)
    let edited = try Edited(file) {
      $0[.overview].paragraphs[0] = "甲尾巴"
      $0[.overview].paragraphs[1] = "子"
    }
    #expect(
      edited.after
        == edited.before.replacing(">乙<", with: ">子<").replacing("尾<", with: "尾巴<")
    )
    let removed = try Edited(file) { $0[.overview].paragraphs.remove(at: 1) }
    #expect(removed.after == removed.before.replacing("<text:p>乙</text:p>", with: ""))
  }

  @Test("elements of text without a prefix stay without one")
  func withoutPrefix() throws {
    let body = SampleText.body(of: SampleText.sound())
    let space = "urn:oasis:names:tc:opendocument:xmlns:text:1.0"
    let content = SampleText.content(body)
      .replacing("<text:", with: "<").replacing("</text:", with: "</")
      .replacing("xmlns:text=\"\(space)\"", with: "xmlns=\"\(space)\" xmlns:text=\"\(space)\"")
    let edited = try Edited(ReportFile(reading: SampleText.package(content))) {
      $0[.overview].paragraphs.append("新  段")
    }
    #expect(edited.after.contains("<p>新 <s/>段</p>"))
  }

  @Test("metadata has no place in a text, which is told")
  func metadata() throws {
    let file = try SampleOverview("<text:p>甲</text:p>").file
    var report = file.report
    report.metadata[.indexNumber] = "X"
    report[.overview].paragraphs = ["乙"]
    let update = try file.updated(to: report)
    #expect(!update.findings.isEmpty)
    #expect(try ReportFile(reading: update.bytes).report[.overview].paragraphs == ["乙"])
  }
}
