import ReportModel
import ReportRules
import TestSupport
import Testing

@Suite("the sums of rows that are written as one")
struct JointRuleTests {
  private static let rows = ["notCorrected", "feeUnpaid", "other"]

  /// A report whose （六）其他处理 is one row of these numbers, all other numbers being 0.
  private func report(person: Int, total: Int) -> Report {
    var report = Report(edition: .edition2021)
    for cell in report.form.cells where cell.valueType == .count {
      report.values[cell.index] = .count(0)
    }
    for (column, count) in [("naturalPerson", person), ("total", total)] {
      let cells = Self.rows.compactMap {
        report.form.cell("applications.otherHandling.\($0).\(column)")?.index
      }
      for cell in cells { report.values[cell] = .unreadable("（六）其他处理 \(count)") }
      report.jointCounts.append(JointCount(of: cells, count: count))
    }
    report["applications.newlyReceived.naturalPerson"] = .count(person)
    report["applications.newlyReceived.total"] = .count(person)
    report["applications.handledTotal.naturalPerson"] = .count(person)
    report["applications.handledTotal.total"] = .count(person)
    return report
  }

  @Test("are judged together")
  func holds() { #expect(RuleCheck.findings(in: report(person: 5, total: 5)).isEmpty) }

  @Test("are broken together, with both sides")
  func broken() {
    let found = RuleCheck.findings(in: report(person: 5, total: 6))
    let own = found.filter { $0.message.zh.contains("合写为一行") }
    #expect(own.map(\.code) == [Rule.Family.applicantsTotal.code])
    // Neither side is the number of a cell, so that none is called wrong.
    #expect(own.first?.found == nil && own.first?.expected == nil)
    #expect(own.first?.difference == "1" && own.first?.message.zh.contains("6") == true)
    #expect(!found.contains { $0.kind == .ruleUnjudged })
  }
}
