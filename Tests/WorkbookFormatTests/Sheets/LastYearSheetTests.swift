import ReportModel
import Spreadsheet
import TestSupport
import Testing
import WorkbookFormat

@Suite("The sheet 上年")
struct LastYearSheetTests {
  private func report(_ edition: Edition, seed: UInt64) -> Report {
    var random = BalancedReport(seed: seed)
    return random.report(on: edition)
  }

  private func template(_ lastYear: Report, year: Int, isZero: Bool = false) throws -> [UInt8] {
    try audited(
      WorkbookFormat.template(
        organ: "示例县示例局",
        year: year,
        lastYear: LastYearValues(
          edition: lastYear.edition,
          values: PackedValues(lastYear.values)
        ),
        isZero: isZero
      )
    )
  }

  @Test("every cell has its row, with last year's number and the difference to this year's")
  func rows() throws {
    var lastYear = report(.edition2021, seed: 3)
    lastYear["applications.handledTotal.total"] = .notApplicable("/")
    lastYear["proactive.regulations.madePublic"] = .unreadable("1 2")
    let bytes = try template(lastYear, year: 2024, isZero: true)
    let sheet = try WrittenWorkbook(bytes).sheet("上年")
    let form = Edition.edition2021.form
    for (index, cell) in form.cells.enumerated() {
      func value(_ column: Int) -> CellContents? {
        sheet.cell(at: CellReference(row: 3 + index, column: column))
      }
      #expect(value(0)?.value == .text(cell.labels[0]))
      let old = lastYear.values[cell.index]
      switch old {
      case .number:
        if old.count != nil { #expect(value(3)?.value == .number(old.text)) }
      case .notApplicable(let text): #expect(value(3)?.value == .text(text))
      default: break
      }
      guard let count = old.count else { continue }
      #expect(value(4)?.value == .number(String(-count)), "\(cell.label)")
      #expect(value(4)?.formula != nil && value(2)?.formula != nil)
    }
  }

  @Test("it is no data: with it and without it the workbook reads as the same report")
  func isNoData() throws {
    for edition in EditionRegistry.shipped.editions {
      let lastYear = report(edition, seed: 5)
      let year = (lastYear.year ?? 0) + 1
      let bytes = try template(lastYear, year: year)
      let plain = try audited(WorkbookFormat.template(organ: "示例县示例局", year: year))
      let reading = try WorkbookFormat.read(bytes)
      #expect(try reading.report == WorkbookFormat.read(plain).report)
      #expect(reading.findings == (try WorkbookFormat.read(plain).findings))
    }
  }

  @Test("of another edition, what means the same stands beside")
  func editions() throws {
    let lastYear = report(.edition2019, seed: 7)
    let sheet = try WrittenWorkbook(template(lastYear, year: 2021)).sheet("上年")
    let form = Edition.edition2021.form
    let shared = form.cells.filter { cell in
      lastYear.form.cells.contains { $0.identifier == cell.identifier }
    }
    #expect(!shared.isEmpty)
    for cell in shared {
      guard let count = lastYear[cell.identifier]?.count else { continue }
      let place = CellReference(row: 3 + cell.index, column: 3)
      #expect(sheet.cell(at: place)?.value == .number(String(count)), "\(cell.label)")
    }
  }
}
