/// A table of the form as it is printed: rows of cells with their spans.
///
/// Text, workbook and schema documentation all follow from it; nothing else says where a cell stands.
public struct TableLayout: Sendable {
  /// What a printed cell holds.
  public enum Content: Sendable, Hashable {
    /// A block's title across the table.
    case title(String)
    /// A column heading, or the corner above the row headings.
    case columnLabel(String)
    /// A row heading.
    case rowLabel(String)
    /// The value cell with this index in the form.
    case value(Int)
  }

  /// A printed cell at its top left place.
  public struct Cell: Sendable, Hashable {
    /// What it holds.
    public let content: Content
    /// The first row, from 0.
    public let row: Int
    /// The first column, from 0.
    public let column: Int
    /// How many rows it covers.
    public let rowSpan: Int
    /// How many columns it covers.
    public let columnSpan: Int
    /// The article behind a heading, where it has one of its own.
    public let clause: String?
  }

  /// A row of values: where it stands and which cells of the form it holds.
  public struct DataRow: Sendable {
    /// The printed row, from 0.
    public let row: Int
    /// The index of the block in ``FormTable/blocks``.
    public let block: Int
    /// The row headings from the outermost to the row's own.
    public let headings: [Heading]
    /// The form's cells, in column order.
    public let cells: [Int]
  }

  /// How many columns the table has.
  public let columnCount: Int
  /// How many of them hold row headings.
  public let labelColumnCount: Int
  /// The cells that begin in each row, from left to right.
  public private(set) var rows: [[Cell]] = []
  /// The rows of values, from top to bottom.
  public private(set) var dataRows: [DataRow] = []

  init(_ table: TableDescription, cells: inout [FormCell]) {
    let blocks = table.blocks
    let labelColumns = blocks.map { Self.labelColumns(of: $0) }.max() ?? 0
    let valueColumns = blocks.map { $0.columns.flatMap(\.leafPaths).count }.max() ?? 0
    labelColumnCount = labelColumns
    columnCount = labelColumns + valueColumns
    for (index, block) in blocks.enumerated() {
      if let title = block.title {
        rows.append([])
        place(.title(title), row: rows.count - 1, column: 0, columnSpan: columnCount)
      }
      placeColumnHeadings(of: block)
      let leaves = block.columns.flatMap(\.leafPaths)
      for heading in block.rows {
        placeRow(heading, level: 0, above: [], block: index, leaves: leaves) {
          rowPath,
          columnPath in
          let path = [table.kind.name] + rowPath.compactMap(\.key) + columnPath.compactMap(\.key)
          let labels =
            [table.name.zh]
            + (rowPath + columnPath).map(\.label).filter { !$0.isEmpty }
          let cell = FormCell(
            index: cells.count,
            table: table.kind,
            identifier: path.joined(separator: "."),
            path: path,
            labels: labels,
            valueType: columnPath.last?.valueType ?? table.valueType,
            label: labels.joined(separator: " › ")
          )
          cells.append(cell)
          return cell.index
        }
      }
    }
  }

  private static func labelColumns(of block: FormTable.Block) -> Int {
    block.rows.contains { !$0.label.isEmpty } ? block.rows.map(\.depth).max() ?? 0 : 0
  }

  private mutating func place(
    _ content: Content,
    row: Int,
    column: Int,
    rowSpan: Int = 1,
    columnSpan: Int = 1,
    clause: String? = nil
  ) {
    rows[row].append(
      Cell(
        content: content,
        row: row,
        column: column,
        rowSpan: rowSpan,
        columnSpan: columnSpan,
        clause: clause
      )
    )
  }

  private mutating func placeColumnHeadings(of block: FormTable.Block) {
    let depth = block.columns.map(\.depth).max() ?? 0
    let top = rows.count
    rows.append(contentsOf: repeatElement([], count: depth))
    if let corner = block.corner {
      place(
        .columnLabel(corner),
        row: top,
        column: 0,
        rowSpan: depth,
        columnSpan: labelColumnCount
      )
    }
    var column = labelColumnCount
    for (index, heading) in block.columns.enumerated() {
      // The last column of a block with fewer columns than the table takes the rest of the width.
      let extra = index == block.columns.count - 1 ? columnCount - column : nil
      placeColumn(heading, row: top, bottom: rows.count, column: column, width: extra)
      column += heading.leafPaths.count
    }
    for row in top..<rows.count { rows[row].sort { $0.column < $1.column } }
  }

  private mutating func placeColumn(
    _ heading: Heading,
    row: Int,
    bottom: Int,
    column: Int,
    width: Int?
  ) {
    place(
      .columnLabel(heading.label),
      row: row,
      column: column,
      rowSpan: heading.children.isEmpty ? bottom - row : 1,
      columnSpan: width ?? heading.leafPaths.count,
      clause: heading.clause
    )
    var next = column
    for child in heading.children {
      placeColumn(child, row: row + 1, bottom: bottom, column: next, width: nil)
      next += child.leafPaths.count
    }
  }

  private mutating func placeRow(
    _ heading: Heading,
    level: Int,
    above: [Heading],
    block: Int,
    leaves: [[Heading]],
    isFirst: Bool = false,
    makeCell: ([Heading], [Heading]) -> Int
  ) {
    let path = above + [heading]
    if !isFirst { rows.append([]) }
    let row = rows.count - 1
    if !heading.label.isEmpty {
      place(
        .rowLabel(heading.label),
        row: row,
        column: level,
        rowSpan: heading.leafPaths.count,
        columnSpan: heading.children.isEmpty ? labelColumnCount - level : 1,
        clause: heading.clause
      )
    }
    if heading.children.isEmpty {
      var indices: [Int] = []
      for (offset, leaf) in leaves.enumerated() {
        let column = labelColumnCount + offset
        let index = makeCell(path, leaf)
        indices.append(index)
        place(
          .value(index),
          row: row,
          column: column,
          columnSpan: offset == leaves.count - 1 ? columnCount - column : 1
        )
      }
      dataRows.append(DataRow(row: row, block: block, headings: path, cells: indices))
    }
    for (index, child) in heading.children.enumerated() {
      placeRow(
        child,
        level: level + 1,
        above: path,
        block: block,
        leaves: leaves,
        isFirst: index == 0,
        makeCell: makeCell
      )
    }
  }
}
