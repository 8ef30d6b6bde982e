import ReportModel
import TextTools

/// Joins the pieces of tables that were cut where a page ends: the second has no headings of its own, or repeats some
/// of the first one's; and those of a table without row labels that was parted between its groups of columns.
///
/// A piece goes on from the one before it if the rows of a table of the form that it holds come behind those
/// of that piece, with no heading of a section between. Two copies of a table never do.
struct CutTables {
  /// The document with each table in one piece.
  private(set) var document: Document
  /// Its grids, folded.
  private(set) var grids: [FoldedGrid] = []

  private let labels: [LabelIndex]

  init(_ document: Document, grids: [FoldedGrid], among editions: EditionRegistry) {
    labels = LabelIndex.indices(of: editions)
    self.document = document
    self.document.blocks = []
    let headings = SectionHeadings.headings(of: editions)
    var left = grids[...]
    /// The block of the last grid of this section.
    var last: Int?
    for block in document.blocks {
      switch block {
      case .paragraph(let paragraph):
        if headings.section(of: paragraph.text) != nil { last = nil }
        self.document.blocks.append(block)
      case .grid:
        guard let grid = left.popFirst() else { continue }
        if let last, let whole = self.grids.last, let rest = rest(of: whole, in: grid) {
          self.grids[self.grids.count - 1] = whole.joined(with: rest)
          self.document.blocks[last] = .grid(self.grids[self.grids.count - 1].grid)
        } else {
          last = self.document.blocks.count
          self.document.blocks.append(.grid(grid.grid))
          self.grids.append(grid)
        }
      }
    }
  }

  /// What of the next grid goes on with the table of one grid, without headings that stand there once more; nil where
  /// nothing does.
  private func rest(of grid: FoldedGrid, in next: FoldedGrid) -> FoldedGrid? {
    guard grid.grid.isLike(next.grid) else { return nil }
    for labels in labels where grid.isTable(of: labels) {
      if labels.dataRows.isEmpty {
        let goesOn =
          goOn(headings: labels, of: grid, in: next) || goOn(groups: labels, of: grid, in: next)
        if goesOn { return next }
      } else if let rows = rows(of: labels, behind: grid, in: next) {
        return next.with(rows: rows)
      }
    }
    return nil
  }

  /// The rows of the next grid where rows of a table that come behind those of one grid begin it; nil where none do.
  private func rows(
    of labels: LabelIndex,
    behind grid: FoldedGrid,
    in next: FoldedGrid
  ) -> [Int]? {
    guard let first = next.folded.firstIndex(where: { labels.dataRow(in: $0) != nil }) else {
      return nil
    }
    let start = grid.folded.firstIndex { labels.dataRow(in: $0) != nil } ?? 0
    // Another block of a table may have the same headings and values of its own below them.
    let head = labels.headings.count == 1 ? (0..<start).map { grid.written(in: $0) } : []
    let above = (0..<first).filter { index in
      let isRepeated =
        next.folded[index].count { !$0.isEmpty } > 1 && head.contains(next.written(in: index))
      return !isRepeated
    }
    // What stands above is a page's number or a mark, or numbers without a label, and no headings.
    let isHeaded = above.contains { index in
      let folded = next.folded[index]
      return folded.contains(where: labels.columnLabels.contains)
        || folded.count { !$0.isEmpty } > 1
          && !next.grid.rows[index].cells.allSatisfy { $0.isBlank || $0.isValue }
    }
    let last = grid.folded.lazy.compactMap(labels.dataRow(in:)).max() ?? -1
    let isBehind = next.folded[first...].allSatisfy { labels.dataRow(in: $0) ?? .max > last }
    return !isHeaded && isBehind ? above + (first..<next.folded.count) : nil
  }

  /// Whether the one row of values of a table without row labels begins the grid behind its headings.
  private func goOn(headings labels: LabelIndex, of grid: FoldedGrid, in next: FoldedGrid) -> Bool {
    let count = labels.leaves[0].count
    let above = grid.folded.last { row in row.contains { !$0.isEmpty } } ?? []
    guard above.contains(where: labels.isLeaf),
      let first = next.folded.firstIndex(where: { $0.count { !$0.isEmpty } > 1 }),
      next.folded[first].count >= count
    else { return false }
    return next.grid.rows[first].cells.allSatisfy(\.isValue)
  }

  /// Whether two grids hold different groups of the columns of a table without row labels, each with its values.
  private func goOn(groups labels: LabelIndex, of grid: FoldedGrid, in next: FoldedGrid) -> Bool {
    let (own, other) = (grid.groups(of: labels), next.groups(of: labels))
    guard !own.groups.isEmpty, !other.groups.isEmpty, own.groups.isDisjoint(with: other.groups)
    else { return false }
    return own.hasValues && other.hasValues && own.count < labels.leaves[0].count
      && own.count + other.count <= labels.leaves[0].count
  }
}

extension FoldedGrid {
  /// A cell that something is written in.
  fileprivate struct Written: Equatable {
    let text: String
    let column: Int
    let columnSpan: Int
  }

  /// What is written in a row, and in which columns.
  fileprivate func written(in row: Int) -> [Written] {
    zip(grid.rows[row].cells, folded[row]).compactMap { cell, text in
      text.isEmpty
        ? nil : Written(text: text, column: cell.column, columnSpan: cell.columnSpan)
    }
  }

  /// The groups of columns of a table whose headings the grid has, how many headings of columns, and whether a row of
  /// values stands below the last of them.
  fileprivate func groups(
    of labels: LabelIndex
  ) -> (groups: Set<ExactText>, count: Int, hasValues: Bool) {
    var groups: Set<ExactText> = []
    var count = 0
    var hasValues = false
    for (row, texts) in zip(grid.rows, folded) {
      for text in texts where !text.isEmpty {
        let group = labels.groupSpellings.group(meantBy: text) ?? text
        if labels.repeatedGroups.contains(group) { groups.insert(ExactText(group)) }
      }
      let own = texts.count { labels.isLeaf($0) }
      count += own
      let written = row.cells.filter { !$0.isBlank }
      hasValues =
        own == 0 && (hasValues || count > 0 && written.count > 1 && written.allSatisfy(\.isValue))
    }
    return (groups, count, hasValues)
  }

  /// Some rows of the grid.
  fileprivate func with(rows: [Int]) -> FoldedGrid {
    rows.count == folded.count
      ? self
      : FoldedGrid(
        grid.with(rows: rows.map { grid.rows[$0] }),
        folded: rows.map { folded[$0] }
      )
  }

  /// The grid with another behind it.
  fileprivate func joined(with next: FoldedGrid) -> FoldedGrid {
    FoldedGrid(grid.joined(with: next.grid), folded: folded + next.folded)
  }
}
