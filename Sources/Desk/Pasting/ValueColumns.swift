import ReportModel

/// Where the values begin in rows that begin with a label.
struct ValueColumns {
  /// The first column of values.
  private(set) var start: Int
  /// Whether nothing but values can stand there: a blank may be one that a wide label covers.
  let isCertain: Bool

  /// Looks at all rows of a table that begin with a label.
  ///
  /// - Parameters:
  ///   - rows: The cells of each row and the column of its label.
  ///   - layout: The table as the form prints it.
  init(of rows: [(cells: [PastedCells.Cell], label: Int)], in layout: TableLayout) {
    let first = (rows.lazy.map(\.label).max() ?? -1) + 1
    let taken = Set(rows.lazy.flatMap(\.cells).map(\.column))
    let filled = Set(rows.lazy.flatMap(\.cells).filter { !$0.isBlank }.map(\.column))
    let end = (taken.max() ?? -1) + 1
    start = first
    // What a wide label covers is no cell in markup, and a blank one in a text.
    while start < end, !taken.contains(start) { start += 1 }
    let excess = end - start - (layout.columnCount - layout.labelColumnCount)
    if excess > 0, !(start..<start + excess).contains(where: filled.contains) { start += excess }
    isCertain = start > first || filled.contains(start) || start >= layout.labelColumnCount
  }
}
