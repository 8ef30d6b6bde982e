import TextTools

/// How far apart things stand at least in the running text, so that it is known what may lie over a table.
///
/// Heights are the least ones that paragraphs can have, in twentieths of a point: what is found too far away is
/// too far away in every layout.
package struct PageFlow {
  /// A table, or a place where something is anchored.
  private struct Mark {
    /// How many pages were ended before it by breaks, and how high the text was then.
    let page: Int
    let pageStart: Int
    let start: Int
    let end: Int
    /// How much higher the text above it may well be.
    let room: Int
    /// How many blank lines stand above it.
    let blanks: Int
  }

  private var height = 0
  private var room = 0
  private var blanks = 0
  private var page = 0
  private var pageStart = 0
  private var tables: [Mark] = []
  private var covers: [(place: Mark, cover: PageCover, paragraph: Int)] = []

  /// The width of a page's text at most, in twentieths of a point.
  private static let lineWidth = 10_000
  /// What begins so high on a page is on it in every layout.
  private static let top = 4_000

  /// Begins a text.
  package init() {}

  /// Adds a paragraph of running text.
  ///
  /// - Parameters:
  ///   - length: The bytes of its text.
  ///   - size: The size of its letters in half points.
  ///   - lineHeight: The least height of its lines.
  ///   - isExact: Whether they are exactly so high.
  package mutating func addParagraph(length: Int, size: Int, lineHeight: Int, isExact: Bool) {
    // A character of three bytes is as wide as the font is high, any other narrower.
    let lines = 1 + max(0, length / 3 * size * 10 - 1) / Self.lineWidth
    height += lines * lineHeight
    if !isExact { room += lines * lineHeight }
    if length == 0 { blanks += 1 }
  }

  /// Ends a page.
  package mutating func breakPage() {
    page += 1
    pageStart = height
  }

  /// Adds a table of so many rows; those within another add nothing to what is above it.
  package mutating func addTable(rows: Int, isInner: Bool) {
    let end = isInner ? height : height + rows * PageCover.lineHeight
    tables.append(mark(to: end))
    height = end
  }

  /// Adds something that covers text and is anchored in a paragraph.
  package mutating func add(_ cover: PageCover, paragraph: Int) {
    covers.append((mark(to: height), cover, paragraph))
  }

  private func mark(to end: Int) -> Mark {
    Mark(page: page, pageStart: pageStart, start: height, end: end, room: room, blanks: blanks)
  }

  /// The paragraphs in which something is anchored that may lie over a table, and whether that is likely.
  ///
  /// It is not where only the page says where a thing lies whose paragraph stands behind the table: so seals are
  /// put at the end of a text. Nor where it reaches a table over blank lines only if these are hardly higher than
  /// their letters: room is left for pictures by such lines.
  package var covering: [(paragraph: Int, isLikely: Bool)] {
    covers.compactMap { cover in
      let next = tables.partitioningIndex { $0.start >= cover.place.start }
      let reached = [next - 1, next].filter {
        tables.indices.contains($0) && Self.mayReach(tables[$0], cover.cover, at: cover.place)
      }
      if reached.isEmpty { return nil }
      let isLikely = reached.contains { number in
        (number == next || !cover.cover.down.origin.isOfPage)
          && Self.isLikely(tables[number], cover.cover, at: cover.place)
      }
      return (cover.paragraph, isLikely)
    }
  }

  /// Whether something that may reach a table does so where blank lines have their usual height.
  private static func isLikely(_ table: Mark, _ cover: PageCover, at place: Mark) -> Bool {
    if table.blanks == place.blanks { return true }
    let down = cover.down
    if down.origin.isOfPage { return false }
    if table.start >= place.start {
      let distance = table.start + table.room - place.start - place.room
      return down.end.map { $0 > distance } ?? false
    }
    return down.start.map { -$0 > place.start + place.room - table.end - table.room } ?? false
  }

  private static func mayReach(_ table: Mark, _ cover: PageCover, at place: Mark) -> Bool {
    guard table.page == place.page else { return false }
    let down = cover.down
    if down.origin.isOfPage {
      if table.start >= place.start {
        let isHigh = place.start - place.pageStart <= top
        let start = isHigh ? place.pageStart : place.start
        return table.start - start < down.end ?? PageCover.pageHeight
      }
      // The table ends as far above what is on the page still.
      return place.start - table.end < PageCover.pageHeight - (down.start ?? 0)
    }
    if table.start >= place.start {
      return table.start - place.start < down.end ?? PageCover.pageHeight
    }
    return place.start - table.end < down.start.map { -$0 } ?? PageCover.pageHeight
  }
}
