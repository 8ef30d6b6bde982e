import Testing
import XML

@Suite("the markup of web pages")
struct HTMLParserTests {
  /// The pieces of text of a page, each with the source that it was made of.
  private func texts(_ page: String) throws -> [[String]] {
    let bytes = Array(page.utf8)
    var texts: [[String]] = []
    try HTMLParser.parse(bytes) { event, _ in
      if case .text(let text, let range) = event {
        texts.append([text, range.map { String(decoding: bytes[$0], as: UTF8.self) } ?? "?"])
      }
      return true
    }
    return texts
  }

  private func text(_ page: String) throws -> String { try texts(page).map { $0[0] }.joined() }

  @Test("has named references with and without a semicolon, as HTML resolves them")
  func resolvesNames() throws {
    #expect(try text("<p>7&nbsp</p>") == "7\u{A0}")
    #expect(try text("<p>&nbsp7&nbsp件&copy2</p>") == "\u{A0}7\u{A0}件©2")
    #expect(try text("<p>&lpar;7&rpar;&Tab;&period;&hairsp;</p>") == "(7)\t.\u{200A}")
    #expect(try text("<p>&nosuch;&x 1 & 2 &amp 3</p>") == "&nosuch;&x 1 & 2 & 3")
    #expect(
      try texts("<p>a&nbsp;&nbsp件;&lpar;b</p>")
        == [
          ["a", "a"], ["\u{A0}", "&nbsp;"], ["\u{A0}", "&nbsp"], ["件;", "件;"],
          ["(", "&lpar;"], ["b", "b"],
        ]
    )
  }

  @Test("has references by number, also without a semicolon and of Windows")
  func resolvesNumbers() throws {
    #expect(
      try texts("<p>&#55;&#55 &#x31&#150;</p>")
        == [["7", "&#55;"], ["7", "&#55"], [" ", " "], ["1", "&#x31"], ["–", "&#150;"]]
    )
  }

  @Test("has comments that browsers pass over, and none that swallow text")
  func passesComments() throws {
    #expect(try text("<p><![if !supportLists]>7<![endif]></p>") == "7")
    #expect(try text("<p>甲</3>乙<![CDATA[x]]>丙<?xml x?>丁</p>") == "甲乙丙丁")
    #expect(try text("<p>甲<!-->乙<!--->丙<!-- --!>丁</p>") == "甲乙丙丁")
    #expect(try text("<p>甲<!-- <![if x]> > --><b title='<![if x]>>'>乙</b></p>") == "甲乙")
    #expect(try text("<p>1<2 <!</p>").hasPrefix("1<2"))
    #expect(try text("<script>if (a<!--b) '<![x]>'</script><p>甲</p>").hasSuffix("甲"))
  }

  @Test("has long texts in one piece, wherever the buffer of libxml2 ends")
  func joins() throws {
    for length in 990..<1_005 {
      let text = String(repeating: "a", count: length) + "## 二、甲 **乙**"
      #expect(try texts("<p>\(text)</p>") == [[text, text]])
    }
    let long = String(repeating: "公开", count: 3_000)
    #expect(try texts("<p>\(long)&amp;\(long)</p>").map { $0[0] } == [long, "&", long])
  }

  @Test("takes time in proportion to its length")
  func isLinear() throws {
    for text in ["<!-- >", "<a b=\"", "<![x", "<p>&nbsp", "<a b='"] {
      _ = try? texts(String(repeating: text, count: 100_000))
    }
  }
}
