public import ReportModel

/// A table of the form as a report prints it: every label and value in its place.
public struct PrintedTable: Sendable {
  /// A printed cell at its top left place.
  public struct Cell: Sendable {
    /// What it is: a heading, or the value of a cell of the form.
    public let content: TableLayout.Content
    /// What stands in it.
    public let text: String
    /// The first row, from 0.
    public fileprivate(set) var row: Int
    /// The first column, from 0.
    public let column: Int
    /// How many rows it covers.
    public fileprivate(set) var rowSpan: Int
    /// How many columns it covers.
    public let columnSpan: Int

    /// Whether it is the heading of a single row that begins at the left.
    public fileprivate(set) var isAtLeft = false
  }

  /// The table of the form.
  public let table: FormTable
  /// What the table shows, for those who hear it read and do not see what stands above it.
  public let caption: String
  /// The cells that begin in each row, from left to right.
  public let rows: [[Cell]]
  /// The rows of each block of the table.
  public let blocks: [Range<Int>]

  /// Sets a table out, without the rows that the report's source does not have.
  ///
  /// A heading over several rows shrinks with those that are left out. Nil if no row is left.
  ///
  /// - Parameters:
  ///   - table: The table of the form.
  ///   - report: The report.
  ///   - caption: What the table shows.
  ///   - marks: What stands on a line of its own below the values of cells, by their indices.
  public init?(
    _ table: FormTable,
    of report: Report,
    caption: String,
    marks: [Int: String] = [:]
  ) {
    let layout = table.layout
    let values = report.values
    func isAbsent(_ cell: Int) -> Bool { values[cell] == .unreadable("") }
    guard table.cells.contains(where: { !isAbsent($0) }) else { return nil }
    self.table = table
    self.caption = caption
    var isLeftOut = Array(repeating: false, count: layout.rows.count)
    for row in layout.dataRows where row.cells.allSatisfy(isAbsent) { isLeftOut[row.row] = true }
    // Where each row goes: the number of those that are kept above it.
    var target: [Int] = [0]
    for isLeftOut in isLeftOut { target.append(target[target.count - 1] + (isLeftOut ? 0 : 1)) }
    let alignsLeft = table.described.sheet.alignsRowLabelsLeft
    var rows: [[Cell]] = Array(repeating: [], count: target[layout.rows.count])
    for cell in layout.rows.joined() {
      var printed = Cell(cell, of: values, marks)
      printed.row = target[cell.row]
      printed.rowSpan = target[cell.row + cell.rowSpan] - printed.row
      guard printed.rowSpan > 0 else { continue }
      if case .rowLabel = cell.content { printed.isAtLeft = alignsLeft && cell.rowSpan == 1 }
      rows[printed.row].append(printed)
    }
    if rows.count < layout.rows.count {
      for row in rows.indices { rows[row].sort { $0.column < $1.column } }
    }
    self.rows = rows
    var blocks: [Range<Int>] = []
    for (row, next) in zip(layout.dataRows, layout.dataRows.dropFirst().map(\.block) + [-1])
    where row.block != next {
      blocks.append((blocks.last?.upperBound ?? 0)..<target[row.row + 1])
    }
    self.blocks = blocks
  }

  /// How many rows of headings stand over all values and are printed again on every page; 0 where each block
  /// has its own.
  public var headRowCount: Int { table.isOneBlock ? table.layout.dataRows.first?.row ?? 0 : 0 }

  /// Rows that stand together: the headings over all values, and what stands below; or each block with its own.
  public var groups: [(rows: Range<Int>, isHead: Bool)] {
    let head = headRowCount
    guard head > 0 else { return blocks.map { (rows: $0, isHead: false) } }
    return [(rows: 0..<head, isHead: true), (rows: head..<rows.count, isHead: false)]
  }

  /// The most columns that a table has on a narrow window without being moved.
  private static let narrowColumns = 6

  /// Whether it is wider than a narrow window.
  public var isWide: Bool { table.layout.columnCount > Self.narrowColumns }

  /// The widths of the columns, as shares of one another.
  public var columnWidths: [Double] { table.described.sheet.columnWidths }

  /// Each row with all cells that stand in it: those that begin there, and those that reach into it from above.
  public var lines: [[(cell: Cell, isBegun: Bool)]] {
    var covered: [Cell] = []
    return rows.enumerated().map { row, cells in
      covered.removeAll { $0.row + $0.rowSpan <= row }
      var line = cells.map { (cell: $0, isBegun: true) }
      if !covered.isEmpty {
        line += covered.map { (cell: $0, isBegun: false) }
        line.sort { $0.cell.column < $1.cell.column }
      }
      covered += cells.filter { $0.rowSpan > 1 }
      return line
    }
  }
}

extension PrintedTable.Cell {
  fileprivate init(_ cell: TableLayout.Cell, of values: [CellValue], _ marks: [Int: String]) {
    content = cell.content
    row = cell.row
    column = cell.column
    rowSpan = cell.rowSpan
    columnSpan = cell.columnSpan
    switch cell.content {
    case .title(let label), .columnLabel(let label), .rowLabel(let label): text = label
    case .value(let index):
      let value = values[index].text
      text = marks[index].map { value.isEmpty ? $0 : "\(value)\n\($0)" } ?? value
    }
  }
}
