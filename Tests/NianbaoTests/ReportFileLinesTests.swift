import ReportModel
import Testing

@testable import Nianbao

@Suite("the lines of a file")
struct ReportFileLinesTests {
  private static let text =
    "某某县财政局2021年政府信息公开工作年度报告\n一、总体情况\n全年新收申请12件，办结12件。\n六、其他需要报告的事项\n无"

  @Test(
    "are those that findings name, whatever ends them",
    arguments: ["\n", "\r\n", "\r"],
    ["", "\u{FEFF}"]
  )
  func areThoseOfFindings(lineBreak: String, mark: String) throws {
    let text = mark + Self.text.split(separator: "\n").joined(separator: lineBreak)
    let file = try ReportFile(reading: Array(text.utf8))
    let lines = file.lines.map { String(decoding: $0, as: UTF8.self) }
    #expect(lines == Self.text.split(separator: "\n").map { String($0) })
    var places = try #require(QuotePlaces(of: file))
    #expect(places.place(of: "办结12件") == .text(line: 3, column: 11))
    #expect(places.place(of: "某某县财政局") == .text(line: 1, column: 1))
    #expect(places.place(of: "不在其中的一句话。") == nil)
  }

  @Test("a sentence that is broken into two lines is found by its beginning")
  func findsABrokenSentence() throws {
    let text = Self.text.split(separator: "办").joined(separator: "办\n")
    var places = try #require(QuotePlaces(of: try ReportFile(reading: Array(text.utf8))))
    #expect(places.place(of: "新收申请12件，办结12件。") == .text(line: 3, column: 3))
  }
}
