import ReportModel
import ReportRecognition
import TextTools
import XML

/// What stands in a page or a cell.
enum HTMLBlock {
  case paragraph(HTMLParagraph)
  case grid(Grid)
}

extension HTMLBlock {
  /// A paragraph that is nothing but a picture.
  static var picture: HTMLBlock {
    var text = HTMLText(start: 0)
    text.add(.picture, range: nil, scope: .cell)
    return .paragraph(text.paragraph)
  }
}

/// A table of a page while it is read.
struct HTMLTable {
  /// A cell with the blocks in it.
  struct Cell {
    var rowSpan: Int
    var columnSpan: Int
    var blocks: [HTMLBlock] = []
    /// Where text goes that is put into the empty cell.
    var start: Int
    /// Whether nothing can be written into it.
    var isLocked = false
    /// Whether a text can be read in it.
    fileprivate(set) var hasText = false
  }

  /// The widest and highest cell that is believed, as browsers do.
  private static let columnSpanLimit = 100
  private static let rowSpanLimit = 65_534
  /// A cell with more paragraphs is no cell of a report's table: the page is laid out in it.
  private static let paragraphLimit = 8
  /// A table with so many cells of text is no layout of a page, whatever else is in it.
  private static let dataLimit = 20

  private(set) var rows: [[Cell]] = []
  /// What is anchored in its cells and may lie over others.
  var covers: [HTMLCover] = []
  /// How many blocks stand in its cells so far.
  private(set) var blockCount = 0
  private(set) var cell: Cell?
  /// The columns that are not shown.
  private var hiddenColumns: Set<Int> = []
  private var columnCount = 0

  /// The groups of rows that are shown at the top and at the bottom, wherever they stand.
  private enum Group { case head, body, foot }
  private var group = Group.body
  /// The group of each row.
  private var groups: [Group] = []

  mutating func beginRow() {
    endCell()
    rows.append([])
    groups.append(group)
  }

  /// Begins a group of rows: only the first `thead` and the first `tfoot` are moved.
  mutating func beginGroup(_ name: String) {
    switch name {
    case "thead": group = groups.contains(.head) ? .body : .head
    case "tfoot": group = groups.contains(.foot) ? .body : .foot
    default: group = .body
    }
  }

  /// Ends a group of rows.
  mutating func endGroup() { group = .body }

  /// Puts the rows into the order in which they are shown.
  mutating func settleRows() {
    guard groups.contains(where: { $0 != .body }) else { return }
    let grouped = zip(rows, groups)
    rows = [Group.head, .body, .foot].flatMap { group in
      grouped.lazy.filter { $0.1 == group }.map(\.0)
    }
    groups = []
  }

  mutating func beginCell(_ attributes: [HTMLAttribute], start: Int) {
    endCell()
    if rows.isEmpty { beginRow() }
    let rowSpan = attributes.span("rowspan") ?? 1
    cell = Cell(
      // 0 reaches to the end of the table.
      rowSpan: rowSpan == 0 ? Self.rowSpanLimit : min(max(1, rowSpan), Self.rowSpanLimit),
      columnSpan: min(max(1, attributes.span("colspan") ?? 1), Self.columnSpanLimit),
      start: start
    )
  }

  /// Notes a `col`, whose columns may not be shown.
  mutating func addColumns(_ attributes: [HTMLAttribute], isHidden: Bool) {
    let span = min(max(1, attributes.span("span") ?? 1), Self.columnSpanLimit)
    if isHidden { hiddenColumns.formUnion(columnCount..<columnCount + span) }
    columnCount = min(columnCount + span, Self.columnSpanLimit)
  }

  mutating func append(_ block: HTMLBlock) {
    blockCount += 1
    switch block {
    case .grid: cell?.hasText = true
    case .paragraph(let paragraph): if paragraph.hasText { cell?.hasText = true }
    }
    cell?.blocks.append(block)
  }

  mutating func moveStart(to start: Int) {
    if cell?.hasText == false { cell?.start = start }
  }

  /// Notes that nothing can be written into the empty cell.
  mutating func lock() { cell?.isLocked = true }

  mutating func endCell() {
    guard let ended = cell else { return }
    cell = nil
    rows[rows.count - 1].append(ended)
  }

  /// Whether the table is there for the looks of the page alone.
  func isLayout(keepingColumns: Bool) -> Bool {
    if !keepingColumns, rows.allSatisfy({ $0.count < 2 }) { return true }
    var isLong = false
    var nested = 0
    var own = 0
    for cell in rows.joined() {
      isLong = isLong || cell.paragraphs.count > Self.paragraphLimit
      if !cell.paragraphs.isEmpty { own += 1 }
      for case .grid(let grid) in cell.blocks {
        nested += grid.rows.reduce(0) { $0 + $1.cells.count }
      }
    }
    guard isLong || nested > 0 else { return false }
    return own < Self.dataLimit || nested >= own
  }

  /// Whether nothing of it is shown, though it takes its room: a copy for printers or programs.
  var isHidden: Bool {
    let paragraphs = rows.joined().flatMap(\.blocks).compactMap { block in
      if case .paragraph(let paragraph) = block { paragraph } else { nil }
    }
    return !paragraphs.isEmpty && blocks.count == paragraphs.count
      && paragraphs.allSatisfy(\.isHidden)
  }

  /// What the cells hold, in order.
  var blocks: [HTMLBlock] { rows.joined().flatMap(\.blocks) }

  /// What stands in rows and columns that are not shown, to be told of.
  var hiddenParagraph: HTMLParagraph {
    var paragraph = HTMLParagraph(start: 0)
    for (row, columns) in zip(rows, columns) {
      let isHiddenRow = row.allSatisfy { $0.paragraphs.isEmpty }
      for (cell, column) in zip(row, columns) where isHiddenRow || isHidden(column, cell) {
        for case .paragraph(let own) in cell.blocks {
          for piece in own.pieces { paragraph.appendHidden(piece) }
        }
      }
    }
    return paragraph
  }

  private func isHidden(_ column: Int, _ cell: Cell) -> Bool {
    !hiddenColumns.isEmpty && (column..<column + cell.columnSpan).allSatisfy(hiddenColumns.contains)
  }

  /// The column that each cell begins in, row by row.
  private var columns: [[Int]] {
    var taken: [Int] = []
    return rows.enumerated().map { index, row in
      var column = 0
      return row.map { cell in
        while column < taken.count, taken[column] > index { column += 1 }
        let own = column
        column += cell.columnSpan
        while taken.count < column { taken.append(0) }
        for covered in own..<column { taken[covered] = index + cell.rowSpan }
        return own
      }
    }
  }

  /// The table as a grid with true columns.
  func grid(number: Int, end: Int?, places: SourcePlaces) -> Grid {
    let gridRows = zip(rows, columns).enumerated().map { index, row in
      Grid.Row(
        index: index,
        cells: zip(row.0, row.1).map { cell, column in
          Grid.Cell(cell.source(places, isHidden: isHidden(column, cell)), column: column)
        }
      )
    }
    let lines = rows.joined().flatMap(\.paragraphs).compactMap { $0.source(places) }
    return Grid(rows: gridRows, frame: .table(number), lines: lines, end: end)
  }
}

extension HTMLTable.Cell {
  /// Whether nothing stands in it, not even what is left out.
  var isBlank: Bool {
    blocks.allSatisfy { block in
      guard case .paragraph(let paragraph) = block else { return false }
      return paragraph.pieces.allSatisfy { piece in
        if case .unread = piece.piece.appearance { return false }
        return piece.piece.written.unicodeScalars.allSatisfy(\.isBlank)
      }
    }
  }

  /// The paragraphs of which something can be seen.
  var paragraphs: [HTMLParagraph] {
    blocks.compactMap { block in
      if case .paragraph(let paragraph) = block, !paragraph.isHidden { paragraph } else { nil }
    }
  }

  /// The layers in which something of it is seen.
  private var layers: Set<Int> {
    paragraphs.reduce(into: []) { $0.formUnion($1.layers) }
  }

  /// What stands in the cell, line by line; what is not shown belongs to the line before it.
  func source(_ places: SourcePlaces, isHidden: Bool) -> SourceText {
    var pieces: [TextPiece] = []
    var hasLine = false
    for block in blocks {
      switch block {
      case .grid: pieces.append(TextPiece("", range: nil, appearance: .unread(.table)))
      case .paragraph(let paragraph):
        if !paragraph.isHidden {
          if hasLine { pieces.append(TextPiece("\n", range: nil)) }
          hasLine = true
        }
        pieces += paragraph.inCell
      }
    }
    if layers.count > 1 { pieces.append(TextPiece("", range: nil, appearance: .unread(.obscured))) }
    if isHidden { pieces = pieces.map { $0.hidden } }
    let canBeWritten = pieces.contains { $0.appearance == .plain && $0.range != nil }
    // A text whose bytes are not certain is not edited, and what is only shown is not written beside.
    let isUncertain = blocks.contains { block in
      if case .paragraph(let paragraph) = block { !paragraph.isEditable } else { false }
    }
    if !canBeWritten, !isLocked, !isUncertain, !isHidden {
      let index = pieces.firstIndex { $0.range.map { $0.lowerBound >= start } ?? false }
      pieces.insert(TextPiece("", range: start..<start), at: index ?? pieces.count)
    }
    let first = pieces.first { $0.range != nil }?.range?.lowerBound
    return SourceText(
      isUncertain
        ? pieces.map { TextPiece($0.written, range: nil, appearance: $0.appearance) } : pieces,
      at: places.place(of: first ?? start)
    )
  }
}

extension TextPiece {
  /// The piece in a column that is not shown.
  fileprivate var hidden: TextPiece { TextPiece(written, range: range, appearance: .hidden) }
}

extension [HTMLAttribute] {
  /// Whether they themselves put a picture behind the element, and not a style sheet behind all of its kind.
  var havePicture: Bool {
    contains { attribute in
      switch attribute.name {
      case "background": !attribute.value.isEmpty
      case "style":
        attribute.value.lowercased().contains("url(")
          && attribute.value.lowercased().contains("background")
      default: false
      }
    }
  }

  /// The value of an attribute; nil if there is none of the name.
  func value(of name: String) -> String? { first { $0.name == name }?.value }

  /// The number that an attribute gives, as browsers read it: digits, whatever follows.
  func span(_ name: String) -> Int? {
    guard let value = value(of: name)?.drop(while: \.isWhitespace) else { return nil }
    let sign = value.first == "-" || value.first == "+" ? value.prefix(1) : ""
    let digits = value.dropFirst(sign.count).prefix { $0.isASCII && $0.isNumber }
    return Int(sign + digits)
  }
}
