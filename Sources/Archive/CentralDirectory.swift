/// The central directory of an archive as far as it must be known before libzip reads it.
///
/// libzip has no limit on entries, says of two equal names only that there are some, and cuts a name
/// at a NUL. What is found here refuses an archive; it never makes one acceptable.
struct CentralDirectory {
  /// The names, in order; more than the limit by one at most.
  private(set) var names: [[UInt8]] = []
  /// Whether the comment of the end record ends with the archive.
  private let isLast: Bool
  /// Whether the directory ends where the end record begins.
  private let isAdjacent: Bool

  /// Reads every directory that an end record in the last 64 KiB points to.
  ///
  /// An archive has one such record; the bytes of a comment may hold others, which libzip could
  /// choose.
  ///
  /// - Parameters:
  ///   - bytes: The archive.
  ///   - limit: Where to stop counting.
  /// - Returns: The directories, usually one; none where nothing points to any.
  static func candidates(in bytes: [UInt8], limit: Int) -> [CentralDirectory] {
    guard bytes.count >= endLength else { return [] }
    let last = bytes.count - endLength
    return (max(0, last - Int(UInt16.max))...last).reversed().compactMap { position in
      guard bytes[position] == 0x50, bytes.number(at: position, bytes: 4) == endSignature else {
        return nil
      }
      return CentralDirectory(in: bytes, endRecord: position, limit: limit)
    }
  }

  /// Whether there is just one way to read an archive with these directories.
  ///
  /// Of two archives one behind the other, libzip may read the first and other programs the second.
  static func isUnambiguous(_ candidates: [CentralDirectory]) -> Bool {
    let last = candidates.filter(\.isLast)
    return last.count == 1 && last.allSatisfy(\.isAdjacent)
  }

  /// The first name that stands there twice.
  var duplicate: [UInt8]? {
    var seen: Set<[UInt8]> = []
    return names.first { !seen.insert($0).inserted }
  }

  private static let endSignature = 0x0605_4B50
  private static let endLength = 22

  private init(in bytes: [UInt8], endRecord: Int, limit: Int) {
    var offset = bytes.number(at: endRecord + 16, bytes: 4) ?? 0
    var end = endRecord
    isLast =
      endRecord + Self.endLength + (bytes.number(at: endRecord + 20, bytes: 2) ?? 0)
      == bytes.count
    // With ZIP64 a locator before the end record points to the wide one.
    if let locator = bytes.number(at: endRecord - 20, bytes: 4), locator == 0x0706_4B50,
      let wide = bytes.number(at: endRecord - 12, bytes: 8),
      bytes.number(at: wide, bytes: 4) == 0x0606_4B50,
      let wideOffset = bytes.number(at: wide + 48, bytes: 8)
    {
      offset = wideOffset
      end = wide
    }
    while names.count <= limit, bytes.number(at: offset, bytes: 4) == 0x0201_4B50,
      let nameLength = bytes.number(at: offset + 28, bytes: 2),
      let extraLength = bytes.number(at: offset + 30, bytes: 2),
      let commentLength = bytes.number(at: offset + 32, bytes: 2),
      nameLength <= bytes.count - 46 - offset
    {
      names.append(Array(bytes[(offset + 46)..<(offset + 46 + nameLength)]))
      offset += 46 + nameLength + extraLength + commentLength
    }
    isAdjacent = offset == end
  }
}

extension [UInt8] {
  /// A little-endian number, nil outside the array or past what fits.
  fileprivate func number(at position: Int, bytes length: Int) -> Int? {
    guard position >= 0, position <= count - length else { return nil }
    var value: UInt64 = 0
    for index in (position..<(position + length)).reversed() {
      value = value << 8 | UInt64(self[index])
    }
    return Int(exactly: value)
  }
}
