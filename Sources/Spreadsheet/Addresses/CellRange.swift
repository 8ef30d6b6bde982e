/// A rectangle of cells.
public struct CellRange: Sendable, Hashable {
  /// The cell at the top left.
  public var first: CellReference
  /// The cell at the bottom right.
  public var last: CellReference

  /// Names a rectangle by two opposite corners, in any order.
  public init(_ one: CellReference, _ other: CellReference) {
    first = CellReference(row: min(one.row, other.row), column: min(one.column, other.column))
    last = CellReference(row: max(one.row, other.row), column: max(one.column, other.column))
  }

  /// Names one cell.
  public init(_ cell: CellReference) {
    first = cell
    last = cell
  }

  /// Names a rectangle by its rows and columns, counted from 0.
  public init(rows: ClosedRange<Int>, columns: ClosedRange<Int>) {
    first = CellReference(row: rows.lowerBound, column: columns.lowerBound)
    last = CellReference(row: rows.upperBound, column: columns.upperBound)
  }

  /// Reads a range such as `A1:C3`, `$A$1:$C$3` or `B7`; nil for anything else.
  public init?(_ text: some StringProtocol) {
    let corners = text.split(separator: ":", omittingEmptySubsequences: false)
    guard corners.count <= 2, let first = corners.first, let one = CellReference(first),
      let last = corners.last, let other = CellReference(last)
    else { return nil }
    self.init(one, other)
  }

  /// Whether it is no more than one cell.
  public var isOneCell: Bool { first == last }

  /// Tells whether the cell lies in the rectangle.
  public func contains(_ cell: CellReference) -> Bool {
    cell.row >= first.row && cell.row <= last.row
      && cell.column >= first.column && cell.column <= last.column
  }

  /// Tells whether the rectangles have a cell in common.
  public func overlaps(_ other: CellRange) -> Bool {
    first.row <= other.last.row && other.first.row <= last.row
      && first.column <= other.last.column && other.first.column <= last.column
  }

  /// The range with fixed rows and columns, such as `$A$1:$C$3`.
  public var absolute: String {
    isOneCell ? first.absolute : "\(first.absolute):\(last.absolute)"
  }
}

extension CellRange: CustomStringConvertible {
  /// The range as programs show it, such as `A1:C3`, or `B7` for one cell.
  public var description: String {
    isOneCell ? first.description : "\(first):\(last)"
  }
}
