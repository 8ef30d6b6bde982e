import Testing
import TextTools

@Suite struct LineRangesTests {
  private func lines(_ text: String, _ breaks: LineBreaks, from start: Int = 0) -> [String] {
    let bytes = Array(text.utf8)
    return LineRanges(of: bytes, breaks: breaks, from: start)
      .map { String(decoding: bytes[$0], as: UTF8.self) }
  }

  @Test(
    "LF, CR LF and CR end a line",
    arguments: [
      ("", []), ("a", ["a"]), ("a\nb", ["a", "b"]), ("a\r\nb\rc\n", ["a", "b", "c"]),
      ("\n\n", ["", ""]), ("a\n\r\nb\r", ["a", "", "b"]), ("年\n\n报", ["年", "", "报"]),
      // A program that puts a CR before every LF makes CR CR LF of CR LF; many CRs are lines of their own.
      ("a\r\r\nb\r\r\n", ["a", "b"]), ("a\r\r\n\r\r\nb", ["a", "", "b"]),
      ("a\r\rb", ["a", "", "b"]),
      ("a\r\r\r\r\nb", ["a", "", "b"]),
    ]
  )
  func endAtAnyBreak(text: String, expected: [String]) {
    #expect(lines(text, .any) == expected)
  }

  @Test(
    "a CR alone is part of a line where LF ends it",
    arguments: [
      ("a\rb\nc", ["a\rb", "c"]), ("a\r\nb\r", ["a", "b\r"]), ("a\r\r\nb", ["a", "b"]),
      ("\r\n", [""]),
    ]
  )
  func endAtLineFeeds(text: String, expected: [String]) {
    #expect(lines(text, .lineFeeds) == expected)
  }

  @Test func beginWhereTheTextBegins() {
    #expect(lines("\u{FEFF}a\nb", .any, from: 3) == ["a", "b"])
  }
}
