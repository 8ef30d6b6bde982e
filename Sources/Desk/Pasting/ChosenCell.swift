import ReportModel

/// Where the chosen cell stands in its table.
struct ChosenCell {
  /// The table's number in the form.
  let table: Int
  /// The row, among the table's rows of values.
  let row: Int
  /// The column, among the row's values.
  let column: Int

  /// Finds a cell; nil if the form has none of that index.
  init?(_ cell: Int, in form: Form) {
    for (table, found) in form.tables.enumerated() where found.cells.contains(cell) {
      for (row, values) in found.layout.dataRows.enumerated() {
        guard let column = values.cells.firstIndex(of: cell) else { continue }
        self.table = table
        self.row = row
        self.column = column
        return
      }
    }
    return nil
  }

  /// Places copied cells by their shape, from this cell on.
  func places(for cells: PastedCells, in form: Form) -> PastedPlaces {
    var places = PastedPlaces()
    let rows = form.tables[table].layout.dataRows[row...]
    let width = cells.rows.joined().lazy.filter { !$0.isBlank }.map { $0.column + 1 }.max() ?? 0
    for (copied, row) in zip(cells.rows, rows) {
      for cell in copied where cell.column < width {
        if row.cells.indices.contains(column + cell.column) {
          places.put(cell, into: row.cells[column + cell.column], byOrder: true)
        } else {
          places.leave([cell])
        }
      }
    }
    places.leave(cells.rows.dropFirst(rows.count).joined())
    return places
  }
}
