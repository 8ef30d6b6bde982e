import TextTools

/// How far apart things stand at least in the running text, so that it is known what may lie over a table.
///
/// Heights are the least ones that paragraphs can have, in twentieths of a point: what is found too far away is
/// too far away in every layout.
struct WordFlow {
  /// A table, or a place where something is anchored.
  private struct Mark {
    /// How many pages were ended before it by breaks, and how high the text was then.
    let page: Int
    let pageStart: Int
    let start: Int
    let end: Int
  }

  private var height = 0
  private var page = 0
  private var pageStart = 0
  private var tables: [Mark] = []
  private var covers: [(place: Mark, cover: WordCover, paragraph: Int)] = []

  /// The width of a page's text at most, in twentieths of a point.
  private static let lineWidth = 10_000
  /// What begins so high on a page is on it in every layout.
  private static let top = 4_000

  /// Adds a paragraph of running text.
  ///
  /// - Parameters:
  ///   - length: The bytes of its text.
  ///   - size: The size of its letters in half points.
  ///   - spacing: How high its lines are.
  mutating func addParagraph(length: Int, size: Int, spacing: LineSpacing) {
    // A character of three bytes is as wide as the font is high, any other narrower.
    let lines = 1 + max(0, length / 3 * size * 10 - 1) / Self.lineWidth
    height += lines * spacing.leastHeight(ofSize: size)
  }

  /// Ends a page.
  mutating func breakPage() {
    page += 1
    pageStart = height
  }

  /// Adds a table of so many rows; those within another add nothing to what is above it.
  mutating func addTable(rows: Int, isInner: Bool) {
    let end = isInner ? height : height + rows * WordCover.lineHeight
    tables.append(Mark(page: page, pageStart: pageStart, start: height, end: end))
    height = end
  }

  /// Adds something that covers text and is anchored in a paragraph.
  mutating func add(_ cover: WordCover, paragraph: Int) {
    let mark = Mark(page: page, pageStart: pageStart, start: height, end: height)
    covers.append((mark, cover, paragraph))
  }

  /// The paragraphs in which something is anchored that may lie over a table, and whether that is likely.
  ///
  /// It is not where only the page says where a thing lies whose paragraph stands behind the table: so seals are
  /// put at the end of a text.
  var covering: [(paragraph: Int, isLikely: Bool)] {
    covers.compactMap { cover in
      let next = tables.partitioningIndex { $0.start >= cover.place.start }
      let reached = [next - 1, next].filter {
        tables.indices.contains($0) && Self.mayReach(tables[$0], cover.cover, at: cover.place)
      }
      if reached.isEmpty { return nil }
      return (cover.paragraph, reached.contains(next) || cover.cover.down.origin == .anchor)
    }
  }

  private static func mayReach(_ table: Mark, _ cover: WordCover, at place: Mark) -> Bool {
    guard table.page == place.page else { return false }
    let down = cover.down
    switch down.origin {
    case .page:
      if table.start >= place.start {
        let isHigh = place.start - place.pageStart <= top
        let start = isHigh ? place.pageStart : place.start
        return table.start - start < down.end ?? WordCover.pageHeight
      }
      // The table ends as far above what is on the page still.
      return place.start - table.end < WordCover.pageHeight - (down.start ?? 0)
    case .anchor:
      if table.start >= place.start {
        return table.start - place.start < down.end ?? WordCover.pageHeight
      }
      return place.start - table.end < down.start.map { -$0 } ?? WordCover.pageHeight
    }
  }
}
