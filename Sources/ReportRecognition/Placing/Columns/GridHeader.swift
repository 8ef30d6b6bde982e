import ReportModel

/// Finds the columns of a block's headings in a grid whose true columns are known.
struct GridHeader {
  let source: FoldedGrid
  let labels: LabelIndex
  /// The rows in which the headings stand.
  let rows: Range<Int>
  /// The groups right above leaf headings that repeat under several of them; empty where none do.
  private let groups: Set<String>

  init(_ source: FoldedGrid, labels: LabelIndex, rows: Range<Int>) {
    self.source = source
    self.labels = labels
    self.rows = rows
    let leaves = labels.leaves.first ?? []
    groups =
      labels.leaves.count == 1 && Set(leaves).count < leaves.count
      ? Set(labels.leafPaths[0].compactMap { $0.dropLast().last }) : []
  }

  /// The columns in which a leaf heading stands under its group: one, or those that it covers, if all is
  /// well.
  func columns(of path: [String]) -> [Int] {
    guard let leaf = path.last else { return [] }
    var found: [Int] = []
    for index in rows {
      for (cell, folded) in zip(source.grid.rows[index].cells, source.folded[index])
      where folded == leaf
        && group(of: cell.column, above: index).map({ path.contains($0) }) ?? true
      {
        found += cell.column..<cell.column + cell.columnSpan
      }
    }
    return found
  }

  /// The group that a heading belongs to: a group's label stands in its first column, so it is the
  /// nearest to the left.
  private func group(of column: Int, above row: Int) -> String? {
    guard !groups.isEmpty else { return nil }
    var nearest: (column: Int, label: String)?
    for index in rows.lowerBound...row {
      for (cell, folded) in zip(source.grid.rows[index].cells, source.folded[index])
      where groups.contains(folded) && cell.column <= column {
        if cell.column >= nearest?.column ?? 0 { nearest = (cell.column, folded) }
      }
    }
    return nearest?.label
  }
}
