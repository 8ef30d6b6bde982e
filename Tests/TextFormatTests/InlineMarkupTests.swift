import ReportRecognition
import Testing

@testable import TextFormat

@Suite("marks of Markdown within a line")
struct InlineMarkupTests {
  private func pieces(_ text: String, isLine: Bool = true) -> [TextPiece] {
    let bytes = Array(text.utf8)
    return InlineMarkup.pieces(
      of: bytes.indices,
      in: bytes,
      isLine: isLine,
      LineContents(of: bytes[...])
    )
      ?? [TextPiece(text, range: bytes.indices)]
  }

  private func shown(_ text: String, isLine: Bool = true) -> String {
    pieces(text, isLine: isLine).map(\.text).joined()
  }

  @Test(
    "are not part of what a person reads",
    arguments: [
      ("1\\.属于国家秘密", "1.属于国家秘密"), ("\\（一）\\*注\\_\\|\\\\", "\\（一）*注_|\\"),
      ("## 一、总体情况 ##", "一、总体情况"), ("# 甲 # 乙", "甲 # 乙"), ("**7**<sup>1</sup>", "7¹"),
      ("##一、总体情况", "一、总体情况"), ("**7**", "7"), ("| **7** | _8_ | `9` |", "| 7 | 8 | 9 |"),
      ("**（一）主动公开。**全年", "（一）主动公开。全年"), ("7<sup>1</sup>", "7¹"), ("7[^1]", "7¹"), ("7^2^", "7²"),
      ("7$^{①}$", "7①"), ("H<sub>2</sub>O", "H₂O"), ("~~1~~7", "7"), ("<del>1</del><s>2</s>7", "7"),
      ("7&nbsp;&#55;&#x37;&lt;&amp;", "7\u{A0}77<&"), ("7<br>8<br/>", "7 8 "),
      ("[7](http://a.cn/b)", "7"),
      ("<b>7</b><span style=\"color: red\">8</span>", "78"),
      ("<span style=\"display: none\">1</span>7", "7"),
      ("7<!-- 草稿 -->", "7"), ("![图](a.png)7", "7"), ("<img src=\"a.png\">", ""), ("~~甲**乙~~丙", "丙"),
      ("- 第一项", "第一项"), ("  * 2021年，我镇", "2021年，我镇"), ("+ **加强培训**", "加强培训"),
      ("> 一、总体情况", "一、总体情况"),
      (">> ## 一、总体情况", "一、总体情况"), ("> - 第一项", "第一项"), (">第一项", "第一项"),
      ("<span hidden>1</span>7", "7"), ("<span style=\"font-size:0pt\">1</span>7", "7"),
      ("<b style=\"font-size:0.9em\">1</b>7", "17"), ("<i style='opacity: 0'>1</i>7", "7"),
    ]
  )
  func taken(text: String, expected: String) { #expect(shown(text) == expected) }

  @Test(
    "are such only where they can be nothing else",
    arguments: [
      "张**等人申请、李**等人申请", "3*5*2", "**", "* 注", "7*", "a_b_c", "~~", "谢谢~~~", "5~10", "#1", "1#楼",
      "# ", "<20件",
      "<甲>", "7<sup>1", "&", "&x;", "AT&T", "[1]", "[^1]: 见附表", "^", "2^10", "\\", "C:\\年报", "7\\",
      "![", "$7", "<sum>",
      "**甲**乙", "&#0;", "&#xD800;", "&#27;",
      "- 5 -", "—5—", "-5", ">5", "1. 第一项", "-第一项", "- ", "* 说明：含撤回",
    ]
  )
  func kept(text: String) { #expect(pieces(text) == [TextPiece(text, range: 0..<text.utf8.count)]) }

  @Test("a cell has no marks of a heading")
  func cell() { #expect(shown("# 7", isLine: false) == "# 7") }

  @Test("every byte is in one piece, and each plain piece says its own")
  func ranges() {
    for text in ["| ~~1~~7[^1] | \\| | <b>&nbsp;</b> |", "## **一、**<sup>注</sup> ", "a<br>![x](y)"] {
      let found = pieces(text)
      let ranges = found.compactMap(\.range)
      #expect(ranges.count == found.count)
      #expect(ranges.first?.lowerBound == 0 && ranges.last?.upperBound == text.utf8.count)
      #expect(zip(ranges, ranges.dropFirst()).allSatisfy { $0.upperBound == $1.lowerBound })
    }
  }

  @Test("what is struck through, hidden or no text says so")
  func appearances() {
    func appearances(_ text: String) -> [Appearance] {
      pieces(text).filter { $0.appearance != .made }.map(\.appearance)
    }
    #expect(appearances("~~1~~7") == [.struck, .plain])
    #expect(appearances("7<sup>1</sup>") == [.plain, .raised])
    #expect(appearances("~~7[^1]~~") == [.struck, .struck])
    #expect(appearances("<span style='visibility:hidden'>1</span>") == [.hidden])
    #expect(appearances("<!-- 草稿1 -->7<!-- image -->") == [.hidden, .plain])
    #expect(appearances("![](a)<input>") == [.unread(.picture), .unread(.control)])
  }

  @Test("any text can be written so that it is read as it is")
  func escaped() {
    let parts = [
      "\\", "*", "**", "~~", "<sup>", "</sup>", "&nbsp;", "[^1]", "^", "#", " ", "甲", "7", "|",
      "![", "](", ")", "`", "_",
      "$^{", "}$", "<!--", "-->", "<br>", "\u{20000}",
    ]
    for first in parts {
      for second in parts {
        for third in parts {
          let text = first + second + third + first
          #expect(shown(InlineMarkup.escaped(text)) == text)
        }
      }
    }
    #expect(InlineMarkup.escaped("AT&T、3*5") == "AT&T、3*5")
  }

  @Test("many marks that open and none that closes take no time that grows with their square")
  func hostile() {
    for mark in ["<sup>", "~~a", "[", "![", "*", "&", "\\", "^", "<!--", "<b><sup>", "$^{", "` "] {
      let text = String(repeating: mark, count: 40_000)
      #expect(pieces(text).count < 200_000)
    }
  }
}
