import Testing
import TextTools

@Suite("text between tags")
struct MarkupEscapesTests {
  @Test("has markup's own characters by their names, and all others as they are")
  func escapes() {
    #expect(MarkupEscapes.escaped("a<b>&\"'\u{A0}甲") == "a&lt;b&gt;&amp;\"'\u{A0}甲")
  }
}
