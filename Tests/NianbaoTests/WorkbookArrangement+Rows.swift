import ReportModel
import Spreadsheet
import TestSupport

extension WorkbookArrangement {
  /// Puts a blank row behind each row and a blank column before each column.
  func spaceOut(_ sheet: inout ForeignWorkbook.Sheet) {
    sheet.rows = sheet.rows.flatMap { row in
      [[], row.flatMap { [.blank, $0] }]
    }
  }

  /// Gives each column three, which texts cover and numbers stand in the second of.
  func widen(_ sheet: inout ForeignWorkbook.Sheet) {
    for row in sheet.rows.indices {
      let cells = sheet.rows[row]
      let wide = cells.map { cell -> [ForeignWorkbook.Cell] in
        if case .number = cell { [.blank, cell, .blank] } else { [cell, .blank, .blank] }
      }
      sheet.rows[row] = Array(wide.joined())
      for (column, cell) in cells.enumerated() {
        guard case .text = cell else { continue }
        sheet.merges.append(CellRange(rows: row...row, columns: 3 * column...3 * column + 2))
      }
    }
  }

  /// The rows of a table.
  func rows(of table: FormTable, _ report: Report) -> [[ForeignWorkbook.Cell]] {
    let layout = table.layout
    var grid = Array(
      repeating: Array(repeating: ForeignWorkbook.Cell.blank, count: layout.columnCount),
      count: layout.rows.count
    )
    for cell in layout.rows.joined() {
      let content = content(of: cell, report)
      var isLabel = true
      if case .value = cell.content { isLabel = false }
      guard self == .unmergedCells || self == .unmergedLabels && isLabel else {
        grid[cell.row][cell.column] = content
        continue
      }
      for row in cell.row..<cell.row + cell.rowSpan {
        for column in cell.column..<cell.column + cell.columnSpan { grid[row][column] = content }
      }
    }
    switch self {
    case .oneLabelColumn: return grid.map { folded($0, table) }
    case .cellPerRow:
      return layout.rows.joined().map { [content(of: $0, report)] }
    case .tabbedRows: return grid.map { [.text($0.map(\.shown).joined(separator: "\t"))] }
    case .barredRows:
      return layout.rows.map { row in
        let cells = row.map { content(of: $0, report).shown }
        let fillers = row.reduce(0) { $0 + $1.columnSpan - 1 }
        return [
          .text(
            "| " + cells.joined(separator: " | ") + " |" + String(repeating: "|", count: fillers)
          )
        ]
      }
    case .spacedRows:
      return layout.rows.map { row in
        [.text(row.map { content(of: $0, report).shown }.joined(separator: " "))]
      }
    default: return grid
    }
  }

  /// A row with the last of its labels alone before the values.
  private func folded(_ row: [ForeignWorkbook.Cell], _ table: FormTable) -> [ForeignWorkbook.Cell] {
    let count = table.layout.labelColumnCount
    guard count > 1 else { return row }
    let label = row[..<count].last { $0 != .blank } ?? .blank
    return [label] + row[count...]
  }

  private func content(of cell: TableLayout.Cell, _ report: Report) -> ForeignWorkbook.Cell {
    let text = cell.text(in: report)
    guard case .value(let index) = cell.content else {
      return .text(self == .variantLabels ? Self.variant(of: text) : text)
    }
    guard self != .textNumbers, let number = report.values[index].number,
      number.number.text.utf8.allSatisfy({ $0 < 0x80 })
    else { return text.isEmpty ? .blank : .text(text) }
    return .number(text)
  }

  /// A label with line breaks, half-width brackets and radicals, as copied out of a PDF document.
  private static func variant(of label: String) -> String {
    var text = label.replacing("（", with: "(").replacing("）", with: ") ").replacing("、", with: "，")
    for (from, to) in [("人", "⼈"), ("民", "⺠"), ("文", "⽂"), ("开", "開"), ("1.", "1．")] {
      text = text.replacing(from, with: to)
    }
    if text.count > 6 {
      let middle = text.index(text.startIndex, offsetBy: text.count / 2)
      text.insert("\n", at: middle)
    }
    return "\u{A0}" + text + " "
  }
}
