import ReportModel
import ReportPackages
import ReportRecognition

/// A table of a text while it is read.
struct TextTable {
  /// A cell with what is in it.
  struct Cell {
    var columnSpan = 1
    var rowSpan = 1
    /// How often it stands there.
    var count = 1
    /// Whether the file has a formula or a number for it, which programs show.
    var isCalculated = false
    /// Whether another cell covers it.
    var isCovered = false
    var blocks: [TextStory.Block] = [] {
      didSet { weigh() }
    }
    /// How many cells it is, those of tables in it included.
    private(set) var weight = 1
    /// How many bytes its texts have.
    private(set) var textBytes = 0

    private mutating func weigh() {
      (weight, textBytes) = (1, 0)
      for block in blocks {
        switch block {
        case .grid(let grid): weight += grid.rows.reduce(0) { $0 + $1.cells.count }
        case .paragraph(let paragraph):
          textBytes += paragraph.pieces.reduce(0) { $0 + $1.piece.written.utf8.count }
        }
      }
    }

    /// Whether nothing stands in it.
    var isEmpty: Bool {
      blocks.allSatisfy { block in
        if case .paragraph(let paragraph) = block { paragraph.isEmpty } else { false }
      }
    }

    /// The cell as it stands in more than one place, where no edit can tell them apart.
    var withoutBytes: Cell {
      var cell = self
      cell.blocks = blocks.map { block in
        guard case .paragraph(var paragraph) = block else { return block }
        paragraph.end = nil
        paragraph.pieces = paragraph.pieces.map { piece in
          TextParagraph.Piece(
            piece: TextPiece(
              piece.piece.written,
              range: nil,
              appearance: piece.piece.appearance
            ),
            weight: piece.weight
          )
        }
        return .paragraph(paragraph)
      }
      return cell
    }
  }

  /// A row of cells.
  struct Row {
    /// How often it stands there.
    var count = 1
    /// Whether it is not shown, or too low to be seen.
    var isHidden = false
    /// How high it is at least, in twentieths of a point; nil where that is not said.
    var height: Int?
    var cells: [Cell] = []
  }

  /// The widest cell, and the most empty cells or rows in a row, that are believed.
  static let spanLimit = 100
  /// The lowest row and the narrowest column that can be seen: two points.
  static let sizeLimit = 25_400
  /// A cell with more paragraphs is no cell of a report's table: the page is laid out in it.
  private static let paragraphLimit = 8
  /// A table with fewer cells within a cell is a part of the cell.
  private static let tableSize = 8

  /// The columns that are too narrow to be seen.
  private(set) var narrowColumns: Set<Int> = []
  private var columnCount = 0
  /// The widths of the columns in twentieths of a point, as far as they are told.
  private var widths: [Int?] = []
  /// What lies over its cells.
  private(set) var covers: [TableCover] = []
  private(set) var rows: [Row] = []
  var row: Row?
  var cell: Cell?

  mutating func addColumns(_ count: Int, width: Int?, isNarrow: Bool) {
    // No row has so many cells; what is said of columns behind them is of no use.
    guard columnCount < Self.spanLimit * Self.spanLimit else { return }
    let columns = columnCount..<columnCount + min(max(1, count), Self.spanLimit)
    if isNarrow { narrowColumns.formUnion(columns) }
    widths += columns.map { _ in width }
    columnCount = columns.upperBound
  }

  mutating func endCell(with blocks: [TextStory.Block]) {
    guard var ended = cell else { return }
    cell = nil
    ended.blocks = blocks
    row?.cells.append(ended)
  }

  /// Ends a row, which stands there as often as it says.
  ///
  /// - Parameter limit: The most cells.
  /// - Returns: How many cells it adds, more than the limit if they are too many to be kept, and how many bytes
  ///   of text that the file does not hold.
  mutating func endRow(limit: Int) -> (cells: Int, bytes: Int) {
    guard var ended = row else { return (0, 0) }
    row = nil
    var cells: [Cell] = []
    var (added, bytes, repeated) = (0, 0, 0)
    for cell in ended.cells {
      let count = cell.isEmpty ? min(cell.count, Self.spanLimit) : cell.count
      let weight = cell.weight.multipliedReportingOverflow(by: count)
      guard !weight.overflow, weight.partialValue <= limit - added else { return (limit + 1, 0) }
      added += weight.partialValue
      bytes += cell.textBytes * count
      repeated += cell.textBytes * (count - 1)
      cells += Array(repeating: count > 1 ? cell.withoutBytes : cell, count: count)
    }
    let isEmpty = ended.cells.allSatisfy(\.isEmpty)
    let count = isEmpty ? min(ended.count, Self.spanLimit) : ended.count
    let total = max(1, added).multipliedReportingOverflow(by: count)
    guard !total.overflow, total.partialValue <= limit else { return (limit + 1, 0) }
    ended.cells = count > 1 ? cells.map(\.withoutBytes) : cells
    rows += Array(repeating: ended, count: count)
    return (total.partialValue, repeated + bytes * (count - 1))
  }

  // MARK: What lies over cells

  /// Notes that something lies over text and is anchored in the cell that is open.
  mutating func add(_ cover: PageCover, paragraph: Int) {
    guard let row, let cell, covers.count <= TableShape.coverLimit else { return }
    let first = row.cells.reduce(0) { $0 + $1.count }
    let columns = first..<first + cell.columnSpan
    covers.append(TableCover(row: rows.count, columns: columns, cover: cover, paragraph: paragraph))
  }

  /// Marks all cells as covered that something may lie over.
  mutating func applyCovers() {
    if covers.isEmpty { return }
    let cells = rows.map { row in
      row.cells.enumerated().map { $0..<$0 + ($1.isCovered ? 1 : $1.columnSpan) }
    }
    let width = cells.compactMap { $0.map(\.upperBound).max() }.max() ?? 0
    let own = (0..<width).map { widths.indices.contains($0) ? widths[$0] : nil }
    let shape = TableShape(
      cells: cells,
      heights: rows.map { $0.height ?? PageCover.lineHeight },
      edges: own.reduce(into: [0]) { edges, width in
        edges.append(edges[edges.count - 1] + (width ?? TableShape.usualWidth))
      },
      isFixed: own.allSatisfy { $0 != nil }
    )
    for place in shape.covered(by: covers) { rows[place.row].cells[place.cell].obscure() }
  }

  // MARK: Layout

  /// Whether the table is there for the looks of the page alone.
  var isLayout: Bool {
    if rows.allSatisfy({ $0.cells.count { !$0.isCovered } < 2 }) { return true }
    return rows.contains { $0.cells.contains(where: Self.isLayout) }
  }

  private static func isLayout(_ cell: Cell) -> Bool {
    var paragraphs = 0
    for block in cell.blocks {
      switch block {
      case .grid(let grid):
        let size = grid.rows.reduce(0) { $0 + $1.cells.count }
        if size >= tableSize, grid.rows.count > 1 { return true }
      case .paragraph(let paragraph): if !paragraph.isEmpty { paragraphs += 1 }
      }
    }
    return paragraphs > paragraphLimit
  }

  /// What the cells hold, in order.
  var blocks: [TextStory.Block] { rows.flatMap { $0.cells.flatMap(\.blocks) } }

  /// The tables within cells.
  var inner: [TextStory.Block] {
    blocks.filter { if case .grid = $0 { true } else { false } }
  }
}

extension TextTable.Cell {
  /// Notes that something lies over the cell.
  fileprivate mutating func obscure() {
    for index in blocks.indices {
      guard case .paragraph(var paragraph) = blocks[index] else { continue }
      if !paragraph.pieces.contains(where: { $0.piece.appearance == .unread(.obscured) }) {
        let piece = TextPiece("", range: nil, appearance: .unread(.obscured))
        paragraph.pieces.append(TextParagraph.Piece(piece: piece))
        blocks[index] = .paragraph(paragraph)
      }
      return
    }
  }
}
