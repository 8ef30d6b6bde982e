import ReportModel
import Spreadsheet
import TestSupport
import Testing
import WorkbookFormat

@Suite("What a workbook looks like")
struct LayoutTests {
  private static func report(_ edition: Edition = .edition2021) -> Report {
    var random = BalancedReport(seed: 3)
    return random.report(on: edition)
  }

  private func contents(_ report: Report) throws -> WorkbookContents {
    try WorkbookContents(reading: audited(WorkbookFormat.write(report)))
  }

  @Test("each table has its sheet, after those for the data and the narrative")
  func sheets() throws {
    let contents = try contents(Self.report())
    #expect(contents.sheets.map(\.name) == ["填写说明", "报告信息", "正文", "主动公开", "申请", "复议诉讼", "校验"])
  }

  @Test(
    "every value has a name that leads to its cell",
    arguments: EditionRegistry.shipped.editions
  )
  func names(_ edition: Edition) throws {
    let report = Self.report(edition)
    let contents = try contents(report)
    let names = Dictionary(
      uniqueKeysWithValues: contents.definedNames.filter { $0.sheet == nil }.map { ($0.name, $0) }
    )
    #expect(names.count == (edition == .edition2021 ? 10 + 175 + 15 : 22 + 161 + 15))
    for cell in report.form.cells {
      let name = try #require(names[cell.identifier])
      let target = try #require(contents.target(of: name))
      let stored = contents.sheets[target.sheet].cell(at: target.range.first)
      guard case .number(let number) = stored?.value else {
        Issue.record("\(cell.identifier) is no number: \(String(describing: stored))")
        continue
      }
      switch try #require(report.values[cell.index].number).number {
      case .count(let count): #expect(number == String(count))
      case .amount(let amount): #expect(Double(number) == Double(amount.digits))
      }
    }
  }

  @Test("the head of a table is merged as in the form")
  func merges() throws {
    let workbook = try WrittenWorkbook(audited(WorkbookFormat.write(Self.report())))
    let applications = try workbook.sheet("申请")
    for range in [
      "A1:J1", "A2:J2", "A3:C5", "D3:J3", "D4:D5", "E4:I4", "J4:J5", "A8:A29", "B10:B17",
    ] {
      #expect(applications.merges.map(\.description).contains(range), "\(range)")
    }
    #expect(try workbook.sheet("复议诉讼").merges.map(\.description).contains("F3:O3"))
    #expect(try workbook.sheet("主动公开").merges.map(\.description).contains("B9:D9"))
    #expect(
      applications.cell(at: CellReference(row: 2, column: 0))?.value
        == .text("（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）")
    )
  }

  @Test("totals that hold are formulas with their results, others stand as they are")
  func formulas() throws {
    var report = Self.report()
    report["applications.carriedForward.total"] = .count(99)
    report["reviews.reconsideration.total"] = .number(NumberValue(.count(5), note: "（约）"))
    let workbook = try WrittenWorkbook(audited(WorkbookFormat.write(report)))
    let formulas = try ["主动公开", "申请", "复议诉讼"].flatMap { try workbook.sheet($0).cells }
      .filter { $0.formula != nil }
    #expect(formulas.count == 25 + 6 + 3 - 2)
    #expect(formulas.allSatisfy { $0.formula?.hasCachedValue == true })
    func formula(_ identifier: String) throws -> String? {
      try workbook.cell(identifier).contents?.formula?.text
    }
    #expect(try formula("applications.newlyReceived.total") == "SUM(D6:I6)")
    #expect(try formula("applications.handledTotal.naturalPerson") == "SUM(D8:D28)")
    #expect(try formula("applications.carriedForward.total") == nil)
    #expect(try WorkbookFormat.read(audited(WorkbookFormat.write(report))).report == report)
  }

  @Test("text is never a formula and money keeps its decimals")
  func cells() throws {
    var report = Self.report()
    report[.overview].paragraphs = ["=1+1", "+2", "@x"]
    report["proactive.fees.amount"] = Amount(digits: "12.10").map {
      .number(NumberValue(.amount($0)))
    }
    report["proactive.regulations.issued"] = .number(
      NumberValue(.count(22), note: "（其中修订 16 件）")
    )
    let contents = try contents(report)
    #expect(contents.sheets[2].cells.allSatisfy { $0.formula == nil })
    func cell(_ identifier: String) throws -> CellContents {
      let name = try #require(contents.definedNames.first { $0.name == identifier })
      let target = try #require(contents.target(of: name))
      return try #require(contents.sheets[target.sheet].cell(at: target.range.first))
    }
    let fees = try cell("proactive.fees.amount")
    #expect(fees.value == .number("12.1"))
    #expect(contents.numberFormat(of: fees).code == "0.00")
    let issued = try cell("proactive.regulations.issued")
    #expect(issued.value == .number("22"))
    #expect(contents.numberFormat(of: issued).code == "0\"（其中修订 16 件）\"")
  }

  @Test("what could not be read is there in red, with a note")
  func unreadable() throws {
    var report = Self.report()
    report["applications.granted.naturalPerson"] = .unreadable("1 2")
    let bytes = try audited(WorkbookFormat.write(report))
    let workbook = try WrittenWorkbook(bytes)
    let cell = try #require(try workbook.cell("applications.granted.naturalPerson").contents)
    #expect(cell.value == .text("1 2"))
    #expect(workbook.contents.numberFormat(of: cell).code == "General;-General;General;[Red]@")
    #expect(try workbook.notes("申请").contains("“1 2”"))
  }

  @Test("no part is a kind that a program has trouble with")
  func parts() throws {
    let archive = try ArchiveParts(audited(WorkbookFormat.write(Self.report())))
    let names = archive.names
    #expect(names.first == "[Content_Types].xml")
    #expect(names.contains("xl/worksheets/sheet5.xml"))
    for part in names {
      let text = archive.text(part)
      #expect(!text.contains("inlineStr") && !text.contains("x14:"), "\(part)")
    }
  }

  @Test(
    "every part is valid against the schemas of ECMA-376",
    .enabled(if: Programs.schemas != nil, "NIANBAO_OOXML_XSD names no folder"),
    .enabled(if: Programs.xmllint != nil, "no xmllint"),
    arguments: EditionRegistry.shipped.editions
  )
  func partsAreValid(_ edition: Edition) throws {
    var report = Self.report(edition)
    report.values[3] = .unreadable("1 2")
    report.values[60] = .number(
      NumberValue(.count(22), note: "（注 <&>）", isRecoveredByArithmetic: true)
    )
    let breaches = try WorkbookAudit(audited(WorkbookFormat.write(report))).breaches
    #expect(breaches == [])
  }
}
