import Listings
import ReportModel
import Spreadsheet
import TestSupport
import Testing
import TextTools

@Suite("tables for people as sheets", .tags(.programs), .startsPrograms)
struct ListingSheetTests {
  private static func wording(_ text: String) -> Wording { Wording(zh: text, en: text) }

  private static func column(_ key: String, _ headings: [String], level: Int = 0) -> ListingColumn {
    ListingColumn(
      key: key,
      headings: headings.map(wording),
      width: 10,
      outlineLevel: level
    )
  }

  private static let units: Listing = {
    var listing = Listing(
      key: "units",
      name: wording("各单位/依申请"),
      lines: [wording("第一行")],
      columns: [
        column("unit", ["单位"]), column("a", ["申请", "自然人"], level: 1),
        column("b", ["申请", "法人"], level: 1), column("total", ["申请", "总计"]),
      ],
      rows: [
        ListingRow([.text("松岭镇", link: .listing("files", row: 1)), .number(1), .blank, .number(1)]),
        ListingRow(
          [
            .text("柏树镇", link: .file("报告/1 2.txt")), .number(2), .text("1 2"), .number(123_456_789),
          ],
          tone: .error
        ),
        ListingRow(
          [.text("合计"), ListingCell(.sum("3")), .blank, ListingCell(.sum("123456790"))],
          isTotal: true
        ),
      ]
    )
    listing.isFolded = true
    listing.isAnnex = true
    listing.charts = [
      ListingChart(title: wording("总计"), isAcross: false, rows: 0..<2, texts: 0, numbers: [3])
    ]
    return listing
  }()

  private static let files = Listing(
    key: "files",
    name: wording("各单位 依申请"),
    columns: [column("file", ["文件"])],
    rows: ["甲", "乙"].map { ListingRow([.text($0)]) }
  )

  private static func bytes(_ listings: [Listing] = [units, files]) throws -> [UInt8] {
    let document = ListingDocument(
      title: wording("汇总"),
      lines: [wording("共 2 个")],
      listings: listings
    )
    return try audited(document.written(as: .xlsx, .chinese))
  }

  private static func markup(_ part: String, _ bytes: [UInt8]) throws -> String {
    let found = try ArchiveParts(bytes).parts.first { $0.name.hasSuffix(part) }
    return String(decoding: try #require(found).bytes, as: UTF8.self)
  }

  @Test("names are made fit and none stands twice; equal documents give equal bytes")
  func names() throws {
    let bytes = try Self.bytes()
    #expect(bytes == (try Self.bytes()))
    let contents = try WorkbookContents(reading: bytes)
    #expect(contents.sheets.map(\.name) == ["各单位 依申请", "各单位 依申请(2)"])
  }

  @Test("sums are formulas that come to what is shown, and are no part of what is filtered")
  func sums() throws {
    let contents = try WorkbookContents(reading: Self.bytes())
    let sums = contents.sheets[0].cells.filter { $0.formula != nil }
    #expect(sums.map { $0.formula?.text } == ["SUM(B6:B7)", "SUM(D6:D7)"])
    #expect(sums.map(\.value) == [.number("3"), .number("123456790")])
    let sheet = try Self.markup("sheet1.xml", Self.bytes())
    #expect(sheet.contains("<autoFilter ref=\"A5:D7\"/>"))
  }

  @Test("headings stand in levels over folded columns, stay in sight and are printed on every page")
  func headings() throws {
    let bytes = try Self.bytes()
    let sheet = try Self.markup("sheet1.xml", bytes)
    #expect(sheet.contains("<mergeCell ref=\"A4:A5\"/><mergeCell ref=\"B4:D4\"/>"))
    #expect(sheet.contains("xSplit=\"1\" ySplit=\"5\""))
    #expect(sheet.contains("min=\"2\" max=\"2\" width=\"10\" hidden=\"1\""))
    #expect(sheet.contains("outlineLevel=\"1\""))
    #expect(sheet.contains("collapsed=\"1\""))
    let workbook = try Self.markup("workbook.xml", bytes)
    #expect(workbook.contains("'各单位 依申请'!$A:$A,'各单位 依申请'!$4:$5"))
  }

  @Test("the title of the document and the name of the sheet stand above every page, as they are")
  func pageHeads() throws {
    let long = String(repeating: "汇", count: 100)
    for (title, head) in [("甲 & 乙", "甲 &amp;&amp; 乙"), (long, long.prefix(80) + "…")] {
      let document = ListingDocument(title: Self.wording(title), listings: [Self.files])
      let sheet = try Self.markup("sheet1.xml", audited(document.written(as: .xlsx, .chinese)))
      #expect(sheet.contains("<oddHeader>&amp;L\(head)&amp;R各单位 依申请</oddHeader>"))
    }
  }

  @Test("a number of more digits than programs keep stands as text, digit for digit")
  func exactDigits() throws {
    var listing = Self.files
    listing.rows[0].cells[0] = ListingCell(.number("123456789012345"))
    listing.rows[1].cells[0] = ListingCell(.number("1234567890123456"))
    let contents = try WorkbookContents(reading: Self.bytes([listing]))
    let values = contents.sheets[0].cells.suffix(2).map(\.value)
    #expect(values == [.number("123456789012345"), .text("1234567890123456")])
  }

  @Test("a long number has room, a long text lines")
  func room() throws {
    var listing = Self.files
    listing.rows[0].cells[0] = .text(String(repeating: "长", count: 40))
    let sheet = try Self.markup("sheet1.xml", Self.bytes([listing]))
    let height = try #require(sheet.firstMatch(of: /<row r="3" ht="([0-9.]+)"/)?.1)
    #expect(Double(height) ?? 0 > 100)
    let units = try Self.markup("sheet1.xml", Self.bytes())
    #expect(units.contains("min=\"4\" max=\"4\" width=\"11\""))
  }

  @Test("links lead to rows of other sheets and to files; a chart shows the numbers of rows")
  func links() throws {
    let bytes = try Self.bytes()
    let sheet = try Self.markup("sheet1.xml", bytes)
    #expect(sheet.contains("<hyperlink ref=\"A6\" location=\"'各单位 依申请(2)'!A3\"/>"))
    #expect(try Self.markup("sheet1.xml.rels", bytes).contains("%E6%8A%A5%E5%91%8A/1%202.txt"))
    let chart = try Self.markup("chart1.xml", bytes)
    #expect(chart.contains("<c:f>'各单位 依申请'!$D$6:$D$7</c:f>"))
    #expect(chart.contains("<c:v>123456789</c:v>"))
  }

  @Test("the sheet of a table beside a report bears the mark, in either language")
  func mark() throws {
    for language in Language.allCases {
      let document = ListingDocument(title: Self.wording("汇总"), listings: [Self.units, Self.files])
      let contents = try WorkbookContents(reading: audited(document.written(as: .xlsx, language)))
      let marked = contents.sheets.map { sheet in
        sheet.cells.contains { cell in
          guard case .text(let text) = cell.value else { return false }
          return ListingMark.isMark(ExactText(text.filter { $0 != " " }))
        }
      }
      #expect(marked == [true, false])
    }
  }

  @Test("a table without rows or with many is written")
  func sizes() throws {
    var listing = Self.files
    listing.rows = []
    #expect(try WorkbookContents(reading: Self.bytes([listing])).sheets[0].cells.count == 2)
    listing.rows = (0..<3000).map { ListingRow([.text("\($0)", link: .file("\($0).txt"))]) }
    #expect(try WorkbookContents(reading: Self.bytes([listing])).sheets[0].cells.count == 3002)
  }

  @Test(
    "openpyxl reads it without a warning",
    .enabled(if: Programs.python != nil, "no openpyxl")
  )
  func openpyxl() throws {
    let script = """
      import warnings
      warnings.simplefilter("error")
      sheet = openpyxl.load_workbook(sys.argv[1]).worksheets[0]
      assert sheet.auto_filter.ref == "A5:D7" and len(sheet._charts) == 1
      """
    _ = try Programs.editedByOpenpyxl(Self.bytes(), script)
  }
}
