import TextTools

/// Something that covers text and is anchored in a cell of a table.
package struct TableCover {
  package let row: Int
  /// The columns of the cell.
  package let columns: Range<Int>
  package let cover: PageCover
  /// The paragraph that it is anchored in.
  package let paragraph: Int

  /// Something that is anchored in a paragraph of a cell.
  package init(row: Int, columns: Range<Int>, cover: PageCover, paragraph: Int) {
    self.row = row
    self.columns = columns
    self.cover = cover
    self.paragraph = paragraph
  }
}

/// The shape of a table, by which it is told over which of its cells something may lie.
package struct TableShape {
  /// With more covers the whole table is taken as covered.
  package static let coverLimit = 32
  /// The width of a column where nothing is said of it.
  package static let usualWidth = 720

  /// The columns of each row's cells.
  private let cells: [[Range<Int>]]
  /// The least height of each row, in twentieths of a point.
  private let heights: [Int]
  /// Where the columns begin, and the last one ends.
  private let edges: [Int]
  /// Whether the columns have the widths that are written.
  private let isFixed: Bool

  /// The shape of a table.
  ///
  /// - Parameters:
  ///   - cells: The columns of each row's cells.
  ///   - heights: The least height of each row.
  ///   - edges: Where the columns begin, and the last one ends.
  ///   - isFixed: Whether the columns have the widths that are written.
  package init(cells: [[Range<Int>]], heights: [Int], edges: [Int], isFixed: Bool) {
    self.cells = cells
    self.heights = heights
    self.edges = edges
    self.isFixed = isFixed
  }

  /// The cells that some covers may lie over.
  package func covered(by covers: [TableCover]) -> [(row: Int, cell: Int)] {
    guard covers.count <= Self.coverLimit else {
      return cells.indices.flatMap { row in cells[row].indices.map { (row, $0) } }
    }
    return covers.flatMap { cover in
      let columns = columns(below: cover)
      return rows(below: cover).flatMap { row in
        cells[row].indices.filter { cells[row][$0].overlaps(columns) }.map { (row, $0) }
      }
    }
  }

  /// The columns that something may lie over, its own among them.
  private func columns(below anchored: TableCover) -> Range<Int> {
    let own = anchored.columns
    let all = 0..<max(edges.count - 1, own.upperBound)
    let across = anchored.cover.across
    guard across.origin == .anchor, own.upperBound < edges.count, let length = across.length else {
      return all
    }
    guard let start = across.start else {
      return length <= edges[own.upperBound] - edges[own.lowerBound] ? own : all
    }
    // Columns that fit themselves to their text are where they are said to be only by and large.
    let slack = isFixed ? PageCover.tolerance : 0
    let left = edges[own.lowerBound] + start + slack
    let right = edges[own.lowerBound] + start + length - slack
    let first = edges.partitioningIndex { $0 > left } - 1
    let last = edges.partitioningIndex { $0 >= right }
    let reached = max(0, first)..<min(max(last, max(0, first) + 1), edges.count - 1)
    let lower = min(own.lowerBound, reached.lowerBound)
    return lower..<max(own.upperBound, reached.upperBound)
  }

  /// The rows that something may lie over, its own among them.
  private func rows(below anchored: TableCover) -> Range<Int> {
    let down = anchored.cover.down
    let isOfAnchor = down.origin == .anchor
    var up = isOfAnchor ? down.start.map { -$0 } ?? PageCover.pageHeight : PageCover.pageHeight
    var first = anchored.row
    while first > 0, up > PageCover.tolerance {
      first -= 1
      up -= heights[first]
    }
    var last = anchored.row
    // The paragraph may stand in the middle of its row.
    let own = (heights[last] + PageCover.lineHeight) / 2
    var below = (isOfAnchor ? down.end ?? PageCover.pageHeight : PageCover.pageHeight) - own
    while last + 1 < heights.count, below > PageCover.tolerance {
      last += 1
      below -= heights[last]
    }
    return first..<last + 1
  }
}
