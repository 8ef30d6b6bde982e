import ReportFormats
import ReportModel
import Spreadsheet
import TestSupport
import Testing
import WorkbookFormat

@Suite("The sheet of a combined report's units")
struct UnitSheetTests {
  private static func unit(_ seed: UInt64, isCounted: Bool = true) -> UnitRow {
    var random = BalancedReport(seed: seed)
    let report = random.report(on: .edition2021)
    return UnitRow(
      name: "第\(seed)局",
      file: "\(seed).txt",
      state: isCounted ? "已汇总" : "重复，未汇总",
      isCounted: isCounted,
      values: PackedValues(report.values)
    )
  }

  private static func combined(_ units: [UnitRow]) -> Report {
    var report = Report(edition: .edition2021, organ: "青禾县人民政府", year: 2023)
    for cell in report.form.cells where cell.valueType == .count {
      let counts = units.filter(\.isCounted).compactMap { $0.values?[cell.index].count }
      report.values[cell.index] = .count(counts.reduce(0, +))
    }
    return report
  }

  @Test("the last row adds up those that are counted, and shows what the report says")
  func totals() throws {
    let units = [Self.unit(1), Self.unit(2, isCounted: false), Self.unit(3), Self.unit(4)]
    let report = Self.combined(units)
    let bytes = try audited(WorkbookFormat.write(report, units: units))
    let sheet = try WrittenWorkbook(bytes).sheet("各单位")
    #expect(sheet.cell(at: CellReference(row: 5, column: 1))?.value == .text("合计"))
    for cell in report.form.cells where cell.valueType == .count {
      let reference = CellReference(row: 5, column: 4 + cell.index)
      let sum = try #require(sheet.cell(at: reference))
      let column = reference.description.prefix { $0.isLetter }
      #expect(sum.formula?.text == "SUM(\(column)2,\(column)4:\(column)5)")
      #expect(sum.value == .number(report.values[cell.index].text))
    }
    #expect(try WorkbookFormat.read(bytes).report == report)
  }

  @Test("where programs would add up something else, the report's own value stands there")
  func ownValues() throws {
    let units = [Self.unit(1), Self.unit(3)]
    var report = Self.combined(units)
    report["applications.granted.company"] = .unreadable("1 2")
    report["applications.granted.naturalPerson"] = .blank
    let sheet = try WrittenWorkbook(audited(WorkbookFormat.write(report, units: units))).sheet(
      "各单位"
    )
    for identifier in ["applications.granted.company", "applications.granted.naturalPerson"] {
      let index = try #require(report.form.cell(identifier)).index
      let cell = sheet.cell(at: CellReference(row: 3, column: 4 + index))
      #expect(cell?.formula == nil)
    }
  }
}
