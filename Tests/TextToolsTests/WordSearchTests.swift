import Testing
import TextTools

@Suite("a word in a text")
struct WordSearchTests {
  @Test("is found where it stands, at both ends too")
  func found() {
    for text in ["信息公开年报", "年报信息公开", "年信息公开报", "信息公开"] { #expect(text.holds("信息公开")) }
    #expect("甲乙丙"[...].dropFirst().holds("乙丙"))
    #expect("甲".holds(""))
  }

  @Test("is not found in parts, nor in bytes of two characters")
  func absent() {
    #expect(!"信息公".holds("信息公开"))
    #expect(!"信息 公开".holds("信息公开"))
    #expect(!"".holds("甲"))
    #expect(!"信信息".holds("息信"))
  }
}
