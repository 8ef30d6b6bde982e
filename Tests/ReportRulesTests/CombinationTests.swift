import ReportModel
import ReportRules
import TestSupport
import Testing

@Suite("reports added up")
struct CombinationTests {
  private func unit(
    _ name: String,
    _ values: [String: CellValue] = [:],
    year: Int = 2023
  ) -> UnitReport {
    var report = Report(edition: .edition2021, organ: name, year: year, filling: .count(1))
    report["proactive.fees.amount"] = amount("1.50")
    for (cell, value) in values { report[cell] = value }
    return UnitReport(report, file: "\(name).txt", errorCount: 0)
  }

  private func amount(_ digits: String, _ unit: String = "") -> CellValue {
    Amount(digits: digits, unit: unit).map { .number(NumberValue(.amount($0))) } ?? .blank
  }

  private func combine(_ units: [UnitReport], list: [String]? = nil) -> Combination {
    Combination(
      of: RollCall(of: units.map { Submission($0) }, roster: list.map { Roster(names: $0) }),
      organ: "某县人民政府"
    )
  }

  private func codes(_ combination: Combination) -> [String] { combination.findings.map(\.code) }

  @Test("every cell is the sum of the units', counts and amounts exactly")
  func sums() {
    var random = SplitMix64(seed: 5)
    var reports: [Report] = []
    for _ in 0..<40 {
      var maker = BalancedReport(seed: random.next())
      var report = maker.report(on: .edition2021)
      report.organ = "单位\(reports.count)"
      reports.append(report)
    }
    let combination = combine(reports.map { UnitReport($0, file: "", errorCount: 0) })
    #expect(combination.findings.isEmpty)
    for cell in combination.report.form.cells where cell.valueType == .count {
      let sum = reports.reduce(0) { $0 + ($1.values[cell.index].count ?? 0) }
      #expect(combination.report.values[cell.index] == .count(sum))
    }
    #expect(combination.report["proactive.fees.amount"] == amount("484.40"))
    #expect(RuleCheck.findings(in: combination.report).isEmpty)
  }

  @Test(
    "amounts are added with all their decimals and never across unknown units",
    arguments: [
      (["0.1", "0.2"], "0.3"), (["12.110", "0.0005"], "12.1105"), (["1.5万元", "3000元"], "18000元"),
      (["1亿元", "0.00001万元"], "100000000.1元"),
      (["99999999999999999999.99", "0.01"], "100000000000000000000.00"),
    ]
  )
  func amounts(_ texts: [String], _ sum: String) {
    let amounts = texts.compactMap { text -> Amount? in
      let unit = Amount.units.first { text.hasSuffix($0) } ?? ""
      return Amount(digits: String(text.dropLast(unit.count)), unit: unit)
    }
    #expect(amounts.count == texts.count)
    #expect(Amount.sum(of: amounts)?.text == sum)
    let mixed =
      amounts + [Amount(digits: "1", unit: amounts[0].unit == "" ? "元" : "")].compactMap { $0 }
    #expect(Amount.sum(of: mixed) == nil)
  }

  @Test("a value that cannot be read makes its sum so, and blanks are told")
  func unread() {
    let cell = "applications.granted.total"
    let combination = combine([
      unit("甲局", [cell: .unreadable("1 2")]), unit("乙局"),
      unit("丙局", ["reviews.reconsideration.total": .blank]),
    ])
    #expect(combination.report[cell] == .unreadable("2 + ?"))
    #expect(combination.report["reviews.reconsideration.total"] == .count(2))
    #expect(codes(combination) == ["COMBINE-UNREAD", "COMBINE-BLANK"])
    #expect(combination.findings[0].message.zh.contains("甲局"))
    let none = combine([unit("甲局", [cell: .blank]), unit("乙局", [cell: .notApplicable("/")])])
    #expect(none.report[cell] == .notApplicable("/"))
  }

  @Test("missing units, duplicates, other years and units not in the list are told")
  func roll() {
    let units = [
      unit("某省某县甲局"), unit("乙局"), unit("乙 局", ["reviews.reconsideration.total": .count(9)]),
      unit("丙局", year: 2022), unit("丁局"),
    ]
    let combination = combine(units, list: ["某县甲局", "乙局", "戊局", "乙局"])
    #expect(
      combination.entries.map(\.state) == [.reported, .duplicate, .missing, .unfit, .reported]
    )
    #expect(
      codes(combination) == [
        "COMBINE-ALIAS", "COMBINE-ALIAS", "COMBINE-DUPLICATE", "COMBINE-MISSING", "COMBINE-UNFIT",
        "COMBINE-UNLISTED",
      ]
    )
    #expect(combination.report["reviews.reconsideration.total"] == .count(3))
  }

  @Test(
    "a unit of the list is found under another form of its name, never under one that two could have"
  )
  func names() {
    let combination = combine(
      [unit("青禾县发展和改革委员会"), unit("松岭镇"), unit("白水县城关镇人民政府"), unit("鼓楼区教育局")],
      list: ["青禾县发改委", "青禾县松岭镇人民政府", "城关镇", "南江市鼓楼区教育局", "北江市鼓楼区教育局"]
    )
    #expect(
      codes(combination) == [
        "COMBINE-ALIAS", "COMBINE-ALIAS", "COMBINE-ALIAS", "COMBINE-MISSING", "COMBINE-MISSING",
        "COMBINE-UNLISTED",
      ]
    )
    #expect(combination.roll.others.map(\.candidates).joined().count == 2)
  }

  @Test("a unit with and without its region is one unit; one that two others could be is not")
  func regions() {
    let twice = combine([unit("松岭镇人民政府"), unit("青禾县松岭镇人民政府")])
    #expect(twice.entries.map(\.state) == [.duplicate])
    let unclear = combine([unit("城关镇"), unit("青禾县城关镇"), unit("白水县城关镇")])
    #expect(unclear.entries.map(\.state) == [.reported, .reported, .reported])
  }

  @Test("what nobody has filled in is named, and is none of the sums")
  func unfilled() throws {
    var blank = Report(edition: .edition2021, organ: "甲局", year: 2024)
    blank["applications.carriedOver.total"] = .count(40)
    var part = Report(edition: .edition2021, organ: "丁局", year: 2023, filling: .count(2))
    part["proactive.fees.amount"] = amount("1.50")
    for cell in part.form[.applications].cells {
      let isCarried = part.form.cells[cell].path[1] == "carriedOver"
      part.values[cell] = isCarried ? .count(5) : .blank
    }
    let units = [
      UnitReport(blank, file: "甲.xlsx", errorCount: 0),
      UnitReport(part, file: "丁.xlsx", errorCount: 0), unit("丙局"), unit("丁局"),
    ]
    let combination = combine(units, list: ["甲局", "丙局", "丁局"])
    #expect(combination.report.year == 2023)
    // Another year is another year, filled in or not.
    #expect(combination.entries.map(\.state) == [.unfit, .reported, .duplicate])
    let unfilled = combination.findings.filter { $0.kind == .reportUnfilled }
    #expect(unfilled.map(\.severity) == [.error])
    #expect(unfilled[0].message.zh == "“丁局”（丁.xlsx）的“申请”表没有填报，未汇总")
    #expect(combination.report["applications.carriedOver.total"] == .count(1))
    #expect(combination.report["reviews.reconsideration.total"] == .count(3))
  }

  @Test("a blank form is left out, is not missing, and leaves room for the unit's own report")
  func blankForm() {
    let blank = Report(edition: .edition2021, organ: "甲局", year: 2023)
    let other = Report(edition: .edition2021, organ: "乙局", year: 2023)
    let combination = combine(
      [
        UnitReport(blank, file: "甲.xlsx", errorCount: 0),
        UnitReport(other, file: "乙.xlsx", errorCount: 0), unit("甲局"),
      ],
      list: ["甲局", "乙局", "丙局"]
    )
    #expect(combination.entries.map(\.state) == [.reported, .unfilled, .missing])
    #expect(codes(combination) == ["REPORT-UNFILLED", "REPORT-UNFILLED", "COMBINE-MISSING"])
    #expect(combination.findings[1].message.en.contains("“乙局” (乙.xlsx)"))
    #expect(combination.report["reviews.reconsideration.total"] == .count(1))
    let none = combine([UnitReport(other, file: "乙.xlsx", errorCount: 0)])
    #expect(none.counted.isEmpty)
  }

  @Test("an upper report of another edition is not compared, which is said")
  func upperOfAnotherEdition() {
    let combination = combine([unit("甲局"), unit("乙局")])
    let upper = Report(edition: .edition2019, organ: "某县人民政府", year: 2023, filling: .count(2))
    let findings = combination.differences(from: upper)
    #expect(findings.map(\.kind) == [.combineUnfit])
    #expect(findings.first?.found == "2019" && findings.first?.expected == "2021")
  }

  @Test("the upper report is compared cell by cell, and the units behind a difference are named")
  func upper() throws {
    let cell = "applications.granted.total"
    let units = [
      unit("甲局", [cell: .count(40)]), unit("乙局", [cell: .count(7)]),
      unit("丙局", [cell: .count(100)]),
    ]
    let combination = combine(units)
    #expect(combination.differences(from: combination.report).isEmpty)
    var upper = combination.report
    func message(_ count: Int) throws -> String {
      upper[cell] = .count(count)
      let findings = combination.differences(from: upper)
      #expect(findings.map(\.code) == ["COMBINE-DIFFERS"])
      #expect(findings[0].difference == String(count - 147))
      #expect(!findings[0].message.en.contains("、“"))
      return try #require(findings.first?.message.zh)
    }
    #expect(try message(140).contains("差额恰为 “乙局” 7，可能漏计"))
    #expect(try message(100).contains("“甲局” 40、“乙局” 7 之和"))
    #expect(try message(187).contains("“甲局” 40，可能重计"))
    #expect(try message(1).contains("数最大的单位：“丙局” 100"))
    upper[cell] = .count(147)
    upper["proactive.fees.amount"] = amount("4.5")
    #expect(combination.differences(from: upper).isEmpty)
  }

  @Test("amounts are compared exactly, and a sum of zeros is not one of blanks")
  func upperAmounts() throws {
    let fees = "proactive.fees.amount"
    let cell = "applications.granted.total"
    let combination = combine([
      unit("甲局", [fees: amount("1.25"), cell: .count(0)]),
      unit("乙局", [fees: amount("3"), cell: .count(0)]),
    ])
    var upper = combination.report
    upper[fees] = amount("1.250")
    upper[cell] = .count(3)
    let findings = combination.differences(from: upper)
    #expect(findings.map(\.difference) == ["-3.000", "3"])
    #expect(findings[0].message.zh.contains("差额恰为 “乙局” 3.000，可能漏计"))
    #expect(findings[1].message.zh.contains("填了数的单位都是 0"))
    upper[fees] = amount("9")
    #expect(combination.differences(from: upper)[0].difference == "4.75")
  }
}
