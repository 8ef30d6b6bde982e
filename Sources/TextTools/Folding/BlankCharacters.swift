extension Unicode.Scalar {
  /// Whether the character is white space of any kind, or a mark that cannot be seen: U+200B, U+2060,
  /// U+FEFF.
  @inlinable public var isBlank: Bool {
    switch value {
    case 0x09...0x0D, 0x20, 0x85, 0xA0, 0x1680, 0x2000...0x200B, 0x2028, 0x2029, 0x202F, 0x205F,
      0x2060, 0x3000, 0xFEFF:
      true
    default: false
    }
  }
}

/// The blank characters in the bytes of UTF-8, for what is read without decoding it.
public enum BlankBytes {
  /// How many bytes the blank character at a place has.
  ///
  /// - Parameters:
  ///   - index: The place of the character's first byte.
  ///   - bytes: The text.
  ///   - limit: Where the text ends.
  /// - Returns: 1 to 3; nil if another character stands there (``Swift/Unicode/Scalar/isBlank``).
  @inlinable
  public static func length(at index: Int, in bytes: [UInt8], limit: Int) -> Int? {
    switch bytes[index] {
    case 0x09...0x0D, 0x20: 1
    // U+0085 and U+00A0.
    case 0xC2: index + 1 < limit && [0x85, 0xA0].contains(bytes[index + 1]) ? 2 : nil
    case 0xE1, 0xE2, 0xE3, 0xEF:
      index + 2 < limit && isBlank(bytes[index], bytes[index + 1], bytes[index + 2]) ? 3 : nil
    default: nil
    }
  }

  @usableFromInline
  static func isBlank(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> Bool {
    switch (first, second, third) {
    case (0xE1, 0x9A, 0x80): true  // U+1680
    case (0xE2, 0x80, 0x80...0x8B), (0xE2, 0x80, 0xA8...0xA9), (0xE2, 0x80, 0xAF): true  // U+20…
    case (0xE2, 0x81, 0x9F...0xA0): true  // U+205F, U+2060
    case (0xE3, 0x80, 0x80), (0xEF, 0xBB, 0xBF): true  // U+3000, U+FEFF
    default: false
    }
  }
}
