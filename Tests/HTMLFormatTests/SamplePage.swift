import Nianbao
import ReportModel
import TestSupport

/// A page with a report's text and tables.
struct SamplePage {
  var report: Report
  /// What stands in the page's head.
  var head = ""
  /// What a cell of a table holds instead of its value.
  var cells: [String: String] = [:]
  /// The tables that stand in the page.
  let tables: [TableKind]

  init(_ report: Report) { self.init(report, tables: report.form.tables.map(\.kind)) }

  /// A page with some of the report's tables: where one cell is looked at, the others cost most of the time.
  init(_ report: Report, tables: [TableKind]) {
    self.report = report
    self.tables = tables
  }

  /// The page.
  var text: String {
    var lines = report.title.map { "<h1>\($0)</h1>" }
    for kind in report.form.sectionKinds {
      lines.append("<p>\(report[kind].heading ?? "")</p>")
      lines += report[kind].paragraphs.map { "<p style='x'>\($0)</p>" }
      if let table = report.form[kind].table, tables.contains(table) {
        lines.append(self.table(table))
      }
    }
    return "<!DOCTYPE html><html><head>\(head)</head><body><div>"
      + lines.joined(separator: "\n") + "</div></body></html>"
  }

  /// A table of the report.
  func table(_ kind: TableKind) -> String {
    let rows = report.form[kind].layout.rows.map { row in
      let cells = row.map { cell in
        "<td rowspan=\(cell.rowSpan) colspan='\(cell.columnSpan)'><p><span>"
          + "\(text(of: cell))</span></p></td>"
      }
      return "<tr>\n" + cells.joined(separator: "\n") + "\n</tr>"
    }
    return "<table>\n" + rows.joined(separator: "\n") + "\n</table>"
  }

  private func text(of cell: TableLayout.Cell) -> String {
    if case .value(let index) = cell.content, let own = cells[report.form.cells[index].identifier] {
      return own
    }
    return cell.text(in: report)
  }

  /// What is read of the page.
  func read() throws -> ReportFile { try ReportFile(reading: Array(text.utf8)) }

  /// What is said of the page that was read, but that the tables are missing which do not stand in it.
  func codes(of file: ReportFile) -> [String] {
    var codes = file.reading.findings.map(\.kind.code)
    for table in report.form.tables where !tables.contains(table.kind) {
      if let missing = codes.firstIndex(of: "TABLE-MISSING") { codes.remove(at: missing) }
    }
    return codes
  }
}

/// What is read of a cell that holds some markup, with the codes of what is said of a page that has its table
/// alone.
func read(cell markup: String, style: String = "") throws -> (value: CellValue?, codes: [String]) {
  let cell = "proactive.normativeDocuments.inForce"
  var maker = BalancedReport(seed: 1)
  let report = maker.report(on: .edition2021)
  var page = SamplePage(report, tables: [.proactive])
  page.cells[cell] = markup
  if !style.isEmpty { page.head = "<style>\(style)</style>" }
  let file = try page.read()
  let index = report.form.cells.first { $0.identifier == cell }?.index
  return (index.map { file.report.values[$0] }, page.codes(of: file))
}
