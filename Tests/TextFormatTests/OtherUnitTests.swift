import Nianbao
import TestSupport
import Testing

@Suite("a fee in another unit than the form's")
struct OtherUnitTests {
  private func text() throws -> String {
    String(decoding: try GoldenFile.fixture("report-2021.txt").bytes(), as: UTF8.self)
  }

  @Test(
    "is not read, and both units are named",
    arguments: ["本年收费金额（单位：元）", "本年收费金额（元）", "本年收费金额（单位：亿元）"]
  )
  func refused(heading: String) throws {
    let official = "本年收费金额（单位：万元）"
    let text = try text()
    #expect(text.contains(official))
    let changed = text.replacing(official, with: heading)
    let file = try ReportFile(reading: Array(changed.utf8))
    #expect(file.report["proactive.fees.amount"]?.isUnreadable == true)
    let finding = try #require(file.reading.findings.first)
    #expect(file.reading.findings.map(\.code) == ["HEADER-MISMATCH"])
    #expect(finding.expected == official)
    #expect(finding.message.zh.contains("“万元”") && finding.message.zh.contains("元”为单位"))
  }
}

@Suite("a unit of money near the table")
struct StatedAmountTests {
  @Test(
    "refuses the fees below it",
    arguments: [("金额：元", true), ("金额：万元", false), ("金额：3元整。", false)]
  )
  func stated(_ line: String, _ isOther: Bool) throws {
    let bytes = try GoldenFile.fixture("report-2021.txt").bytes()
    let title = "二、主动公开政府信息情况"
    let text = String(decoding: bytes, as: UTF8.self).replacing(title, with: title + "\n" + line)
    let file = try ReportFile(reading: Array(text.utf8))
    #expect((file.report["proactive.fees.amount"]?.isUnreadable == true) == isOther)
  }
}

@Suite("lines within the paragraphs of a page")
struct PageLineTests {
  @Test("are paragraphs of their own where a separator of Unicode parts them")
  func separators() throws {
    let page = """
      <p>某镇人民政府2021年政府信息公开工作年度报告</p><p>一、总体情况</p>\
      <p>第一段。\u{2028}第二段。\u{2029}第三段。</p>
      """
    let report = try ReportFile(reading: Array(page.utf8)).report
    #expect(report[.overview].paragraphs == ["第一段。", "第二段。", "第三段。"])
  }
}
