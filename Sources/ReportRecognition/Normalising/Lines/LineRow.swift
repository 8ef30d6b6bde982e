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

  /// Whether there is a value for each of so many cells.
  func isWhole(of count: Int) -> Bool {
    if case .cells(let cells) = content { cells.count >= count && !isBlank } else { false }
  }

  /// Whether there are nothing but blank cells.
  var isBlank: Bool {
    if case .cells(let cells) = content { cells.allSatisfy(\.isBlank) } else { false }
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
