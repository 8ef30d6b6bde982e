import XML

/// Reads `content.xml` of an OpenDocument spreadsheet.
///
/// Rows and cells that are repeated are kept as often as they are meant where they hold something, and
/// passed over at once where they do not.
struct OpenDocumentReader: PartHandler {
  /// The elements that are looked into.
  enum Element {
    case document, styles, style, body, spreadsheet, table, rows, row, cell, list, paragraph, inline
    case names, other
  }

  let limits: SpreadsheetLimits
  var sheets: [SheetContents] = []
  var definedNames: [DefinedNameContents] = []
  var numberFormats: [NumberFormat] = [.general]
  /// The numbers of the formats, by their codes.
  var formatNumbers: [String: UInt16] = [:]

  private var path: [Element] = []
  private var skippedDepth = 0
  private var line = 0
  private var styleName: String?
  /// The styles of tables that are hidden.
  private var hiddenStyles: Set<String> = []
  /// How deep the groups of rows that are hidden stand.
  private var hiddenGroups: [Int] = []

  /// The row being read, or the next one, counted from 0.
  private(set) var row = 0
  /// How many rows the one being read stands for.
  private var rowRepeat = 1
  private var isRowHidden = false
  /// The column of the cell being read.
  var column = 0
  /// The cells of the row that hold something.
  var rowCells: [OpenDocumentCell] = []
  /// The merged ranges that begin in the row, as if it were the first.
  var rowMerges: [CellRange] = []
  var cell = OpenDocumentCell.Attributes()
  var text = OpenDocumentText()

  init(limits: SpreadsheetLimits) {
    self.limits = limits
    path.reserveCapacity(16)
  }

  mutating func startElement(_ tag: borrowing XMLTag) throws(SpreadsheetError) {
    guard skippedDepth == 0 else {
      skippedDepth += 1
      return
    }
    line = tag.line
    guard let parent = path.last else {
      guard tag.isNamed("document-content", in: OpenDocumentNamespace.office) else {
        throw SpreadsheetError(.malformed, "the content is that of no OpenDocument")
      }
      path.append(.document)
      return
    }
    guard let element = try element(tag, in: parent) else {
      skippedDepth = 1
      return
    }
    switch element {
    case .style: styleName = tag.attribute("name", in: OpenDocumentNamespace.style)?.string()
    case .table: try startTable(tag)
    case .rows where Self.isHidden(tag): hiddenGroups.append(path.count)
    case .row: try startRow(tag)
    case .cell: try startCell(tag)
    case .paragraph: text.startParagraph()
    case .other where parent == .style:
      if Self.isHidden(tag), let styleName { hiddenStyles.insert(styleName) }
    case .other where parent == .names: try addName(tag)
    case .other: try addWhiteSpace(tag)
    default: break
    }
    path.append(element)
  }

  mutating func endElement(_ tag: borrowing XMLTag) throws(SpreadsheetError) {
    guard skippedDepth == 0 else {
      skippedDepth -= 1
      return
    }
    line = tag.line
    switch path.popLast() {
    case .paragraph?: text.endParagraph()
    case .cell?: try endCell()
    case .row?: try endRow()
    case .rows? where hiddenGroups.last == path.count: hiddenGroups.removeLast()
    default: break
    }
  }

  mutating func characters(_ characters: borrowing XMLCharacters) throws(SpreadsheetError) {
    guard skippedDepth == 0, path.last == .paragraph || path.last == .inline else { return }
    characters.bytes.withUnsafeBytes { text.add($0) }
    try checkRoom()
  }

  /// An error with the sheet that it is in and the line, as far as they are known.
  func placed(_ error: SpreadsheetError) -> SpreadsheetError {
    var error = error
    if path.contains(.table), let name = sheets.last?.name {
      error.sheet = SpreadsheetError(error.kind, "", sheet: name).sheet
    }
    if error.line == nil { error.line = line }
    return error
  }

  /// Refuses a text before it grows out of bounds; a UTF-16 unit takes at most three bytes.
  private func checkRoom() throws(SpreadsheetError) {
    if text.bytes.count > limits.cellText * 3 { throw tooLong }
  }

  /// A cell with more text than a cell may have.
  var tooLong: SpreadsheetError {
    var error = SpreadsheetError.limit(.cellText, limits.cellText)
    error.cell = CellReference(row: row, column: column)
    return error
  }

  // MARK: Elements

  /// What an element is where it stands; nil for one that is passed over with all that is in it.
  private func element(
    _ tag: borrowing XMLTag,
    in parent: Element
  ) throws(SpreadsheetError) -> Element? {
    switch parent {
    case .document:
      guard tag.isIn(OpenDocumentNamespace.office) else { return nil }
      return tag.isNamed("automatic-styles") ? .styles : tag.isNamed("body") ? .body : nil
    case .styles:
      guard tag.isNamed("style", in: OpenDocumentNamespace.style),
        let family = tag.attribute("family", in: OpenDocumentNamespace.style)
      else { return nil }
      return family.equals("table") ? .style : nil
    case .style:
      return tag.isNamed("table-properties", in: OpenDocumentNamespace.style) ? .other : nil
    case .body:
      guard tag.isNamed("spreadsheet", in: OpenDocumentNamespace.office) else {
        throw SpreadsheetError(.notAWorkbook, "the content is that of no spreadsheet")
      }
      return .spreadsheet
    case .spreadsheet, .table, .rows, .row:
      return tag.isIn(OpenDocumentNamespace.table) ? Self.tableElement(tag, in: parent) : nil
    case .cell where tag.isNamed("table", in: OpenDocumentNamespace.table):
      throw SpreadsheetError(
        .malformed,
        "a table inside a cell is not read",
        cell: CellReference(row: row, column: column)
      )
    case .cell, .list, .paragraph, .inline:
      return tag.isIn(OpenDocumentNamespace.text) ? Self.textElement(tag, in: parent) : nil
    case .names: return tag.isIn(OpenDocumentNamespace.table) ? .other : nil
    case .other: return nil
    }
  }

  private static func tableElement(_ tag: borrowing XMLTag, in parent: Element) -> Element? {
    if parent == .row {
      return tag.isNamed("table-cell") || tag.isNamed("covered-table-cell") ? .cell : nil
    }
    if parent == .spreadsheet {
      return tag.isNamed("table") ? .table : tag.isNamed("named-expressions") ? .names : nil
    }
    if tag.isNamed("table-row") { return .row }
    if tag.isNamed("table-header-rows") || tag.isNamed("table-rows")
      || tag.isNamed("table-row-group")
    {
      return .rows
    }
    return parent == .table && tag.isNamed("named-expressions") ? .names : nil
  }

  private static func textElement(_ tag: borrowing XMLTag, in parent: Element) -> Element? {
    guard parent == .paragraph || parent == .inline else {
      if tag.isNamed("p") || tag.isNamed("h") { return .paragraph }
      return tag.isNamed("list") || tag.isNamed("list-item") || tag.isNamed("list-header")
        || tag.isNamed("section") ? .list : nil
    }
    if tag.isNamed("s") || tag.isNamed("tab") || tag.isNamed("line-break") { return .other }
    // How Chinese is spoken is no part of the text, nor are notes.
    return tag.isNamed("ruby-text") || tag.isNamed("note") ? nil : .inline
  }

  private static func isHidden(_ tag: borrowing XMLTag) -> Bool {
    tag.attribute("display", in: OpenDocumentNamespace.table)?.equals("false") ?? false
  }

  /// Adds the white space that an element in a paragraph stands for.
  private mutating func addWhiteSpace(_ tag: borrowing XMLTag) throws(SpreadsheetError) {
    if tag.isNamed("s") {
      let count = tag.attribute("c", in: OpenDocumentNamespace.text)?.integer() ?? 1
      guard count <= limits.cellText else { throw tooLong }
      text.add(0x20, count: max(1, count))
    } else {
      text.add(tag.isNamed("tab") ? 0x09 : 0x0A, count: 1)
    }
    try checkRoom()
  }

  // MARK: Tables and rows

  private mutating func startTable(_ tag: borrowing XMLTag) throws(SpreadsheetError) {
    guard sheets.count < limits.sheets else { throw .limit(.sheets, limits.sheets) }
    let name = tag.attribute("name", in: OpenDocumentNamespace.table)?.string() ?? ""
    let style = tag.attribute("style-name", in: OpenDocumentNamespace.table)?.string()
    let isHidden = Self.isHidden(tag) || style.map { hiddenStyles.contains($0) } ?? false
    sheets.append(
      SheetContents(name: name, visibility: isHidden ? .hidden : .visible, isWorksheet: true)
    )
    row = 0
    hiddenGroups = []
  }

  private mutating func startRow(_ tag: borrowing XMLTag) throws(SpreadsheetError) {
    rowRepeat = 1
    if let count = tag.attribute("number-rows-repeated", in: OpenDocumentNamespace.table) {
      rowRepeat = try repetition(count)
    }
    let visibility = tag.attribute("visibility", in: OpenDocumentNamespace.table)?.string()
    isRowHidden = visibility == "collapse" || visibility == "filter" || !hiddenGroups.isEmpty
    column = 0
    rowCells.removeAll(keepingCapacity: true)
    rowMerges.removeAll(keepingCapacity: true)
  }

  /// How often something stands there; more often than a sheet has rows is as often as that.
  func repetition(_ count: borrowing XMLView) throws(SpreadsheetError) -> Int {
    guard let value = count.integer(), value >= 1 else {
      throw SpreadsheetError(
        .malformed,
        "\(SpreadsheetError.quoted(count.string())) is no number of repetitions",
        line: line
      )
    }
    return min(value, CellReference.rowCount)
  }

  private mutating func endRow() throws(SpreadsheetError) {
    let first = row
    row = min(first + rowRepeat, CellReference.rowCount)
    guard !rowCells.isEmpty || !rowMerges.isEmpty else { return }
    guard first + rowRepeat <= CellReference.rowCount else {
      throw SpreadsheetError(.outsideGrid, "there are too many rows", line: line)
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
    merge.last.row += row
    merge.first.row = row
    guard merge.last.isInGrid else {
      throw SpreadsheetError(
        .outsideGrid,
        "the merged cells at \(merge.first) reach out of the grid",
        cell: merge.first,
        line: line
      )
    }
    return merge
  }

  // MARK: Names

  private mutating func addName(_ tag: borrowing XMLTag) throws(SpreadsheetError) {
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
