import ReportModel
import Spreadsheet
import TestSupport
import Testing
import WorkbookFormat

@Suite("The colours of sums that do not hold")
struct RuleColourTests {
  @Test(
    "each total has the two formats of each of its rules, and they look at that rule's cells alone",
    arguments: EditionRegistry.shipped.editions
  )
  func references(_ edition: Edition) throws {
    var random = BalancedReport(seed: 21)
    let workbook = try WrittenWorkbook(
      audited(WorkbookFormat.write(random.report(on: edition)))
    )
    let form = edition.form
    for table in form.tables {
      var found: [Set<CellReference>: [CellReference: Int]] = [:]
      for colour in try SumColour.colours(workbook.xml(table.name.zh)) {
        found[colour.cells, default: [:]][colour.cell, default: 0] += 1
      }
      var expected: [Set<CellReference>: [CellReference: Int]] = [:]
      func place(_ cell: Int) throws -> CellReference {
        try workbook.cell(form.cells[cell].identifier).reference
      }
      for rule in form.rules where (rule.parts + rule.totals).allSatisfy(table.cells.contains) {
        let cells = try Set((rule.parts + rule.totals).map(place))
        for total in rule.totals {
          expected[cells, default: [:]][try place(total), default: 0] += 2
        }
      }
      #expect(!expected.isEmpty || table.kind != .applications)
      #expect(found == expected, "\(table.name.zh)")
    }
  }
}
