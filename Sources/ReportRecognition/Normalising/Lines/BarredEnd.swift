import TextTools

/// The end of a row between bars, where the last bar may close the row or open a cell that is blank.
///
/// It opens one where the lines of the table have no bars around them, and one above has as many bars and text behind
/// the last of them.
struct BarredEnd {
  /// The blank cell behind the last bar; nil where there is none for certain.
  let blank: LineCell?

  /// How many lines above are looked at.
  private static let reach = 40

  /// Looks at the end of what stands in a line.
  ///
  /// - Parameters:
  ///   - range: What stands in the line, to its end.
  ///   - text: The text.
  init(of range: Range<Int>, in text: LineText) {
    let number = range.isEmpty ? 0 : text.line(of: range.lowerBound)
    guard !range.isEmpty, let own = Self.bars(of: number, in: text), own.isOpen, own.endsWithBar
    else {
      blank = nil
      return
    }
    let above = (max(0, number - Self.reach)..<number).reversed().lazy
      .compactMap { Self.bars(of: $0, in: text) }
      .first { !$0.endsWithBar || !$0.isOpen }
    guard let above, above.isOpen, !above.endsWithBar, above.count == own.count else {
      blank = nil
      return
    }
    let end = range.upperBound
    blank = LineCell(range: end..<end, text: "", isValue: true)
  }

  /// The bars of a line: how many, whether something stands in front of the first, and whether nothing behind the
  /// last; nil where there are none.
  private static func bars(
    of number: Int,
    in text: LineText
  ) -> (count: Int, isOpen: Bool, endsWithBar: Bool)? {
    let line = text.trimmed(text.starts[number]..<text.starts[number + 1])
    let count = text.scalars[line].count { $0 == "|" || $0 == "｜" }
    guard count > 0, let first = text.scalars[line].first, let last = text.scalars[line].last else {
      return nil
    }
    return (count, first != "|" && first != "｜", last == "|" || last == "｜")
  }
}
