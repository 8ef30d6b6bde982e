import ReportModel

/// Numbers of lines that stand in a column of their own beside everything on a sheet.
///
/// Some programs put them there when a text is exported; they are no part of what they stand beside.
enum LineNumbers {
  /// The least number of rows that tells such a column from a few numbers.
  private static let leastCount = 10

  /// Takes line numbers away from a sheet.
  ///
  /// - Parameter rows: The rows of the sheet. Line numbers go up by one from each row that holds something
  ///   to the next, or with the rows themselves.
  /// - Returns: The rows without the numbers, and the first of these; nil where the first column is none of
  ///   line numbers.
  static func removed(from rows: [Grid.Row]) -> (rows: [Grid.Row], first: Grid.Cell)? {
    let written = rows.filter { !$0.cells.allSatisfy(\.isBlank) }
    guard written.count >= leastCount, let first = written[0].cells.first,
      written.contains(where: { $0.cells.count > 1 })
    else { return nil }
    var last: (number: Int, row: Int)?
    for row in written {
      guard let cell = row.cells.first, cell.column == first.column, cell.isWritten,
        let number = Int(cell.text.filter { !$0.isWhitespace }), number >= 0
      else { return nil }
      if let last, number != last.number + 1, number - last.number != row.index - last.row {
        return nil
      }
      last = (number, row.index)
    }
    let rest = rows.map { row in
      row.cells.first?.column == first.column
        ? Grid.Row(index: row.index, cells: Array(row.cells.dropFirst())) : row
    }
    return (rest, first)
  }
}
