import Nianbao
import ReportModel
import TestSupport
import Testing

/// Reports that stand in OpenDocument spreadsheets.
@Suite("OpenDocument spreadsheets") struct OpenDocumentFileTests {
  private static let spaces = ["office", "table", "text"]
    .map { " xmlns:\($0)=\"urn:oasis:names:tc:opendocument:xmlns:\($0):1.0\"" }.joined()

  @Test(
    "are told from their content and read value by value",
    arguments: EditionRegistry.shipped.editions
  )
  func reads(edition: Edition) throws {
    for seed in DamageCount.seeds(20) {
      var maker = BalancedReport(seed: seed)
      let report = maker.report(on: edition)
      let file = try ReportFile(reading: Self.spreadsheet(of: report))
      #expect(file.format == .ods)
      #expect(file.report.values == report.values, "seed \(seed)")
      #expect(file.report.organ == report.organ && file.report.year == report.year)
      #expect(file.report.sections.map(\.paragraphs) == report.sections.map(\.paragraphs))
      #expect(
        file.reading.findings.filter { $0.severity >= .warning }.map(\.code) == [],
        "seed \(seed)"
      )
    }
  }

  @Test("are neither written nor updated")
  func refuses() throws {
    var maker = BalancedReport(seed: 1)
    let report = maker.report(on: .edition2021)
    let file = try ReportFile(reading: Self.spreadsheet(of: report))
    #expect(throws: Refusal.self) { try file.converted(to: .ods) }
    #expect(throws: Refusal.self) { try file.updated(from: file) }
    #expect(ReportFormat(named: "ODS") == .ods)
    #expect(!ReportFormat.ods.isWritten && !ReportFormat.ods.isUpdated)
    let workbook = try ReportFile(reading: audited(file.converted(to: .xlsx).bytes))
    #expect(workbook.format == .xlsx && workbook.report.values == report.values)
  }

  @Test("of text are no reports, nor are those that are encrypted")
  func otherDocuments() throws {
    func code(_ type: String, manifest: String? = nil) throws -> String? {
      let bytes = try Self.package(type: type, content: "<a/>", manifest: manifest)
      do throws(Refusal) {
        _ = try ReportFile(reading: bytes)
        return nil
      } catch {
        return error.code
      }
    }
    #expect(try code("presentation") == "WORKBOOK-KIND")
    #expect(try code("spreadsheet") == "WORKBOOK-INVALID")
    let manifest = """
      <m:manifest xmlns:m="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">\
      <m:file-entry><m:encryption-data/></m:file-entry></m:manifest>
      """
    #expect(try code("spreadsheet", manifest: manifest) == "WORKBOOK-ENCRYPTED")
  }

  // MARK: Making them

  private static func package(
    type: String,
    content: String,
    manifest: String? = nil
  ) throws -> [UInt8] {
    var parts = ArchiveParts()
    parts.add("mimetype", "application/vnd.oasis.opendocument." + type)
    parts.add("content.xml", content)
    if let manifest { parts.add("META-INF/manifest.xml", manifest) }
    return try parts.bytes()
  }

  /// A report on one sheet, as it is printed.
  private static func spreadsheet(of report: Report) throws -> [UInt8] {
    var rows: [String] = report.title.map { row([text($0)]) }
    for kind in report.form.sectionKinds {
      rows += ([report[kind].heading ?? ""] + report[kind].paragraphs).map { row([text($0)]) }
      guard let table = report.form[kind].table else { continue }
      rows += report.form[table].layout.rows.map { printed in
        var column = 0
        var cells: [String] = []
        for cell in printed {
          let covered = cell.column - column
          if covered > 0 {
            cells.append("<table:covered-table-cell table:number-columns-repeated=\"\(covered)\"/>")
          }
          column = cell.column + cell.columnSpan
          cells.append(self.cell(cell, report))
          cells += Array(repeating: "<table:covered-table-cell/>", count: cell.columnSpan - 1)
        }
        return row(cells)
      }
    }
    let content = """
      <office:document-content\(spaces)><office:body><office:spreadsheet><table:table \
      table:name="Sheet1">\(rows.joined())<table:table-row table:number-rows-repeated="1000000">\
      <table:table-cell table:number-columns-repeated="16384"/></table:table-row></table:table>\
      </office:spreadsheet></office:body></office:document-content>
      """
    return try package(type: "spreadsheet", content: content)
  }

  private static func row(_ cells: [String]) -> String {
    "<table:table-row>\(cells.joined())</table:table-row>"
  }

  private static func text(_ text: String) -> String {
    "<table:table-cell office:value-type=\"string\"><text:p>\(text)</text:p></table:table-cell>"
  }

  private static func cell(_ cell: TableLayout.Cell, _ report: Report) -> String {
    let spans = """
      table:number-columns-spanned="\(cell.columnSpan)" table:number-rows-spanned="\(cell.rowSpan)"
      """
    let shown = cell.text(in: report)
    var value = "office:value-type=\"string\""
    if case .value(let index) = cell.content, case .number(let number) = report.values[index] {
      let digits = number.number.text.prefix { $0.isASCII }
      value = "office:value-type=\"float\" office:value=\"\(digits)\""
    }
    return "<table:table-cell \(spans) \(value)><text:p>\(shown)</text:p></table:table-cell>"
  }
}
