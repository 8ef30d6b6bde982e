import ReportModel

/// Tells grids whose rows are none: text with one cell on each line, where nothing says which make a row.
enum RowlessGrid {
  /// Whether a grid holds labels of a table of some edition but no row of it.
  static func isRowless(_ folded: FoldedGrid, among editions: EditionRegistry) -> Bool {
    var isTable = false
    for labels in LabelIndex.indices(of: editions)
    where folded.isTable(of: labels) {
      isTable = true
      if holdsRow(of: labels, in: folded) { return false }
    }
    return isTable
  }

  private static func holdsRow(of labels: LabelIndex, in source: FoldedGrid) -> Bool {
    zip(source.grid.rows, source.folded).contains { row, folded in
      if labels.dataRows.isEmpty { return row.cells.count == labels.leaves[0].count }
      let label = folded.prefix(3).lastIndex { labels.dataRow($0) != nil }
      guard let label, let found = labels.dataRow(folded[label]) else { return false }
      return row.cells.count - label - 1 == labels.counts[found.row]
    }
  }
}
