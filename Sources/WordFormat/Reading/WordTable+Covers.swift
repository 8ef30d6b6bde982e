import ReportRecognition
import TextTools

/// What lies over cells of a table and is anchored in one of them.
extension WordTable {
  /// Something that covers text, and the cell that it is anchored in.
  struct AnchoredCover {
    let row: Int
    /// The columns of the cell.
    let columns: Range<Int>
    let cover: WordCover
    let paragraph: Int
  }

  /// With more of them the whole table is taken as covered.
  private static let coverLimit = 32
  /// The width of a column where nothing is said of it.
  private static let usualWidth = 720

  /// Notes that something lies over text and is anchored in the cell that is open.
  mutating func add(_ cover: WordCover, paragraph: Int) {
    guard let row = rows.last, let cell else { return }
    let first = row.cells.reduce(row.before) { $0 + $1.columnSpan }
    guard covers.count <= Self.coverLimit else { return }
    covers.append(
      AnchoredCover(
        row: rows.count - 1,
        columns: first..<first + cell.columnSpan,
        cover: cover,
        paragraph: paragraph
      )
    )
  }

  /// Marks all cells as covered that something may lie over.
  mutating func applyCovers() {
    if covers.isEmpty { return }
    if covers.count > Self.coverLimit {
      for row in rows.indices { obscure(row) { _ in true } }
      return
    }
    let width = rows.map { $0.cells.reduce($0.before) { $0 + $1.columnSpan } }.max() ?? 0
    let edges = (0..<width).reduce(into: [0]) { edges, column in
      edges.append(edges[edges.count - 1] + (self.width(of: column) ?? Self.usualWidth))
    }
    for cover in covers {
      let columns = columns(below: cover, edges)
      for row in self.rows(below: cover) {
        obscure(row) { $0.overlaps(columns) }
      }
    }
  }

  /// The columns that it may lie over, its own among them.
  private func columns(below anchored: AnchoredCover, _ edges: [Int]) -> Range<Int> {
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

  /// The rows that it may lie over, its own among them.
  private func rows(below anchored: AnchoredCover) -> Range<Int> {
    let down = anchored.cover.down
    let isOfAnchor = down.origin == .anchor
    var up = isOfAnchor ? down.start.map { -$0 } ?? WordCover.pageHeight : WordCover.pageHeight
    var first = anchored.row
    while first > 0, up > WordCover.tolerance {
      first -= 1
      up -= leastHeight(of: first)
    }
    var last = anchored.row
    // The paragraph may stand in the middle of its row.
    let own = (leastHeight(of: last) + WordCover.lineHeight) / 2
    var below = (isOfAnchor ? down.end ?? WordCover.pageHeight : WordCover.pageHeight) - own
    while last + 1 < rows.count, below > WordCover.tolerance {
      last += 1
      below -= leastHeight(of: last)
    }
    return first..<last + 1
  }

  private func leastHeight(of row: Int) -> Int {
    rows[row].isDeleted ? 0 : rows[row].height ?? WordCover.lineHeight
  }

  private mutating func obscure(_ row: Int, where isCovered: (Range<Int>) -> Bool) {
    var column = rows[row].before
    for cell in rows[row].cells.indices {
      let columns = column..<column + rows[row].cells[cell].columnSpan
      column = columns.upperBound
      if isCovered(columns) { rows[row].cells[cell].obscure() }
    }
  }
}

extension WordTable.Cell {
  /// Notes that something lies over the cell.
  fileprivate mutating func obscure() {
    for index in blocks.indices {
      guard case .paragraph(var paragraph) = blocks[index] else { continue }
      if !paragraph.pieces.contains(where: { $0.appearance == .unread(.obscured) }) {
        paragraph.add(WordPiece(text: "", range: nil, appearance: .unread(.obscured)))
        blocks[index] = .paragraph(paragraph)
      }
      return
    }
  }
}
