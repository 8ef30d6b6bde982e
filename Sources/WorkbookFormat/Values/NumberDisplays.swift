internal import Spreadsheet

/// The number formats of a workbook as they show numbers, each taken apart when a cell first needs it.
struct NumberDisplays {
  private let contents: WorkbookContents
  /// Those that are known, by the numbers of the cell formats.
  private var known: [NumberDisplay?] = []

  init(of contents: WorkbookContents) {
    self.contents = contents
  }

  /// How a cell shows its number.
  subscript(cell: CellContents) -> NumberDisplay {
    mutating get {
      let number = cell.formatNumber
      if number < known.count, let display = known[number] { return display }
      let display = NumberDisplay(contents.numberFormat(of: cell))
      if number >= known.count {
        known += Array(repeating: nil, count: number + 1 - known.count)
      }
      known[number] = display
      return display
    }
  }
}
