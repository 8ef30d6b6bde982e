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

  /// How many different labels of a table the grid holds.
  func countOfLabels(in labels: LabelIndex) -> Int {
    var found: Set<String> = []
    for cell in folded.joined() where labels.knows(cell) { found.insert(cell) }
    return found.count
  }
}
