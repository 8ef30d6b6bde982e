/// A table of the form as its notice prints it, and how it is set out elsewhere.
public struct TableDescription: Sendable {
  /// How a sheet of a workbook shows the table.
  public struct Sheet: Sendable {
    /// The widths of the table's columns, those of the row headings first, in characters.
    public let columnWidths: [Double]
    /// Whether the sheet is printed across.
    public let isLandscape: Bool
    /// Whether the headings of single rows begin at the left; otherwise they stand in the middle.
    public let alignsRowLabelsLeft: Bool

    /// Describes a sheet.
    public init(
      columnWidths: [Double],
      isLandscape: Bool = false,
      alignsRowLabelsLeft: Bool = false
    ) {
      self.columnWidths = columnWidths
      self.isLandscape = isLandscape
      self.alignsRowLabelsLeft = alignsRowLabelsLeft
    }
  }

  /// Which table it is.
  public let kind: TableKind
  /// The short name: a sheet's name, a message's word.
  public let name: Wording
  /// The article that asks for the table.
  public let clause: String
  /// The type of the values, save where a column heading has one of its own.
  public let valueType: ValueType
  /// Whether it is a state of its own that all its values are 0 (零报告), and worth saying.
  public let hasZeroReport: Bool
  /// What a schema calls the type that rows of the same columns share.
  public let rowTypeName: String
  /// How a workbook shows the table.
  public let sheet: Sheet
  /// The blocks from top to bottom.
  public let blocks: [FormTable.Block]

  /// Describes a table.
  public init(
    _ kind: TableKind,
    name: Wording,
    clause: String,
    valueType: ValueType = .count,
    hasZeroReport: Bool = false,
    rowTypeName: String,
    sheet: Sheet,
    blocks: [FormTable.Block]
  ) {
    self.kind = kind
    self.name = name
    self.clause = clause
    self.valueType = valueType
    self.hasZeroReport = hasZeroReport
    self.rowTypeName = rowTypeName
    self.sheet = sheet
    self.blocks = blocks
  }
}
