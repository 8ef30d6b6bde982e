import Nianbao
import ReportModel
import TestSupport
import Testing

@Suite("indents and tracked changes of Word documents")
struct WordIndentTests {
  private func read(
    _ properties: String,
    style: String = ""
  ) throws -> (value: CellValue?, codes: [String]) {
    let styles =
      "<w:styles xmlns:w=\"\(SampleDocument.namespace)\"><w:style w:type=\"paragraph\" w:styleId=\"P\"><w:pPr>\(style)</w:pPr></w:style><w:style w:type=\"paragraph\" w:styleId=\"Q\"><w:basedOn w:val=\"P\"/></w:style></w:styles>"
    let content =
      "<w:p><w:pPr><w:pStyle w:val=\"Q\"/>\(properties)</w:pPr><w:r><w:t>31</w:t></w:r></w:p>"
    let file = try ReportFile(
      reading: WordCellTests.document(content, parts: ["word/styles.xml": styles])
    )
    return (file.report[WordCellTests.identifier], file.reading.findings.map(\.code))
  }

  @Test(
    "a number that is moved out of its cell cannot be read",
    arguments: [
      "<w:ind w:left=\"-600\"/>", "<w:ind w:start=\"-2cm\"/>", "<w:ind w:hanging=\"900\"/>",
      "<w:ind w:firstLine=\"-700\"/>", "<w:ind w:leftChars=\"-300\" w:left=\"0\"/>",
      "<w:ind w:right=\"-700\"/><w:jc w:val=\"right\"/>",
      "<w:ind w:left=\"9000\"/><w:jc w:val=\"center\"/>",
    ]
  )
  func movedOut(properties: String) throws {
    for (own, style) in [(properties, ""), ("", properties)] {
      let (value, codes) = try read(own, style: style)
      #expect(value?.isUnreadable == true)
      #expect(codes == ["CELL-UNSEEN"])
    }
  }

  @Test(
    "one that is moved within its cell is read",
    arguments: [
      "<w:ind w:left=\"-105\" w:right=\"-105\"/>", "<w:ind w:leftChars=\"-50\" w:left=\"-105\"/>",
      "<w:ind w:left=\"900\" w:hanging=\"900\"/>", "<w:ind w:firstLine=\"420\"/>",
      "<w:ind w:left=\"-600\" w:right=\"-600\"/><w:jc w:val=\"center\"/>",
      "<w:ind w:left=\"-600\"/><w:jc w:val=\"right\"/>",
    ]
  )
  func movedWithin(properties: String) throws {
    let (value, codes) = try read(properties)
    #expect(value == .count(31))
    #expect(codes == [])
    // What a paragraph says itself counts before its style.
    #expect(try read("<w:ind w:left=\"0\" w:firstLine=\"0\"/>", style: properties).codes == [])
  }

  @Test("what a tracked change inserts or moves is read, and told with its place")
  func proposed() throws {
    for (element, text) in [("ins", "插入"), ("moveTo", "移来")] {
      let content =
        "<w:p><w:\(element) w:id=\"1\"><w:r><w:t>1</w:t></w:r></w:\(element)><w:r><w:t>7</w:t></w:r></w:p>"
      let file = try ReportFile(reading: WordCellTests.document(content))
      #expect(file.report[WordCellTests.identifier] == .count(17))
      let finding = try #require(file.reading.findings.first)
      #expect(file.reading.findings.map(\.code) == ["TEXT-PROPOSED"])
      #expect(finding.found == "1" && finding.place != nil && finding.message.zh.contains(text))
    }
  }

  @Test("rows that a tracked change deletes are told")
  func deletedRows() throws {
    let report = SampleDocument.sound
    let body = SampleDocument.body(of: report)
    let row =
      "<w:tr><w:trPr><w:del w:id=\"1\"/></w:trPr><w:tc><w:p><w:r><w:t>旧行</w:t></w:r></w:p></w:tc></w:tr>"
    let end = try #require(body.ranges(of: "</w:tr>").first?.upperBound)
    let file = try ReportFile(
      reading: SampleDocument.bytes(String(body[..<end]) + row + body[end...])
    )
    #expect(file.report.values == report.values)
    #expect(file.reading.findings.map(\.code) == ["TEXT-DELETED"])
    #expect(file.reading.findings.first?.found == "旧行")
  }

  @Test("paragraphs before the first section that are not shown are told once")
  func hiddenBefore() throws {
    let body = SampleDocument.body(of: SampleDocument.sound)
    let hidden = { (text: String) in
      "<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>\(text)</w:t></w:r></w:p>"
    }
    let file = try ReportFile(
      reading: SampleDocument.bytes(
        hidden("先") + body.replacing("</w:p>", with: "</w:p>" + hidden("后"), maxReplacements: 1)
      )
    )
    #expect(file.reading.findings.map(\.code) == ["TEXT-HIDDEN"])
    #expect(file.reading.findings.first?.found == "先")
  }
}
