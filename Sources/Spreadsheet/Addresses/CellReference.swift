internal import TextTools

/// The place of a cell in a sheet.
public struct CellReference: Sendable, Hashable, Comparable {
  /// The row, counted from 0.
  public var row: Int
  /// The column, counted from 0.
  public var column: Int

  /// The number of rows that a sheet has.
  public static let rowCount = 1_048_576
  /// The number of columns that a sheet has.
  public static let columnCount = 16_384

  /// Names a cell; it may lie outside the grid, see ``isInGrid``.
  public init(row: Int, column: Int) {
    self.row = row
    self.column = column
  }

  /// Reads a reference such as `B7` or `$B$7`; nil for anything else and for cells outside the grid.
  public init?(_ text: some StringProtocol) {
    var text = String(text)
    let parsed = text.withUTF8 { Self.parse(UnsafeRawBufferPointer($0)) }
    guard case .cell(let reference) = parsed else { return nil }
    self = reference
  }

  /// Whether a sheet has such a cell.
  public var isInGrid: Bool {
    (0..<Self.rowCount).contains(row) && (0..<Self.columnCount).contains(column)
  }

  /// Orders cells as they stand in a file: by row, then by column.
  public static func < (left: Self, right: Self) -> Bool {
    left.row != right.row ? left.row < right.row : left.column < right.column
  }

  /// The letters that name a column, such as `A` for 0 and `XFD` for the last.
  ///
  /// - Parameter column: The column, counted from 0.
  /// - Returns: One to three letters.
  public static func columnName(_ column: Int) -> String {
    precondition((0..<columnCount).contains(column), "there is no such column")
    return ColumnName.text(column)
  }

  /// The reference with fixed row and column, such as `$B$7`.
  public var absolute: String { description(fixingRow: true, fixingColumn: true) }

  /// The reference with fixed row, column, both or none, such as `B$7`.
  func description(fixingRow: Bool, fixingColumn: Bool) -> String {
    "\(fixingColumn ? "$" : "")\(Self.columnName(column))\(fixingRow ? "$" : "")\(row + 1)"
  }
}

extension CellReference: CustomStringConvertible {
  /// The reference as programs show it, such as `B7`; outside the grid, the numbers.
  public var description: String {
    guard isInGrid else { return "row \(row + 1), column \(column + 1)" }
    // Ten bytes at most, which a String keeps without memory of its own.
    return String(unsafeUninitializedCapacity: 10) { buffer in
      let bytes = UnsafeMutableRawBufferPointer(buffer)
      var count = ColumnName.write(column, to: bytes, at: 0)
      var divisor = 1
      while divisor * 10 <= row + 1 { divisor *= 10 }
      while divisor > 0 {
        bytes[count] = 0x30 + UInt8(truncatingIfNeeded: (row + 1) / divisor % 10)
        count += 1
        divisor /= 10
      }
      return count
    }
  }
}

extension CellReference {
  /// What bytes turn out to be.
  enum Parsed {
    case cell(CellReference)
    /// Well formed, but past the last row or column.
    case outsideGrid
    case malformed
  }

  /// Reads letters and digits, each with or without `$`.
  static func parse(_ bytes: UnsafeRawBufferPointer) -> Parsed {
    var index = 0
    var column = 0
    var row = 0
    if index < bytes.count, bytes[index] == 0x24 { index += 1 }
    let letters = index
    while index < bytes.count {
      let letter = bytes[index] & 0xDF
      guard letter >= 0x41, letter <= 0x5A, bytes[index] >= 0x41 else { break }
      // Saturates: many letters are outside the grid, whatever they add up to.
      if column <= columnCount { column = column * 26 + Int(letter) - 0x40 }
      index += 1
    }
    guard index > letters else { return .malformed }
    if index < bytes.count, bytes[index] == 0x24 { index += 1 }
    let digits = index
    while index < bytes.count {
      let digit = Int(bytes[index]) - 0x30
      guard digit >= 0, digit <= 9 else { return .malformed }
      if row <= rowCount { row = row * 10 + digit }
      index += 1
    }
    guard index > digits else { return .malformed }
    guard row >= 1, row <= rowCount, column <= columnCount else { return .outsideGrid }
    return .cell(CellReference(row: row - 1, column: column - 1))
  }
}
