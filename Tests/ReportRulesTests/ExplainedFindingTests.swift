import ReportModel
import ReportRules
import Testing

@Suite("explained findings")
struct ExplainedFindingTests {
  private func report(_ year: Int) -> Report {
    Report(edition: .edition2021, organ: "某县财政局", year: year, filling: .count(0))
  }

  private func findings(_ report: Report, _ lastYear: LastYear?) -> [Finding] {
    RuleCheck.findings(in: report, lastYear: lastYear)
      + YearCheck.findings(in: report, lastYear: lastYear)
  }

  private func explain(_ findings: [Finding]) -> [ExplainedFinding] {
    findings.filter(ExplainedFinding.canExplain).map {
      ExplainedFinding($0, reason: "机构合并", date: "2024-01-10")
    }
  }

  @Test("an explanation of two years lapses only where both were compared")
  func years() {
    var before = report(2022)
    before["applications.carriedForward.total"] = .count(3)
    before["proactive.licences.decisions"] = .count(900)
    var after = report(2023)
    after["proactive.licences.decisions"] = .count(9)
    let lastYear = LastYear(Reading(report: before), file: "去年.txt")
    let entries = explain(findings(after, lastYear))
    #expect(entries.map(\.code) == ["YEAR-Y1", "YEAR-LEAP"])
    let compared = findings(after, lastYear).explained(by: entries, lastYear: lastYear)
    #expect(compared.map(\.severity) == [.explained, .explained])
    #expect(findings(after, nil).explained(by: entries, lastYear: nil).isEmpty)
    let mended = findings(before, nil).explained(by: entries, lastYear: lastYear)
    #expect(mended.count { $0.code == "EXPLANATION-LAPSED" } == 2)
    let other = [YearCheck.otherYear(lastYear, report(2024))]
    #expect(other.explained(by: entries, lastYear: lastYear).map(\.code) == ["LASTYEAR-OTHER"])
  }

  @Test("an explanation of a sum lapses when the sum is judged and holds")
  func sums() {
    var wrong = report(2023)
    wrong["reviews.reconsideration.total"] = .count(2)
    let entries = explain(findings(wrong, nil))
    #expect(entries.map(\.code) == ["SUM-C1"])
    let codes = findings(report(2023), nil).explained(by: entries, lastYear: nil).map(\.code)
    #expect(codes == ["EXPLANATION-LAPSED"])
    var marked = wrong
    marked["reviews.reconsideration.upheld"] = .notApplicable("/")
    let unjudged = findings(marked, nil).explained(by: entries, lastYear: nil).map(\.code)
    #expect(unjudged == ["SUM-UNJUDGED"])
  }
}
