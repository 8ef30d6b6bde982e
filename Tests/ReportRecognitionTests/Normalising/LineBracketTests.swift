import ReportModel
import Testing

@testable import ReportRecognition

@Suite("labels in brackets of lines")
struct LineBracketTests {
  private func labels(_ lines: String...) -> [String?] {
    guard let text = LineText(Small.lines(lines), breaks: []) else { return [] }
    return LabelSearch.search(among: .shipped).matches(in: text).map(\.label)
  }

  @Test("are only spoken of, where the brackets open and close around them in one cell")
  func explained() {
    #expect(labels("规范性文件（决定等，属于规范性文件） | 3 | 4 | 47") == ["规范性文件"])
    #expect(labels("规范性文件(甲（乙）行政许可) | 3") == ["规范性文件"])
  }

  @Test("are labels, where brackets are their own, closed before them or open for ever")
  func own() {
    #expect(labels("行政处罚（件） 行政强制").count == 2)
    #expect(labels("行政处罚（ 行政强制").count == 2)
    #expect(labels("行政处罚（", "行政强制）").count == 2)
    #expect(labels("（ | 行政强制 | ）").count == 1)
  }
}
