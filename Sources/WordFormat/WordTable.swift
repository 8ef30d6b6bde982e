import ReportModel
import ReportRecognition

/// A table of a document while it is read.
struct WordTable {
  /// A cell with the paragraphs in it.
  struct Cell {
    var columnSpan = 1
    /// Whether it goes on with the cell above or to the left.
    var isContinued = false
    var paragraphs: [WordParagraph] = []
    /// Tables within the cell, and what is anchored in it.
    var inner: [Document.Block] = []
  }

  /// A row of cells.
  struct Row {
    var before = 0
    var isDeleted = false
    var cells: [Cell] = []
  }

  /// The widest cell that is believed.
  private static let columnSpanLimit = 100

  private(set) var rows: [Row] = []
  var cell: Cell?

  mutating func beginRow() { rows.append(Row()) }

  mutating func beginCell() {
    if rows.isEmpty { beginRow() }
    cell = Cell()
  }

  mutating func setSpan(_ span: Int) { cell?.columnSpan = min(max(1, span), Self.columnSpanLimit) }

  mutating func setBefore(_ columns: Int) {
    if !rows.isEmpty { rows[rows.count - 1].before = min(max(0, columns), Self.columnSpanLimit) }
  }

  mutating func deleteRow() {
    if !rows.isEmpty { rows[rows.count - 1].isDeleted = true }
  }

  mutating func endCell() {
    guard let ended = cell else { return }
    cell = nil
    rows[rows.count - 1].cells.append(ended)
  }

  var cellCount: Int { rows.reduce(0) { $0 + $1.cells.count } }

  /// The tables that stand in cells of this one.
  var inner: [Document.Block] { rows.flatMap { $0.cells.flatMap(\.inner) } }

  /// The table as a grid with true columns.
  func grid(number: Int, end: Int?) -> Grid {
    var lines: [SourceText] = []
    var gridRows: [Grid.Row] = []
    for row in rows where !row.isDeleted {
      var column = row.before
      var cells: [Grid.Cell] = []
      for cell in row.cells {
        defer { column += cell.columnSpan }
        if cell.isContinued { continue }
        let place = Place.table(number: number, row: gridRows.count + 1, column: column + 1)
        let written = cell.paragraphs.filter { !$0.isEmpty }.map { $0.source(at: place) }
        lines += written
        let source =
          written.isEmpty
          ? cell.paragraphs.first?.source(at: place) : SourceText(joining: written, at: place)
        cells.append(Grid.Cell(source ?? SourceText("", at: place), column: column))
      }
      gridRows.append(Grid.Row(index: gridRows.count, cells: cells))
    }
    return Grid(rows: gridRows, frame: .table(number), lines: lines, end: end)
  }
}
