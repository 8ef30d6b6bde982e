import ReportModel
import Spreadsheet
import TestSupport
import Testing
import WorkbookFormat

/// Many traits at once, as the workbooks that come back have them.
@Suite("Workbooks in the shape of other programs")
struct SavedWorkbookTests {
  @Test("the shape of Excel")
  func excel() throws { try expectSame { try $0.saveAsExcel() } }

  @Test("the shape of WPS Office")
  func wps() throws { try expectSame { try $0.saveAsWPS() } }

  @Test("both, one after the other, and streamed", arguments: EditionRegistry.shipped.editions)
  func both(_ edition: Edition) throws {
    var random = BalancedReport(seed: 11)
    let report = random.report(on: edition)
    var book = try Book(report)
    try book.saveAsWPS()
    try book.saveAsExcel()
    book.changeAll { "\u{FEFF}" + $0 }
    var archive = RawArchive(book) { $0.descriptor = RawArchive.Descriptor() }
    archive.entries.insert(RawArchive.Entry("xl/worksheets/", []), at: 0)
    let reading = try WorkbookFormat.read(archive.bytes)
    #expect(reading.report == report, "\(reading.report.differences(from: report))")
    #expect(reading.findings.isEmpty, "\(reading.findings.map(\.message.en))")
  }

  @Test("edited by hand in every way at once: each number as it is meant, each doubt a finding")
  func everything() throws {
    var report = PitfallReport.report
    var book = try Book(report)
    func cell(_ name: String) -> String { "applications.newlyReceived.\(name)" }
    report[cell("naturalPerson")] = .count(1200)
    report[cell("company")] = .count(12)
    report[cell("researchInstitution")] = .unreadable("1 2")
    report[cell("publicWelfareOrganisation")] = .unreadable("44563 (2022-01-02)")
    report[cell("legalServiceOrganisation")] = .notApplicable("无")
    report[cell("otherOrganisation")] = .unreadable("#REF!")
    report[cell("total")] = .unreadable("12.7")
    try book.type("１，２００", into: cell("naturalPerson"))
    try book.set(cell("company"), "<f>5+7</f><v>12</v>")
    try book.type("1 2", into: cell("researchInstitution"))
    try book.set(
      cell("publicWelfareOrganisation"),
      "<v>44563</v>",
      style: try book.addFormat(16)
    )
    try book.type("无", into: cell("legalServiceOrganisation"))
    try book.set(cell("otherOrganisation"), "<f>#REF!+1</f><v>#REF!</v>", "t=\"e\"")
    try book.set(cell("total"), "<v>12.7</v>")
    let total = try book.address(cell("total"))
    try book.edit(total.sheet) { markup in
      markup.type("单位：件", at: CellReference(row: total.cell.row, column: total.cell.column + 2))
      for index in markup.rows.indices where markup.rows[index].index == total.cell.row {
        markup.rows[index].attributes["hidden"] = "1"
      }
    }
    try book.move(in: total.sheet) { CellReference(row: $0.row + 1, column: $0.column + 1) }
    book.replace("name=\"正文\"", "name=\"正文\" state=\"hidden\"", in: Book.workbook)
    try book.saveAsWPS()
    try book.saveAsExcel()
    expectSame(
      try book.reading(),
      report,
      codes: [
        "VALUE-NORMALISED", "FORMULA-VALUE", "VALUE-UNREADABLE", "CELL-DATE", "CELL-NOT-A-NUMBER",
        "CELL-UNKNOWN", "ROW-HIDDEN", "SHEET-HIDDEN",
      ]
    )
  }

  @Test(
    "what this program writes gives none of the findings about changes",
    arguments: EditionRegistry.shipped.editions
  )
  func ownWorkbooks(_ edition: Edition) throws {
    let codes = [
      "CELL-UNKNOWN", "CELL-SPLIT", "CELL-DATE", "CELL-COVERED", "FORMULA-LOST", "PICTURE-IN-CELL",
      "ROW-HIDDEN", "SHEET-HIDDEN", "FORMULA-STALE", "FORMULA-VALUE", "VALUE-NORMALISED",
    ]
    for seed in DamageCount.seeds(40) {
      var random = RandomReport(seed: seed, for: .workbook)
      let reading = try WorkbookFormat.read(
        audited(WorkbookFormat.write(random.report(on: edition)))
      )
      let found = reading.findings.filter { codes.contains($0.code) }
      #expect(found.isEmpty, "seed \(seed): \(found.map { "\($0.code) \($0.message.zh)" })")
    }
  }
}
