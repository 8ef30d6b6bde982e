import ReportModel
import ReportRules
import TestSupport
import Testing

@Suite("The rules of an edition that nobody has published")
struct InventedEditionTests {
  private let report = InventedEdition.balanced(seed: 1)

  private func lastYear(_ report: Report) -> LastYear {
    LastYear(
      Reading(report: report, findings: []),
      file: "上年.txt",
      editions: InventedEdition.registry
    )
  }

  @Test("hold in a report that is balanced")
  func holds() {
    for seed in DamageCount.seeds(20) {
      #expect(RuleCheck.findings(in: InventedEdition.balanced(seed: seed)) == [], "seed \(seed)")
    }
  }

  @Test("tell of a sum across two tables that is broken, with its cells in both")
  func brokenAcrossTables() throws {
    var report = report
    report["platforms.online.received"] = .count(9_999)
    let findings = RuleCheck.findings(in: report)
    let finding = try #require(findings.first)
    #expect(findings.count == 1)
    #expect(finding.code == "SUM-P1")
    #expect(finding.severity == .error)
    #expect(finding.kind.basis == InventedEdition.channelsTotal.basis)
    #expect(finding.formCell?.identifier == "applications.newlyReceived.total")
    #expect(
      finding.terms.map(\.formCell.identifier) == [
        "platforms.online.received", "platforms.otherwise.received",
        "applications.newlyReceived.total",
      ]
    )
  }

  @Test("are mended across two tables by the digit that is wrong")
  func repairs() throws {
    var wrong = report
    wrong["platforms.online.received"] = .count(
      (report["platforms.online.received"]?.count ?? 0) + 100
    )
    let groups = RepairSearch.repairs(of: wrong)
    let repair = try #require(groups.first?.first)
    #expect(groups.count == 1)
    #expect(repair.mended == [InventedEdition.channelsTotal])
    #expect(RuleCheck.findings(in: repair.applied(to: wrong)) == [])
  }

  @Test("compare the text with the fourth table")
  func claims() {
    var report = report
    report["platforms.all.posts"] = .count(7)
    report[InventedEdition.platformsAndMedia].paragraphs = ["全年发布信息共9条。"]
    let findings = ClaimCheck.findings(in: report).filter { $0.code == "CLAIM-P3" }
    #expect(findings.map(\.found) == ["9条"])
    #expect(findings.first?.formCell?.identifier == "platforms.all.posts")
  }

  @Test("want of the sections what its own notice wants")
  func sections() {
    var report = report
    report[.overview].paragraphs = [String(repeating: "长", count: 51)]
    report[.otherMatters].heading = "六、其他需要报告的事项"
    report[.otherMatters].paragraphs = ["无其他事项。"]
    let findings = SectionCheck.findings(in: report)
    #expect(findings.map(\.code) == ["OVERVIEW-LONG", "SECTION-NUMBER", "FEE-STATEMENT"])
    #expect(findings.map(\.expected) == ["≤ 50", "七", nil])
    #expect(findings.last?.message.zh == "第七部分没有报告")
    #expect(findings.map(\.kind.basis.zh).filter { $0 == "虚构的通知" }.count == 2)
  }

  @Test("hold a report against one of the edition before")
  func years() {
    var before = Report(edition: .edition2021, organ: report.organ, year: 2030)
    for cell in before.form.cells where cell.valueType == .count {
      before.values[cell.index] = .count(0)
    }
    var after = report
    after["applications.carriedOver.company"] = .count(4)
    let findings = RuleCheck.findings(in: after, lastYear: lastYear(before))
    #expect(findings.contains { $0.code == "YEAR-Y1" && $0.expected == "0" && $0.found == "4" })
    let carried = CarryOver(lastYear(before), on: InventedEdition.edition)
    #expect(carried.counts.values.allSatisfy { $0 == 0 })
    #expect(carried.counts.count == 7)
  }

  @Test("keep of last year's report what the next edition asks for")
  func keepsForLater() {
    let kept = lastYear(report).cells.keys
    #expect(
      InventedEdition.edition.form.rules(after: InventedEdition.edition)
        .flatMap(\.partsOfLastYear).allSatisfy(kept.contains)
    )
  }

  @Test("add up units on the edition that the registry prescribes")
  func combines() {
    let units = InventedEdition.units.map {
      UnitReport($0, file: "\($0.organ).txt", errorCount: 0)
    }
    let sum = Combination(
      of: RollCall(
        of: units.map { Submission($0) },
        editions: InventedEdition.registry
      ),
      organ: "示例县"
    )
    #expect(sum.report.edition == InventedEdition.edition)
    #expect(sum.counted.count == 3)
    for cell in sum.report.form.cells where cell.valueType == .count {
      let expected = units.reduce(0) { $0 + ($1.values[cell.index].count ?? 0) }
      #expect(sum.report.values[cell.index].count == expected)
    }
    #expect(RuleCheck.findings(in: sum.report) == [])
    // The shipped editions prescribe another form for that year.
    let other = Combination(of: RollCall(of: units.map { Submission($0) }), organ: "示例县")
    #expect(other.entries.allSatisfy { $0.state == .unfit })
  }
}
