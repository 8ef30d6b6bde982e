import ReportModel
import Testing

@testable import ReportRecognition

@Suite("two organs in one title")
struct OrganPairTests {
  @Test(
    "are two",
    arguments: [
      ("样例市测试区人民政府样例市测试区教育局", "样例市测试区人民政府", "样例市测试区教育局"),
      ("样例市测试区人民政府、样例市测试区教育局", "样例市测试区人民政府", "样例市测试区教育局"),
      ("样例市教育局和样例市财政局", "样例市教育局", "样例市财政局"),
      ("样例市教育局与财政局", "样例市教育局", "财政局"),
      ("广州市教育局广州市财政局", "广州市教育局", "广州市财政局"),
      ("样例市教育局、财政局", "样例市教育局", "财政局"),
    ]
  )
  func pairs(name: String, first: String, second: String) throws {
    let pair = try #require(OrganPair.found(in: name))
    #expect(pair.first == first)
    #expect(pair.second == second)
    #expect(ReportTitle(lines: [name + "2021年政府信息公开工作年度报告"]).organ.isEmpty)
  }

  @Test(
    "are one where names are made so",
    arguments: [
      "样例市测试区人民政府和平路街道办事处", "国家税务总局样例市税务局", "样例市文化和旅游局", "样例市公安局和平分局",
      "样例市测试区发展和改革局（样例市测试区粮食和物资储备局）", "样例市人民政府办公室", "广州市公安局广州分局",
      "样例市科学技术局（知识产权局、外国专家局）", "镇江市镇江新区管理委员会", "样例市样例县教育局", "和平区住房和城乡建设局",
    ]
  )
  func one(name: String) { #expect(OrganPair.found(in: name) == nil) }

  @Test("are told, and none is taken")
  func told() throws {
    let lines = ["样例市测试区人民政府 样例市测试区教育局", "政府信息公开工作年度报告", "一、总体情况", "好。"]
    let document = Document(blocks: Small.lines(lines).map { .paragraph($0) })
    let reading = try Recognizer.recognize(document).reading
    #expect(reading.report.organ.isEmpty)
    let finding = reading.findings.first { $0.kind == .titleDiffers }
    #expect(finding?.found == "样例市测试区人民政府、样例市测试区教育局")
    #expect(reading.report.title == Array(lines[..<2]))
  }

  @Test(
    "a day below the title belongs to it",
    arguments: [
      ["2021年政府信息公开工作年度报告", "样例县教育局", "2022年1月20日"],
      ["2021年政府信息公开工作年度报告", "2022年1月20日", "样例县教育局"],
      ["样例县教育局2021年政府信息公开工作年度报告", "（二〇二二年一月二十日）"],
      ["样例县教育局", "2021年政府信息公开工作年度报告", "2022-01-20"],
    ]
  )
  func day(title: [String]) throws {
    let lines = title + ["根据要求编制。", "一、总体情况", "好。"]
    let document = Document(blocks: Small.lines(lines).map { .paragraph($0) })
    let report = try Recognizer.recognize(document).reading.report
    #expect(report.title == title)
    #expect(report.preface == ["根据要求编制。"])
    #expect(report.organ == "样例县教育局")
    #expect(report.year == 2021)
  }
}
