import ReportModel
import Testing

@testable import ReportRecognition

@Suite("the cells of a line")
struct LineCellsTests {
  private func cells(_ line: String, isWholeLine: Bool = true) -> LineCells {
    let text = Small.text(line)
    return LineCells(0..<text.scalars.count - 1, in: text, isWholeLine: isWholeLine)
  }

  @Test(
    "are parted by bars, or else by blanks",
    arguments: [
      ("规章 1 2", ["规章", "1", "2"]), ("| 规章 | 1 | | 2 |", ["规章", "1", "", "2"]),
      ("规章 | 1 | 2 |", ["规章", "1", "2"]), ("| 3 | 0 ||", ["3", "0", ""]),
    ]
  )
  func parts(line: String, expected: [String]) {
    #expect(cells(line).cells.map(\.text) == expected)
  }

  @Test("keep a note and a unit with their number")
  func notes() {
    #expect(cells("22 （其中修订 16 件） 3").cells.map(\.text) == ["22 （其中修订 16 件）", "3"])
    #expect(cells("160.5964 万元 8 件").cells.map(\.text) == ["160.5964 万元", "8 件"])
  }

  @Test("are values where they can be read, or are digits that blanks part")
  func values() {
    #expect(cells("1 - / 0.5 -18").isValues)
    #expect(!cells("1 规章").isValues)
    #expect(cells("| | |").isFiller)
    #expect(!cells("| 1 | |").isFiller)
  }

  @Test("end where values do")
  func prefix() {
    let text = Small.text("12 3 0第二十条")
    #expect(LineCells.valuePrefix(of: 0..<9, in: text) == 6)
    let unit = Small.text("251000元第二十条")
    #expect(LineCells.valuePrefix(of: 0..<11, in: unit) == 7)
  }

  @Test(
    "tell a page's number from a value",
    arguments: [
      ("— 5 —", true), ("- 12 -", true), ("第 5 页", true), ("5", false), ("-5", false),
      ("— —", false),
    ]
  )
  func pageNumber(line: String, isPage: Bool) {
    let text = Small.text(line)
    #expect(LineCells.isPageMark(0..<text.scalars.count - 1, in: text) == isPage)
  }
}
