import TextTools

/// What the lines of a text say about its headings, of which some may be torn apart.
///
/// A program that takes a text out of a page may write a heading that stands lower than its neighbours on a
/// line of its own. So the order of lines says little, and that within a line nearly all.
struct HeadingLines {
  /// A heading, or a piece of one.
  private struct Piece {
    let text: String
    let isWhole: Bool
    /// The columns of the form that it can stand over; none where it tells nothing.
    let columns: [Int]
    /// Whether it stands over several columns at once.
    let isGroup: Bool
  }

  private let comparison: HeadingComparison
  private var lines: [[Piece]] = []

  init(_ found: FoundHeadings, of comparison: HeadingComparison) {
    self.comparison = comparison
    var last: Int?
    for heading in found.rows.joined() where comparison.isColumnHeading(heading.text) {
      if heading.text == comparison.corner { continue }
      if lines.isEmpty || heading.line == nil || heading.line != last { lines.append([]) }
      last = heading.line
      lines[lines.count - 1].append(Self.piece(heading, of: comparison))
    }
  }

  private static func piece(
    _ heading: FoundHeadings.Heading,
    of comparison: HeadingComparison
  ) -> Piece {
    let labels = comparison.labels
    let paths = labels.leafPaths[comparison.block]
    let isWhole = heading.isLabel && labels.columnLabels.contains(heading.text)
    let columns = paths.indices.filter { column in
      paths[column].contains { isWhole ? $0 == heading.text : $0.contains(heading.text) }
    }
    return Piece(
      text: heading.text,
      isWhole: isWhole,
      columns: columns,
      isGroup: paths.contains { $0.dropLast().contains(heading.text) }
    )
  }

  /// Whether the headings of a line stand in another order than the form's.
  var areContradictory: Bool { lines.contains { !Self.isInOrder($0) } }

  /// Whether a line has several headings: then the source writes from left to right what stands so.
  var keepLeftToRight: Bool { lines.contains { $0.count { !$0.columns.isEmpty } > 1 } }

  private static func isInOrder(_ line: [Piece]) -> Bool {
    var next = 0
    for piece in line where !piece.columns.isEmpty {
      guard let column = piece.columns.first(where: { $0 >= next }) else { return false }
      next = piece.isGroup ? column : column + 1
    }
    return true
  }

  // MARK: Traces

  /// What a heading begins with, which is left of it where it is torn apart.
  private static func beginning(_ label: String) -> String { String(label.prefix(2)) }

  /// Whether every column has a heading, or the beginning of one.
  var areComplete: Bool {
    var missing: [String: Int] = [:]
    for leaf in comparison.labels.leaves[comparison.block] { missing[leaf, default: 0] += 1 }
    var pieces: [String] = []
    for piece in lines.joined() {
      if piece.isWhole { missing[piece.text]? -= 1 } else { pieces.append(piece.text) }
    }
    var beginnings: [String: Int] = [:]
    for (leaf, count) in missing where count > 0 {
      beginnings[Self.beginning(leaf), default: 0] += count
    }
    return beginnings.allSatisfy { beginning, count in
      pieces.reduce(0) { $0 + $1.ranges(of: beginning).count } >= count
    }
  }

  /// Whether the beginnings of the headings follow each other in the order of the form.
  var keepOrder: Bool {
    let text = lines.joined().map(\.text).joined(separator: "|")
    var rest = text[...]
    for beginning in comparison.columns.lazy.map(Self.beginning) where text.contains(beginning) {
      guard let found = rest.firstRange(of: beginning) else { return false }
      rest = rest[found.upperBound...]
    }
    return true
  }
}
