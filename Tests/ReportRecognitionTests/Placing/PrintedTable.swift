import ReportModel
import ReportRecognition
import TestSupport
import TextTools

/// A table as the form prints it, filled with numbers that tell the cells apart, for tests to disarrange.
struct PrintedTable {
  /// The texts, row by row, as a text gives them: no column is known.
  var rows: [[String]]
  private let table: FormTable

  init(_ kind: TableKind, of edition: Edition) {
    let table = edition.form[kind]
    self.table = table
    var covered: [TableLayout.Cell] = []
    rows = table.layout.rows.enumerated().map { row, cells in
      covered.removeAll { $0.row + $0.rowSpan <= row }
      defer { covered += cells.filter { $0.rowSpan > 1 } }
      return (cells + covered).sorted { $0.column < $1.column }
        .map { $0.row == row ? Self.text(of: $0) : "" }
    }
  }

  /// What stands in a cell: a value is its index in the form and one.
  private static func text(of cell: TableLayout.Cell) -> String {
    switch cell.content {
    case .title(let label), .columnLabel(let label), .rowLabel(let label): label
    case .value(let index): String(index + 1)
    }
  }

  /// The number of the row that holds a text.
  func row(_ text: String) -> Int { rows.firstIndex { $0.contains(text) } ?? 0 }

  /// Exchanges two texts wherever they stand.
  mutating func exchange(_ one: String, _ other: String) {
    for row in rows.indices {
      rows[row] = rows[row].map { $0 == one ? other : $0 == other ? one : $0 }
    }
  }

  /// Replaces a text wherever it stands.
  mutating func replace(_ old: String, with new: String) {
    for row in rows.indices { rows[row] = rows[row].map { $0 == old ? new : $0 } }
  }

  /// The rows as a text's grid; each cell's place is its row and its number in it, from 1.
  func grid(_ range: Range<Int>? = nil) -> Grid {
    Grid(
      rows: (range ?? rows.indices).map { row in
        Grid.Row(
          index: row,
          cells: rows[row].enumerated().map { column, text in
            Grid.Cell(
              SourceText(text, at: .text(line: row + 1, column: column + 1)),
              column: column
            )
          }
        )
      }
    )
  }

  /// The table as a sheet, in its true columns, with the names of its values.
  func sheet(named form: Form, shiftedBy shift: Int = 0) -> Grid {
    var names: [String: Grid.Position] = [:]
    let rows = table.layout.rows.enumerated().map { row, cells in
      Grid.Row(
        index: row + shift,
        cells: cells.map { cell in
          if case .value(let index) = cell.content {
            names[form.cells[index].identifier] = Grid.Position(row: row, column: cell.column)
          }
          return Grid.Cell(
            SourceText(
              Self.text(of: cell),
              at: .cell(
                sheet: table.name.zh,
                reference: ColumnName.text(cell.column) + String(row + shift + 1)
              )
            ),
            column: cell.column
          )
        }
      )
    }
    return Grid(rows: rows, frame: .sheet(table.name.zh), names: names)
  }
}
