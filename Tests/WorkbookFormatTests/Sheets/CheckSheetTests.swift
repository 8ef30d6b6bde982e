import ReportModel
import Spreadsheet
import TestSupport
import Testing
import WorkbookFormat

@Suite("The sheet 校验")
struct CheckSheetTests {
  /// A row of the sheet as programs that do not calculate show it.
  private struct Line {
    let rule: String
    let left: String
    let right: String
    let difference: String
    let verdict: String
  }

  private func lines(_ bytes: [UInt8]) throws -> [Line] {
    let workbook = try WrittenWorkbook(bytes)
    let sheet = try workbook.sheet("校验")
    func shown(_ row: Int, _ column: Int) -> String {
      switch sheet.cell(at: CellReference(row: row, column: column))?.value {
      case .number(let text), .text(let text): text
      default: ""
      }
    }
    let rows = Set(sheet.cells.map(\.reference.row)).sorted().filter { $0 >= 4 }
    return rows.map { row in
      Line(
        rule: shown(row, 0),
        left: shown(row, 4),
        right: shown(row, 6),
        difference: shown(row, 7),
        verdict: shown(row, 8)
      )
    }
  }

  @Test("each rule leads to its cells, and equal reports give equal links")
  func links() throws {
    var random = BalancedReport(seed: 1)
    let report = random.report(on: .edition2021)
    let bytes = try audited(WorkbookFormat.write(report))
    let workbook = try WrittenWorkbook(bytes)
    let xml = try workbook.xml("校验")
    let rule = try #require(report.form.rules.first)
    let total = try workbook.cell(report.form.cells[rule.totals[0]].identifier)
    let links = xml.matches(of: /<hyperlink [^>]*>/).map { String($0.0) }
    #expect(links.count >= 3 * report.form.rules.count)
    #expect(
      links.contains {
        $0.contains("ref=\"A5\"") && $0.contains("\(total.sheet)")
          && $0.contains("\(total.reference)\"")
      },
      "\(links.prefix(3))"
    )
    #expect(try bytes == audited(WorkbookFormat.write(report)))
  }

  @Test(
    "every rule of the form has its row, and those across years",
    arguments: EditionRegistry.shipped.editions
  )
  func everyRule(_ edition: Edition) throws {
    var random = BalancedReport(seed: 1)
    let report = random.report(on: edition)
    let rules = report.form.rules + report.form.rules(after: edition)
    let lines = try lines(audited(WorkbookFormat.write(report)))
    #expect(lines.map(\.rule) == rules.map(\.family.name))
    for (line, rule) in zip(lines, rules) {
      guard rule.partsOfLastYear.isEmpty else {
        #expect(line.verdict == "未填上年数")
        continue
      }
      if rule.family.relation == .equal {
        #expect(line.verdict == "相符")
        #expect(line.left == line.right && line.difference == "0")
      }
    }
  }

  @Test("a broken sum shows both sides and by how much they differ")
  func broken() throws {
    var random = BalancedReport(seed: 2)
    var report = random.report(on: .edition2021)
    let total = report["reviews.reconsideration.total"]?.count ?? 0
    report["reviews.reconsideration.total"] = .count(total + 3)
    let workbook = try audited(WorkbookFormat.write(report))
    let line = try #require(try lines(workbook).first { $0.rule == "C1" })
    #expect(line.left == String(total))
    #expect(line.right == String(total + 3))
    #expect(line.difference == "3")
    #expect(line.verdict == "不符")
    let written = try WrittenWorkbook(workbook)
    #expect(try written.text("校验", "A3") == "共 51 条：不符 1，空白为 0 则不符 0，无法判定 0")
    let shown = try written.sheet("填写说明").cells.contains {
      $0.formula?.text == "'校验'!$A$3" && $0.value == .text("共 51 条：不符 1，空白为 0 则不符 0，无法判定 0")
    }
    #expect(shown)
  }

  @Test(
    "every verdict is what a check says",
    arguments: EditionRegistry.shipped.editions
  )
  func verdicts(_ edition: Edition) throws {
    var seen: Set<RuleVerdict> = []
    for seed in 0..<UInt64(max(12, DamageCount.scaled(30))) {
      var random = RandomReport(seed: seed, for: .workbook)
      let report = random.sums(on: edition)
      let lines = try lines(audited(WorkbookFormat.write(report)))
      for (line, rule) in zip(lines, report.form.rules) {
        let sides = [rule.parts, rule.totals].map { $0.map { RuleOperand(report.values[$0]) } }
        let judgement = rule.judgement(left: sides[0], right: sides[1])
        #expect(line.verdict == judgement.verdict.name.zh, "seed \(seed), \(line.rule)")
        #expect(line.difference == judgement.difference.map { String($0) } ?? "")
        seen.insert(judgement.verdict)
      }
    }
    #expect(seen == Set(RuleVerdict.allCases))
  }

  @Test("a rule with a cell that holds no number is not judged")
  func unjudged() throws {
    var random = BalancedReport(seed: 3)
    var report = random.report(on: .edition2021)
    report["reviews.reconsideration.upheld"] = .notApplicable("/")
    let line = try #require(
      try lines(audited(WorkbookFormat.write(report))).first { $0.rule == "C1" }
    )
    #expect(line.verdict == "无法判定")
    #expect(line.difference.isEmpty)
  }

  @Test(
    "nothing on the sheet is taken for a part of the report",
    arguments: EditionRegistry.shipped.editions
  )
  func leftAlone(_ edition: Edition) throws {
    var random = BalancedReport(seed: 4)
    let report = random.report(on: edition)
    let reading = try WorkbookFormat.read(audited(WorkbookFormat.write(report)))
    #expect(reading.report == report)
    #expect(reading.findings.isEmpty, "\(reading.findings.map(\.message.en))")
  }

  @Test("the rows are plain formulas of functions that every program has")
  func plainFormulas() throws {
    let report = Report(edition: .edition2021, organ: "某某县财政局", year: 2021)
    let sheet = try WrittenWorkbook(audited(WorkbookFormat.write(report))).sheet("校验")
    let formulas = sheet.cells.compactMap { $0.formula?.text }
    #expect(formulas.count == 51 * 4 + 1)
    for formula in formulas {
      let functions = formula.matches(of: /[A-Z]{2,}(?=\()/).map { String($0.output) }
      #expect(
        Set(functions).isSubset(of: ["SUM", "COUNT", "COUNTBLANK", "IF", "LEN", "COUNTIF"]),
        "\(formula)"
      )
    }
  }
}
