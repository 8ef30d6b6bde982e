import Testing
import TextTools

@Suite struct PrintableNameTests {
  @Test func escapesBytesThatAreNoTextAndKeepsTheEndOfALongName() {
    #expect(PrintableName.escaped([0xC4, 0xEA, 0x41, 0]) == "\\xC4\\xEAA\\u{00}")
    #expect(PrintableName.escaped(Array("abcdef".utf8), limit: 3) == "…def")
    #expect(PrintableName.escaped([0xE5, 0xB9]) == "\\xE5\\xB9")
  }
}
