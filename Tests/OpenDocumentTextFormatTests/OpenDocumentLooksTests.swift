import Nianbao
import ReportModel
import TestSupport
import Testing

@Suite("fonts, indents and tracked changes of texts of OpenDocument")
struct OpenDocumentLooksTests {
  private func read(
    _ content: String,
    styles: String = "",
    before: String = ""
  ) throws -> (value: CellValue?, findings: [Finding]) {
    var report = SampleText.sound()
    let identifier = "proactive.normativeDocuments.inForce"
    report[identifier] = .count(987_654)
    let body = SampleText.body(of: report).replacing(SampleText.paragraph("987654"), with: content)
    let file = try ReportFile(reading: SampleText.bytes(before + body, styles: styles))
    return (file.report[identifier], file.reading.findings.filter { $0.severity > .note })
  }

  private func style(paragraph: String = "", text: String = "") -> String {
    "<style:style style:name=\"P\" style:family=\"paragraph\"><style:paragraph-properties \(paragraph)/><style:text-properties \(text)/></style:style>"
  }

  private static let styled = "<text:p text:style-name=\"P\">7</text:p>"

  @Test("digits of a font of signs, and a number that is moved out of its cell, cannot be read")
  func unread() throws {
    for style in [
      style(text: "style:font-name=\"Wingdings\""), style(text: "fo:font-family=\"'Webdings'\""),
      style(paragraph: "fo:margin-left=\"-2cm\""), style(paragraph: "fo:text-indent=\"-2cm\""),
      style(paragraph: "fo:margin=\"-1in\""),
    ] {
      let (value, findings) = try read(Self.styled, styles: style)
      #expect(value?.isUnreadable == true)
      #expect(findings.map(\.code) == ["CELL-UNSEEN"])
    }
    for style in [
      style(text: "style:font-name=\"Symbol\""), style(text: "style:font-name=\"宋体\""),
      style(paragraph: "fo:margin-left=\"2cm\" fo:text-indent=\"-2cm\""),
      style(paragraph: "fo:margin-left=\"-0.19cm\""),
    ] {
      let (value, findings) = try read(Self.styled, styles: style)
      #expect(value == .count(7))
      #expect(findings.map(\.code) == [])
    }
  }

  @Test("what a tracked change inserts is read and told, what it deletes is told as deleted")
  func tracked() throws {
    func region(_ kind: String) -> String {
      "<text:tracked-changes><text:changed-region text:id=\"c\"><text:\(kind)><text:p>1</text:p></text:\(kind)></text:changed-region></text:tracked-changes>"
    }
    let inserted = try read(
      "<text:p><text:change-start text:change-id=\"c\"/>1<text:change-end text:change-id=\"c\"/>7</text:p>",
      before: region("insertion")
    )
    #expect(inserted.value == .count(17))
    #expect(inserted.findings.map(\.code) == ["TEXT-PROPOSED"])
    #expect(inserted.findings.first?.found == "1" && inserted.findings.first?.place != nil)
    let deleted = try read(
      "<text:p><text:change text:change-id=\"c\"/>7</text:p>",
      before: region("deletion")
    )
    #expect(deleted.value == .count(7))
    #expect(deleted.findings.map(\.code) == ["TEXT-DELETED"])
  }

  @Test("paragraphs before the first section that are not shown are told once")
  func hiddenBefore() throws {
    let hidden = "<text:p text:style-name=\"P\">先</text:p>"
    let (_, findings) = try read(
      "<text:p>7</text:p>",
      styles: style(text: "text:display=\"none\""),
      before: hidden + hidden
    )
    #expect(findings.map(\.code) == ["TEXT-HIDDEN"])
  }
}
