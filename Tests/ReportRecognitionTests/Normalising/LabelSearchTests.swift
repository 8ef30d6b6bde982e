import ReportModel
import Testing

@testable import ReportRecognition

@Suite("labels and headings in a text")
struct LabelSearchTests {
  private func found(_ lines: String...) -> [String] {
    guard let text = LineText(Small.lines(lines), breaks: []) else { return [] }
    return LabelSearch.search(among: .shipped).matches(in: text).map { match in
      (match.label == nil ? "heading " : "label ") + text.text(match.range)
    }
  }

  @Test("are found wherever lines break them, the longest first")
  func labels() {
    #expect(found("行政规范", "性文件 1") == ["label 行政规范\n性文件"])
    #expect(found("| 行政许可 | 5 |") == ["label 行政许可"])
    #expect(found("二、主动公开政府信息情况") == ["heading 二、主动公开政府信息情况"])
    #expect(found("没有标签").isEmpty)
  }

  @Test("are none where other words stand before them")
  func words() {
    #expect(found("不予行政处罚 4").isEmpty)
    #expect(found("3", "撤回 行政许可 4").isEmpty)
    #expect(found("第二十条第（五）项行政许可4") == ["label 第二十条第（五）项", "label 行政许可"])
    #expect(found("3行政处罚4") == ["label 行政处罚"])
  }

  @Test("with a number in front are not the end of the value before")
  func ordinals() {
    #expect(found("1.属于国家秘密 0") == ["label 1.属于国家秘密"])
    #expect(found("70 1属于国家秘密") == ["label 1属于国家秘密"])
    #expect(found("701属于国家秘密").isEmpty)
  }

  @Test("without their number count at the beginning of a line or cell alone")
  func bare() {
    #expect(found("属于国家秘密 0") == ["label 属于国家秘密"])
    #expect(found("3 | 属于国家秘密 | 0") == ["label 属于国家秘密"])
    #expect(found("凡属于国家秘密的").isEmpty)
  }
}
