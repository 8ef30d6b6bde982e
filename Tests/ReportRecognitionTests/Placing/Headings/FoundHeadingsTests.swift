import ReportModel
import Testing

@testable import ReportRecognition

@Suite("the headings that a source shows")
struct FoundHeadingsTests {
  @Test("of cells keep their rows and the place of the first")
  func rows() {
    var found = FoundHeadings(partedBy: .cells)
    #expect(found.place == nil)
    found.add(row: [.init(text: "甲"), .init(text: "乙")], at: .text(line: 3, column: 1))
    found.add(row: [.init(text: "总计")], at: .text(line: 4, column: 1))
    #expect(found.texts == ["甲", "乙", "总计"])
    #expect(found.rows.count == 2)
    #expect(found.place == .text(line: 3, column: 1))
  }

  @Test("of lines are one row, which begins at the first label")
  func pieces() {
    var found = FoundHeadings(partedBy: .labels)
    found.add("本年制", at: nil)
    found.add("", at: .text(line: 1, column: 1))
    found.add("总计", at: .text(line: 2, column: 5))
    found.add("总计", at: .text(line: 3, column: 5))
    #expect(found.rows.map { $0.map(\.text) } == [["本年制", "总计", "总计"]])
    #expect(found.place == .text(line: 2, column: 5))
  }

  @Test("tell which of them are columns of a table")
  func leaves() {
    var found = FoundHeadings(partedBy: .cells)
    found.add(
      row: ["信息内容", "本年制发件数", "甲"].map { .init(text: $0) },
      at: .text(line: 1, column: 1)
    )
    #expect(found.leaves(among: Small.labels(.proactive)) == ["本年制发件数"])
    #expect(found.leaves(among: Small.labels(.reviews)).isEmpty)
  }
}
