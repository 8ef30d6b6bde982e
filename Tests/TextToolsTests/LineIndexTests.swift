import Testing
import TextTools

@Suite struct LineIndexTests {
  @Test("every byte is in the line that a walk from the beginning finds")
  func findsTheLineOfEveryByte() {
    let bytes = Array("一、总体\n\n二、\r\nabc\rlast".utf8)
    let index = LineIndex(of: bytes)
    var line = 0
    for (offset, byte) in bytes.enumerated() {
      #expect(index.line(of: offset) == line)
      let isPair = byte == 0x0D && bytes[offset + 1] == 0x0A
      if byte == 0x0A || byte == 0x0D, !isPair { line += 1 }
    }
    #expect(index.starts.count == line + 1)
    #expect(index.line(of: bytes.count) == line)
  }

  @Test func countsTheFirstLineFromWhereTheTextBegins() {
    let index = LineIndex(of: Array("\u{FEFF}a\nb".utf8), from: 3)
    #expect(index.starts == [3, 5])
    #expect(index.line(of: 0) == 0)
  }

  @Test func hasAFirstLineInAnEmptyText() {
    #expect(LineIndex(of: []).starts == [0])
    #expect(LineIndex(of: []).line(of: 0) == 0)
  }

  @Test func takesStartsInAnyUnit() {
    let index = LineIndex(starts: [0, 3, 3, 8])
    #expect([0, 2, 3, 7, 8, 100].map(index.line) == [0, 0, 2, 2, 3, 3])
  }

  @Test(arguments: [("", 0), ("abc", 3), ("年报a", 3), ("𠀀é", 2)])
  func countsScalars(text: String, count: Int) {
    #expect(Array(text.utf8).scalarCount == count)
  }
}
