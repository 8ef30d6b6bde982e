import Testing

@testable import TextFormat

@Suite("What a line holds at one look")
struct LineContentsTests {
  @Test(
    "each byte that asks for a closer look is told, wherever it stands",
    arguments: [
      ("甲\t乙", LineContents.tab), ("甲|乙", .bar), ("甲\\.", .mark), ("<b", .mark),
      ("> 甲", .lineMark),
      ("- 甲", .lineMark), ("甲\u{1}", .control), ("\u{7F}", .control), ("甲\u{2028}乙", .innerBreak),
      ("*甲*", [.mark, .lineMark] as LineContents), ("", [] as LineContents),
      ("一、总体情况 12（件）", [] as LineContents),
    ] as [(String, LineContents)]
  )
  func contents(_ text: String, _ expected: LineContents) {
    var text = text
    #expect(LineContents(of: Array(text.utf8)[...]) == expected)
    #expect(LineContents(of: &text) == expected)
  }

  @Test("a vertical tab is a control character and the end of a line")
  func verticalTab() {
    #expect(LineContents(of: Array("甲\u{B}".utf8)[...]) == [.control, .innerBreak])
  }
}
