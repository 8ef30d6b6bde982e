import ReportModel
import Testing

@testable import ReportRecognition

@Suite("words that turn what a label means")
struct TellingWordsTests {
  @Test(
    "make another label of it",
    arguments: [
      ("不予行政处罚", "行政处罚"), ("上年制发件数", "本年制发件数"), ("1.属于国家秘密", "1.不属于国家秘密"),
      ("(三)予以公开", "(三)不予公开"), ("行政许可(撤销)", "行政许可"), ("行政事业性收费减免", "行政事业性收费"),
      ("本年处理决定数量(单位:万件)", "本年处理决定数量"),
    ]
  )
  func differ(found: String, official: String) {
    #expect(TellingWords.differ(LabelFolding.fold(found), LabelFolding.fold(official)))
  }

  private func read(_ change: (inout [String]) -> Void) throws -> Reading {
    var lines = [
      "青禾县教育局2021年政府信息公开工作年度报告", "二、主动公开政府信息情况",
      "信息内容 本年制发件数 本年废止件数 现行有效件数", "规章 1 2 3", "行政规范性文件 4 5 6",
      "信息内容 本年处理决定数量", "行政许可 31", "三、收到和处理政府信息公开申请情况",
      "自然人 商业企业 科研机构 社会公益组织 法律服务机构 其他 总计",
      "一、本年新收政府信息公开申请数量 1 0 0 0 0 0 1", "（一）予以公开 1 0 0 0 0 0 1", "（三）不予公开",
      "1.属于国家秘密 0 0 0 0 0 0 0", "2.其他法律行政法规禁止公开 0 0 0 0 0 0 0",
    ]
    change(&lines)
    let blocks = Small.lines(lines).map { Document.Block.paragraph($0) }
    return try Recognizer.recognize(Document(blocks: blocks)).reading
  }

  @Test("are seen in lines of text: before a heading, behind a row's label, in a group's")
  func lines() throws {
    let right = try read { _ in }
    #expect(right.report["applications.newlyReceived.naturalPerson"] == .count(1))
    #expect(right.report["proactive.licences.decisions"] == .count(31))
    let codes = Set(right.findings.map(\.code))
    let heading = try read { $0[8] = "非" + $0[8] }
    #expect(heading.report["applications.newlyReceived.naturalPerson"]?.isUnreadable == true)
    #expect(heading.findings.contains { $0.code == "HEADER-MISMATCH" })
    let row = try read { $0[6] = "行政许可（撤销） 31" }
    #expect(row.report["proactive.licences.decisions"]?.isUnreadable == true)
    let group = try read { $0[11] = "（三）予以公开" }
    #expect(group.report["applications.granted.naturalPerson"] == .count(1))
    #expect(Set(group.findings.map(\.code)) == codes.union(["LABEL-TURNED"]))
    let unknown = try read { $0[11] = "（三）公开不予" }
    #expect(unknown.findings.contains { $0.code == "ROW-UNKNOWN" })
  }

  @Test(
    "and a label that is cut short, or explained at length, is the same",
    arguments: [
      ("结转下一年度继续办理", "结转下年度继续办理"), ("规章(设区的市和不设区的市的人民政府制定)", "规章"),
      ("3.补正后", "3.补正后申请内容仍不明确"), ("二、上年结转申请数量", "二、上年结转政府信息公开申请数量"),
    ]
  )
  func same(found: String, official: String) {
    #expect(!TellingWords.differ(LabelFolding.fold(found), LabelFolding.fold(official)))
  }
}
