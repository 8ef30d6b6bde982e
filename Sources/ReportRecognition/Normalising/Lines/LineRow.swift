/// A row of values in lines of text, before it is known which cells of the form they are.
struct LineRow {
  /// What stands in the row.
  enum Content {
    /// Cells; blank ones before or behind the values may only fill the width of a merged cell.
    case cells([LineCell])
    /// Digits in fewer pieces than the form has cells.
    case glued(Range<Int>)
    /// Values that are not as many as the form's.
    case misfit(count: Int)
  }

  var content: Content
  /// Where it stands.
  let range: Range<Int>
  /// Whether the values stand on a line without the row's label.
  var isBare = false
  /// What tabs between the values mean.
  var tabs = Tabs.none
  /// On which lines the values stand.
  var lines = Lines.one

  /// Whether there is a value for each of so many cells.
  func isWhole(of count: Int) -> Bool {
    if case .cells(let cells) = content { cells.count >= count && !isBlank } else { false }
  }

  /// Whether there are nothing but blank cells.
  var isBlank: Bool {
    if case .cells(let cells) = content { cells.allSatisfy(\.isBlank) } else { false }
  }

  /// On which lines the values of a row stand.
  enum Lines {
    /// All on one, that of the label or another.
    case one
    /// On several.
    case several
    /// All but the last behind the label, and this alone below it.
    case loneBelow
    /// On several, with empty lines between some of them alone.
    case uneven

    /// Takes several lines; one empty line among them may be a blank cell.
    init(of lines: ArraySlice<LineCells>, in text: LineText) {
      let steps = zip(lines, lines.dropFirst()).map { line, next in
        text.line(of: next.range.lowerBound) - text.line(of: line.range.lowerBound)
      }
      self = steps.allSatisfy { $0 == steps.first } ? .several : .uneven
    }
  }

  /// What tabs mean.
  enum Tabs {
    /// There are none, or they part the values as blanks would.
    case none
    /// Each opens a cell, which is how blank cells are known.
    case cells
    /// They stand there for looks: the row is whole, and they are not one for each value.
    case looks
  }
}
