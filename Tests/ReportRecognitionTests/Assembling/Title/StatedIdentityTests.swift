import ReportModel
import Testing

@testable import ReportRecognition

@Suite("organ and year that a file states beside the report")
struct StatedIdentityTests {
  private func findings(_ change: (inout Report) -> Void) -> [Finding] {
    var report = Report(edition: .edition2021, organ: "青禾县教育局", year: 2021)
    report.title = ["青禾县教育局2021年政府信息公开工作年度报告"]
    report.preface = ["现公布青禾县教育局2021年政府信息公开工作年度报告。"]
    change(&report)
    return report.statedIdentityFindings(organ: nil, year: nil)
  }

  @Test("are held against title and preface")
  func differ() {
    #expect(findings { _ in }.isEmpty)
    #expect(findings { $0.organ = "青禾县财政局" }.map(\.expected) == ["青禾县教育局", "青禾县教育局"])
    #expect(findings { $0.year = 2022 }.map(\.expected) == ["2021年", "2021年"])
    #expect(findings { $0.preface = ["现公布青禾县财政局2021年政府信息公开工作年度报告。"] }.count == 1)
  }

  @Test("stand beside a title of other years, which is told")
  func otherSubject() {
    let found = findings { $0.title = ["青禾县教育局2020-2021年政府信息公开工作年度报告"] }
    #expect(found.map(\.code) == ["TITLE-OTHER"])
  }

  @Test("are an organ's without what says where its seal goes")
  func seal() {
    #expect(findings { $0.preface = ["本报告由青禾县教育局（盖章）编制。"] }.isEmpty)
    #expect(OrganName.withoutSeal("青禾县教育局（加盖公章）") == "青禾县教育局")
    #expect(OrganName.withoutSeal("青禾县财政局（国资委）") == "青禾县财政局（国资委）")
  }

  @Test("differ from nothing that is not said, nor from the region in front or an office's name")
  func same() {
    #expect(findings { $0.title = ["政府信息公开工作年度报告"] }.isEmpty)
    #expect(findings { $0.title = ["随便一行", "2019"] }.isEmpty)
    #expect(findings { $0.organ = "云溪省青禾县教育局" }.isEmpty)
    #expect(findings { ($0.organ, $0.year) = ("", nil) }.isEmpty)
  }
}
