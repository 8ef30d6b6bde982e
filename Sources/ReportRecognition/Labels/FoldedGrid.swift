package import ReportModel
import TextTools

/// A grid with the folded text of each of its cells, which every table is compared with.
struct FoldedGrid {
  let grid: Grid
  /// The folded cells, row by row; empty for a blank cell.
  let folded: [[String]]

  init(_ grid: Grid) {
    self.grid = grid
    // A source of many cells says the same in most of them.
    var known: [ExactText: String] = [:]
    folded = grid.rows.map { row in
      row.cells.map { cell in
        let text = cell.text
        if text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) { return text }
        let key = ExactText(text)
        if let folded = known[key] { return folded }
        let folded = LabelFolding.fold(text)
        known[key] = folded
        return folded
      }
    }
  }

  /// A grid whose cells are taken for other labels than those that are written in it.
  init(_ grid: Grid, folded: [[String]]) {
    self.grid = grid
    self.folded = folded
  }

  /// Whether the grid holds so many different labels of a table.
  func holdsLabels(of labels: LabelIndex, atLeast count: Int) -> Bool {
    var found: Set<ExactText> = []
    // Looking up Chinese text is the dear part: values are passed over, and a table shows itself soon.
    for cell in folded.joined()
    where cell.utf8.contains(where: { $0 >= 0x80 })
      && (labels.knows(cell) || labels.isInOtherUnit(cell))
    {
      found.insert(ExactText(cell))
      if found.count >= count { return true }
    }
    return false
  }

  /// How many different labels of a table a grid must hold to be looked at as that table.
  private static let labelThreshold = 3

  /// Whether the grid holds enough of a table's labels to be looked at as that table.
  func isTable(of labels: LabelIndex) -> Bool {
    holdsLabels(of: labels, atLeast: Self.labelThreshold)
  }

  /// The tables of the form that the grid can hold something of, in whatever edition.
  func tables(among editions: EditionRegistry) -> Set<TableKind> {
    Set(LabelledTable.all(among: editions).lazy.filter { isTable(of: $0.labels) }.map(\.table.kind))
  }
}

extension Grid {
  /// The tables of the form that the grid can hold something of, in whatever edition.
  ///
  /// - Parameter editions: The editions that the source may follow.
  /// - Returns: The tables; none where it has too few of any table's labels.
  package func tables(among editions: EditionRegistry) -> Set<TableKind> {
    FoldedGrid(self).tables(among: editions)
  }
}
