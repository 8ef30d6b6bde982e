/// The letters that name a column of a sheet: `A` for 0, `Z` for 25, `AA` for 26.
public enum ColumnName {
  /// The name of a column.
  ///
  /// - Parameter column: The column, counted from 0.
  /// - Returns: One letter or more.
  public static func text(_ column: Int) -> String {
    // Fourteen letters name more columns than an Int counts; a String keeps them without memory of its own.
    String(unsafeUninitializedCapacity: 14) { buffer in
      write(column, to: UnsafeMutableRawBufferPointer(buffer), at: 0)
    }
  }

  /// Writes the name of a column in ASCII.
  ///
  /// - Parameters:
  ///   - column: The column, counted from 0.
  ///   - bytes: Where to write; there is room for all letters.
  ///   - start: The place of the first letter.
  /// - Returns: The place behind the last letter.
  @discardableResult
  public static func write(
    _ column: Int,
    to bytes: UnsafeMutableRawBufferPointer,
    at start: Int
  ) -> Int {
    precondition(column >= 0, "columns are counted from 0")
    // There are 26 names of one letter, 26 × 26 of two, and so on.
    var rest = column
    var names = 26
    var length = 1
    while rest >= names {
      rest -= names
      names *= 26
      length += 1
    }
    for place in stride(from: start + length - 1, through: start, by: -1) {
      bytes[place] = UInt8(ascii: "A") + UInt8(truncatingIfNeeded: rest % 26)
      rest /= 26
    }
    return start + length
  }
}
