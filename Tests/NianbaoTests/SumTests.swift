import Nianbao
import ReportModel
import Spreadsheet
import TestSupport
import Testing

@Suite("A sum as a workbook")
struct SumTests {
  private static func report(_ name: String, _ seed: UInt64, year: Int = 2023) -> Report {
    var random = BalancedReport(seed: seed)
    var report = random.report(on: .edition2021)
    report.organ = name
    report.year = year
    return report
  }

  /// Three units of a list of five, one of another year and one that nobody has asked.
  private static func sum(
    _ change: (inout Report) -> Void = { _ in }
  ) -> Combination {
    var reports = [
      report("丙局", 3), report("甲局", 1), report("乙局", 2, year: 2022), report("戊局", 5),
    ]
    change(&reports[1])
    let units = reports.map { report in
      UnitReport(
        report,
        file: "报告/\(report.organ).txt",
        errorCount: report.organ == "丙局" ? 2 : 0,
        errors: report.organ == "丙局" ? [.combineUnread, .combineUnread] : []
      )
    }
    var submissions = units.map { Submission($0) }
    submissions.append(Submission(file: "报告/丁局.pdf", .refused(refusal)))
    return Combination(
      of: RollCall(
        of: submissions,
        roster: Roster(names: ["甲局", "乙局", "丙局", "丁局", "己局"]),
        year: 2023
      ),
      organ: "青禾县人民政府"
    )
  }

  private static let refusal = Refusal(
    RefusalKind(
      code: "SCAN",
      meaning: Wording(zh: "扫描件", en: "a scan"),
      example: Wording(zh: "扫描件", en: "a scan"),
      actor: .unit,
      since: 2
    ),
    message: Wording(zh: "扫描件", en: "a scan"),
    remedy: Wording(zh: "请重交", en: "ask for another")
  )

  private static func contents(
    _ combination: Combination,
    with sources: SumSources = SumSources(),
    _ language: Language = .chinese
  ) throws -> WorkbookContents {
    let files = try combination.written(as: .xlsx, language: language, with: sources)
    return try WorkbookContents(reading: audited(files.conversion.bytes))
  }

  private static func sheet(_ name: String, _ contents: WorkbookContents) throws -> SheetContents {
    try #require(contents.sheets.first { $0.name == name }, "no sheet \(name)")
  }

  /// The texts of a sheet's rows, blanks left out.
  private static func rows(_ sheet: SheetContents) -> [[String]] {
    let rows = Dictionary(grouping: sheet.cells) { $0.reference.row }
    return rows.sorted { $0.key < $1.key }.map { $0.value.map { text($0) } }
  }

  private static func text(_ cell: CellContents) -> String {
    switch cell.value {
    case .number(let text), .text(let text): text
    default: "?"
    }
  }

  @Test(
    "lists the units in the order of the list, with state and file; sums are formulas that come to what is shown"
  )
  func overview() throws {
    let combination = Self.sum()
    let contents = try Self.contents(combination)
    let overview = try Self.sheet("总览", contents)
    let rows = Self.rows(overview)
    #expect(rows[1] == ["应报 5 个单位，已汇总其中 2 个；另汇总名单外的报告 1 份。"])
    let units = rows.filter { Int($0.first ?? "") != nil }
    #expect(units.map { $0[1] } == ["甲局", "乙局", "丙局", "丁局", "己局", "戊局"])
    #expect(units.map { $0[2] } == ["已报", "年度不符", "有错误", "已交但不能读取", "缺报", "已报（名单外）"])
    #expect(units[0][3] == "报告/甲局.txt")
    for sheet in contents.sheets where sheet.name.hasPrefix("各单位 ") && sheet.name != "各单位 指标" {
      let sums = sheet.cells.filter { $0.formula != nil }
      #expect(!sums.isEmpty)
      for cell in sums {
        #expect(cell.formula?.outcome == .agrees, "\(sheet.name) \(cell.reference)")
      }
    }
    let sums = try Self.sheet("各单位 申请", contents).cells.filter { $0.formula != nil }.map(Self.text)
    let form = combination.report.form
    let table = try #require(form.table(.applications))
    #expect(sums == form.cells[table.cells].map { combination.report.values[$0.index].text })
  }

  @Test("where a sum is not what is seen, the report's own value stands there")
  func unreadable() throws {
    let cell = "applications.granted.total"
    let combination = Self.sum { $0[cell] = .unreadable("1 2") }
    let contents = try Self.contents(combination)
    let sheet = try Self.sheet("各单位 申请", contents)
    let index = try #require(combination.report.form.cell(cell)).index
    let table = try #require(combination.report.form.table(.applications))
    let column = 3 + index - table.cells.lowerBound
    let values = sheet.cells.filter { $0.reference.column == column }.map(Self.text)
    #expect(values.contains("？1 2"))
    #expect(values.last == "？" + (combination.report[cell]?.text ?? ""))
    #expect(try #require(sheet.cells.last { $0.reference.column == column }).formula == nil)
    #expect(combination.findings.count { $0.code == "COMBINE-UNREAD" } == 1)
  }

  @Test(
    "a number with more digits than programs keep stands there as a text, and no formula adds it up"
  )
  func longNumbers() throws {
    let cell = "applications.granted.total"
    let combination = Self.sum { $0[cell] = .count(123_456_789_012_345_678) }
    let sheet = try Self.sheet("各单位 申请", Self.contents(combination))
    let table = try #require(combination.report.form.table(.applications))
    let index = try #require(combination.report.form.cell(cell)).index - table.cells.lowerBound
    let cells = sheet.cells.filter { $0.reference.column == 3 + index }
    #expect(cells.contains { $0.value == .text("123456789012345678") })
    #expect(cells.last?.formula == nil)
    #expect(cells.last.map(Self.text) == combination.report[cell]?.text)
  }

  @Test("what is to be done stands there unit by unit, errors by their codes")
  func actions() throws {
    let rows = Self.rows(try Self.sheet("待办", Self.contents(Self.sum())))
    let problems = rows.dropFirst(3).map { "\($0[1]) \($0.last ?? "")" }
    #expect(
      problems == [
        "乙局 COMBINE-UNFIT", "丙局 COMBINE-UNREAD", "丁局 COMBINE-UNREADABLE",
        "己局 COMBINE-MISSING", "戊局 COMBINE-UNLISTED",
      ]
    )
    let refused = try #require(rows.first { $0.last == "COMBINE-UNREADABLE" })
    #expect(refused.contains("请重交"))
    #expect(try #require(rows.first { $0.last == "COMBINE-UNREAD" }).contains("2"))
  }

  @Test("blanks are told once a table")
  func blanks() {
    let combination = Self.sum { report in
      for column in ["naturalPerson", "company", "total"] {
        report["applications.granted.\(column)"] = .blank
      }
    }
    let blanks = combination.findings.filter { $0.code == "COMBINE-BLANK" }
    #expect(blanks.count == 1)
    #expect(blanks.first?.message.zh == "“申请”表有 3 项各有单位没有填数，共 3 格；合计是其他单位之和")
  }

  @Test(
    "the upper report and last year have sheets of their own, the indicators last year's beside them"
  )
  func comparisons() throws {
    let combination = Self.sum()
    var upper = combination.report
    upper["applications.granted.total"] = .count(999_999)
    var lastYear = combination.report
    lastYear.year = 2022
    lastYear["reviews.reconsideration.total"] = .count(7)
    let sources = SumSources(
      upper: SumSources.Upper(findings: combination.differences(from: upper), file: "上级.txt"),
      lastYear: lastYear
    )
    let contents = try Self.contents(combination, with: sources)
    let differences = Self.rows(try Self.sheet("上级核对", contents))
    #expect(differences[1][0].contains("有 1 处"))
    #expect(differences.last?.prefix(4) == ["申请", "三、本年度办理结果 › （一）予以公开", "总计", "999999"])
    let years = Self.rows(try Self.sheet("上年对比", contents))
    #expect(
      years.contains {
        $0.prefix(5) == [
          "复议诉讼", "行政复议", "总计", "7",
          combination.report["reviews.reconsideration.total"]?.text ?? "",
        ]
      }
    )
    let indicators = Self.rows(try Self.sheet("指标", contents))
    #expect(indicators[3].contains("增减（百分点）"))
    let disclosed = try #require(indicators.first { $0[0] == "公开率" })
    #expect(disclosed.contains("3/3") && disclosed.contains("0.00"))
    #expect(Self.rows(try Self.sheet("待办", contents)).last?.last == "COMBINE-DIFFERS")
    let none = try Self.contents(combination)
    #expect(!none.sheets.contains { ["上级核对", "上年对比"].contains($0.name) })
  }

  @Test(
    "the report is read back as it is, in either language, and equal sums give equal bytes",
    arguments: Language.allCases
  )
  func readBack(_ language: Language) throws {
    let combination = Self.sum()
    let files = try combination.written(as: .xlsx, language: language)
    let bytes = files.conversion.bytes
    #expect(try bytes == combination.written(as: .xlsx, language: language).conversion.bytes)
    let read = try ReportFile(reading: audited(bytes))
    #expect(read.report == combination.report)
    #expect(read.reading.findings.filter { $0.severity > .note }.map(\.code) == [])
    #expect(files.furtherCount == 0)
  }

  @Test(
    "what does not fit goes into further files, which the first names; each can be read by this program's limits"
  )
  func further() throws {
    let units = (0..<30).map { number in
      UnitReport(
        Self.report("第\(number)局", UInt64(number)),
        file: "\(number).txt",
        errorCount: 0
      )
    }
    let combination = Combination(of: RollCall(of: units.map { Submission($0) }), organ: "某县")
    var context = FormatContext()
    context.limits.cells = 23_000
    let files = try combination.written(as: .xlsx, language: .chinese, in: context)
    #expect(files.furtherCount == 3)
    let main = try ReportFile(reading: audited(files.conversion.bytes), in: context)
    #expect(main.report == combination.report)
    let overview = try Self.sheet("总览", WorkbookContents(reading: files.conversion.bytes))
    #expect(Self.rows(overview)[3][0].contains("3 个文件：1.xlsx 至 3.xlsx"))
    var names: [String] = []
    for number in 1...files.furtherCount {
      let contents = try WorkbookContents(reading: audited(try files.further(number)))
      let cells = contents.sheets.reduce(0) { $0 + $1.cells.count }
      #expect(cells <= context.limits.cells)
      let rows = Self.rows(try Self.sheet("各单位 申请", contents))
      names += rows.filter { Int($0.first ?? "") != nil }.map { $0[1] }
      for cell in contents.sheets.flatMap(\.cells) where cell.formula != nil {
        #expect(cell.formula?.outcome == .agrees)
      }
    }
    #expect(names == units.map(\.name))
    // A limit that nothing fits into leaves each unit a file of its own.
    context.limits.cells = 1
    #expect(try combination.written(as: .xlsx, language: .chinese, in: context).furtherCount == 30)
  }
}
