import Encodings
import Nianbao
import ReportModel
import TestSupport
import Testing

/// Sheets that are saved as text.
@Suite("sheets as text")
struct DelimitedTests {
  private func report(_ seed: UInt64 = 5) -> Report {
    var maker = BalancedReport(seed: seed)
    return maker.report(on: seed % 2 == 0 ? .edition2019 : .edition2021)
  }

  /// The cells of a report as a sheet has them, what is merged in its first cell.
  private func rows(_ report: Report) -> [[String]] {
    let rows = MarkedReport(report).blocks.flatMap { block -> [[String]] in
      switch block {
      case .paragraph(let text): [[text]]
      case .table(let table):
        table.rows.map { cells in
          var row = [String](
            repeating: "",
            count: cells.map { $0.column + $0.columnSpan }.max() ?? 0
          )
          for cell in cells { row[cell.column] = cell.runs.map(\.text).joined() }
          return row
        }
      }
    }
    let width = rows.map(\.count).max() ?? 0
    return rows.map { $0 + [String](repeating: "", count: width - $0.count) }
  }

  private func text(
    _ rows: [[String]],
    separator: String = ",",
    quotesAll: Bool = false,
    lineEnd: String = "\r\n"
  ) -> String {
    rows.map { row in
      row.map { field in
        let isQuoted = quotesAll || [separator, "\"", "\n"].contains { field.contains($0) }
        return isQuoted ? "\"\(field.replacing("\"", with: "\"\""))\"" : field
      }.joined(separator: separator)
    }.joined(separator: lineEnd) + lineEnd
  }

  private func read(_ bytes: [UInt8], named name: String? = nil) throws -> ReportFile {
    if let name { return try ReportFile(reading: bytes, named: name) }
    return try ReportFile(reading: bytes)
  }

  @Test("are read as the sheet, told by its content alone", arguments: [",", "\t", ";"])
  func sound(separator: String) throws {
    for seed in 0..<4 as Range<UInt64> {
      let report = report(seed)
      for quotesAll in [false, true] {
        let text = text(rows(report), separator: separator, quotesAll: quotesAll)
        let file = try read(Array(text.utf8))
        #expect(file.format.name == "csv")
        #expect(file.report.values == report.values, "seed \(seed)")
        #expect(file.reading.findings.filter { $0.severity > .note }.map(\.code) == [])
      }
    }
  }

  @Test("are read in other encodings, with the first line of Excel, and with old line ends")
  func spellings() throws {
    let report = report()
    let text = text(rows(report))
    let chinese = try EncodedText(GoldenFile.fixture("dialects/E4-gb18030.txt").bytes())
    let spelt: [[UInt8]] = [
      [0xEF, 0xBB, 0xBF] + Array(text.utf8),
      try chinese.encode(Array(text.utf8)),
      [0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] },
      Array(self.text(rows(report), lineEnd: "\r").utf8),
      Array(("sep=|\r\n" + self.text(rows(report), separator: "|")).utf8),
    ]
    for (number, bytes) in spelt.enumerated() {
      #expect(try read(bytes, named: "年报.csv").report.values == report.values, "\(number)")
    }
  }

  @Test(
    "are read with line ends and marks within quoted fields, and by their name where rows differ"
  )
  func quoted() throws {
    let report = report()
    var rows = rows(report)
    let row = try #require(rows.firstIndex { $0[0].hasPrefix("一、本年新收") })
    rows[row][0] = "一、本年新收政府信息\n公开申请数量"
    rows[0][0] += "\""
    let text = text(rows.map { row in Array(row[...(row.lastIndex { !$0.isEmpty } ?? 0)]) })
    let file = try read(Array(text.utf8), named: "a.CSV")
    #expect(file.format.name == "csv" && file.report.values == report.values)
    let tabs = self.text(rows, separator: "\t")
    #expect(try read(Array(tabs.utf8), named: "a.tsv").report.values == report.values)
  }

  @Test("are told from texts")
  func others() throws {
    let text = try GoldenFile.fixture("report-2021.txt").bytes()
    #expect(try read(text).format.name == "text")
    #expect(try read(text, named: "a.txt").format.name == "text")
  }

  @Test("are refused where a mark is never closed, or too many cells hold something")
  func refusals() throws {
    let rows = rows(report())
    var open = text(rows)
    open += "\"注"
    let many = String(repeating: String(repeating: "1,", count: 99) + "1\n", count: 2_001)
    for (text, code) in [
      (open, "WORKBOOK-INVALID"), (many, "INPUT-LIMIT"), ("甲,乙\n1,2\n", "INPUT-NOT-A-REPORT"),
    ] {
      let refusal = #expect(throws: Refusal.self) { try read(Array(text.utf8), named: "a.csv") }
      #expect(refusal?.code == code)
    }
  }

  @Test("keep what is no number as a text, which is told where a number belongs")
  func numbers() throws {
    let report = report()
    let cell = "applications.newlyReceived.naturalPerson"
    for (written, isRead) in [("1,234", true), ("0012", false), ("12abc", false), ("=1+1", false)] {
      var rows = rows(report)
      let row = try #require(rows.firstIndex { $0[0].hasPrefix("一、本年新收") })
      let column = try #require(rows[row].firstIndex { Int($0) != nil })
      rows[row][column] = written
      let file = try read(Array(text(rows).utf8))
      #expect((file.report[cell]?.count != nil) == isRead, "\(written)")
      #expect(file.reading.findings.contains { $0.severity == .error } != isRead, "\(written)")
    }
  }
}
