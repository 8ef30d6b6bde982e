import Spreadsheet
import TestSupport
import Testing

/// Sheets with links, a filter, grouped columns, titles on every page and charts.
@Suite("A furnished sheet")
struct FurnishedSheetTests {
  private static let name = "It's 数据"

  private static func cell(_ row: Int, _ column: Int) -> CellReference {
    CellReference(row: row, column: column)
  }

  private static func series(_ column: Int, _ name: String, _ color: Int) -> Chart.Series {
    let cells = { (rows: ClosedRange<Int>, column: Int, values: [String?]) in
      Chart.Cells(CellRange(rows: rows, columns: column...column), of: Self.name, holding: values)
    }
    return Chart.Series(
      name: cells(0...0, column, [name]),
      categories: cells(1...3, 0, ["松岭镇", "柏树镇 <1>", nil]),
      numbers: cells(1...3, column, ["\(column)", nil, "2.5"]),
      color: Color(UInt32(color))
    )
  }

  private static func workbook() -> Workbook {
    var sheet = Worksheet(name: name)
    sheet.rows = [
      Row(0, cells: ["单位", "自然人", "其他", "总计"].enumerated().map { Cell($0, .text($1)) })
    ]
    sheet.rows += (1...3).map { row in
      Row(row, cells: [Cell(0, .text("单位\(row)"))] + (1...3).map { Cell($0, .number("\($0)")) })
    }
    var detail = ColumnWidth(1...2, width: 10, isHidden: true)
    detail.outlineLevel = 1
    var sum = ColumnWidth(3...3, width: 10)
    sum.endsFoldedGroup = true
    sheet.columns = [ColumnWidth(0...0, width: 30), detail, sum]
    sheet.filter = CellRange(rows: 0...3, columns: 0...3)
    sheet.page.titleRows = 0...0
    sheet.page.titleColumns = 0...0
    sheet.hyperlinks = [
      Hyperlink(cell(1, 0), to: .cell(sheet: "总览", cell(0, 0)), hint: "到总览"),
      Hyperlink(cell(2, 0), to: .file(path: "报告/松岭镇 1#.txt")),
      Hyperlink(cell(3, 0), to: .file(path: "报告/松岭镇 1#.txt")),
    ]
    sheet.notes = [Note(cell(0, 3), "合计")]
    var stacked = Chart(
      .bars,
      title: "结果 & 其他",
      description: "结果",
      over: CellRange(rows: 6...20, columns: 0...8),
      series: [series(1, "自然人", 0x4472C4), series(2, "其他", 0xED7D31)]
    )
    stacked.isStacked = true
    sheet.charts = [
      Chart(
        .columns,
        title: "新收",
        over: CellRange(rows: 6...20, columns: 0...8),
        series: [series(3, "总计", 0x4472C4)]
      ),
      stacked,
    ]
    var overview = Worksheet(name: "总览")
    overview.rows = [Row(0, cells: [Cell(0, .text("总览"))])]
    overview.charts = [
      Chart(
        .lines,
        title: "历年",
        over: CellRange(rows: 2...9, columns: 0...3),
        series: [series(3, "总计", 0x4472C4)]
      )
    ]
    return Workbook(sheets: [sheet, overview], styles: StyleTable())
  }

  private static func bytes() throws -> [UInt8] { audited(try workbook().bytes()) }

  @Test("equal workbooks give equal bytes, and what stands in the cells is read back")
  func written() throws {
    let bytes = try Self.bytes()
    #expect(try bytes == Self.bytes())
    let contents = try WorkbookContents(reading: bytes)
    #expect(contents.sheets.map(\.name) == [Self.name, "总览"])
    #expect(contents.sheets[0].cells.count == 16)
    let names = contents.definedNames.map { "\($0.name) \($0.formula)" }
    #expect(names.contains("_xlnm.Print_Titles 'It''s 数据'!$A:$A,'It''s 数据'!$1:$1"))
    #expect(names.contains("_xlnm._FilterDatabase 'It''s 数据'!$A$1:$D$4"))
  }

  @Test("the same file is one relationship, its name escaped; a path without end is no link")
  func addresses() throws {
    var workbook = Self.workbook()
    let long = String(repeating: "长", count: 300)
    workbook.sheets[0].hyperlinks += [
      Hyperlink(Self.cell(0, 0), to: .file(path: "/根/a%b.txt")),
      Hyperlink(Self.cell(0, 1), to: .file(path: "c:d.txt")),
      Hyperlink(Self.cell(0, 2), to: .file(path: long)),
    ]
    let parts = try ArchiveParts(audited(workbook.bytes()))
    let part = try #require(parts.parts.first { $0.name.hasSuffix("sheet1.xml.rels") })
    let text = String(decoding: part.bytes, as: UTF8.self)
    let files = text.matches(of: /hyperlink" Target="([^"]*)"/).map { String($0.1) }
    #expect(
      files == [
        "%E6%8A%A5%E5%91%8A/%E6%9D%BE%E5%B2%AD%E9%95%87%201%23.txt",
        "file:///%E6%A0%B9/a%25b.txt", "./c:d.txt",
      ]
    )
  }

  @Test("what a link says of itself is written with its escapes")
  func escapedHints() throws {
    var workbook = Self.workbook()
    workbook.sheets[1].hyperlinks = [
      Hyperlink(Self.cell(0, 0), to: .cell(sheet: Self.name, Self.cell(1, 1)), hint: "到数据"),
      Hyperlink(
        Self.cell(1, 0),
        to: .cell(sheet: Self.name, Self.cell(2, 1)),
        hint: "“甲”\"&<>\n_x0041_\u{1}"
      ),
    ]
    let parts = try ArchiveParts(audited(workbook.bytes()))
    let part = try #require(parts.parts.first { $0.name == "xl/worksheets/sheet2.xml" })
    let text = String(decoding: part.bytes, as: UTF8.self)
    #expect(
      text.matches(of: /<hyperlink [^>]*>/).map { String($0.0) } == [
        #"<hyperlink ref="A1" location="'It''s 数据'!B2" tooltip="到数据"/>"#,
        #"<hyperlink ref="A2" location="'It''s 数据'!B3" "#
          + #"tooltip="“甲”&quot;&amp;&lt;&gt;&#10;_x005F_x0041__x0001_"/>"#,
      ]
    )
  }

  @Test("damage to links, filters and charts is noticed", arguments: damage)
  func noticed(_ damage: AuditTests.Damage) throws {
    var parts = try ArchiveParts(Self.bytes())
    damage.edit(&parts)
    let found = WorkbookAudit(try parts.bytes(), schemas: false).breaches
    #expect(found.contains { $0.rule == damage.rule }, "\(found)")
  }

  private static let sheet = "xl/worksheets/sheet1.xml"
  private static let chart = "xl/charts/chart1.xml"
  private static let damage = [
    AuditTests.Damage(.link, sheet, "'总览'!A1", "'总'!A1"),
    AuditTests.Damage(.link, sheet, "ref=\"A3\"", "ref=\"A2\""),
    AuditTests.Damage(.link, sheet, "<autoFilter ref=\"A1:D4\"/>", "<autoFilter ref=\"A\"/>"),
    AuditTests.Damage(.link, "xl/workbook.xml", "_xlnm._FilterDatabase", "_Filter"),
    AuditTests.Damage(.link, "xl/worksheets/_rels/sheet1.xml.rels", "%E6%8A%A5", "报"),
    AuditTests.Damage(.elementOrder, sheet, "<autoFilter ref=\"A1:D4\"/>", "<drawing/>"),
    AuditTests.Damage(.cell, sheet, "outlineLevel=\"1\"", "outlineLevel=\"2\""),
    AuditTests.Damage(.chart, chart, "<c:overlay val=\"0\"/></c:title>", "</c:title><c:overlay/>"),
    AuditTests.Damage(.chart, chart, "<c:ptCount val=\"3\"/>", "<c:ptCount val=\"4\"/>"),
    AuditTests.Damage(.chart, chart, "<c:v>2.5</c:v>", "<c:v>x</c:v>"),
    AuditTests.Damage(.chart, chart, "数据'!$A$2", "无'!$A$2"),
    AuditTests.Damage(.partList, "another chart") {
      $0.parts.append(("xl/charts/chart9.xml", Array("<a/>".utf8)))
    },
  ]

  @Test(
    "openpyxl reads all of it",
    .tags(.programs),
    .startsPrograms,
    .enabled(if: Programs.python != nil, "no openpyxl")
  )
  func openpyxl() throws {
    let script = """
      import warnings
      warnings.simplefilter("error")
      book = openpyxl.load_workbook(sys.argv[1])
      sheet = book.worksheets[0]
      assert sheet.auto_filter.ref == "A1:D4", sheet.auto_filter.ref
      assert sheet.print_title_cols == "$A:$A", sheet.print_title_cols
      assert sheet.print_title_rows == "$1:$1", sheet.print_title_rows
      assert sheet.column_dimensions["B"].outlineLevel == 1
      assert sheet.column_dimensions["B"].hidden
      assert sheet["A2"].hyperlink.location == "'总览'!A1"
      assert sheet["A3"].hyperlink.target.endswith("1%23.txt")
      charts = [type(chart).__name__ for sheet in book.worksheets for chart in sheet._charts]
      assert charts == ["BarChart", "BarChart", "LineChart"], charts
      numbers = book.worksheets[0]._charts[0].series[0].val.numRef
      assert numbers.f.endswith("!$D$2:$D$4"), numbers.f
      assert [point.v for point in numbers.numCache.pt] == ["3", "2.5"] or numbers.numCache.ptCount == 3
      """
    _ = try Programs.editedByOpenpyxl(Self.bytes(), script)
  }

  @Test(
    "LibreOffice keeps all of it",
    .tags(.programs),
    .startsPrograms,
    .enabled(if: Programs.soffice != nil, "no soffice")
  )
  func libreOffice() throws {
    let parts = try ArchiveParts(Programs.savedByLibreOffice(Self.bytes())).parts
    func text(_ suffix: String) -> String {
      parts.filter { $0.name.hasSuffix(suffix) }.map { String(decoding: $0.bytes, as: UTF8.self) }
        .joined()
    }
    #expect(parts.count { $0.name.hasPrefix("xl/charts/chart") } == 3)
    let sheet = text("worksheets/sheet1.xml")
    #expect(sheet.contains("<autoFilter ref=\"A1:D4\""))
    #expect(sheet.contains("outlineLevel=\"1\""))
    #expect(sheet.contains("总览"))
    #expect(text("sheet1.xml.rels").contains("1%23.txt"))
    #expect(text("workbook.xml").contains("!$A:$A"))
  }
}
