/// One of the report tables as an edition of the form prints it.
public struct FormTable: Sendable {
  /// A stretch of a table under its own column headings.
  public struct Block: Sendable {
    /// The title row over the block, across the whole table; nil if there is none.
    public let title: String?
    /// The label above the row labels.
    public let corner: String?
    /// The column headings.
    public let columns: [Heading]
    /// The row headings.
    public let rows: [Heading]

    /// Describes a block.
    public init(
      title: String? = nil,
      corner: String? = nil,
      columns: [Heading],
      rows: [Heading]
    ) {
      self.title = title
      self.corner = corner
      self.columns = columns
      self.rows = rows
    }
  }

  /// What the form's description says of it.
  public let described: TableDescription
  /// The identifiers' range in the form's cells.
  public let cells: Range<Int>
  /// The printed table: every label and value cell with its place and spans.
  public let layout: TableLayout

  /// Which table it is.
  public var kind: TableKind { described.kind }
  /// The short name: a sheet's name, a message's word.
  public var name: Wording { described.name }
  /// The article that asks for the table.
  public var clause: String { described.clause }
  /// The blocks from top to bottom.
  public var blocks: [Block] { described.blocks }

  /// Whether all rows stand under the same column headings, so that a value can be mistaken for any
  /// other of its row or column.
  public var isOneBlock: Bool { blocks.count == 1 }

  init(_ described: TableDescription, appendingTo cells: inout [FormCell]) {
    self.described = described
    let start = cells.count
    layout = TableLayout(described, cells: &cells)
    self.cells = start..<cells.count
  }
}
