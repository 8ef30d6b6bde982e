internal import Spreadsheet

extension CellRange {
  /// Its cells in reading order.
  var cells: [CellReference] {
    (first.row...last.row).flatMap { row in
      (first.column...last.column).map { CellReference(row: row, column: $0) }
    }
  }

  /// Cells as a formula lists them: one range where they stand in a line.
  static func operands(_ cells: [CellReference]) -> [CellRange] {
    guard let first = cells.first, let last = cells.last else { return [] }
    let isRow = cells.enumerated().allSatisfy {
      $1 == CellReference(row: first.row, column: first.column + $0)
    }
    let isColumn = cells.enumerated().allSatisfy {
      $1 == CellReference(row: first.row + $0, column: first.column)
    }
    return isRow || isColumn ? [CellRange(first, last)] : cells.map { CellRange($0) }
  }

  /// Cells in reading order as rectangles: rows of neighbours, joined where they stand below each other.
  static func rectangles(of cells: [CellReference]) -> [CellRange] {
    var rectangles: [CellRange] = []
    var index = 0
    while index < cells.count {
      var end = index
      while end + 1 < cells.count, cells[end + 1].row == cells[index].row,
        cells[end + 1].column == cells[end].column + 1
      {
        end += 1
      }
      let row = CellRange(cells[index], cells[end])
      if let last = rectangles.last, last.last.row + 1 == row.first.row,
        last.first.column == row.first.column, last.last.column == row.last.column
      {
        rectangles[rectangles.count - 1] = CellRange(last.first, row.last)
      } else {
        rectangles.append(row)
      }
      index = end + 1
    }
    return rectangles
  }
}
