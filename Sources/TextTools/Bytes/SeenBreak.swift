/// What a person sees as the end of a line in a text.
///
/// Besides LF and CR these are the manual line break of Word (VT), the end of a page (FF), the next line of
/// mainframes (U+0085), and the line and paragraph separators of Unicode.
public enum SeenBreak {
  /// How many bytes the line's end at a place has.
  ///
  /// - Parameters:
  ///   - place: The place.
  ///   - bytes: The text in UTF-8.
  /// - Returns: 1 or more; nil where none begins.
  public static func length(at place: Int, in bytes: [UInt8]) -> Int? {
    switch bytes[place] {
    case 0x0A, 0x0D: LineRanges.breakLength(at: place, in: bytes)
    default: inner(at: place, in: bytes)
    }
  }

  /// How many bytes an end has that editors do not count as one.
  ///
  /// - Parameters:
  ///   - place: The place.
  ///   - bytes: The text in UTF-8.
  /// - Returns: 1 to 3; nil where none begins.
  public static func inner(at place: Int, in bytes: [UInt8]) -> Int? {
    switch bytes[place] {
    case 0x0B, pageEnd: 1
    case 0xC2: place + 1 < bytes.count && bytes[place + 1] == 0x85 ? 2 : nil
    case 0xE2:
      place + 2 < bytes.count && bytes[place + 1] == 0x80
        && (0xA8...0xA9).contains(bytes[place + 2]) ? 3 : nil
    default: nil
    }
  }

  /// Whether an end that editors do not count as one can begin with a byte; few others do.
  ///
  /// - Parameter byte: The byte.
  /// - Returns: Whether it is worth looking closer.
  @inlinable public static func mayBeginInner(_ byte: UInt8) -> Bool {
    byte == 0x0B || byte == 0x0C || byte == 0xC2 || byte == 0xE2
  }

  /// Whether an end that editors do not count as one stands anywhere in a text.
  ///
  /// - Parameter text: The text.
  /// - Returns: Whether one does.
  public static func standsWithin(_ text: String) -> Bool {
    var (first, second): (UInt8, UInt8) = (0, 0)
    for byte in text.utf8 {
      switch byte {
      case 0x0B, pageEnd: return true
      case 0x85 where second == 0xC2: return true
      case 0xA8...0xA9 where first == 0xE2 && second == 0x80: return true
      default: (first, second) = (second, byte)
      }
    }
    return false
  }

  /// Whether a line ends right before a place.
  ///
  /// - Parameters:
  ///   - place: The place.
  ///   - bytes: The text in UTF-8.
  /// - Returns: Whether one does.
  public static func isBehindBreak(_ place: Int, in bytes: [UInt8]) -> Bool {
    (1...3).contains { length in
      place >= length && Self.length(at: place - length, in: bytes) == length
    }
  }

  /// FF, which ends a page and at times stands alone on a line.
  public static let pageEnd: UInt8 = 0x0C

  /// The characters that end a line although editors do not count one.
  public static let characters: Set<Unicode.Scalar> = [
    "\u{B}", "\u{C}", "\u{85}", "\u{2028}", "\u{2029}",
  ]
}
