import ReportModel
import TestSupport
import Testing

/// An arrangement of the tables in which real reports arrive.
enum Dialect: String, CaseIterable, CustomTestStringConvertible {
  /// A.1: each cell on a line of its own.
  case cellPerLine
  /// A.1: the same with spaces before and blank lines between.
  case cellPerLineWithBlanks
  /// A.2: rows between bars, merged cells as empty ones.
  case barredRows
  /// A.2: the same as Markdown with its ruled line.
  case markdown
  /// A.3: each cell and its bar on a line.
  case barredCells
  /// A.3: bars before the row, the cells on lines.
  case barredCellsInRows
  /// A.4: nothing between labels and digits.
  case glued
  /// A.5: a row on each line, its values parted by spaces.
  case rowPerLine
  /// A.6: the same with labels that run over several lines.
  case wrappedLabels
  /// A.7: an HTML table with its spans.
  case html

  var testDescription: String { rawValue }

  /// A report's tables and headings in the arrangement, line by line.
  func lines(of report: Report) -> [String] {
    var lines = report.title
    for kind in report.form.sectionKinds {
      lines += [report[kind].heading ?? ""] + report[kind].paragraphs
      if let table = report.form[kind].table {
        lines += self.lines(of: report.form[table], report)
      }
    }
    switch self {
    case .glued: return [lines.joined()]
    case .html:
      return ["<html><body>"] + lines.map { $0.hasPrefix("<") ? $0 : "<p>\($0)</p>" } + [
        "</body></html>"
      ]
    default: return lines
    }
  }

  private func text(_ cell: TableLayout.Cell, _ report: Report) -> String {
    switch cell.content {
    case .title(let label), .columnLabel(let label), .rowLabel(let label): label
    case .value(let index): report.values[index].text
    }
  }

  private func lines(of table: FormTable, _ report: Report) -> [String] {
    if self == .html { return html(table, report) }
    return table.layout.rows.flatMap { row -> [String] in
      let cells = row.map { text($0, report) }
      let isData = row.contains { if case .value = $0.content { true } else { false } }
      let fillers = row.reduce(0) { $0 + $1.columnSpan - 1 }
      switch self {
      case .cellPerLine: return cells
      case .cellPerLineWithBlanks: return cells.flatMap { ["  " + $0, ""] }
      case .barredRows, .markdown:
        let line =
          "| " + cells.joined(separator: " | ") + " |" + String(repeating: "|", count: fillers)
        return self == .markdown && !isData && row.first?.row == 0
          ? [line, "|" + String(repeating: "---|", count: table.layout.columnCount)] : [line]
      case .barredCells:
        return cells.map { $0 + " |" }
          + (fillers > 0 ? [String(repeating: "|", count: fillers)] : [])
      case .barredCellsInRows:
        return ["| "] + cells.map { " \($0)  | " }
          + (fillers > 0 ? [String(repeating: "|", count: fillers)] : [])
      case .glued: return [cells.joined()]
      case .rowPerLine: return isData ? [cells.joined(separator: " ")] : cells
      case .wrappedLabels:
        return isData ? [wrapped(row, report)].flatMap { $0.components } : cells
      case .html: return []
      }
    }
  }

  /// A row whose own label breaks off before its last characters.
  private func wrapped(_ row: [TableLayout.Cell], _ report: Report) -> Lines {
    let labels = row.compactMap { cell in
      if case .rowLabel(let label) = cell.content { label } else { nil }
    }
    let values = row.compactMap { cell in
      if case .value(let index) = cell.content { report.values[index].text } else { nil }
    }
    guard let own = labels.last, own.count > 8 else {
      return Lines(components: [(labels + values).joined(separator: " ")])
    }
    return Lines(
      components: labels.dropLast() + [
        String(own.dropLast(2)), own.suffix(2) + " " + values.joined(separator: " "),
      ]
    )
  }

  private struct Lines { let components: [String] }

  private func html(_ table: FormTable, _ report: Report) -> [String] {
    ["<table>"]
      + table.layout.rows.flatMap { row in
        ["<tr>"]
          + row.map { cell in
            "<td rowspan=\"\(cell.rowSpan)\" colspan=\"\(cell.columnSpan)\">\(text(cell, report))</td>"
          } + ["</tr>"]
      } + ["</table>"]
  }
}
