import ReportModel

/// A grid with the folded text of each of its cells, which every table is compared with.
struct FoldedGrid {
  let grid: Grid
  /// The folded cells, row by row; empty for a blank cell.
  let folded: [[String]]

  init(_ grid: Grid) {
    self.grid = grid
    folded = grid.rows.map { row in row.cells.map { LabelFolding.fold($0.text) } }
  }

  /// Whether the grid holds so many different labels of a table.
  func holdsLabels(of labels: LabelIndex, atLeast count: Int) -> Bool {
    var found: Set<String> = []
    // Looking up Chinese text is the dear part: values are passed over, and a table shows itself soon.
    for cell in folded.joined()
    where cell.utf8.contains(where: { $0 >= 0x80 }) && labels.knows(cell) {
      found.insert(cell)
      if found.count >= count { return true }
    }
    return false
  }
}
