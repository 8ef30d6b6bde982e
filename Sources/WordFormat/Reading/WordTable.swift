import ReportModel
import ReportPackages
import ReportRecognition

/// A table of a document while it is read.
struct WordTable {
  /// How a cell is merged with the one above or to the left.
  enum Merge {
    case begins
    case goesOn
  }

  /// A cell with what is in it.
  struct Cell {
    var columnSpan = 1
    var vertical: Merge?
    var horizontal: Merge?
    /// Whether a tracked change deletes it.
    var isDeleted = false
    /// Whether it holds the result of a calculation, which the program need not have made anew.
    var isCalculated = false
    /// The colour behind it; empty where nothing is said to be there.
    var fill = ""
    var blocks: [WordStory.Block] = []

    /// Whether nothing stands in it.
    var isEmpty: Bool {
      blocks.allSatisfy {
        if case .paragraph(let paragraph) = $0 { paragraph.isEmpty } else { false }
      }
    }
  }

  /// A row of cells.
  struct Row {
    var before = 0
    var isDeleted = false
    /// Whether the row is not shown, or too low to be seen.
    var isHidden = false
    /// The height in twentieths of a point, or the least one; nil where nothing is said of it.
    var height: Int?
    var cells: [Cell] = []
  }

  /// The widest cell that is believed.
  private static let columnSpanLimit = 100
  /// The lowest row and the narrowest column that can be seen, in twentieths of a point.
  private static let heightLimit = 40
  /// A cell with more paragraphs is no cell of a report's table: the page is laid out in it.
  private static let paragraphLimit = 8
  /// A table with fewer cells within a cell is a part of the cell.
  private static let tableSize = 8

  /// The style; nil where it is the usual one.
  var style: String?
  /// The colour behind it; empty where nothing is said to be there.
  var fill = ""
  /// Which conditional formats of the style hold.
  var look = WordTableLook()
  /// Whether the columns have the widths that are written.
  var isFixed = false
  /// The widths of the columns in twentieths of a point, as far as they are told.
  private var widths: [Int?] = []
  var rows: [Row] = []
  var cell: Cell?
  /// What lies over its cells.
  private(set) var covers: [TableCover] = []

  mutating func beginRow() { rows.append(Row()) }

  mutating func beginCell() {
    if rows.isEmpty { beginRow() }
    cell = Cell()
  }

  mutating func setSpan(_ span: Int) { cell?.columnSpan = min(max(1, span), Self.columnSpanLimit) }

  mutating func setBefore(_ columns: Int) {
    withRow { $0.before = min(max(0, columns), Self.columnSpanLimit) }
  }

  mutating func deleteRow() { withRow { $0.isDeleted = true } }

  mutating func hideRow() { withRow { $0.isHidden = true } }

  /// Takes the height of a row, which is the least one unless it is exact.
  mutating func setHeight(_ height: Int, isExact: Bool) {
    if isExact, height < Self.heightLimit { hideRow() }
    let least = isExact ? height : max(height, PageCover.lineHeight)
    withRow { $0.height = min(max(0, least), PageCover.pageHeight) }
  }

  private mutating func withRow(_ change: (inout Row) -> Void) {
    if !rows.isEmpty { change(&rows[rows.count - 1]) }
  }

  mutating func addColumn(width: Int?) {
    if widths.count < Self.columnSpanLimit { widths.append(width) }
  }

  /// The width of a column; nil where it is not told.
  func width(of column: Int) -> Int? {
    guard widths.indices.contains(column), let width = widths[column], width > 0 else { return nil }
    return min(width, PageCover.pageHeight)
  }

  /// The width of the cell that is open; nil where it is not known, as in tables that fit themselves to their text.
  var cellWidth: Int? {
    guard isFixed, let row = rows.last, let cell else { return nil }
    let first = row.cells.reduce(row.before) { $0 + $1.columnSpan }
    guard first + cell.columnSpan <= widths.count else { return nil }
    let own = widths[first..<first + cell.columnSpan].compactMap(\.self)
    return own.count == cell.columnSpan ? own.reduce(0, +) : nil
  }

  /// The columns that are too narrow to be seen, with the first row that holds something there.
  var hiddenColumns: [(row: Int, column: Int)] {
    guard isFixed else { return [] }
    let narrow = widths.indices.filter { widths[$0].map { $0 < Self.heightLimit } ?? false }
    if narrow.isEmpty { return [] }
    var found: [Int: Int] = [:]
    for (number, row) in rows.filter({ !$0.isDeleted }).enumerated() {
      var column = row.before
      for cell in row.cells {
        let columns = column..<column + cell.columnSpan
        column = columns.upperBound
        guard columns.allSatisfy(narrow.contains), !cell.isEmpty else { continue }
        if found[columns.lowerBound] == nil { found[columns.lowerBound] = number }
      }
    }
    return found.sorted { $0.key < $1.key }.map { ($0.value, $0.key) }
  }

  mutating func endCell(with blocks: [WordStory.Block]) {
    guard var ended = cell else { return }
    cell = nil
    ended.blocks = blocks
    if !ended.isDeleted { rows[rows.count - 1].cells.append(ended) }
  }

  /// A row, which is left without cells.
  mutating func takeRow(_ number: Int) -> Row {
    let row = rows[number]
    rows[number].cells = []
    return row
  }

  // MARK: What lies over cells

  /// Notes that something lies over text and is anchored in the cell that is open.
  mutating func add(_ cover: PageCover, paragraph: Int) {
    guard let row = rows.last, let cell, covers.count <= TableShape.coverLimit else { return }
    let first = row.cells.reduce(row.before) { $0 + $1.columnSpan }
    covers.append(
      TableCover(
        row: rows.count - 1,
        columns: first..<first + cell.columnSpan,
        cover: cover,
        paragraph: paragraph
      )
    )
  }

  /// Marks all cells as covered that something may lie over.
  mutating func applyCovers() {
    if covers.isEmpty { return }
    let cells = rows.map { row in
      var column = row.before
      return row.cells.map { cell in
        defer { column += cell.columnSpan }
        return column..<column + cell.columnSpan
      }
    }
    let width = cells.compactMap { $0.last?.upperBound }.max() ?? 0
    let shape = TableShape(
      cells: cells,
      heights: rows.map { $0.isDeleted ? 0 : $0.height ?? PageCover.lineHeight },
      edges: (0..<width).reduce(into: [0]) { edges, column in
        edges.append(
          edges[edges.count - 1] + (self.width(of: column) ?? TableShape.usualWidth)
        )
      },
      isFixed: isFixed
    )
    for place in shape.covered(by: covers) { rows[place.row].cells[place.cell].obscure() }
  }

  // MARK: Layout

  /// Whether the table is there for the looks of the page alone.
  var isLayout: Bool {
    let shown = rows.lazy.filter { !$0.isDeleted }
    if shown.allSatisfy({ $0.cells.count < 2 }) { return true }
    return shown.contains { $0.cells.contains(where: Self.isLayout) }
  }

  private static func isLayout(_ cell: Cell) -> Bool {
    var paragraphs = 0
    for block in cell.blocks {
      switch block {
      case .grid(let grid): if isTable(grid) { return true }
      case .paragraph(let paragraph): if !paragraph.isEmpty { paragraphs += 1 }
      }
    }
    return paragraphs > paragraphLimit
  }

  /// What the cells hold, in order.
  var blocks: [WordStory.Block] {
    rows.filter { !$0.isDeleted }.flatMap { $0.cells.flatMap(\.blocks) }
  }

  /// The first paragraph of each row that is not shown and holds something.
  var hiddenParagraphs: [Int] {
    rows.filter { $0.isHidden && !$0.isDeleted }.compactMap { row in
      for case .paragraph(let paragraph) in row.cells.flatMap(\.blocks) where !paragraph.isEmpty {
        return paragraph.number
      }
      return nil
    }
  }

  /// What stood in the rows that tracked changes delete, with the first paragraph of each.
  var deletedRows: [(paragraph: Int, text: String)] {
    rows.filter(\.isDeleted).compactMap { row in
      var number: Int?
      var texts: [String] = []
      for case .paragraph(let paragraph) in row.cells.flatMap(\.blocks) {
        let text = paragraph.pieces.map(\.text).joined()
        if text.isEmpty { continue }
        number = number ?? paragraph.number
        texts.append(text)
      }
      return number.map { ($0, texts.joined(separator: " ")) }
    }
  }

  /// The tables within cells.
  var inner: [WordStory.Block] {
    var inner: [WordStory.Block] = []
    // The paragraphs of a large table are not copied to be thrown away.
    for row in rows where !row.isDeleted {
      for cell in row.cells {
        for case .grid(let grid) in cell.blocks { inner.append(.grid(grid)) }
      }
    }
    return inner
  }

  /// Whether a grid of so many cells is a table of its own, in whatever cell it stands.
  static func isTable(_ grid: Grid) -> Bool {
    grid.rows.reduce(0) { $0 + $1.cells.count } >= tableSize && grid.rows.count > 1
  }
}

extension WordTable.Cell {
  /// Notes that something lies over the cell.
  fileprivate mutating func obscure() {
    for index in blocks.indices {
      guard case .paragraph(var paragraph) = blocks[index] else { continue }
      if !paragraph.pieces.contains(where: { $0.appearance == .unread(.obscured) }) {
        paragraph.add(WordPiece(text: "", range: nil, appearance: .unread(.obscured)))
        blocks[index] = .paragraph(paragraph)
      }
      return
    }
  }
}
