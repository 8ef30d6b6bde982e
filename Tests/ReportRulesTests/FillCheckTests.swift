import ReportModel
import ReportRules
import TestSupport
import Testing

@Suite("What of a report is not filled in")
struct FillCheckTests {
  private func findings(_ report: Report, places: [Place?] = []) -> [Finding] {
    FillCheck.findings(of: FillState(of: report), in: report, places: places)
  }

  @Test("a report that nobody has filled in is one error")
  func report() {
    let findings = findings(Report(edition: .edition2021))
    #expect(findings.map(\.code) == ["REPORT-UNFILLED"])
    #expect(findings.map(\.severity) == [.error])
  }

  @Test("a table that nobody has filled in is an error that names it")
  func table() {
    var report = Report(edition: .edition2021, filling: .count(0))
    for cell in report.form[.reviews].cells { report.values[cell] = .blank }
    let places: [Place?] = report.form.cells.map { .text(line: $0.index + 1, column: 1) }
    let findings = findings(report, places: places)
    #expect(findings.map(\.code) == ["REPORT-UNFILLED"])
    #expect(findings[0].message.zh.contains("“复议诉讼”"))
    #expect(findings[0].place == places[report.form[.reviews].cells.lowerBound])
  }

  @Test("blanks are told once a table, with their number")
  func blanks() {
    var report = Report(edition: .edition2021, filling: .count(0))
    report["proactive.regulations.issued"] = .blank
    for cell in report.form.cells where cell.path[1] == "granted" {
      report.values[cell.index] = .blank
    }
    let findings = findings(report)
    #expect(findings.map(\.code) == ["TABLE-BLANK", "TABLE-BLANK"])
    #expect(findings.map(\.severity) == [.note, .note])
    #expect(findings.map(\.found) == ["1", "7"])
    #expect(findings.map(\.terms.count) == [1, 7])
    #expect(findings[1].message.en.hasPrefix("7 of the 175 cells"))
  }

  @Test("zeros give nothing, nor do marks")
  func zeros() {
    #expect(findings(Report(edition: .edition2021, filling: .count(0))).isEmpty)
    #expect(findings(Report(edition: .edition2021, filling: .notApplicable("/"))).isEmpty)
  }

  @Test("what the blanks of a table that nobody has filled in may come to is not told")
  func rules() {
    var report = Report(edition: .edition2021)
    report["applications.carriedOver.total"] = .count(3)
    let state = FillState(of: report)
    #expect(state.isUnfilled)
    #expect(RuleCheck.findings(in: report).map(\.code) == ["SUM-BLANK", "SUM-BLANK"])
    #expect(RuleCheck.findings(in: report, unfilled: state.unfilled).isEmpty)
  }
}
