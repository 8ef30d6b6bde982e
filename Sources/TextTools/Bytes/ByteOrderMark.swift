/// The bytes before a text that say how it is encoded.
///
/// Source: The Unicode Standard, section 23.8; GB 18030 writes U+FEFF as four bytes.
public enum ByteOrderMark: Sendable, Hashable, CaseIterable {
  /// UTF-8, whose bytes have but one order: the mark is only a sign.
  case utf8
  /// UTF-16, the low byte first.
  case utf16LittleEndian
  /// UTF-16, the high byte first.
  case utf16BigEndian
  /// GB 18030.
  case gb18030

  /// The mark that some bytes begin with; nil if they begin with none.
  ///
  /// UTF-32 is not read anywhere: its mark with the low byte first is taken for that of UTF-16.
  @inlinable
  public init?(of bytes: some Collection<UInt8>) {
    guard let mark = Self.allCases.first(where: { bytes.starts(with: $0.bytes) }) else {
      return nil
    }
    self = mark
  }

  /// The bytes of the mark.
  @inline(never) public var bytes: [UInt8] {
    // Compiled here alone: arrays written out in a function that other modules take in become constants of one name
    // in each of them, counted by their order there, and the linker keeps one of each name (Swift 6.3).
    switch self {
    case .utf8: [0xEF, 0xBB, 0xBF]
    case .utf16LittleEndian: [0xFF, 0xFE]
    case .utf16BigEndian: [0xFE, 0xFF]
    case .gb18030: [0x84, 0x31, 0x95, 0x33]
    }
  }
}
