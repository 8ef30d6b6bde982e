import ReportModel
import TextTools

/// Joins the pieces of tables that were cut where a page ends: the second has no headings of its own.
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
    var rest = grids[...]
    /// The block of the last grid of this section.
    var last: Int?
    for block in document.blocks {
      switch block {
      case .paragraph(let paragraph):
        if headings.section(of: paragraph.text) != nil { last = nil }
        self.document.blocks.append(block)
      case .grid:
        guard let grid = rest.popFirst() else { continue }
        if let last, let whole = self.grids.last, goesOn(whole, in: grid) {
          self.grids[self.grids.count - 1] = whole.joined(with: grid)
          self.document.blocks[last] = .grid(self.grids[self.grids.count - 1].grid)
        } else {
          last = self.document.blocks.count
          self.document.blocks.append(.grid(grid.grid))
          self.grids.append(grid)
        }
      }
    }
  }

  /// Whether a table of one grid goes on in the next.
  private func goesOn(_ grid: FoldedGrid, in next: FoldedGrid) -> Bool {
    guard grid.grid.isLike(next.grid) else { return false }
    return labels.contains { labels in
      guard grid.isTable(of: labels) else { return false }
      return labels.dataRows.isEmpty
        ? goOn(headings: labels, of: grid, in: next) : goOn(rows: labels, of: grid, in: next)
    }
  }

  /// Whether rows of a table that come behind those of one grid begin the next.
  private func goOn(rows labels: LabelIndex, of grid: FoldedGrid, in next: FoldedGrid) -> Bool {
    guard let first = next.folded.firstIndex(where: { labels.dataRow(in: $0) != nil }) else {
      return false
    }
    // What stands above is a page's number or a mark, or numbers without a label, and no headings.
    let isHeaded = zip(next.folded[..<first], next.grid.rows).contains { folded, row in
      folded.contains(where: labels.columnLabels.contains)
        || folded.count { !$0.isEmpty } > 1
          && !row.cells.allSatisfy { $0.isBlank || $0.isValue }
    }
    let last = grid.folded.lazy.compactMap(labels.dataRow(in:)).max() ?? -1
    return !isHeaded && next.folded[first...].allSatisfy { labels.dataRow(in: $0) ?? .max > last }
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
}

extension FoldedGrid {
  /// The grid with another behind it.
  fileprivate func joined(with next: FoldedGrid) -> FoldedGrid {
    FoldedGrid(grid.joined(with: next.grid), folded: folded + next.folded)
  }
}
