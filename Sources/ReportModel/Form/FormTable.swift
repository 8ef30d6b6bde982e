/// Which of the three report tables.
public enum TableKind: String, Hashable, Sendable, CaseIterable {
  /// 主动公开政府信息情况.
  case proactive
  /// 收到和处理政府信息公开申请情况.
  case applications
  /// 政府信息公开行政复议、行政诉讼情况.
  case reviews
}

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
  }

  /// Which table it is.
  public let kind: TableKind
  /// The short name: a sheet's name, a message's word.
  public let name: Wording
  /// The article that asks for the table.
  public let clause: String
  /// The blocks from top to bottom.
  public let blocks: [Block]
  /// The identifiers' range in the form's cells.
  public let cells: Range<Int>
  /// The printed table: every label and value cell with its place and spans.
  public let layout: TableLayout

  init(
    _ kind: TableKind,
    name: Wording,
    clause: String,
    valueType: ValueType,
    blocks: [Block],
    appendingTo cells: inout [FormCell]
  ) {
    self.kind = kind
    self.name = name
    self.clause = clause
    self.blocks = blocks
    let start = cells.count
    layout = TableLayout(
      kind: kind,
      tableName: name,
      blocks: blocks,
      valueType: valueType,
      cells: &cells
    )
    self.cells = start..<cells.count
  }
}
