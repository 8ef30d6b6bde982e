import ReportModel
import Spreadsheet
import TestSupport
import Testing
import WorkbookFormat

@Suite("What a workbook says of itself")
struct IdentityTests {
  private static func report(organ: String = "某某县财政局", year: Int = 2023) -> Report {
    var random = BalancedReport(seed: 7)
    var report = random.report(on: .edition2021)
    report.organ = organ
    report.year = year
    report.title = Report.prescribedTitle(organ: organ, year: year)
    return report
  }

  @Test("organ, year, edition, template and content are there, hidden and to be seen")
  func identity() throws {
    let report = Self.report()
    let bytes = try audited(WorkbookFormat.write(report))
    let identity = try #require(try WorkbookFormat.read(bytes).identity)
    #expect(identity == ReportIdentity(of: report, templateVersion: 1))
    #expect(identity.contentHash.count == 16)
    let workbook = try WrittenWorkbook(bytes)
    #expect(workbook.contents.customProperty("nianbao.organ") == "某某县财政局")
    #expect(workbook.contents.customProperty("nianbao.content") == report.contentHash)
    let shown = try workbook.sheet("填写说明").cells.map(\.value)
    for text in ["某某县财政局", "2023", "2021", "1", report.contentHash] {
      #expect(shown.contains(.text(text)))
    }
    #expect(try workbook.part("docProps/core.xml").contains("<dc:creator>某某县财政局</dc:creator>"))
  }

  @Test("what nobody sees of a name is no part of the file's properties")
  func invisible() throws {
    let bytes = try audited(WorkbookFormat.write(Self.report(organ: "某\u{1B}[31m县\u{202E}局")))
    let core = try WrittenWorkbook(bytes).part("docProps/core.xml")
    #expect(core.contains("<dc:creator>某[31m县局</dc:creator>"))
    #expect(!core.contains("u{1B}"))
  }

  @Test(
    "a blank form says what it was given out with, hidden and to be seen",
    arguments: [false, true]
  )
  func initialValues(isZero: Bool) throws {
    for year in [2020, 2023] {
      let bytes = try audited(WorkbookFormat.template(organ: "某局", year: year, isZero: isZero))
      let reading = try WorkbookFormat.read(bytes)
      let initial = try #require(reading.identity?.initialValues)
      #expect(initial == InitialValues(of: reading.report))
      #expect(FillState(of: reading.report, initial: initial).isUnfilled)
      #expect(FillState(of: reading.report).isUnfilled == !isZero)
      let shown = try WrittenWorkbook(bytes).sheet("填写说明").cells.map(\.value)
      #expect(shown.contains(.text(initial.text)))
      // What was converted says nothing of the kind, so that its zeros are somebody's.
      let again = try WorkbookFormat.read(audited(WorkbookFormat.write(reading.report)))
      #expect(again.identity?.initialValues == nil)
    }
  }

  @Test("edits do not change it")
  func edits() throws {
    let report = Self.report()
    var book = try Book(report)
    let cell = try book.cell(of: "报告信息", beside: "机关名称")
    try book.edit("报告信息") { $0.type("某某县财政局（改）", at: cell) }
    let reading = try book.reading()
    #expect(reading.report.organ == "某某县财政局（改）")
    #expect(reading.identity?.organ == "某某县财政局")
    #expect(reading.findings.isEmpty)
  }

  @Test("a program that drops the properties leaves what is on the first sheet")
  func withoutProperties() throws {
    let report = Self.report()
    var book = try Book(report)
    book.replace("docProps/custom.xml", "docProps/lost.xml", in: "_rels/.rels")
    let reading = try book.reading()
    #expect(reading.identity == ReportIdentity(of: report, templateVersion: 1))
    #expect(reading.findings.isEmpty)
  }

  @Test("names that no property or line has room for come back all the same")
  func longNames() throws {
    let organ = String(repeating: "局", count: 40_000)
    let reading = try WorkbookFormat.read(audited(WorkbookFormat.write(Self.report(organ: organ))))
    #expect(reading.identity?.organ == organ)
    #expect(reading.findings.isEmpty, "\(reading.findings.map(\.message.en))")
  }

  @Test("70: a sheet of another unit's or year's workbook is an error that names both")
  func foreignSheets() throws {
    for (organ, year) in [("某某县教育局", 2023), ("某某县财政局", 2022)] {
      // Pasted over the own sheet, every cell of the other comes along.
      let other = try WrittenWorkbook(
        audited(WorkbookFormat.write(Self.report(organ: organ, year: year)))
      )
      let stamp = try #require(try other.text("申请", "A2"))
      var book = try Book(Self.report())
      try book.edit("申请") { $0.type(stamp, at: CellReference(row: 1, column: 0)) }
      let reading = try book.reading()
      let finding = try #require(reading.findings.first { $0.kind == .sheetForeign })
      #expect(finding.place == .cell(sheet: "申请", reference: "A2"))
      #expect(finding.message.zh.contains(organ) && finding.message.zh.contains("某某县财政局"))
      #expect(reading.findings.count == 1)
    }
  }

  @Test("a later template is an error")
  func laterTemplate() throws {
    var book = try Book(Self.report())
    book.replace(
      "name=\"nianbao.template\"><vt:lpwstr>1<",
      "name=\"nianbao.template\"><vt:lpwstr>2<",
      in: "docProps/custom.xml"
    )
    #expect(try book.reading().findings.map(\.code) == ["TEMPLATE-UNKNOWN"])
  }

  @Test("the fingerprint tells every part of a report, and not its metadata")
  func contentHash() {
    let report = Self.report()
    var changed: [Report] = []
    func change(_ edit: (inout Report) -> Void) {
      var other = report
      edit(&other)
      changed.append(other)
    }
    change { $0.organ += "x" }
    change { $0.year = nil }
    change { $0.title.append("") }
    change { $0.preface = [""] }
    change { $0[.overview].heading = nil }
    change { $0[.overview].paragraphs = [] }
    change { $0[.overview].paragraphsAfterTable = $0[.overview].paragraphs }
    change { $0.values[0] = .blank }
    change { $0.values[0] = .unreadable("") }
    change { $0.values[0] = .notApplicable("") }
    change { $0.values[0] = .number(NumberValue(.count(1), note: "（注）")) }
    change { $0.values[0] = .number(NumberValue(.count(1), isRecoveredByArithmetic: true)) }
    #expect(Set(changed.map(\.contentHash) + [report.contentHash]).count == changed.count + 1)
    var described = report
    described.metadata[.indexNumber] = "1"
    #expect(described.contentHash == report.contentHash)
  }
}
