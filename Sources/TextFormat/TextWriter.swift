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
  private let report: Report
  private(set) var bytes: [UInt8] = []

  init(_ report: Report) {
    self.report = report
    bytes.reserveCapacity(16 << 10)
  }

  mutating func writeReport() {
    lines(report.title)
    if !report.title.isEmpty { line("") }
    lines(report.preface)
    for (described, section) in zip(report.form.sections, report.sections) {
      if let heading = section.heading { line(heading) }
      lines(section.paragraphs)
      if let table = described.table.flatMap({ report.form.table($0) }) { write(table) }
      lines(section.paragraphsAfterTable)
    }
  }

  private mutating func lines(_ lines: [String]) {
    for text in lines { line(text) }
  }

  private mutating func line(_ text: String) {
    bytes.append(contentsOf: InlineMarkup.escaped(text).utf8)
    bytes.append(UInt8(ascii: "\n"))
  }

  private mutating func cell(_ text: String) {
    bytes.append(UInt8(ascii: "\t"))
    line(text)
  }

  /// Writes a table, leaving out the rows that the report's source does not have.
  private mutating func write(_ table: FormTable) {
    let layout = table.layout
    guard table.cells.contains(where: { !isAbsent($0) }) else { return }
    // Labels that cover several rows are written once and then as an empty cell in each row below.
    var covered: [TableLayout.Cell] = []
    for (row, cells) in layout.rows.enumerated() {
      covered.removeAll { $0.row + $0.rowSpan <= row }
      let values = cells.compactMap {
        if case .value(let index) = $0.content { index } else { nil }
      }
      let isWritten = values.isEmpty || !values.allSatisfy(isAbsent)
      if isWritten {
        for cell in (cells + covered).sorted(by: { $0.column < $1.column }) {
          write(cell, startsHere: cell.row == row)
        }
        line("")
      }
      covered.append(contentsOf: cells.filter { $0.rowSpan > 1 })
    }
    line("")
  }

  private mutating func write(_ cell: TableLayout.Cell, startsHere: Bool) {
    switch cell.content {
    case .title(let label), .columnLabel(let label), .rowLabel(let label):
      self.cell(startsHere ? label : "")
    case .value(let index): self.cell(report.values[index].text)
    }
  }

  private func isAbsent(_ cell: Int) -> Bool { report.values[cell] == .unreadable("") }
}
