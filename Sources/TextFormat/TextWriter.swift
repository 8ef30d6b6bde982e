import ReportFormats
import ReportModel

/// Writes reports in the canonical layout: that of a Word report saved as text.
struct TextWriter: ReportWriter {
  func write(_ report: Report, in context: FormatContext) -> [UInt8] {
    var layout = CanonicalLayout(report)
    layout.writeReport()
    return layout.bytes
  }

  func notCarried(of report: Report) -> [Finding] { report.metadata.notCarried }
}

/// One writing of a report.
private struct CanonicalLayout {
  private let report: PrintedReport
  private(set) var bytes: [UInt8] = []

  init(_ report: Report) {
    self.report = PrintedReport(report)
    bytes.reserveCapacity(16 << 10)
  }

  mutating func writeReport() {
    for text in report.title { line(text) }
    if !report.title.isEmpty { line("") }
    for block in report.blocks {
      switch block {
      case .heading(let text): line(text)
      case .paragraph(let paragraph): line(paragraph.text)
      case .table(let table): write(table)
      }
    }
  }

  private mutating func line(_ text: String) {
    bytes.append(contentsOf: InlineMarkup.escaped(text).utf8)
    bytes.append(UInt8(ascii: "\n"))
  }

  /// Writes a table: a cell on each line, and an empty one where a label reaches in from above.
  private mutating func write(_ table: PrintedTable) {
    for cells in table.lines {
      for (cell, isBegun) in cells {
        bytes.append(UInt8(ascii: "\t"))
        line(isBegun ? cell.text : "")
      }
      line("")
    }
    line("")
  }
}
