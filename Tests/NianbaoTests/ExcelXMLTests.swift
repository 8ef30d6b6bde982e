import Nianbao
import ReportModel
import TestSupport
import Testing

/// Workbooks of Excel 2003 that are one XML file.
@Suite("workbooks of Excel 2003 as XML")
struct ExcelXMLTests {
  private func report(_ seed: UInt64 = 5) -> Report {
    var maker = BalancedReport(seed: seed)
    return maker.report(on: seed % 2 == 0 ? .edition2019 : .edition2021)
  }

  private static let head = """
    <?xml version="1.0"?>
    <?mso-application progid="Excel.Sheet"?>
    <Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" \
    xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet" xmlns:html="http://www.w3.org/TR/REC-html40">
    <Styles><Style ss:ID="Default"><Font ss:Size="12"/></Style><Style ss:ID="struck"><Font \
    ss:StrikeThrough="1"/></Style><Style ss:ID="white"><Font ss:Color="#FFFFFF"/></Style>\
    <Style ss:ID="whiter" ss:Parent="white"><NumberFormat ss:Format="0"/></Style>\
    <Style ss:ID="signs"><Font ss:FontName="Wingdings"/></Style><Style ss:ID="around"><NumberFormat \
    ss:Format="&quot;12&quot;@"/></Style></Styles>
    <Worksheet ss:Name="Sheet1"><Table>
    """
  private static let end = "</Table></Worksheet></Workbook>"

  private func bytes(_ marked: MarkedReport) -> [UInt8] {
    let rows = marked.blocks.flatMap { block -> [String] in
      switch block {
      case .paragraph(let text): ["<Row><Cell><Data ss:Type=\"String\">\(text)</Data></Cell></Row>"]
      case .table(let table):
        table.rows.map { "<Row ss:AutoFitHeight=\"0\">\($0.map(cell).joined())</Row>" }
      }
    }
    return Array((Self.head + rows.joined(separator: "\n") + Self.end).utf8)
  }

  private func cell(_ cell: MarkedReport.Cell) -> String {
    let isRich = cell.runs.contains { $0.mark != .plain }
    let text = cell.runs.map { run in
      switch run.mark {
      case .raised: "<Sup>\(run.text)</Sup>"
      case .struck: "<Font><S>\(run.text)</S></Font>"
      case .hidden: "<Font html:Color=\"#FFFFFF\">\(run.text)</Font>"
      default: run.text
      }
    }.joined()
    let isNumber = !isRich && Double(text) != nil
    let data =
      isRich
      ? "<ss:Data ss:Type=\"String\" xmlns=\"http://www.w3.org/TR/REC-html40\">\(text)</ss:Data>"
      : text.isEmpty ? "" : "<Data ss:Type=\"\(isNumber ? "Number" : "String")\">\(text)</Data>"
    return "<Cell ss:Index=\"\(cell.column + 1)\" ss:MergeAcross=\"\(cell.columnSpan - 1)\" "
      + "ss:MergeDown=\"\(cell.rowSpan - 1)\">\(data)</Cell>"
  }

  @Test("are read as a workbook is")
  func sound() throws {
    for seed in 0..<6 as Range<UInt64> {
      let report = report(seed)
      let file = try ReportFile(reading: bytes(MarkedReport(report)))
      #expect(file.format.name == "xlsx" && file.report.values == report.values, "seed \(seed)")
      #expect(file.reading.findings.filter { $0.severity > .note }.map(\.code) == [])
    }
  }

  @Test(
    "are read without what is raised, struck through or white, each told",
    arguments: [(Mark.raised, "VALUE-NOTED"), (.struck, "TEXT-STRUCK"), (.hidden, "TEXT-HIDDEN")]
  )
  func marks(mark: Mark, code: String) throws {
    let report = report()
    var marked = MarkedReport(report)
    marked.changeValues { cell, _ in cell.runs.append(MarkedReport.Run(text: "4", mark: mark)) }
    let file = try ReportFile(reading: bytes(marked))
    #expect(file.report.values.map(\.number?.number) == report.values.map(\.number?.number))
    #expect(file.reading.findings.contains { $0.code == code })
  }

  /// What is said of a report, one of whose cells is another.
  private func codes(_ cell: String, _ row: String = "<Row") throws -> (
    value: CellValue?, codes: [String]
  ) {
    var report = report()
    let identifier = "applications.newlyReceived.naturalPerson"
    report[identifier] = .count(987_654)
    let text = String(decoding: bytes(MarkedReport(report)), as: UTF8.self)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map {
      line -> String in
      guard line.contains("987654") else { return String(line) }
      let old = /ss:MergeDown="0"><Data ss:Type="Number">987654<\/Data>/
      return String(line.replacing("<Row", with: row).replacing(old, with: cell))
    }
    let file = try ReportFile(reading: Array(lines.joined(separator: "\n").utf8))
    return (file.report[identifier], file.reading.findings.map(\.code))
  }

  @Test("are read with the formats of cells, formulas, and what is not shown")
  func traits() throws {
    let plain = "<Data ss:Type=\"Number\">12</Data>"
    #expect(try codes(">\(plain)").value?.count == 12)
    #expect(try codes(" ss:StyleID=\"struck\">\(plain)").value?.count == nil)
    #expect(try codes(" ss:StyleID=\"whiter\">\(plain)").codes.contains("TEXT-HIDDEN"))
    #expect(try codes(">\(plain)", "<Row ss:Hidden=\"1\"").codes.contains { $0.contains("HIDDEN") })
    #expect(try codes(" ss:StyleID=\"signs\">\(plain)").codes.contains("CELL-UNSEEN"))
    let empty = "<Data ss:Type=\"String\"></Data>"
    #expect(try codes(" ss:StyleID=\"around\">\(empty)").value?.isUnreadable == true)
    #expect(try codes(" ss:StyleID=\"around\">").value == .blank)
    #expect(try codes(">\(empty)").value == .blank)
    let sum = " ss:Formula=\"=RC[1]+RC[2]\">"
    let stale = try codes(sum + "<Data ss:Type=\"Number\">987654321</Data>")
    #expect(stale.codes.contains("FORMULA-STALE"))
    #expect(try codes("><Data ss:Type=\"Error\">#REF!</Data>").value?.count == nil)
    #expect(
      try codes("><Data ss:Type=\"DateTime\">2024-01-07T00:00:00.000</Data>").value?.count == nil
    )
    #expect(try codes(">\(plain)<Comment><ss:Data>9</ss:Data></Comment>").value?.count == 12)
  }

  @Test("are refused where they are damaged or past a limit")
  func refusals() throws {
    let sound = String(decoding: bytes(MarkedReport(report())), as: UTF8.self)
    let cell = "<Cell ss:Index=\"1\"><Data ss:Type=\"Number\">1</Data></Cell>"
    let end = Self.end
    for (text, code) in [
      (sound.replacing("</Table>", with: ""), "WORKBOOK-INVALID"),
      (sound.replacing(end, with: "<Row>\(cell)\(cell)</Row>\(end)"), "WORKBOOK-INVALID"),
      (sound.replacing(end, with: "<Row ss:Index=\"2\">\(cell)</Row>\(end)"), "WORKBOOK-INVALID"),
      (
        sound.replacing(end, with: "<Row ss:Index=\"1048577\">\(cell)</Row>\(end)"),
        "WORKBOOK-INVALID"
      ),
      (
        sound.replacing(
          end,
          with:
            "<Row><Cell><Data ss:Type=\"Number\">1</Data><Data ss:Type=\"Number\">2</Data></Cell></Row>\(end)"
        ),
        "WORKBOOK-INVALID"
      ),
      (sound.replacing("<Workbook", with: "<!DOCTYPE a><Workbook"), "XML-DOCTYPE"),
      (
        Self.head + "<Row><Cell><Data ss:Type=\"String\">甲</Data></Cell></Row>" + end,
        "INPUT-NOT-A-REPORT"
      ),
    ] {
      let refusal = #expect(throws: Refusal.self) { try ReportFile(reading: Array(text.utf8)) }
      #expect(refusal?.code == code)
    }
    let rows = (0..<2_001).map { _ in
      "<Row>\(String(repeating: "<Cell><Data ss:Type=\"Number\">1</Data></Cell>", count: 100))</Row>"
    }
    let many = sound.replacing(end, with: rows.joined() + end)
    let refusal = #expect(throws: Refusal.self) { try ReportFile(reading: Array(many.utf8)) }
    #expect(refusal?.code == "INPUT-LIMIT")
  }
}
