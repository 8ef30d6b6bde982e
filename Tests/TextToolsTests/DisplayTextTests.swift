import Testing
import TextTools

@Suite struct DisplayTextTests {
  @Test(
    "what could drive a terminal, turn a line or hide is shown by number",
    arguments: [
      ("\u{1B}]0;owned\u{7}", "\\u{1B}]0;owned\\u{07}"), ("a\u{9B}31m", "a\\u{9B}31m"),
      ("a\u{0}\u{7F}\u{85}b", "a\\u{00}\\u{7F}\\u{85}b"), ("a\tb\r\nc", "a\\u{09}b\\u{0D}\\u{0A}c"),
      ("\u{202A}\u{202B}\u{202C}\u{202D}\u{202E}", "\\u{202A}\\u{202B}\\u{202C}\\u{202D}\\u{202E}"),
      ("\u{2066}\u{2067}\u{2068}\u{2069}", "\\u{2066}\\u{2067}\\u{2068}\\u{2069}"),
      ("\u{200E}\u{200F}\u{61C}", "\\u{200E}\\u{200F}\\u{61C}"),
      ("1\u{200B}2\u{2060}3\u{AD}4\u{FEFF}", "1\\u{200B}2\\u{2060}3\\u{AD}4\\u{FEFF}"),
      ("a\u{2028}b\u{2029}", "a\\u{2028}b\\u{2029}"), ("\u{3164}\u{FE0F}", "\\u{3164}\\u{FE0F}"),
      ("\u{E000}\u{378}\u{FFFF}", "\\u{E000}\\u{378}\\u{FFFF}"), ("\u{E0041}", "\\u{E0041}"),
    ]
  )
  func escapes(text: String, shown: String) {
    #expect(DisplayText(escaping: text).string == shown)
  }

  @Test(arguments: ["", "report.txt", "某某县财政局（盖章）　１２件", "é—“”¥\\ 𠀀 \u{A0}①"])
  func keepsWhatIsSeen(text: String) {
    #expect(DisplayText(escaping: text).string == text)
  }

  @Test func noScalarThatActsIsEverShown() {
    for value in (0...0x10FFFF as ClosedRange<UInt32>) {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let category = scalar.properties.generalCategory
      let acts = [.control, .format, .lineSeparator, .paragraphSeparator].contains(category)
      if acts, scalar.isSafeToShow { Issue.record("U+\(String(value, radix: 16)) is shown") }
    }
  }

  @Test func takesLiteralPartsAsTheyAreAndEscapesTheRest() {
    let hostile = "a\u{1B}b\n"
    let inner: DisplayText = "[\(hostile)]\n"
    let text: DisplayText = "\r\u{1B}[K\(hostile)|\(inner)|\(hostile.dropFirst()) \(7)\n"
    #expect(text.string == "\r\u{1B}[Ka\\u{1B}b\\u{0A}|[a\\u{1B}b\\u{0A}]\n|\\u{1B}b\\u{0A} 7\n")
  }

  @Test func isNotEscapedTwiceInAnotherOne() {
    let once = DisplayText(escaping: "\u{202E}")
    #expect("\(once)" as DisplayText == once)
    #expect([once, "b"].joined(separator: ", ") == "\(once), b")
    #expect(once + "\n" == "\(once)\n")
  }

  @Test func quotesTheBeginningOfALongText() {
    let text = String(repeating: "字", count: 41)
    #expect(text.excerpt.string == String(repeating: "字", count: 40) + "…")
    #expect(text.dropLast().excerpt.string == String(repeating: "字", count: 40))
    #expect(DisplayText(excerptOf: "\u{1B}abc", limit: 2).string == "\\u{1B}a…")
    #expect("".excerpt.isEmpty)
  }

  @Test func quotesSeveralLinesOnOne() {
    #expect("一、\n总　体\u{1B}".excerptOnOneLine.string == "一、 总 体\\u{1B}")
    let text = String(repeating: "字\n", count: 21)
    #expect(text.excerptOnOneLine.string == String(repeating: "字 ", count: 20) + "…")
  }

  @Test func keepsTheEndOfALongName() {
    #expect(DisplayText(name: Array("abcdef".utf8), limit: 3).string == "…def")
    #expect(DisplayText(name: Array("年/报.txt".utf8), limit: 5).string == "…报.txt")
    #expect(DisplayText(name: Array("abc".utf8), limit: 3).string == "abc")
  }

  @Test func escapesTheBytesOfANameThatAreNoText() {
    #expect(DisplayText(name: [0xC4, 0xEA, 0x41, 0]).string == "\\xC4\\xEAA\\u{00}")
    #expect(DisplayText(name: [0xE5, 0xB9]).string == "\\xE5\\xB9")
    #expect(DisplayText(name: Array("a\u{202E}文".utf8)).string == "a\\u{202E}文")
  }

  @Test func aPrintableASCIINameIsKept() {
    #expect(DisplayText(name: Array("C:\\report (1).xlsx".utf8)).string == "C:\\report (1).xlsx")
  }
}
