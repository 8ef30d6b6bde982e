import Foundation
import ReportModel
import Spreadsheet
import TestSupport
import Testing
import WorkbookFormat

@Suite(
  "LibreOffice calculates",
  .tags(.programs),
  .startsPrograms,
  .enabled(if: Programs.unoPython != nil, "no LibreOffice that the system's Python can talk to")
)
struct CalculationTests {
  private func run(_ command: String, _ files: [[UInt8]], edits: [Any] = [], type: String) throws
    -> [Data]
  {
    try Programs.outputs(
      of: "libreoffice.py",
      #require(Programs.unoPython),
      files,
      inputs: ["edits.json": edits],
      arguments: [#require(Programs.soffice), "FOLDER", command],
      type: type
    )
  }

  @Test("every formula comes to what is written as its result")
  func recalculated() throws {
    var workbooks: [[UInt8]] = []
    for seed in 0..<100 as Range<UInt64> {
      let edition: Edition = seed % 3 == 0 ? .edition2019 : .edition2021
      var random = RandomReport(seed: seed, for: .workbook)
      // Every other one holds anything, the rest sums that are right but for a few cells.
      let report = seed % 2 == 0 ? random.sums(on: edition) : random.report(on: edition)
      workbooks.append(try audited(WorkbookFormat.write(report)))
    }
    workbooks.append(try audited(WorkbookFormat.template(organ: "某某县财政局", year: 2024)))
    var count = 0
    for (seed, output) in try run("recalculate", workbooks, type: "json").enumerated() {
      let found = try #require(try JSONSerialization.jsonObject(with: output) as? [[Any]])
      let contents = try WorkbookContents(reading: workbooks[seed])
      let formulas = contents.sheets.flatMap(\.cells).filter { $0.formula != nil }
      #expect(found.count == formulas.count, "seed \(seed)")
      count += found.count
      for formula in found {
        let name = try #require(formula[0] as? String)
        let row = try #require(formula[1] as? Int)
        let column = try #require(formula[2] as? Int)
        let sheet = try #require(contents.sheets.first { $0.name == name })
        let cell = sheet.cell(at: CellReference(row: row - 1, column: column - 1))
        let isSame =
          switch cell?.value {
          case .number(let number): Double(number) == formula[3] as? Double
          case .text(let text): text == formula[3] as? String
          case .blank: formula[3] as? String == ""
          default: false
          }
        #expect(isSame, "seed \(seed), \(name) row \(row), column \(column): \(formula[3])")
      }
    }
    #expect(count > 1500)
  }

  @Test("the colours of a table come to what the rules are judged to be")
  func colours() throws {
    var workbooks: [[UInt8]] = []
    var reports: [Report] = []
    for seed in 0..<30 as Range<UInt64> {
      var random = RandomReport(seed: seed, for: .workbook)
      let report = random.sums(on: seed % 3 == 0 ? .edition2019 : .edition2021)
      var book = try Book(report)
      for table in report.form.tables {
        let part = try book.part(ofSheet: table.name.zh)
        // The formulas of the formats in cells below the table, where they can be looked at.
        let colours = try SumColour.colours(book.text(part))
        let formulas = try report.form.rules.filter { $0.isWithin(table) }.flatMap { rule in
          let place = { try book.address(report.form.cells[$0].identifier).cell }
          let cells = try Set((rule.parts + rule.totals).map(place))
          let total = try place(rule.totals[0])
          return colours.filter { $0.cell == total && $0.cells == cells }.map(\.formula)
        }
        let rows = formulas.enumerated().map { index, formula in
          "<row r=\"\(500 + index)\"><c r=\"A\(500 + index)\"><f>\(formula)</f></c></row>"
        }
        book.replace("</sheetData>", rows.joined() + "</sheetData>", in: part)
      }
      reports.append(report)
      workbooks.append(try book.bytes())
    }
    var seen: [RuleVerdict: Int] = [:]
    for (report, output) in zip(reports, try run("recalculate", workbooks, type: "json")) {
      let found = try #require(try JSONSerialization.jsonObject(with: output) as? [[Any]])
      for table in report.form.tables {
        let colours = found.filter { cell in
          cell[0] as? String == table.name.zh && (cell[1] as? Int ?? 0) >= 500
        }.map { $0[3] as? Double == 1 }
        let rules = report.form.rules.filter { $0.isWithin(table) }
        try #require(colours.count == 2 * rules.count)
        for (index, rule) in rules.enumerated() {
          let verdict = rule.judgement(
            left: rule.parts.map { RuleOperand(report.values[$0]) },
            right: rule.totals.map { RuleOperand(report.values[$0]) }
          ).verdict
          #expect(colours[2 * index] == (verdict == .broken))
          #expect(colours[2 * index + 1] == (verdict == .brokenIfBlanksAreZero))
          seen[verdict, default: 0] += 1
        }
      }
    }
    #expect(RuleVerdict.allCases.allSatisfy { seen[$0, default: 0] > 0 })
  }

  @Test("a number put into a cell by its name comes back with the totals that it is a part of")
  func edited() throws {
    var expected: [Report] = []
    var workbooks: [[UInt8]] = []
    var edits: [[[Any]]] = []
    for seed in 0..<20 as Range<UInt64> {
      var maker = BalancedReport(seed: seed)
      var report = maker.report(on: seed % 2 == 0 ? .edition2021 : .edition2019)
      workbooks.append(try audited(WorkbookFormat.write(report)))
      var random = SplitMix64(seed: seed)
      let totals = Set(report.form.rules.compactMap(\.total))
      let parts = report.form.cells.filter {
        $0.table != .proactive && !totals.contains($0.index)
      }
      let cell = random.pick(parts)
      let number = Int.random(in: 100...999, using: &random)
      edits.append([[cell.identifier, number]])
      report.values[cell.index] = .count(number)
      for _ in 0..<3 {
        for rule in report.form.rules {
          guard let total = rule.total else { continue }
          report.values[total] = .count(
            rule.parts.reduce(0) { $0 + (report.values[$1].count ?? 0) }
          )
        }
      }
      expected.append(report)
    }
    let saved = try run("edit", workbooks, edits: edits, type: "xlsx")
    for (seed, (report, bytes)) in zip(expected, saved).enumerated() {
      let reading = try WorkbookFormat.read([UInt8](bytes))
      #expect(reading.report == report, "seed \(seed): \(reading.report.differences(from: report))")
      #expect(reading.findings.map(\.code) == [], "seed \(seed)")
    }
  }
}
