import ReportModel
import ReportRecognition
import XML

/// A table of a page while it is read.
struct HTMLTable {
  /// A cell with the blocks in it.
  struct Cell {
    var rowSpan: Int
    var columnSpan: Int
    var blocks: [Document.Block] = []
    /// Where text goes that is put into the empty cell.
    var start: Int
  }

  /// The widest and highest cell that is believed, as browsers do.
  private static let columnSpanLimit = 100
  private static let rowSpanLimit = 65_534
  /// A cell with more paragraphs is no cell of a report's table: the page is laid out in it.
  private static let paragraphLimit = 8

  private(set) var rows: [[Cell]] = []
  private(set) var cell: Cell?

  mutating func beginRow() {
    endCell()
    rows.append([])
  }

  mutating func beginCell(_ attributes: [HTMLAttribute], start: Int) {
    endCell()
    if rows.isEmpty { rows.append([]) }
    func span(_ name: String) -> Int? {
      guard let attribute = attributes.first(where: { $0.name == name }) else { return nil }
      return Int(attribute.value.filter { $0 != " " })
    }
    let rowSpan = span("rowspan") ?? 1
    cell = Cell(
      // 0 reaches to the end of the table.
      rowSpan: rowSpan == 0 ? Self.rowSpanLimit : min(max(1, rowSpan), Self.rowSpanLimit),
      columnSpan: min(max(1, span("colspan") ?? 1), Self.columnSpanLimit),
      start: start
    )
  }

  mutating func append(_ blocks: [Document.Block]) { cell?.blocks += blocks }

  mutating func moveStart(to start: Int) {
    if cell?.blocks.isEmpty == true { cell?.start = start }
  }

  mutating func endCell() {
    guard let ended = cell else { return }
    cell = nil
    rows[rows.count - 1].append(ended)
  }

  /// How many cells there are.
  var cellCount: Int { rows.reduce(0) { $0 + $1.count } }

  /// Whether the table is there for the looks of the page alone.
  var isLayout: Bool {
    if rows.allSatisfy({ $0.count < 2 }) { return true }
    return rows.joined().contains { cell in
      cell.blocks.count > Self.paragraphLimit
        || cell.blocks.contains { if case .grid = $0 { true } else { false } }
    }
  }

  /// What the cells hold, in order.
  var blocks: [Document.Block] { rows.joined().flatMap(\.blocks) }

  /// The table as a grid with true columns.
  func grid(number: Int, end: Int?, places: SourcePlaces) -> Grid {
    var taken: [Int] = []
    var lines: [SourceText] = []
    let gridRows = rows.enumerated().map { index, row in
      var column = 0
      let cells = row.map { cell -> Grid.Cell in
        while column < taken.count, taken[column] > index { column += 1 }
        let own = column
        column += cell.columnSpan
        while taken.count < column { taken.append(0) }
        for covered in own..<column { taken[covered] = index + cell.rowSpan }
        let paragraphs = cell.blocks.compactMap { block in
          if case .paragraph(let paragraph) = block { paragraph } else { nil }
        }
        lines += paragraphs
        return Grid.Cell(
          Self.source(of: paragraphs, start: cell.start, places: places),
          column: own
        )
      }
      return Grid.Row(index: index, cells: cells)
    }
    return Grid(rows: gridRows, frame: .table(number), lines: lines, end: end)
  }

  private static func source(
    of paragraphs: [SourceText],
    start: Int,
    places: SourcePlaces
  ) -> SourceText {
    guard let first = paragraphs.first else {
      return SourceText("", at: places.place(of: start), range: start..<start)
    }
    return SourceText(joining: paragraphs, at: first.place)
  }
}
