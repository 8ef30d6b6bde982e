/// How many Unicode scalars begin before a byte of a text, for counting columns in long lines.
///
/// A page may be one line of megabytes with a place in every few bytes: to count from the line's beginning each
/// time would be the square of its length.
public struct ScalarIndex: Sendable {
  /// How many bytes are counted together.
  private static let step = 256

  /// How many scalars begin before each multiple of the step.
  private let counts: [Int]

  /// Counts the scalars of a text.
  ///
  /// - Parameter bytes: The text in UTF-8.
  public init(of bytes: [UInt8]) {
    var counts: [Int] = []
    counts.reserveCapacity(bytes.count / Self.step + 1)
    var count = 0
    for start in stride(from: 0, through: bytes.count, by: Self.step) {
      counts.append(count)
      count += bytes[start..<min(start + Self.step, bytes.count)].scalarCount
    }
    self.counts = counts
  }

  /// How many scalars begin in a range of the text that was counted.
  ///
  /// - Parameters:
  ///   - range: The range.
  ///   - bytes: The text.
  /// - Returns: The number, in time that does not depend on the length of the range.
  public func count(in range: Range<Int>, of bytes: [UInt8]) -> Int {
    count(before: range.upperBound, of: bytes) - count(before: range.lowerBound, of: bytes)
  }

  private func count(before offset: Int, of bytes: [UInt8]) -> Int {
    let step = offset / Self.step
    return counts[step] + bytes[step * Self.step..<offset].scalarCount
  }
}
