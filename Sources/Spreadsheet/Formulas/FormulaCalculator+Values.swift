/// What rules look at besides formulas.
extension FormulaCalculator {
  /// What stands in a cell, its formula calculated; nil where that is not known.
  mutating func knownValue(of cell: CellContents, in sheet: Int) -> CellContents.Value? {
    do throws(Failure) {
      begin()
      return try value(of: cell, in: sheet)
    } catch {
      return nil
    }
  }

  /// The values of all cells of some ranges; nil where one of them is not known, or is no number and no text.
  mutating func values(in ranges: [CellRange], of sheet: Int) -> RuledValues? {
    var numbers: [DecimalNumber] = []
    var texts: [String] = []
    do throws(Failure) {
      begin()
      for range in ranges {
        try forEachValue(in: range, of: sheet) { (calculator, value) throws(Failure) in
          switch value {
          case .number(let text): numbers.append(try calculator.number(text))
          case .text(let text): texts.append(text)
          case .blank: break
          case .boolean, .error, .date: throw .unknown
          }
        }
      }
      // They are put into order.
      try spend(numbers.count * Self.sortingWork)
    } catch {
      return nil
    }
    return RuledValues(numbers, texts: texts)
  }

  /// How many cells of a range hold nothing, or a text without characters.
  mutating func countOfBlanks(in range: CellRange, of sheet: Int) throws(Failure) -> Int {
    let rows = range.last.row - range.first.row + 1
    var count = rows * (range.last.column - range.first.column + 1)
    try forEachValue(in: range, of: sheet) { (_, value) throws(Failure) in
      if value != .blank { count -= 1 }
    }
    return count
  }

  /// How many cells could be looked at in the time that putting one of many numbers into its place takes.
  private static let sortingWork = 16
}
