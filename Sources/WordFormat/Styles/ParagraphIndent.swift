import XML

/// How far the lines of a paragraph are moved, in twentieths of a point, as far as it is said.
struct ParagraphIndent {
  private var left: Int?
  private var right: Int?
  /// How far the first line is moved beside the others; to the left below 0.
  private var first: Int?
  private var alignment: Alignment?

  /// Where lines begin or end.
  private enum Alignment { case left, center, right }

  /// Takes a property of a paragraph: `ind` or `jc`.
  mutating func read(_ name: String, _ tag: borrowing XMLTag) {
    switch name {
    case "ind":
      left = Self.length(tag, ["left", "start"], ["leftChars", "startChars"]) ?? left
      right = Self.length(tag, ["right", "end"], ["rightChars", "endChars"]) ?? right
      if let hanging = Self.length(tag, ["hanging"], ["hangingChars"]), hanging != 0 {
        first = -hanging
      } else {
        first = Self.length(tag, ["firstLine"], ["firstLineChars"]) ?? first
      }
    case "jc":
      switch tag.word("val") {
      case "center": alignment = .center
      case "right", "end": alignment = .right
      default: alignment = .left
      }
    default: break
    }
  }

  /// The indent where this one is laid over another: what it does not say, the other does.
  func over(_ base: ParagraphIndent) -> ParagraphIndent {
    var all = self
    all.left = left ?? base.left
    all.right = right ?? base.right
    all.first = first ?? base.first
    all.alignment = alignment ?? base.alignment
    return all
  }

  /// Whether the first line stands outside of a cell, whatever its text.
  ///
  /// Cells have a margin of about 5 points, and many reports move numbers into it to win room.
  ///
  /// - Parameter width: The width of the cell; nil where it is not known.
  /// - Returns: Whether it does.
  func leavesCell(width: Int?) -> Bool {
    let start = (left ?? 0) + (first ?? 0)
    let end = right ?? 0
    switch alignment ?? .left {
    case .left: return start <= -Self.room || width.map { start >= $0 && $0 > 0 } ?? false
    case .right: return end <= -Self.room || width.map { end >= $0 && $0 > 0 } ?? false
    case .center:
      guard let width, width > 0 else { return abs(start - end) >= Self.farAway }
      return abs(start - end) >= width + Self.room
    }
  }

  /// The margin of a cell, and the width of a character.
  private static let room = 240
  /// So far no cell of a table reaches.
  private static let farAway = 4_000
  /// The width of a character in its hundredth parts, of the usual size of letters.
  private static let characterWidth = 210

  /// A length, which may be given by the width of characters as well; what is given so counts before.
  private static func length(
    _ tag: borrowing XMLTag,
    _ names: [StaticString],
    _ characters: [StaticString]
  ) -> Int? {
    for name in characters {
      guard let count = tag.word(name).flatMap({ Int($0) }), count != 0, count.magnitude < 100_000
      else { continue }
      return count * characterWidth / 100
    }
    for name in names {
      if let text = tag.word(name) { return twips(text) }
    }
    return nil
  }

  /// A length in twentieths of a point, which may have a unit.
  private static func twips(_ text: String) -> Int? {
    if let number = Int(text) { return number.magnitude < 1_000_000 ? number : nil }
    for (unit, size) in [("pt", 20.0), ("cm", 567), ("mm", 56.7), ("in", 1440), ("pc", 240)]
    where text.hasSuffix(unit) {
      return Double(text.dropLast(2)).flatMap { $0.magnitude < 10_000 ? Int($0 * size) : nil }
    }
    return nil
  }
}
