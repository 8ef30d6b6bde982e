import ReportModel
import ReportRules
import TestSupport
import Testing

@Suite("repair proposals")
struct RepairSearchTests {
  private func right() -> Report {
    var report = Report(edition: .edition2021, organ: "某局", year: 2023, filling: .count(0))
    let rows: [(String, [Int])] = [
      ("newlyReceived", [120, 14, 0, 0, 3, 0]), ("carriedOver", [7, 0, 0, 0, 0, 0]),
      ("granted", [61, 8, 0, 0, 2, 0]), ("refused.internalAffairs", [12, 2, 0, 0, 0, 0]),
      ("unavailable.notHeld", [45, 4, 0, 0, 1, 0]), ("carriedForward", [9, 0, 0, 0, 0, 0]),
    ]
    for (row, counts) in rows {
      let cells = report.form.cells.filter { $0.identifier.hasPrefix("applications.\(row).") }
      for (cell, count) in zip(cells, counts) { report.values[cell.index] = .count(count) }
    }
    report.addUp()
    // What is added up has nothing carried over.
    set(
      &report,
      [
        "newlyReceived.naturalPerson": 120, "newlyReceived.total": 137,
        "carriedOver.naturalPerson": 7, "carriedOver.total": 7,
      ]
    )
    return report
  }

  private func best(_ report: Report, lastYear: LastYear? = nil) throws -> Repair {
    try #require(RepairSearch.repairs(of: report, lastYear: lastYear).first?.first)
  }

  private func set(_ report: inout Report, _ cells: [String: Int]) {
    for (cell, count) in cells { report["applications.\(cell)"] = .count(count) }
  }

  @Test("a report whose sums hold needs none")
  func none() { #expect(RepairSearch.repairs(of: right()).isEmpty) }

  @Test(
    "what happened to the numbers is found and named",
    arguments: [
      (["granted.naturalPerson": 67], Repair.Kind.digit),
      (["granted.naturalPerson": 16], .digitsExchanged),
      (["unavailable.notHeld.naturalPerson": 4], .digitCount),
      (["unavailable.notHeld.total": 999], .value),
      (["granted.legalServiceOrganisation": 0, "granted.otherOrganisation": 2], .moved),
      (["granted.naturalPerson": 8, "granted.company": 61], .cellsExchanged),
      (["carriedOver.naturalPerson": 0, "carriedOver.total": 0], .rowMissing),
      (
        [
          "refused.internalAffairs.naturalPerson": 1, "refused.internalAffairs.company": 2,
          "refused.internalAffairs.researchInstitution": 2, "refused.internalAffairs.total": 0,
        ], .split
      ),
    ]
  )
  func kinds(_ wrong: [String: Int], _ kind: Repair.Kind) throws {
    var report = right()
    set(&report, wrong)
    let repair = try best(report)
    #expect(repair.kind == kind)
    #expect(repair.applied(to: report) == right())
    #expect(!repair.mended.isEmpty)
  }

  @Test("rows that were exchanged are exchanged again")
  func rows() throws {
    var report = right()
    let rows = report.form[.applications].layout.dataRows
    for (handled, forward) in zip(rows[rows.count - 2].cells, rows[rows.count - 1].cells) {
      report.values.swapAt(handled, forward)
    }
    let repair = try best(report)
    #expect(repair.kind == .rowsExchanged)
    #expect(repair.applied(to: report) == right())
  }

  @Test("the text and last year's report speak for one of several proposals")
  func support() throws {
    var report = right()
    report["reviews.reconsideration.upheld"] = .count(1)
    report["reviews.reconsideration.total"] = .count(2)
    report[.overview].paragraphs = ["因政府信息公开引起行政复议2件。"]
    let repair = try best(report)
    #expect(repair.changes.allSatisfy { report.form.cells[$0.cell].path.last != "total" })
    report[.overview].paragraphs = ["因政府信息公开引起行政复议1件。"]
    let other = try best(report)
    #expect(other.changes.map { report.form.cells[$0.cell].path.last } == ["total"])
    #expect(!other.support.isEmpty)
  }

  @Test("one that stands alone is weighed by the text and last year's report as well")
  func alone() throws {
    let cells = ["carriedOver.naturalPerson", "carriedOver.total"]
    var report = Report(edition: .edition2021, organ: "某局", year: 2023, filling: .count(0))
    report["applications.carriedOver.total"] = .count(1)
    for row in ["newlyReceived", "granted", "handledTotal"] {
      report["applications.\(row).total"] = .count(5)
      report["applications.\(row).naturalPerson"] = .count(5)
    }
    let before = Report(edition: .edition2021, organ: "某局", year: 2022, filling: .count(0))
    let lastYear = LastYear(Reading(report: before), file: "去年.txt")
    report[.overview].paragraphs = ["收到政府信息公开申请5件，上年结转申请0件。"]
    let repair = try best(report, lastYear: lastYear)
    #expect(
      repair.changes.map { report.form.cells[$0.cell].identifier } == ["applications." + cells[1]]
    )
    #expect(repair.changes.map(\.new) == [0])
    #expect(!repair.support.isEmpty)
  }

  @Test("none is made that text and last year's report speak against")
  func contradicted() {
    var report = Report(edition: .edition2021, organ: "某局", year: 2023, filling: .count(0))
    report["reviews.reconsideration.upheld"] = .count(2)
    report["reviews.reconsideration.total"] = .count(3)
    #expect(!RepairSearch.repairs(of: report).joined().isEmpty)
    report[.overview].paragraphs = ["因政府信息公开引起行政复议3件。"]
    let totals = RepairSearch.repairs(of: report).joined().filter { repair in
      repair.changes.contains { report.form.cells[$0.cell].path.last == "total" }
    }
    #expect(totals.isEmpty)
  }

  @Test("none is made for a sum that the organ stands by")
  func explained() throws {
    var report = right()
    report["applications.granted.naturalPerson"] = .count(16)
    report["reviews.litigationDirect.total"] = .count(1)
    let finding = try #require(RuleCheck.findings(in: report).first { $0.code == "SUM-C2" })
    let entry = ExplainedFinding(finding, reason: "并案", date: "2024-01-10")
    let repairs = RepairSearch.repairs(of: report, explained: [entry])
    #expect(repairs.count == 1)
    let changed = repairs.joined().flatMap(\.changes).map { report.form.cells[$0.cell].table }
    #expect(!changed.isEmpty)
    #expect(Set(changed) == [.applications])
    // What was explained is the sum with other numbers.
    report["reviews.litigationDirect.total"] = .count(2)
    #expect(RepairSearch.repairs(of: report, explained: [entry]).count == 2)
  }

  @Test("what the source computes is changed by what it is computed from alone")
  func computed() throws {
    var report = right()
    // Sums of the form hold by their formulas; a part that is wrong breaks B1 alone.
    let totals = Set(report.form.sums.filter { $0.totals.count == 1 }.map { $0.totals[0] })
    set(
      &report,
      [
        "granted.naturalPerson": 16, "granted.total": 26, "handledTotal.naturalPerson": 73,
        "handledTotal.total": 90,
      ]
    )
    let groups = RepairSearch.repairs(of: report, computed: totals)
    #expect(groups.count == 1)
    let proposals = try #require(groups.first)
    #expect(!proposals.isEmpty)
    for proposal in proposals {
      #expect(proposal.changes.allSatisfy { !totals.contains($0.cell) })
      #expect(RuleCheck.findings(in: proposal.applied(to: report)).isEmpty)
    }
    let exchanged = try #require(proposals.first { $0.kind == .digitsExchanged })
    #expect(exchanged.applied(to: report) == right())
    #expect(exchanged.computed.count == 3)
  }

  @Test(
    "a total that is typed over changes places with none that is computed",
    arguments: [
      ("applications.newlyReceived.total", 147), ("applications.carriedForward.total", 2),
      ("applications.granted.total", 70), ("reviews.reconsideration.total", 2),
    ]
  )
  func typedOver(_ identifier: String, _ wrong: Int) throws {
    var report = right()
    report["reviews.reconsideration.upheld"] = .count(1)
    report["reviews.reconsideration.total"] = .count(1)
    let sound = report
    report[identifier] = .count(wrong)
    let typed = try #require(report.form.cell(identifier)).index
    var totals = Set(report.form.sums.filter { $0.totals.count == 1 }.map { $0.totals[0] })
    totals.remove(typed)
    let proposals = RepairSearch.repairs(of: report, computed: totals, limit: 20).joined()
    #expect(
      proposals.contains { $0.changes.map(\.cell) == [typed] && $0.applied(to: report) == sound }
    )
    let exchanges: [Repair.Kind] = [.moved, .cellsExchanged, .rowsExchanged, .columnsExchanged]
    for proposal in proposals where exchanges.contains(proposal.kind) {
      #expect(proposal.changes.count > 1)
      #expect(!proposal.changes.contains { $0.cell == typed })
    }
    #expect(proposals.first.map { $0.changes.count == 1 } ?? false)
  }

  @Test("a total by a formula of another kind is left as it is")
  func otherFormula() throws {
    var report = Report(edition: .edition2021, organ: "某局", year: 2023, filling: .count(0))
    report["reviews.reconsideration.upheld"] = .count(2)
    report["reviews.reconsideration.total"] = .count(3)
    let total = try #require(report.form.cell("reviews.reconsideration.total")).index
    let proposals = RepairSearch.repairs(of: report, computed: [total]).joined()
    #expect(!proposals.isEmpty)
    #expect(proposals.allSatisfy { $0.changes.allSatisfy { $0.cell != total } })
  }

  @Test("5 and 50 are no more alike than any two numbers")
  func digitMore() throws {
    var report = Report(edition: .edition2021, organ: "某局", year: 2023, filling: .count(0))
    report["reviews.reconsideration.upheld"] = .count(5)
    report["reviews.reconsideration.corrected"] = .count(3)
    report["reviews.reconsideration.total"] = .count(53)
    let repairs = RepairSearch.repairs(of: report, limit: 10).joined()
    let change = try #require(
      repairs.first { $0.changes.map(\.old) == [5] && $0.changes.map(\.new) == [50] }
    )
    let total = try #require(repairs.first { $0.changes.map(\.new) == [8] })
    #expect(change.cost >= 2)
    #expect(total.changes.map(\.old) == [53])
  }

  @Test("no proposal takes a blank for a number, or makes a sum with blanks worse")
  func blanks() throws {
    var report = right()
    report["reviews.reconsideration.upheld"] = .blank
    report["reviews.reconsideration.total"] = .count(5)
    #expect(RepairSearch.repairs(of: report).isEmpty)
    // The row's own sum cannot tell which: 137 fits 120 + 14 + 3 and nothing in the blank.
    report["applications.newlyReceived.researchInstitution"] = .blank
    report["applications.handledTotal.naturalPerson"] = .count(119)
    for repair in RepairSearch.repairs(of: report).joined() {
      let mended = repair.applied(to: report)
      #expect(mended["applications.newlyReceived.researchInstitution"] == .blank)
      let rule = try #require(
        report.form.sums.first { rule in
          rule.total.map { report.form.cells[$0].identifier } == "applications.newlyReceived.total"
        }
      )
      let verdict = rule.judgement(
        left: rule.parts.map { RuleOperand(mended.values[$0]) },
        right: rule.totals.map { RuleOperand(mended.values[$0]) }
      ).verdict
      #expect(verdict == .holdsIfBlanksAreZero, "\(repair.changes)")
    }
  }

  @Test("two faults that have nothing to do with each other are two groups")
  func groups() {
    var report = right()
    report["applications.granted.naturalPerson"] = .count(16)
    report["reviews.litigationDirect.total"] = .count(1)
    let repairs = RepairSearch.repairs(of: report)
    #expect(repairs.count == 2)
    #expect(repairs.allSatisfy { !$0.isEmpty && $0.count <= 3 })
  }

  @Test("no numbers make the search fail or run away")
  func anything() {
    var random = SplitMix64(seed: 7)
    for _ in 0..<20 {
      var report = right()
      for index in report.values.indices where report.form.cells[index].valueType == .count {
        report.values[index] = .count(Int.random(in: 0...999_999_999_999_999_999, using: &random))
      }
      _ = RepairSearch.repairs(of: report)
    }
  }

  @Test("of 1,000 single faults the true one is among the first three in 95 of 100")
  func evidence() {
    var random = SplitMix64(seed: 2026)
    var found: [Fault: (right: Int, all: Int)] = [:]
    var first = 0
    var count = 0
    while count < DamageCount.scaled(1_000) {
      var maker = BalancedReport(seed: random.next())
      let report = maker.report(on: .edition2021)
      guard let fault = Fault.allCases.randomElement(using: &random),
        let wrong = fault.put(into: report, using: &random)
      else { continue }
      let groups = RepairSearch.repairs(of: wrong)
      // A fault that breaks no sum is none that sums can mend.
      guard !groups.isEmpty else { continue }
      count += 1
      let position =
        groups.count == 1 ? groups[0].firstIndex { $0.applied(to: wrong) == report } : nil
      first += position == 0 ? 1 : 0
      found[fault, default: (0, 0)].all += 1
      found[fault, default: (0, 0)].right += position == nil ? 0 : 1
    }
    let right = found.values.reduce(0) { $0 + $1.right }
    print("repairs: \(right) of \(count) among the first three, \(first) first; \(found)")
    #expect(right * 100 >= count * 95)
  }
}
