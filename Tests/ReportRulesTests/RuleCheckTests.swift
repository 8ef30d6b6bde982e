import ReportModel
import ReportRules
import TestSupport
import Testing

@Suite("the sums of the form")
struct RuleCheckTests {
  /// A report of small numbers whose sums are all right.
  private func right(_ edition: Edition) -> Report {
    var report = Report(edition: edition)
    for cell in report.form.cells where cell.valueType == .count {
      report.values[cell.index] = .count(cell.index % 4)
    }
    report.addUp()
    return report
  }

  @Test("sums that hold give nothing", arguments: EditionRegistry.shipped.editions)
  func holds(_ edition: Edition) {
    #expect(RuleCheck.findings(in: right(edition)).isEmpty)
  }

  @Test(
    "a wrong number breaks the sums that it stands in, and no other",
    arguments: EditionRegistry.shipped.editions
  )
  func breaks(_ edition: Edition) throws {
    let report = right(edition)
    for cell in report.form.cells where cell.valueType == .count {
      let expected = report.form.sums.filter { ($0.parts + $0.totals).contains(cell.index) }
      #expect(expected.isEmpty == (cell.table == .proactive))
      for difference in [1, -1] {
        var wrong = report
        let count = try #require(wrong.values[cell.index].count)
        wrong.values[cell.index] = .count(count + difference)
        let findings = RuleCheck.findings(in: wrong).filter { $0.severity == .error }
        #expect(
          findings.map(\.code).sorted() == expected.map { $0.family.code }.sorted(),
          "\(cell.identifier)"
        )
        #expect(findings.allSatisfy { $0.terms.contains { $0.cell == cell.index } })
        #expect(findings.allSatisfy { ["1", "-1"].contains($0.difference) })
      }
    }
  }

  @Test(
    "the applications columns, their rows and the reviews are each covered",
    arguments: EditionRegistry.shipped.editions
  )
  func families(_ edition: Edition) {
    var counts: [Rule.Family: Int] = [:]
    for rule in edition.form.sums { counts[rule.family, default: 0] += 1 }
    let rows = edition.form[.applications].layout.dataRows.count
    #expect(counts[.receivedEqualsHandled] == 7)
    #expect(counts[.outcomesTotal] == 7)
    #expect(counts[.applicantsTotal] == rows)
    #expect(counts[.reconsiderationTotal] == 1)
    #expect(counts[.litigationDirectTotal] == 1)
    #expect(counts[.litigationAfterReconsiderationTotal] == 1)
  }

  @Test(
    "a sum with a cell that has no number is not judged",
    arguments: [CellValue.blank, .notApplicable("/"), .unreadable("1 2")]
  )
  func unjudged(_ value: CellValue) throws {
    var report = right(.edition2021)
    let cell = try #require(report.form.cell("reviews.reconsideration.upheld"))
    report.values[cell.index] = value
    let findings = RuleCheck.findings(in: report)
    #expect(findings.map(\.code) == ["SUM-UNJUDGED"])
    #expect(findings[0].severity == .unjudged)
    #expect(findings[0].terms.map(\.cell) == [cell.index])
  }

  @Test("numbers of any size are added exactly")
  func large() throws {
    var report = right(.edition2021)
    let most = 999_999_999_999_999_999
    let cells = ["upheld", "corrected", "other", "pending"].compactMap {
      report.form.cell("reviews.litigationDirect.\($0)")?.index
    }
    for cell in cells { report.values[cell] = .count(most) }
    let finding = try #require(RuleCheck.findings(in: report).first)
    #expect(finding.code == "SUM-C2")
    #expect(finding.expected == "3999999999999999996")
  }

  @Test("a finding stands where its total stands")
  func place() throws {
    var report = right(.edition2021)
    let total = try #require(report.form.cell("reviews.reconsideration.total"))
    report.values[total.index] = .count(99)
    let places: [Place?] = report.form.cells.map { .text(line: $0.index + 1, column: 2) }
    let finding = try #require(RuleCheck.findings(in: report, places: places).first)
    #expect(finding.place == .text(line: total.index + 1, column: 2))
    #expect(finding.found == "99")
  }
}
