/// A row of values that was found in lines of text.
struct FoundLineRow {
  /// The row of the table that it is, from 0; nil while nothing tells.
  var row: Int?
  /// The label in front; nil for a row without one.
  let label: LabelMatch?
  /// What stands in it.
  var content: LineRow
  /// The number of the grid that stands for its lines.
  let grid: Int
  /// What the headings above say of the values' columns.
  let order: ColumnOrder
}

/// A row's label behind which no value stands.
struct EmptyLineLabel {
  /// The row of the table, from 0.
  let row: Int
  let match: LabelMatch
  /// The number of the grid that stands for its lines.
  let grid: Int
}
