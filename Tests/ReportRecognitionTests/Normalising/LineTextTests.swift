import ReportModel
import Testing

@testable import ReportRecognition

@Suite("lines as one run of characters")
struct LineTextTests {
  @Test("know the line, the place and the bytes of each character")
  func places() {
    let text = Small.text("规章", "\t 12 34")
    #expect(text.line(of: 0) == 0)
    #expect(text.line(of: 3) == 1)
    let number = text.source(of: 5..<7)
    #expect(number.text == "12")
    #expect(number.place == .text(line: 2, column: 3))
    // Six bytes, a line break, and two more.
    #expect(number.range == 9..<11)
    #expect(text.source(of: 0..<7).range == nil)
    #expect(text.source(of: 0..<7).text == "规章\n\t 12")
  }

  @Test("are compared without blanks, bars and rules, and lead back to what stood there")
  func folded() {
    let text = Small.text("| 规 | 章：12 |", "|---|---|")
    #expect(String(String.UnicodeScalarView(text.folded)) == "规章12")
    #expect(text.text(text.characters(of: 0..<2)) == "规 | 章：")
  }

  @Test("have bars and rules that are drawn as boxes as well")
  func drawn() {
    let text = Small.text("┌──┬──┐", "│规章│12│", "╞══╪══╡", "──")
    #expect(String(String.UnicodeScalarView(text.folded)) == "规章12──")
    #expect(text.text(text.starts[1]..<text.starts[2] - 1) == "|规章|12|")
  }

  @Test("are trimmed, and a blank range stays where it is")
  func trimmed() {
    let text = Small.text("  甲　")
    #expect(text.trimmed(0..<4) == 2..<3)
    #expect(text.trimmed(0..<2) == 0..<0)
  }

  @Test("know where something else stands between them")
  func breaks() {
    let text = Small.text("甲", "乙", "丙", breaks: [2])
    #expect(!text.hasBreak(between: 0, and: 2))
    #expect(text.hasBreak(between: 2, and: 4))
  }

  @Test("are not looked at when they are too many")
  func limit() {
    let line = SourceText(String(repeating: "1", count: 1 << 20), at: .text(line: 1, column: 1))
    #expect(LineText(Array(repeating: line, count: 5), breaks: []) == nil)
  }
}
