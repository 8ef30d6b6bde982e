import ReportModel
import ReportRules
import Spreadsheet
import TestSupport
import Testing
import WorkbookFormat

@Suite("Blank forms with last year's numbers")
struct CarryOverTests {
  private static func lastYear(_ edition: Edition, _ edit: (inout Report) -> Void = { _ in })
    -> LastYear
  {
    var random = BalancedReport(seed: 8)
    var report = random.report(on: edition)
    edit(&report)
    return LastYear(Reading(report: report), file: "上年.txt")
  }

  @Test(
    "carried over is filled in, marked, and compared on the sheet 校验",
    arguments: EditionRegistry.shipped.editions
  )
  func carriedOver(_ edition: Edition) throws {
    let lastYear = Self.lastYear(edition)
    let next = try #require(EditionRegistry.shipped.prescribed(for: (lastYear.year ?? 0) + 1))
    let carryOver = CarryOver(lastYear, on: next)
    let bytes = try audited(
      WorkbookFormat.template(
        organ: "示例县示例局",
        year: (lastYear.year ?? 0) + 1,
        carryOver: carryOver
      )
    )
    let reading = try WorkbookFormat.read(bytes)
    let workbook = try WrittenWorkbook(bytes)
    let forward = edition.form.cells.filter { $0.path[1] == "carriedForward" }
    #expect(forward.count == 7)
    for cell in forward {
      let identifier = "applications.carriedOver." + (cell.path.last ?? "")
      let count = try #require(lastYear.cells[cell.index]?.value.count)
      #expect(reading.report[identifier] == .count(count))
      let place = try workbook.cell(identifier)
      if cell.path.last == "total" {
        #expect(place.contents?.formula != nil)
      } else {
        #expect(try workbook.notes("申请").contains("ref=\"\(place.reference)\""))
      }
    }
    #expect(try workbook.notes("申请").contains("已按 \(lastYear.year ?? 0) 年度报告填入"))
    #expect(try !workbook.notes("申请").contains("上年.txt"))
    let verdicts = try workbook.sheet("校验").cells.filter { $0.reference.column == 8 }.map(\.value)
    #expect(verdicts.filter { $0 == .text("相符") }.count >= 7)
    #expect(!verdicts.contains(.text("未填上年数")))
  }

  @Test("what last year's report does not say stays blank")
  func blanks() throws {
    let lastYear = Self.lastYear(.edition2021) {
      $0["applications.carriedForward.company"] = .unreadable("1 2")
      $0["applications.carriedForward.total"] = .blank
    }
    let carryOver = CarryOver(lastYear, on: .edition2021)
    let form = Edition.edition2021.form
    #expect(
      carryOver.blankCells.map { form.cells[$0].identifier }
        == ["applications.carriedOver.company", "applications.carriedOver.total"]
    )
    let bytes = try audited(WorkbookFormat.template(organ: "某局", year: 2024, carryOver: carryOver))
    let report = try WorkbookFormat.read(bytes).report
    #expect(report["applications.carriedOver.company"] == .blank)
    #expect(report["applications.carriedOver.total"] == .blank)
    #expect(report["applications.carriedOver.naturalPerson"]?.count != nil)
  }
}
