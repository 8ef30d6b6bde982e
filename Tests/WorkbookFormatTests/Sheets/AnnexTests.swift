import Listings
import ReportFormats
import ReportModel
import Spreadsheet
import TestSupport
import Testing
import WorkbookFormat

@Suite("Tables beside a report", .tags(.programs), .startsPrograms)
struct AnnexTests {
  private static func wording(_ text: String) -> Wording { Wording(zh: text, en: text) }

  private static func report() -> Report {
    var random = BalancedReport(seed: 7)
    return random.report(on: .edition2021)
  }

  /// A table that looks like one of the form, with a chart over it and columns folded away.
  private static let annex: Listing = {
    let table = Edition.edition2021.form.tables[1]
    var listing = Listing(
      key: "units",
      name: wording("申请"),
      lines: [wording("三、收到和处理政府信息公开申请情况")],
      columns: [ListingColumn("unit", wording("单位"))]
        + table.layout.dataRows.map { row in
          ListingColumn(
            key: "\(row.row)",
            headings: row.headings.map { wording($0.label) } + [wording("总计")],
            outlineLevel: 1
          )
        },
      rows: (1...3).map { number in
        ListingRow(
          [.text("第\(number)局", link: .file("\(number).txt"))]
            + table.layout.dataRows.map { .number($0.row * number) }
        )
      }
    )
    listing.isAnnex = true
    listing.isFolded = true
    listing.charts = [
      ListingChart(title: wording("图"), isAcross: false, rows: 0..<3, texts: 0, numbers: [1, 2])
    ]
    return listing
  }()

  private static func bytes(_ annexes: [Listing], _ language: Language = .chinese) throws -> [UInt8]
  {
    try audited(WorkbookFormat.write(report(), besides: annexes, language))
  }

  @Test(
    "are on sheets of their own, the first of them shown, and are not read",
    arguments: Language.allCases
  )
  func read(_ language: Language) throws {
    let bytes = try Self.bytes([Self.annex], language)
    let written = try WrittenWorkbook(bytes)
    #expect(written.contents.sheets.map(\.name).suffix(1) == ["申请(2)"])
    #expect(try written.part("xl/workbook.xml").contains("activeTab=\"7\""))
    let plain = try WorkbookFormat.read(Self.bytes([]))
    let reading = try WorkbookFormat.read(bytes)
    #expect(reading.report == Self.report())
    #expect(reading.findings.map(\.code) == plain.findings.map(\.code))
  }

  @Test("of earlier versions, without the mark, are known by their headings")
  func earlier() throws {
    var units = Self.annex
    units.isAnnex = false
    units.columns =
      ["序号", "单位", "汇总情况", "文件"].map { ListingColumn($0, Self.wording($0)) } + units.columns
    units.rows = units.rows.map { row in
      ListingRow([.number(1), .text("甲"), .text("已汇总"), .text("1.txt")] + row.cells)
    }
    let plain = try WorkbookFormat.read(Self.bytes([]))
    let reading = try WorkbookFormat.read(Self.bytes([units]))
    #expect(reading.report == Self.report())
    #expect(reading.findings.map(\.code) == plain.findings.map(\.code))
  }

  @Test("without any the workbook is the same as ever")
  func none() throws {
    #expect(try Self.bytes([]) == audited(WorkbookFormat.write(Self.report())))
  }

  @Test("a file of nothing else is no report")
  func alone() throws {
    let document = ListingDocument(title: Self.wording("汇总"), listings: [Self.annex])
    let bytes = try audited(document.written(as: .xlsx, .chinese))
    #expect {
      _ = try WorkbookFormat.read(bytes)
    } throws: {
      ($0 as? Refusal)?.code == "INPUT-NOT-A-REPORT"
    }
  }

  @Test(
    "LibreOffice saves them, and they are still not read",
    .enabled(if: Programs.soffice != nil, "no soffice"),
    arguments: ["xlsx:Calc MS Excel 2007 XML", "ods"]
  )
  func libreOffice(_ format: String) throws {
    let plain = try WorkbookFormat.read(
      Programs.convertedByLibreOffice([Self.bytes([])], to: format)[0]
    )
    let reading = try WorkbookFormat.read(
      Programs.convertedByLibreOffice([Self.bytes([Self.annex])], to: format)[0]
    )
    #expect(reading.report == Self.report())
    #expect(reading.findings.map(\.code) == plain.findings.map(\.code))
  }
}
