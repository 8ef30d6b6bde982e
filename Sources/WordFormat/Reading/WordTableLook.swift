import XML

/// Which conditional formats of its style a table has.
struct WordTableLook {
  var firstRow = false
  var lastRow = false
  var firstColumn = false
  var lastColumn = false
  var rowBands = true
  var columnBands = true

  /// What holds where nothing is said.
  init() {}

  /// Reads `tblLook`, in either spelling.
  init(_ tag: borrowing XMLTag) {
    let bits = tag.word("val").flatMap { Int($0, radix: 16) } ?? 0
    func holds(_ value: String?, _ bit: Int) -> Bool {
      value.map { ["1", "true", "on"].contains($0) } ?? (bits & bit != 0)
    }
    firstRow = holds(tag.word("firstRow"), 0x20)
    lastRow = holds(tag.word("lastRow"), 0x40)
    firstColumn = holds(tag.word("firstColumn"), 0x80)
    lastColumn = holds(tag.word("lastColumn"), 0x100)
    rowBands = !holds(tag.word("noHBand"), 0x200)
    columnBands = !holds(tag.word("noVBand"), 0x400)
  }

  /// The conditions that a cell meets, the weakest first.
  func conditions(row: Int, of rows: Int, column: Range<Int>, of columns: Int) -> [String] {
    let isFirstRow = firstRow && row == 0
    let isLastRow = lastRow && row == rows - 1
    let isFirstColumn = firstColumn && column.lowerBound == 0
    let isLastColumn = lastColumn && column.upperBound >= columns
    var names = ["wholeTable"]
    if columnBands, !isFirstColumn, !isLastColumn {
      let band = column.lowerBound - (firstColumn ? 1 : 0)
      names.append(band % 2 == 0 ? "band1Vert" : "band2Vert")
    }
    if rowBands, !isFirstRow, !isLastRow {
      let band = row - (firstRow ? 1 : 0)
      names.append(band % 2 == 0 ? "band1Horz" : "band2Horz")
    }
    if isFirstColumn { names.append("firstCol") }
    if isLastColumn { names.append("lastCol") }
    if isFirstRow { names.append("firstRow") }
    if isLastRow { names.append("lastRow") }
    if isFirstRow, isLastColumn { names.append("neCell") }
    if isFirstRow, isFirstColumn { names.append("nwCell") }
    if isLastRow, isLastColumn { names.append("seCell") }
    if isLastRow, isFirstColumn { names.append("swCell") }
    return names
  }
}
