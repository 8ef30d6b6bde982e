import OpenDocument
import XML

/// Reads `content.xml` of an OpenDocument spreadsheet.
///
/// Rows and cells that are repeated are kept as often as they are meant where they hold something, and
/// passed over at once where they do not.
struct OpenDocumentReader: PartHandler {
  /// The elements that are looked into.
  enum Element {
    case document, styles, style, body, spreadsheet, table, rows, columns, row, cell, list
    case paragraph, inline, reading, names, shapes, sparklines, rules, numberStyle, numberText
    case numberDigits, other
  }

  let limits: SpreadsheetLimits
  var sheets: [SheetContents] = []
  var definedNames: [DefinedNameContents] = []
  /// How cells show what they hold.
  var formats: [Format] = [
    Format(number: .general, look: .plain, fit: OpenDocumentStyles.Properties().fit)
  ]
  /// The numbers of the formats, by their codes and looks.
  var formatNumbers: [FormatKey: UInt16] = [:]
  /// The cells of the rules that are open.
  var ruledCells: [CellRange] = []

  var path: [Element] = []
  private var skippedDepth = 0
  /// Whether all of the document is one XML file.
  private(set) var isFlat = false
  var line = 0
  var styles: OpenDocumentStyles
  /// How deep the groups of rows or columns that are hidden stand.
  var hiddenGroups: [Int] = []

  /// The row being read, or the next one, counted from 0.
  var row = 0
  /// How many rows the one being read stands for.
  var rowRepeat = 1
  var isRowHidden = false
  /// The style of the row's cells that name none.
  var rowCellStyle: String?
  /// The styles of the columns' cells that name none, from left to right.
  var columnCellStyles: [(columns: Range<Int>, style: String)] = []
  /// The column that the next element of columns begins with.
  var nextColumn = 0
  /// The column of the cell being read.
  var column = 0
  /// The cells of the row that hold something.
  var rowCells: [OpenDocumentCell] = []
  /// The merged ranges that begin in the row, as if it were the first.
  var rowMerges: [CellRange] = []
  var cell = OpenDocumentCell.Attributes()
  var text = OpenDocumentText()
  /// How words of the cell are read aloud, which stands above them.
  var reading: [UInt8] = []
  /// The style of the cell before, with what it says: neighbours mostly have the same.
  var lastCellStyle: CellStyle?
  /// How the cell looks, and within it each stretch that is open.
  var looks: [OpenDocumentStyles.Properties] = []
  /// The shape that is open in the cell.
  private var shape: OpenDocumentShape?
  /// What is tied to the sheet and to no cell, with the sizes that tell which cells it lies over.
  var objects: [DrawnObject] = []
  var sizes = SheetSizes()
  /// What shapes in the cell show.
  var shown: [(content: Overlay.Content, isInOneCell: Bool)] = []

  /// How a cell shows what it holds.
  struct Format {
    let number: NumberFormat
    let look: TextLook
    let fit: CellFit
    var parts = FormatLooks.Format()
    /// The style whose conditional styles may hold instead; nil where it has none.
    var ruled: String?
  }

  /// What makes one format another than the next.
  struct FormatKey: Hashable {
    let code: String
    let look: TextLook
    let fit: CellFit
    let parts: FormatLooks.Format
    let ruled: String?
  }

  /// A style of cells, with what it says.
  struct CellStyle {
    let name: String?
    let properties: OpenDocumentStyles.Properties
    let parts: FormatLooks.Format
    /// Whether other styles may hold instead of it.
    let hasMaps: Bool
  }

  init(styles: OpenDocumentStyles, limits: SpreadsheetLimits) {
    self.styles = styles
    self.limits = limits
    path.reserveCapacity(16)
  }

  mutating func startElement(_ tag: borrowing XMLTag) throws(SpreadsheetError) {
    guard skippedDepth == 0 else {
      skippedDepth += 1
      return
    }
    line = tag.line
    if shape != nil {
      shape?.start(tag)
      return
    }
    guard let parent = path.last else {
      isFlat = tag.isNamed("document", in: OpenDocumentNamespace.office)
      guard isFlat || tag.isNamed("document-content", in: OpenDocumentNamespace.office) else {
        throw SpreadsheetError(
          .malformed,
          zh: "内容不是 OpenDocument 文件",
          en: "the content is that of no OpenDocument"
        )
      }
      path.append(.document)
      return
    }
    let holdsShapes =
      parent == .cell || parent == .paragraph || parent == .inline || parent == .shapes
    if holdsShapes, tag.isIn(OpenDocumentNamespace.drawing) {
      if parent == .shapes, tag.isNamed("g") {
        path.append(.shapes)
        return
      }
      shape = OpenDocumentShape(
        tag,
        at: CellReference(row: row, column: column),
        styles: styles
      )
      if shape == nil { skippedDepth = 1 }
      return
    }
    guard let element = try element(tag, in: parent) else {
      skippedDepth = 1
      return
    }
    switch element {
    case .style where tag.isNamed("font-face"): styles.take(tag)
    case .style: styles.start(tag)
    case .numberStyle: _ = styles.numbers.start(tag)
    case .numberText, .numberDigits: styles.numbers.take(tag)
    case .other where parent == .numberStyle: styles.numbers.take(tag)
    case .table: try startTable(tag)
    case .rows where OpenDocumentStyles.isHidden(tag): hiddenGroups.append(path.count)
    case .row: try startRow(tag)
    case .cell: try startCell(tag)
    case .paragraph:
      text.startParagraph()
      startInline(tag, family: "paragraph")
    case .inline: startInline(tag, family: "text")
    case .sparklines: addSparkline(tag)
    case .rules: takeRule(tag)
    case .columns where OpenDocumentStyles.isHidden(tag): hiddenGroups.append(path.count)
    case .other where parent == .style: styles.take(tag)
    case .other where parent == .table || parent == .columns: try addColumns(tag)
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
    if shape != nil {
      if shape?.end() ?? false {
        if let shape { end(shape) }
        shape = nil
      }
      return
    }
    switch path.popLast() {
    case .inline?: endInline()
    case .paragraph?:
      text.endParagraph()
      endInline()
    case .cell?: try endCell()
    case .row?: try endRow()
    case .table?: endTable()
    case .rows? where hiddenGroups.last == path.count: hiddenGroups.removeLast()
    case .columns? where hiddenGroups.last == path.count: hiddenGroups.removeLast()
    default: break
    }
  }

  mutating func characters(_ characters: borrowing XMLCharacters) throws(SpreadsheetError) {
    if shape != nil {
      characters.bytes.withUnsafeBytes { shape?.add($0) }
      if shape?.text.bytes.count ?? 0 > limits.cellText * 3 { throw tooLong }
      return
    }
    if skippedDepth == 0, path.last == .numberText {
      styles.numbers.add(characters.bytes.string())
      return
    }
    if skippedDepth == 0, path.last == .reading, reading.count < limits.cellText {
      characters.bytes.append(to: &reading)
      return
    }
    guard skippedDepth == 0, path.last == .paragraph || path.last == .inline else { return }
    characters.bytes.withUnsafeBytes { text.add($0) }
    try checkRoom()
  }

  /// An error with the sheet that it is in and the line, as far as they are known.
  func placed(_ error: SpreadsheetError) -> SpreadsheetError {
    var error = error
    if path.contains(.table), let name = sheets.last?.name {
      error.place(in: name)
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
}
