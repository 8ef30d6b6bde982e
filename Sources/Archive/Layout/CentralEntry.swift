/// An entry of the central directory.
///
/// Source: APPNOTE.TXT 6.3.10, 4.3.12.
struct CentralEntry {
  /// The bytes of the name, as programs look it up.
  let name: [UInt8]
  /// The bytes of the name, as they stand in both headers.
  let rawName: [UInt8]
  /// The general purpose bits.
  let flags: HeaderFlags
  /// The method of compression; 0 for none, 8 for deflate.
  let method: Int
  /// The CRC-32 of the part.
  let checksum: Int
  /// The size of the part in the archive.
  let compressedSize: Int
  /// The size of the part.
  let size: Int
  /// Where the part's local header begins.
  let offset: Int

  static let signature = 0x0201_4B50

  /// Reads all entries of a directory.
  ///
  /// - Parameters:
  ///   - bytes: The archive.
  ///   - end: Its end record.
  ///   - limits: Which say how many entries there may be.
  /// - Returns: The entries, in order, with names that are all different.
  /// - Throws: ``ArchiveError``: too many entries, a broken directory, a bad or duplicate name.
  static func all(
    in bytes: [UInt8],
    _ end: EndRecord,
    _ limits: ArchiveLimits
  ) throws(ArchiveError) -> [CentralEntry] {
    guard end.entryCount <= limits.entries else { throw limits.passed(.entries) }
    var entries: [CentralEntry] = []
    var names: Set<[UInt8]> = []
    var position = end.directory.lowerBound
    while position < end.directory.upperBound {
      guard entries.count < limits.entries else { throw limits.passed(.entries) }
      let entry = try CentralEntry(in: bytes, &position, before: end.directory.upperBound)
      guard names.insert(entry.name).inserted else {
        throw ArchiveError(.duplicateName, part: entry.name)
      }
      entries.append(entry)
    }
    guard entries.count == end.entryCount else { throw ArchiveError(.damaged(.list)) }
    return entries
  }

  /// Reads the entry at a position and goes behind it.
  private init(
    in bytes: [UInt8],
    _ position: inout Int,
    before end: Int
  ) throws(ArchiveError) {
    let start = position
    let number = { bytes.number(at: start + $0, bytes: $1) ?? 0 }
    let nameEnd = start + 46 + number(28, 2)
    let extraEnd = nameEnd + number(30, 2)
    position = extraEnd + number(32, 2)
    guard number(0, 4) == Self.signature, position <= end else {
      throw ArchiveError(.damaged(.list))
    }
    rawName = Array(bytes[(start + 46)..<nameEnd])
    flags = HeaderFlags(rawValue: number(8, 2))
    method = number(10, 2)
    checksum = number(16, 4)
    guard let extra = ExtraFields(in: bytes, nameEnd..<extraEnd),
      let wide = extra.widened([number(24, 4), number(20, 4), number(42, 4)])
    else { throw ArchiveError(.damaged(.list), part: rawName) }
    (size, compressedSize, offset) = (wide[0], wide[1], wide[2])
    name = try Self.name(rawName, flags, extra.unicodePath)
  }

  /// The name that programs go by.
  private static func name(
    _ raw: [UInt8],
    _ flags: HeaderFlags,
    _ path: [UInt8]?
  ) throws(ArchiveError) -> [UInt8] {
    let isText = !flags.contains(.utf8) || String(validating: raw, as: UTF8.self) != nil
    guard isText, !raw.contains(0) else { throw ArchiveError(.badName, part: raw) }
    guard let path, path != raw else { return raw }
    // Beside a name in ASCII there is no need for another one: some programs would go by the first,
    // some by the second.
    guard raw.contains(where: { $0 >= 0x80 }), !path.contains(0),
      String(validating: path, as: UTF8.self) != nil
    else { throw ArchiveError(.damaged(.name), part: raw) }
    return path
  }
}

/// The general purpose bits of a header that matter here.
///
/// Source: APPNOTE.TXT 6.3.10, 4.4.4.
struct HeaderFlags: OptionSet {
  let rawValue: Int

  /// The part is encrypted.
  static let encrypted = HeaderFlags(rawValue: 1 << 0)
  /// Checksum and sizes stand in a record behind the part.
  static let hasDescriptor = HeaderFlags(rawValue: 1 << 3)
  /// The name is in UTF-8.
  static let utf8 = HeaderFlags(rawValue: 1 << 11)
}
