import OpenDocument
import XML

extension OpenDocumentReader {
  mutating func startTable(_ tag: borrowing XMLTag) throws(SpreadsheetError) {
    guard sheets.count < limits.sheets else { throw .limit(.sheets, limits.sheets) }
    let name = tag.attribute("name", in: OpenDocumentNamespace.table)?.string() ?? ""
    let style = tag.attribute("style-name", in: OpenDocumentNamespace.table)?.string()
    let isHidden =
      OpenDocumentStyles.isHidden(tag) || styles.properties(of: style, family: "table").isAbsent
    sheets.append(
      SheetContents(name: name, visibility: isHidden ? .hidden : .visible, isWorksheet: true)
    )
    row = 0
    objects = []
    sizes = SheetSizes()
    nextColumn = 0
    columnCellStyles = []
    hiddenGroups = []
  }

  /// Takes what is said of columns.
  mutating func addColumns(_ tag: borrowing XMLTag) throws(SpreadsheetError) {
    let namespace = OpenDocumentNamespace.table
    var count = 1
    if let repeated = tag.attribute("number-columns-repeated", in: namespace) {
      count = try repetition(repeated)
    }
    let first = nextColumn
    nextColumn = min(first + count, CellReference.columnCount)
    guard first < nextColumn else { return }
    let style = tag.attribute("style-name", in: namespace)?.string()
    let own = styles.properties(of: style, family: "table-column")
    let isHidden = isInvisible(tag) || own.isAbsent
    if isHidden { sheets[sheets.count - 1].hiddenColumns.append(first...nextColumn - 1) }
    if let size = isHidden ? 0 : own.size {
      sizes.setColumns(first...nextColumn - 1, to: size)
    }
    if let style = tag.attribute("default-cell-style-name", in: namespace)?.string() {
      columnCellStyles.append((first..<nextColumn, style))
    }
  }

  /// Whether a row or columns are hidden, by themselves or with a group.
  private func isInvisible(_ tag: borrowing XMLTag) -> Bool {
    let visibility = tag.attribute("visibility", in: OpenDocumentNamespace.table)?.string()
    return visibility == "collapse" || visibility == "filter" || !hiddenGroups.isEmpty
  }

  mutating func startRow(_ tag: borrowing XMLTag) throws(SpreadsheetError) {
    rowRepeat = 1
    if let count = tag.attribute("number-rows-repeated", in: OpenDocumentNamespace.table) {
      rowRepeat = try repetition(count)
    }
    let style = tag.attribute("style-name", in: OpenDocumentNamespace.table)?.string()
    let own = styles.properties(of: style, family: "table-row")
    isRowHidden = isInvisible(tag) || own.isAbsent
    let last = min(row + rowRepeat, CellReference.rowCount) - 1
    if row <= last, let size = isRowHidden ? 0 : own.size {
      sizes.setRows(row...last, to: size)
    }
    rowCellStyle =
      tag.attribute("default-cell-style-name", in: OpenDocumentNamespace.table)?.string()
    column = 0
    rowCells.removeAll(keepingCapacity: true)
    rowMerges.removeAll(keepingCapacity: true)
  }

  /// How often something stands there; more often than a sheet has rows is as often as that.
  func repetition(_ count: borrowing XMLView) throws(SpreadsheetError) -> Int {
    guard let value = count.integer(), value >= 1 else {
      throw SpreadsheetError(
        .malformed,
        zh: "\(SpreadsheetError.chineseQuoted(count.string()))不是重复的次数",
        en: "\(SpreadsheetError.quoted(count.string())) is no number of repetitions",
        line: line
      )
    }
    return min(value, CellReference.rowCount)
  }

  mutating func endRow() throws(SpreadsheetError) {
    let first = row
    row = min(first + rowRepeat, CellReference.rowCount)
    guard !rowCells.isEmpty || !rowMerges.isEmpty else { return }
    guard first + rowRepeat <= CellReference.rowCount else {
      throw SpreadsheetError(
        .outsideGrid,
        zh: "行数超出工作表范围",
        en: "there are too many rows",
        line: line
      )
    }
    let sheet = sheets.count - 1
    // Each count is below 2^21, so that the products cannot overflow.
    let cellCount = rowCells.reduce(0) { $0 + $1.count } * rowRepeat
    guard sheets[sheet].cells.count + cellCount <= limits.cells else {
      throw .limit(.cells, limits.cells)
    }
    guard sheets[sheet].merges.count + rowMerges.count * rowRepeat <= limits.mergedRanges else {
      throw .limit(.mergedRanges, limits.mergedRanges)
    }
    for row in first..<first + rowRepeat {
      for cell in rowCells {
        for column in cell.column..<cell.column + cell.count {
          let reference = CellReference(row: row, column: column)
          sheets[sheet].cells.append(cell.contents(at: reference, isHidden: isRowHidden))
        }
      }
      for merge in rowMerges { sheets[sheet].merges.append(try moved(merge, to: row)) }
    }
  }

  private func moved(_ merge: CellRange, to row: Int) throws(SpreadsheetError) -> CellRange {
    var merge = merge
    // Over all rows, or all columns, means to the end, wherever it begins.
    let isToEnd = merge.last.row == CellReference.rowCount - 1
    merge.last.row = isToEnd ? merge.last.row : merge.last.row + row
    merge.first.row = row
    guard merge.last.isInGrid else {
      throw SpreadsheetError(
        .outsideGrid,
        zh: "从 \(merge.first) 起的合并单元格超出工作表范围",
        en: "the merged cells at \(merge.first) reach out of the grid",
        cell: merge.first,
        line: line
      )
    }
    return merge
  }

  // MARK: Names

  mutating func addName(_ tag: borrowing XMLTag) throws(SpreadsheetError) {
    guard let name = tag.attribute("name", in: OpenDocumentNamespace.table)?.string() else {
      return
    }
    guard definedNames.count < limits.definedNames else {
      throw .limit(.definedNames, limits.definedNames)
    }
    let formula: String
    if let address = tag.attribute("cell-range-address", in: OpenDocumentNamespace.table)?.string()
    {
      formula = OpenDocumentFormula.range(address) ?? address
    } else if let text = tag.attribute("expression", in: OpenDocumentNamespace.table)?.string() {
      formula = OpenDocumentFormula.text(text)
    } else {
      return
    }
    definedNames.append(
      DefinedNameContents(
        name: name,
        formula: formula,
        sheet: path.contains(.table) ? sheets.count - 1 : nil,
        isHidden: false
      )
    )
  }
}
