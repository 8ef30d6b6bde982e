import TextTools

/// A label that wraps around the values of its row: its first words above or in front of them, the rest
/// behind or below.
///
/// Its words are the form's letter by letter; nothing but one row of values, and pieces of the labels of
/// groups that stand left of it, may stand among them.
struct WrappedLabel {
  /// The words before the values, and those behind them; none where only pieces of other labels stand among
  /// them.
  private(set) var head: Range<Int>
  private(set) var tail: Range<Int>?
  /// Where it ends among the folded characters.
  private(set) var end: Int

  /// How many characters of a label must stand together at its beginning.
  private static let beginning = 3
  /// How many characters of values may stand within a label.
  private static let valueLimit = 200
  /// How many characters a piece of a group's label may have.
  private static let pieceLimit = 12

  /// Looks for a label at a place.
  ///
  /// - Parameters:
  ///   - label: The label, folded.
  ///   - start: Where it begins among the text's folded characters.
  ///   - text: The text.
  ///   - groups: The folded labels of groups.
  init?(
    _ label: [Unicode.Scalar],
    at start: Int,
    in text: LineText,
    besides groups: [[Unicode.Scalar]]
  ) {
    let folded = text.folded
    var index = start
    var matched = 0
    var values: Range<Int>?
    while matched < label.count {
      guard index < folded.count else { return nil }
      if folded[index] == label[matched] {
        matched += 1
        index += 1
        continue
      }
      guard matched >= Self.beginning else { return nil }
      if values == nil, Self.isValue(folded[index]) {
        let rest = folded[index...].prefix(Self.valueLimit)
        let end = rest.firstIndex { !Self.isValue($0) } ?? rest.endIndex
        values = index..<end
        index = end
      } else if let end = Self.piece(at: index, before: label[matched], in: text, of: groups) {
        index = end
      } else {
        return nil
      }
    }
    end = index
    if let values {
      head = text.characters(of: start..<values.lowerBound)
      tail = text.characters(of: values.upperBound..<index)
    } else {
      head = text.characters(of: start..<index)
    }
  }

  private static func isValue(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCIIDigit || scalar == "." || scalar == "/" || scalar == "-"
  }

  /// The end of a piece of a group's label that begins at a place and behind which the words go on, or values
  /// stand.
  private static func piece(
    at index: Int,
    before next: Unicode.Scalar,
    in text: LineText,
    of groups: [[Unicode.Scalar]]
  ) -> Int? {
    guard text.isSeparated(beforeFolded: index) else { return nil }
    for end in index + 1..<max(index + 1, min(text.folded.count, index + pieceLimit)) {
      let isClosed = text.isSeparated(beforeFolded: end)
      if text.folded[end] == next || isClosed && isValue(text.folded[end]) {
        let piece = text.folded[index..<end]
        // A piece with a blank behind it may be any of the label; one that the words go on behind is its end.
        let isPiece = groups.contains { group in
          isClosed ? !group.ranges(of: piece).isEmpty : group.suffix(piece.count) == piece
        }
        if isPiece { return end }
      }
      if isClosed { return nil }
    }
    return nil
  }
}
