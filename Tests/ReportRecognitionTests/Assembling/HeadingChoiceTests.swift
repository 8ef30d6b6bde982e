import ReportModel
import Testing

@testable import ReportRecognition

@Suite("lines of which several may head a section")
struct HeadingChoiceTests {
  private static let items = ["一、学习", "好。", "二、队伍", "好。", "三、平台", "好。", "四、宣传", "好。", "五、监督", "好。"]

  /// Reads a report whose sections one, five and six are given.
  private func read(
    one: [String] = ["一、总体情况", "良好。"],
    five: [String] = ["五、存在的主要问题及改进情况", "有不足。"],
    _ six: [String] = []
  ) throws -> Reading {
    let grid = Small.flow(
      ["信息内容", "本年制发件数", "本年废止件数", "现行有效件数"],
      ["规章", "1", "2", "3"],
      ["行政许可", "5"]
    )
    let before = ["某局2023年政府信息公开工作年度报告"] + one + ["二、主动公开政府信息情况"]
    let blocks =
      Small.lines(before).map { Document.Block.paragraph($0) } + [.grid(grid)]
      + Small.lines(five + six).map { .paragraph($0) }
    return try Recognizer.recognize(Document(blocks: blocks)).reading
  }

  private func doubts(_ reading: Reading) -> [String?] {
    reading.findings.filter { $0.kind == .headingDoubtful }.map(\.found)
  }

  @Test("go by the form's own title before a key word")
  func title() throws {
    for line in ["六、其他改进", "六、其他需要加强的工作"] {
      let five = ["五、存在的主要问题及改进情况"] + Self.items + [line, "好。"]
      let reading = try read(five: five, ["六、其他需要报告的事项", "无。"])
      #expect(reading.report[.otherMatters].heading == "六、其他需要报告的事项")
      #expect(reading.report[.problemsAndImprovements].paragraphs.suffix(2) == [line, "好。"])
      #expect(doubts(reading).isEmpty)
    }
  }

  @Test("stay text where they go on a list, and are told")
  func list() throws {
    let reading = try read(
      five: ["五、存在的主要问题及改进情况"] + Self.items,
      ["六、其他改进", "好。"]
    )
    #expect(reading.report[.otherMatters].heading == nil)
    #expect(doubts(reading) == ["六、其他改进"])
  }

  @Test("head the section without a list before them, and are told")
  func keyWord() throws {
    let reading = try read(["六、其他改进", "好。"])
    #expect(reading.report[.otherMatters].heading == "六、其他改进")
    #expect(reading.findings.contains { $0.kind == .headingVariant && $0.found == "六、其他改进" })
  }

  @Test("say nothing where the words are the section's, behind a list or not")
  func sure() throws {
    for heading in ["六、其他需要报告的事项", "六、其他需说明的情况", "六、需要报告的其他事项（无）"] {
      for items in [Self.items, ["好。"]] {
        let reading = try read(five: ["五、存在的主要问题及改进情况"] + items, [heading, "无。"])
        #expect(reading.report[.otherMatters].heading == heading)
        #expect(doubts(reading).isEmpty)
        #expect(!reading.findings.contains { $0.kind == .headingVariant })
      }
    }
  }

  @Test("are told where another stands above the one that is taken")
  func above() throws {
    var reading = try read(one: ["一、基本情况", "好。", "一、总体情况", "好。"])
    #expect(reading.report[.overview].heading == "一、总体情况")
    #expect(doubts(reading) == ["一、基本情况"])
    reading = try read(one: ["一、工作开展情况", "好。", "一、基本情况", "好。"])
    #expect(doubts(reading) == ["一、工作开展情况"])
    reading = try read(five: ["五、改进措施", "好。", "五、存在的主要问题及改进情况", "好。"])
    #expect(reading.report[.problemsAndImprovements].heading == "五、存在的主要问题及改进情况")
    #expect(doubts(reading) == ["五、改进措施"])
  }

  @Test("are text of the section below its own title")
  func below() throws {
    var reading = try read(one: ["一、总体情况", "好。", "一、基本情况", "好。"])
    #expect(reading.report[.overview].paragraphs == ["好。", "一、基本情况", "好。"])
    #expect(doubts(reading).isEmpty)
    let numbered = ["一、总体情况", "好。", "一、基本情况", "好。", "二、主动公开情况", "好。", "三、依申请公开情况", "好。"]
    reading = try read(one: numbered)
    #expect(reading.report[.overview].heading == "一、总体情况")
    #expect(reading.report[.proactiveDisclosure].heading == "二、主动公开政府信息情况")
    #expect(doubts(reading).isEmpty)
  }

  @Test("are told where a title stands twice")
  func twice() throws {
    let reading = try read(one: ["一、总体情况", "好。", "一、总体情况", "好。"])
    #expect(doubts(reading) == ["一、总体情况"])
  }
}
