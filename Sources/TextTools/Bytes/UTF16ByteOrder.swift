/// Which byte of a UTF-16 unit comes first.
public enum UTF16ByteOrder: Sendable, Hashable {
  /// The low byte.
  case littleEndian
  /// The high byte.
  case bigEndian

  /// How many bytes ``init(guessedFrom:)`` looks at.
  @usableFromInline static var lookedAt: Int { 4096 }

  /// Detects UTF-16 without a byte order mark.
  ///
  /// The high byte of digits and line breaks is zero, the low byte of a few characters alone; UTF-8 and
  /// GB 18030 have no zero bytes at all.
  ///
  /// - Parameter bytes: A text from its beginning.
  @inlinable
  public init?(guessedFrom bytes: some Collection<UInt8>) {
    // Every text that is read is looked at here, so it is compiled for the caller's kind of collection.
    var even = 0
    var odd = 0
    for (index, byte) in bytes.prefix(Self.lookedAt).enumerated() where byte == 0 {
      if index.isMultiple(of: 2) { even += 1 } else { odd += 1 }
    }
    if odd > 2, odd > even * 3 {
      self = .littleEndian
    } else if even > 2, even > odd * 3 {
      self = .bigEndian
    } else {
      return nil
    }
  }
}
