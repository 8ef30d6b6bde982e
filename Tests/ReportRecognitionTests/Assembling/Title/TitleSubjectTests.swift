import Testing

@testable import ReportRecognition

@Suite("what a title says its report is")
struct TitleSubjectTests {
  private func other(_ lines: String...) -> String? {
    TitleSubject.other(in: lines.map(FrontLine.init))
  }

  @Test("is told for a part of a year and for another kind of report")
  func told() {
    #expect(other("青禾县教育局2021年上半年", "政府信息公开工作报告") == "上半年")
    #expect(other("青禾县教育局2021年第三季度政府信息公开年报") == "季度")
    #expect(other("青禾县教育局2020-2021年政府信息公开工作年度报告") == "2020-2021年")
    #expect(other("青禾县教育局2020年至2021年政府信息公开工作年度报告") != nil)
    #expect(other("青禾县教育局2021年法治政府建设年度报告") == "法治政府建设")
  }

  @Test("is not told for annual reports on disclosure, be the title short")
  func sound() {
    #expect(other("青禾县教育局2021年政府信息公开工作年度报告") == nil)
    #expect(other("青禾县法治政府建设办公室2021年政府信息公开工作年度报告") == nil)
    #expect(other("青禾县教育局2021年年报") == nil)
  }
}
