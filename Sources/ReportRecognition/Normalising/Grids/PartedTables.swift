import ReportModel

/// Tells tables without row labels whose groups of columns stand below each other or in front of rows, in texts that
/// say how many cells a row has.
struct PartedTables {
  private let table: LabelledTable

  /// The tables of the form that may stand so, in whatever edition.
  static func all(among editions: EditionRegistry) -> [PartedTables] {
    LabelledTable.all(among: editions).filter(\.labels.dataRows.isEmpty).map(PartedTables.init)
  }

  /// Whether a grid is such a table, and each of its values stands for certain where the headings say.
  ///
  /// - Parameters:
  ///   - grid: The grid.
  ///   - isFilled: Whether no value may be blank, as blanks at the end of a row are not written.
  /// - Returns: Whether it is.
  func holds(_ grid: FoldedGrid, isFilled: Bool = false) -> Bool {
    guard grid.isTable(of: table.labels) else { return false }
    let placement = TablePlacement(table: table.table, edition: table.edition)
    // Where a cell stands is asked of grids that know their columns.
    let known = FoldedGrid(grid.grid.asTable(1), folded: grid.folded)
    let values = GridPlacement(known, number: 0, labels: table.labels, placement: placement)
      .valuesInParts()
    guard let values else { return false }
    return !isFilled || values.allSatisfy { !$0.isBlank }
  }
}

extension Document {
  /// The document with such tables as tables of columns where each row has as many cells as any other.
  ///
  /// - Parameter editions: The editions that the source may follow.
  /// - Returns: The document; the same where it has none.
  func withPartedTables(among editions: EditionRegistry) -> Document {
    let tables = PartedTables.all(among: editions)
    var document = self
    var number = 0
    for (index, block) in blocks.enumerated() {
      guard case .grid(let grid) = block else { continue }
      number += 1
      guard !grid.knowsColumns, let width = grid.rows.first?.cells.count, width > 1,
        grid.rows.allSatisfy({ $0.cells.count == width })
      else { continue }
      let folded = FoldedGrid(grid)
      if tables.contains(where: { $0.holds(folded) }) {
        document.blocks[index] = .grid(grid.asTable(number))
      }
    }
    return document
  }
}
