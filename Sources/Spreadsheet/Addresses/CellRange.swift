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
    var text = String(text)
    guard let range = text.withUTF8({ Self.parse(UnsafeRawBufferPointer($0)) }) else { return nil }
    self = range
  }

  /// Reads a range as ``init(_:)``, from bytes.
  static func parse(_ bytes: UnsafeRawBufferPointer) -> CellRange? {
    guard let colon = bytes.firstIndex(of: UInt8(ascii: ":")) else {
      guard case .cell(let cell) = CellReference.parse(bytes) else { return nil }
      return CellRange(cell)
    }
    guard
      case .cell(let one) = CellReference.parse(UnsafeRawBufferPointer(rebasing: bytes[..<colon])),
      case .cell(let other) = CellReference.parse(
        UnsafeRawBufferPointer(rebasing: bytes[(colon + 1)...])
      )
    else { return nil }
    return CellRange(one, other)
  }

  /// Reads a range as programs write merged ones: as ``init(_:)``, or whole columns or rows such as `A:C`
  /// or `1:3`; nil for anything else.
  init?(merged text: some StringProtocol) {
    if let range = CellRange(text) {
      self = range
      return
    }
    let ends = text.split(separator: ":", omittingEmptySubsequences: false)
    guard ends.count == 2 else { return nil }
    if let one = CellReference("\(ends[0])1"), let other = CellReference("\(ends[1])1"),
      !ends.contains(where: { $0.utf8.contains { (0x30...0x39).contains($0) } })
    {
      self.init(one, CellReference(row: CellReference.rowCount - 1, column: other.column))
    } else if let one = CellReference("A\(ends[0])"), let other = CellReference("A\(ends[1])"),
      ends.allSatisfy({ $0.utf8.first.map { $0 == 0x24 || (0x30...0x39).contains($0) } ?? false })
    {
      self.init(one, CellReference(row: other.row, column: CellReference.columnCount - 1))
    } else {
      return nil
    }
  }

  /// Whether it reaches over all rows or all columns of a sheet, or all but the first ones.
  public var isWhole: Bool {
    last.row == CellReference.rowCount - 1 && last.row > first.row
      || last.column == CellReference.columnCount - 1 && last.column > first.column
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
  public var absolute: String { description(fixingRows: true, fixingColumns: true) }

  /// The range with fixed rows, columns, both or none, such as `A$1:C$3`.
  ///
  /// What is not fixed moves along where a formula stands for several cells.
  public func description(fixingRows: Bool, fixingColumns: Bool) -> String {
    let ends = (isOneCell ? [first] : [first, last]).map {
      $0.description(fixingRow: fixingRows, fixingColumn: fixingColumns)
    }
    return ends.joined(separator: ":")
  }
}

extension CellRange: CustomStringConvertible {
  /// The range as programs show it, such as `A1:C3`, or `B7` for one cell.
  public var description: String {
    isOneCell ? first.description : "\(first):\(last)"
  }
}
