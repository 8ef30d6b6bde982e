/// What ends a line.
public enum LineBreaks: Sendable, Hashable {
  /// LF, CR LF, or a CR alone, as lines of a text and of JSON are counted; CR CR LF, which a program makes
  /// that puts a CR before the LF of a CR LF, is one break too.
  case any
  /// LF alone, with CRs before it or not, as XML and HTML count their lines.
  case lineFeeds
}

/// The lines of a text one after the other: the bytes of each without what ends it.
///
/// Where nothing stands behind the last break, there is no empty line there. Nothing is copied.
public struct LineRanges: Sequence, IteratorProtocol, Sendable {
  private let bytes: [UInt8]
  private let breaks: LineBreaks
  private var position: Int

  /// Takes the text.
  ///
  /// - Parameters:
  ///   - bytes: The text in UTF-8, or in any encoding that has ASCII's bytes for nothing else.
  ///   - breaks: What ends a line.
  ///   - start: Where the first line begins.
  public init(of bytes: [UInt8], breaks: LineBreaks = .any, from start: Int = 0) {
    self.bytes = bytes
    self.breaks = breaks
    position = start
  }

  /// The next line; nil behind the last.
  public mutating func next() -> Range<Int>? {
    let start = position
    guard start < bytes.count else { return nil }
    var end = start
    while end < bytes.count, !isBreak(bytes[end]) { end += 1 }
    position = end + 1
    guard end < bytes.count else { return start..<end }
    switch breaks {
    case .any: position = end + Self.breakLength(at: end, in: bytes)
    case .lineFeeds:
      while end > start, bytes[end - 1] == Self.carriageReturn { end -= 1 }
    }
    return start..<end
  }

  /// How many bytes the line break at a place has, where LF, CR LF, CR CR LF and a CR alone are one.
  ///
  /// - Parameters:
  ///   - place: The place of a CR or an LF.
  ///   - bytes: The text.
  /// - Returns: 1 or more.
  public static func breakLength(at place: Int, in bytes: [UInt8]) -> Int {
    guard bytes[place] == carriageReturn else { return 1 }
    var end = place + 1
    while end < bytes.count, end - place <= spareReturns, bytes[end] == carriageReturn { end += 1 }
    return end < bytes.count && bytes[end] == lineFeed ? end + 1 - place : 1
  }

  private func isBreak(_ byte: UInt8) -> Bool {
    byte == Self.lineFeed || byte == Self.carriageReturn && breaks == .any
  }

  /// How many CRs may stand before a CR LF and belong to it; more of them are lines of their own.
  private static let spareReturns = 2
  private static let lineFeed = UInt8(ascii: "\n")
  private static let carriageReturn = UInt8(ascii: "\r")
}
