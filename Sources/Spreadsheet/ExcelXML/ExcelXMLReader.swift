internal import TextTools
import XML

/// Reads a workbook of Excel 2003 as one XML file.
struct ExcelXMLReader: PartHandler {
  /// The elements that are looked into.
  private enum Element {
    case workbook, styles, style, names, worksheet, table, row, cell, data, inline, options, visible
    case condition, other
  }

  let limits: SpreadsheetLimits
  private(set) var sheets: [SheetContents] = []
  private(set) var definedNames: [DefinedNameContents] = []
  private(set) var styles: ExcelXMLStyles

  private var path: [Element] = []
  private var skippedDepth = 0
  private var line = 0
  private var visibility = ""
  private var rules = ExcelXMLRules()

  private var row = -1
  private var nextRow = 0
  private var nextColumn = 0
  private var isRowHidden = false
  private var rowStyle: String?
  private var columnStyles: [(columns: ClosedRange<Int>, style: String)] = []
  private var cell = ExcelXMLCell()
  private var column = 0

  init(limits: SpreadsheetLimits) {
    self.limits = limits
    styles = ExcelXMLStyles(limit: limits.cellFormats)
  }

  mutating func startElement(_ tag: borrowing XMLTag) throws(SpreadsheetError) {
    guard skippedDepth == 0 else {
      skippedDepth += 1
      return
    }
    line = tag.line
    guard let parent = path.last else {
      guard tag.isNamed("Workbook", in: ExcelXMLNamespace.spreadsheet) else {
        throw SpreadsheetError(.malformed, zh: "文件不是工作簿", en: "the file holds no workbook")
      }
      path.append(.workbook)
      return
    }
    guard let element = Self.element(tag, in: parent) else {
      skippedDepth = 1
      return
    }
    switch element {
    case .style: try styles.start(tag)
    case .worksheet: try startSheet(tag)
    case .row: try startRow(tag)
    case .cell: try startCell(tag)
    case .data: try startData(tag)
    case .inline: cell.startInline(tag)
    case .visible: visibility = ""
    case .condition: rules.start(tag)
    case .other where parent == .style: styles.take(tag)
    case .other where parent == .table: addColumns(tag)
    case .other where parent == .names: try addName(tag)
    default: break
    }
    path.append(element)
  }

  mutating func endElement(_ tag: borrowing XMLTag) throws(SpreadsheetError) {
    guard skippedDepth == 0 else {
      skippedDepth -= 1
      return
    }
    switch path.popLast() {
    case .cell?: try endCell()
    case .inline?: cell.endInline()
    case .visible?: setVisibility()
    case .condition?: rules.end(tag)
    case .worksheet?:
      if let sheet = sheets.indices.last { sheets[sheet].rules = rules.rules }
    default: break
    }
  }

  mutating func characters(_ characters: borrowing XMLCharacters) throws(SpreadsheetError) {
    guard skippedDepth == 0 else { return }
    switch path.last {
    case .data?, .inline?:
      characters.bytes.withUnsafeBytes { cell.add($0) }
      if cell.text.count > limits.cellText * 3 { throw tooLong }
    case .visible?: visibility += characters.bytes.string()
    case .condition?: rules.add(characters)
    default: break
    }
  }

  /// An error with the sheet that it is in and the line, as far as they are known.
  func placed(_ error: SpreadsheetError) -> SpreadsheetError {
    var error = error
    if path.contains(.worksheet) { error.place(in: sheets.last?.name) }
    if error.line == nil { error.line = line }
    return error
  }

  private static func element(_ tag: borrowing XMLTag, in parent: Element) -> Element? {
    if parent == .data || parent == .inline {
      return tag.isIn(ExcelXMLNamespace.page) ? .inline : nil
    }
    if tag.isIn(ExcelXMLNamespace.excel) {
      if parent == .worksheet, tag.isNamed("WorksheetOptions") { return .options }
      if parent == .condition || parent == .worksheet && tag.isNamed("ConditionalFormatting") {
        return .condition
      }
      return parent == .options && tag.isNamed("Visible") ? .visible : nil
    }
    guard tag.isIn(ExcelXMLNamespace.spreadsheet) else { return nil }
    switch parent {
    case .workbook:
      if tag.isNamed("Styles") { return .styles }
      return tag.isNamed("Worksheet") ? .worksheet : tag.isNamed("Names") ? .names : nil
    case .styles: return tag.isNamed("Style") ? .style : nil
    case .style: return .other
    case .names: return tag.isNamed("NamedRange") ? .other : nil
    case .worksheet: return tag.isNamed("Table") ? .table : tag.isNamed("Names") ? .names : nil
    case .table: return tag.isNamed("Row") ? .row : tag.isNamed("Column") ? .other : nil
    case .row: return tag.isNamed("Cell") ? .cell : nil
    // Notes are no part of the text.
    case .cell: return tag.isNamed("Data") ? .data : nil
    case .data, .inline, .options, .visible, .condition, .other: return nil
    }
  }

  // MARK: Sheets

  private mutating func startSheet(_ tag: borrowing XMLTag) throws(SpreadsheetError) {
    guard sheets.count < limits.sheets else { throw .limit(.sheets, limits.sheets) }
    sheets.append(
      SheetContents(name: tag.own("Name") ?? "", visibility: .visible, isWorksheet: true)
    )
    (row, nextRow, columnStyles) = (-1, 0, [])
    rules = ExcelXMLRules()
    nextColumn = 0
  }

  private mutating func setVisibility() {
    guard let last = sheets.indices.last else { return }
    switch visibility.filter({ !$0.isWhitespace }) {
    case "SheetHidden": sheets[last].visibility = .hidden
    case "SheetVeryHidden": sheets[last].visibility = .veryHidden
    default: break
    }
  }

  private mutating func addColumns(_ tag: borrowing XMLTag) {
    let first = (tag.ownInteger("Index") ?? nextColumn + 1) - 1
    let last = first + max(0, min(tag.ownInteger("Span") ?? 0, CellReference.columnCount))
    guard (0..<CellReference.columnCount).contains(first) else { return }
    let columns = first...min(last, CellReference.columnCount - 1)
    nextColumn = columns.upperBound + 1
    let isHidden = tag.own("Hidden") == "1" || tag.own("Width").flatMap { Double($0) } == 0
    if isHidden, let sheet = sheets.indices.last { sheets[sheet].hiddenColumns.append(columns) }
    // They stand from left to right, so that one is found by halving.
    if let style = tag.own("StyleID"),
      columns.lowerBound > columnStyles.last?.columns.upperBound ?? -1
    {
      columnStyles.append((columns, style))
    }
  }

  private mutating func startRow(_ tag: borrowing XMLTag) throws(SpreadsheetError) {
    let number = (tag.ownInteger("Index") ?? nextRow + 1) - 1
    guard number >= nextRow else {
      throw SpreadsheetError(
        .duplicateRow,
        zh: "第 \(number + 1) 行排在第 \(nextRow) 行之后",
        en: "row \(number + 1) stands behind row \(nextRow)",
        line: line
      )
    }
    guard number < CellReference.rowCount else {
      throw SpreadsheetError(
        .outsideGrid,
        zh: "行数超出工作表范围",
        en: "there are too many rows",
        line: line
      )
    }
    row = number
    // A row without cells may stand for several.
    nextRow = number + 1 + max(0, min(tag.ownInteger("Span") ?? 0, CellReference.rowCount))
    isRowHidden = tag.own("Hidden") == "1" || tag.own("Height").flatMap { Double($0) } == 0
    rowStyle = tag.own("StyleID")
    nextColumn = 0
  }

  // MARK: Cells

  private mutating func startCell(_ tag: borrowing XMLTag) throws(SpreadsheetError) {
    column = (tag.ownInteger("Index") ?? nextColumn + 1) - 1
    let across = max(0, min(tag.ownInteger("MergeAcross") ?? 0, CellReference.columnCount))
    let down = max(0, min(tag.ownInteger("MergeDown") ?? 0, CellReference.rowCount))
    let reference = CellReference(row: row, column: column)
    guard column >= nextColumn else {
      throw SpreadsheetError(
        .duplicateCell,
        zh: "单元格排在其右侧的单元格之后",
        en: "the cell stands behind one further to the right",
        cell: reference
      )
    }
    let end = CellReference(row: row + down, column: column + across)
    guard reference.isInGrid, end.isInGrid else {
      throw SpreadsheetError(
        .outsideGrid,
        zh: "第 \(row + 1) 行的单元格超出工作表范围",
        en: "row \(row + 1) has too many cells",
        line: line
      )
    }
    nextColumn = column + across + 1
    if across + down > 0, let sheet = sheets.indices.last {
      guard sheets[sheet].merges.count < limits.mergedRanges else {
        throw .limit(.mergedRanges, limits.mergedRanges)
      }
      sheets[sheet].merges.append(CellRange(reference, end))
    }
    let style = tag.own("StyleID") ?? rowStyle ?? columnStyle
    cell = ExcelXMLCell(
      style: styles.number(of: style),
      formula: tag.own("Formula")
    )
  }

  /// The format of the column's cells that name none.
  private var columnStyle: String? {
    let index = columnStyles.partitioningIndex { $0.columns.upperBound >= column }
    guard index < columnStyles.count, columnStyles[index].columns.contains(column) else {
      return nil
    }
    return columnStyles[index].style
  }

  private mutating func startData(_ tag: borrowing XMLTag) throws(SpreadsheetError) {
    guard cell.type == nil else {
      throw SpreadsheetError(
        .malformed,
        zh: "一个单元格有两个值",
        en: "a cell has two values",
        cell: CellReference(row: row, column: column)
      )
    }
    cell.type = tag.own("Type") ?? "String"
  }

  private mutating func endCell() throws(SpreadsheetError) {
    let reference = CellReference(row: row, column: column)
    guard let sheet = sheets.indices.last,
      let contents = try cell.contents(at: reference, isHidden: isRowHidden, styles)
    else { return }
    guard String(decoding: cell.text, as: UTF8.self).utf16.count <= limits.cellText else {
      throw tooLong
    }
    guard sheets[sheet].cells.count < limits.cells else { throw .limit(.cells, limits.cells) }
    sheets[sheet].cells.append(contents)
  }

  private var tooLong: SpreadsheetError {
    var error = SpreadsheetError.limit(.cellText, limits.cellText)
    error.cell = CellReference(row: row, column: column)
    return error
  }

  private mutating func addName(_ tag: borrowing XMLTag) throws(SpreadsheetError) {
    guard let name = tag.own("Name"), let target = tag.own("RefersTo") else { return }
    guard definedNames.count < limits.definedNames else {
      throw .limit(.definedNames, limits.definedNames)
    }
    let first = CellReference(row: 0, column: 0)
    definedNames.append(
      DefinedNameContents(
        name: name,
        formula: RowColumnFormula.text(target, at: first) ?? target,
        sheet: path.contains(.worksheet) ? sheets.count - 1 : nil,
        isHidden: tag.own("Hidden") == "1"
      )
    )
  }
}
