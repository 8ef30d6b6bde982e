/// Where the lines of a text begin, for finding the line that a place is in.
///
/// Places are whatever the starts are counted in: bytes of a text, or characters of an array.
public struct LineIndex: Sendable {
  /// Where each line begins, in ascending order; the first line is there even in an empty text.
  public private(set) var starts: [Int]

  /// Takes where lines begin.
  ///
  /// - Parameter starts: At least one place, in ascending order.
  public init(starts: [Int]) {
    precondition(!starts.isEmpty, "a text has a first line")
    self.starts = starts
  }

  /// Finds the lines of a text.
  ///
  /// - Parameters:
  ///   - bytes: The text in UTF-8.
  ///   - breaks: What ends a line.
  ///   - start: Where the first line begins.
  public init(of bytes: [UInt8], breaks: LineBreaks = .any, from start: Int = 0) {
    starts = [start]
    for line in LineRanges(of: bytes, breaks: breaks, from: start) where line.lowerBound > start {
      starts.append(line.lowerBound)
    }
  }

  /// The number from 0 of the line that a place is in; 0 for a place before the first line.
  ///
  /// It takes as many steps as the number of lines has binary digits.
  public func line(of place: Int) -> Int { max(0, starts.partitioningIndex { $0 > place } - 1) }
}

extension Sequence<UInt8> {
  /// How many Unicode scalars begin in bytes of UTF-8: by this a column is counted.
  @inlinable public var scalarCount: Int { count { $0 & 0xC0 != 0x80 } }
}
