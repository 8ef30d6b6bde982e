import ReportModel
import ReportRules
import Testing

@Suite("what the sections say")
struct SectionCheckTests {
  private func codes(ofProblems paragraphs: [String], _ edition: Edition) -> [String] {
    var report = Report(edition: edition, organ: "某局", year: 2023, filling: .count(0))
    report[.problemsAndImprovements].paragraphs = paragraphs
    return SectionCheck.findings(in: report).map(\.code).filter { $0 == "PROBLEMS-HOLLOW" }
  }

  @Test(
    "a section on problems that names none is told",
    arguments: [
      ["无。"], ["无"], ["不存在问题。"], ["（一）存在问题", "无。"], ["2023年度本单位政府信息公开工作不存在问题。"], ["暂无"], ["正常。"],
      ["我局政务公开工作总体较好，未发现问题。"],
    ]
  )
  func hollow(_ paragraphs: [String]) {
    for edition in EditionRegistry.shipped.editions {
      #expect(codes(ofProblems: paragraphs, edition) == ["PROBLEMS-HOLLOW"], "\(paragraphs)")
    }
  }

  @Test(
    "one that names some is not, however short",
    arguments: [
      ["公开内容更新不够及时，将加强。"], ["存在的问题：一是栏目更新不及时；二是队伍薄弱。"], ["暂无专职人员，队伍建设有待加强。"],
      ["去年检查中不存在问题的栏目，今年有两个更新超过了期限；下一步将每月自查一次，由办公室督促整改，并报告结果。"],
    ]
  )
  func specific(_ paragraphs: [String]) {
    #expect(codes(ofProblems: paragraphs, .edition2021).isEmpty)
  }
}
