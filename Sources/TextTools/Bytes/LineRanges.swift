/// What ends a line.
public enum LineBreaks: Sendable, Hashable {
  /// LF, CR LF, or a CR alone, as lines of a text and of JSON are counted.
  case any
  /// LF alone, with a CR before it or not, as XML and HTML count their lines.
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
    case .any:
      let isPair = bytes[end] == Self.carriageReturn && position < bytes.count
      if isPair, bytes[position] == Self.lineFeed { position += 1 }
    case .lineFeeds:
      if end > start, bytes[end - 1] == Self.carriageReturn { end -= 1 }
    }
    return start..<end
  }

  private func isBreak(_ byte: UInt8) -> Bool {
    byte == Self.lineFeed || byte == Self.carriageReturn && breaks == .any
  }

  private static let lineFeed = UInt8(ascii: "\n")
  private static let carriageReturn = UInt8(ascii: "\r")
}
