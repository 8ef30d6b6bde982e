import TextTools

/// Something that covers text and is anchored in a cell of a table.
struct WordTableCover {
  let row: Int
  /// The columns of the cell.
  let columns: Range<Int>
  let cover: WordCover
  let paragraph: Int
}

/// The shape of a table, by which it is told over which of its cells something may lie.
struct WordTableShape {
  /// With more covers the whole table is taken as covered.
  static let coverLimit = 32
  /// The width of a column where nothing is said of it.
  static let usualWidth = 720

  /// The columns of each row's cells.
  let cells: [[Range<Int>]]
  /// The least height of each row, in twentieths of a point.
  let heights: [Int]
  /// Where the columns begin, and the last one ends.
  let edges: [Int]
  /// Whether the columns have the widths that are written.
  let isFixed: Bool

  /// The cells that some covers may lie over.
  func covered(by covers: [WordTableCover]) -> [(row: Int, cell: Int)] {
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
  private func columns(below anchored: WordTableCover) -> Range<Int> {
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
    let slack = isFixed ? WordCover.tolerance : 0
    let left = edges[own.lowerBound] + start + slack
    let right = edges[own.lowerBound] + start + length - slack
    let first = edges.partitioningIndex { $0 > left } - 1
    let last = edges.partitioningIndex { $0 >= right }
    let reached = max(0, first)..<min(max(last, max(0, first) + 1), edges.count - 1)
    let lower = min(own.lowerBound, reached.lowerBound)
    return lower..<max(own.upperBound, reached.upperBound)
  }

  /// The rows that something may lie over, its own among them.
  private func rows(below anchored: WordTableCover) -> Range<Int> {
    let down = anchored.cover.down
    let isOfAnchor = down.origin == .anchor
    var up = isOfAnchor ? down.start.map { -$0 } ?? WordCover.pageHeight : WordCover.pageHeight
    var first = anchored.row
    while first > 0, up > WordCover.tolerance {
      first -= 1
      up -= heights[first]
    }
    var last = anchored.row
    // The paragraph may stand in the middle of its row.
    let own = (heights[last] + WordCover.lineHeight) / 2
    var below = (isOfAnchor ? down.end ?? WordCover.pageHeight : WordCover.pageHeight) - own
    while last + 1 < heights.count, below > WordCover.tolerance {
      last += 1
      below -= heights[last]
    }
    return first..<last + 1
  }
}
