/// A place in a JSON text.
///
/// Stored in 12 bytes, since every value and every key of a document carries one.
public struct JSONPosition: Sendable, Hashable {
  private let storedLine: UInt32
  private let storedColumn: UInt32
  private let storedOffset: UInt32

  /// The line, from 1; LF, CR LF and a lone CR each end a line.
  public var line: Int { Int(storedLine) }

  /// The column, from 1, in Unicode scalars; a byte-order mark is not counted.
  public var column: Int { Int(storedColumn) }

  /// The offset from the start of the input, from 0, in bytes; a byte-order mark is counted.
  public var offset: Int { Int(storedOffset) }

  /// Makes a position from its three parts.
  ///
  /// - Parameters:
  ///   - line: The line, from 1.
  ///   - column: The column, from 1, in Unicode scalars.
  ///   - offset: The offset in bytes, from 0.
  public init(line: Int, column: Int, offset: Int) {
    storedLine = UInt32(line)
    storedColumn = UInt32(column)
    storedOffset = UInt32(offset)
  }
}
