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
    "a sum with a cell that holds no number is not judged",
    arguments: [CellValue.notApplicable("/"), .unreadable("1 2")]
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

  /// A report of zeros with four outcomes of reconsideration and their total; nil is a blank.
  private func reconsideration(_ parts: [Int?], total: Int?) -> Report {
    var report = Report(edition: .edition2021, filling: .count(0))
    for (key, count) in zip(["upheld", "corrected", "other", "pending", "total"], parts + [total]) {
      report["reviews.reconsideration.\(key)"] = count.map { .count($0) } ?? .blank
    }
    return report
  }

  @Test("parts that exceed their total break the sum, though cells are blank")
  func brokenBesideBlanks() throws {
    let findings = RuleCheck.findings(in: reconsideration([8, 3, nil, nil], total: 5))
    #expect(findings.map(\.code) == ["SUM-C1"])
    #expect(findings[0].severity == .error)
    #expect(findings[0].difference == "-6")
    #expect(findings[0].expected == "≥ 11")
    #expect(findings[0].message.en.contains("结果维持 8 + 结果纠正 3 = 11 ≠ 5, off by 6"))
    #expect(findings[0].message.en.contains("blank: 其他结果, 尚未审结"))
    #expect(findings[0].message.zh.contains("其他结果、尚未审结"))
    #expect(findings[0].terms.count == 5)
  }

  @Test(
    "a difference that blanks could fill is a warning that names them and it",
    arguments: [
      ([8, 3, nil, nil], 15, "4", "其他结果, 尚未审结"), ([8, 3, 0, 0], nil, "-11", "总计"),
      ([nil, nil, nil, nil], 15, "15", "4 cells in all"), ([nil, 9, 0, 0], nil, "-9", "结果维持, 总计"),
    ] as [([Int?], Int?, String, String)]
  )
  func brokenIfBlanksAreZero(
    _ parts: [Int?],
    _ total: Int?,
    _ difference: String,
    _ blanks: String
  ) {
    let findings = RuleCheck.findings(in: reconsideration(parts, total: total))
    #expect(findings.map(\.code) == ["SUM-BLANK"])
    #expect(findings[0].severity == .warning)
    #expect(findings[0].difference == difference)
    #expect(findings[0].message.en.contains("C1 is broken if blanks are 0"))
    #expect(findings[0].message.en.hasSuffix(blanks))
  }

  @Test("those of one table and kind may be told together, with every cell")
  func joinedBlanks() {
    var report = right(.edition2021)
    for row in ["granted", "refused.stateSecret"] {
      report["applications.\(row).naturalPerson"] = .count(1)
      report["applications.\(row).company"] = .blank
      report["applications.\(row).total"] = .count(9)
    }
    let single = RuleCheck.findings(in: report).filter { $0.code == "SUM-BLANK" }
    let all = RuleCheck.findings(in: report, joiningBlanks: true).filter { $0.code == "SUM-BLANK" }
    let rows = single.filter { $0.message.en.contains("B2 is broken") }
    #expect(rows.count == 2)
    let joined = all.filter { $0.message.en.contains("B2 is broken") }
    #expect(joined.count == 1)
    #expect(joined[0].message.en.hasPrefix("2 sums are broken if the 2 blanks are 0, the first: "))
    #expect(joined[0].terms.count == 14)
    #expect(joined[0].cell == rows[0].cell)
    let one = RuleCheck.findings(
      in: reconsideration([8, 3, nil, nil], total: 15),
      joiningBlanks: true
    )
    #expect(one.map(\.difference) == ["4"])
  }

  @Test("a sum that holds if the blanks are 0 passes")
  func holdsIfBlanksAreZero() {
    for parts: [Int?] in [[8, 3, nil, nil], [nil, 11, 0, 0]] {
      #expect(RuleCheck.findings(in: reconsideration(parts, total: 11)).isEmpty)
    }
    #expect(RuleCheck.findings(in: reconsideration([nil, 0, 0, 0], total: nil)).isEmpty)
    #expect(RuleCheck.findings(in: Report(edition: .edition2021)).isEmpty)
  }

  @Test("a bound is broken only where the parts exceed what is all there")
  func bounds() throws {
    var report = Report(edition: .edition2019, filling: .count(0))
    let (part, total) = (
      "proactive.regulations.disclosed", "proactive.regulations.disclosedInTotal"
    )
    func codes(_ left: CellValue, _ right: CellValue) -> [String] {
      report[part] = left
      report[total] = right
      return RuleCheck.findings(in: report).map(\.code)
    }
    #expect(codes(.count(9), .count(8)) == ["SUM-A1"])
    #expect(codes(.count(9), .blank) == ["SUM-BLANK"])
    #expect(codes(.blank, .count(8)).isEmpty)
    #expect(codes(.blank, .blank).isEmpty)
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

  @Test("where both sides are sums, neither says what should stand in a cell")
  func sides() throws {
    var report = right(.edition2021)
    let total = try #require(report.form.cell("applications.newlyReceived.total")?.index)
    report.values[total] = .count(43)
    let finding = try #require(RuleCheck.findings(in: report).first { $0.code == "SUM-B1" })
    #expect(finding.found == nil && finding.expected == nil)
    #expect(finding.sides != nil && finding.sides?.left != finding.sides?.right)
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
