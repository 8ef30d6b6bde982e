/// The header before a part, which says the same as the central directory, or should.
///
/// Source: APPNOTE.TXT 6.3.10, 4.3.7 and 4.3.9.
struct LocalHeader {
  /// Where the compressed bytes of the part begin.
  let dataStart: Int
  /// Whether checksum and sizes stand behind the part.
  let hasDescriptor: Bool

  static let signature = 0x0403_4B50
  private static let length = 30

  /// Reads the header of an entry and compares the two.
  ///
  /// The time is not compared: System.IO.Packaging and others state it in one of the two alone. With
  /// a descriptor each number is either left out or right; libarchive puts all of them in, the
  /// archiver of macOS the compressed size.
  ///
  /// - Parameters:
  ///   - bytes: The archive.
  ///   - entry: What the central directory says of the part.
  /// - Throws: ``ArchiveError``: no header there, encrypted, or what differs.
  init(in bytes: [UInt8], of entry: CentralEntry) throws(ArchiveError) {
    let start = entry.offset
    guard start <= bytes.count - Self.length,
      bytes.number(at: start, bytes: 4) == Self.signature
    else { throw ArchiveError(.damaged(.partMissing), part: entry.name) }
    let number = { bytes.number(at: start + $0, bytes: $1) ?? 0 }
    let nameEnd = start + Self.length + number(26, 2)
    dataStart = nameEnd + number(28, 2)
    guard dataStart <= bytes.count, let extra = ExtraFields(in: bytes, nameEnd..<dataStart),
      let sizes = extra.widened([number(22, 4), number(18, 4)])
    else { throw ArchiveError(.damaged(.partMissing), part: entry.name) }
    let flags = HeaderFlags(rawValue: number(6, 2))
    guard !flags.contains(.encrypted) else { throw ArchiveError(.encrypted, part: entry.name) }
    hasDescriptor = flags.contains(.hasDescriptor)

    let mayBeZero = hasDescriptor
    let agrees = { (local: Int, central: Int) in local == central || mayBeZero && local == 0 }
    let path = extra.unicodePath
    let damage: ArchiveDamage? =
      if !bytes[(start + Self.length)..<nameEnd].elementsEqual(entry.rawName)
        || path != nil && path != entry.name
      {
        .name
      } else if number(8, 2) != entry.method {
        .method
      } else if !agrees(number(14, 4), entry.checksum) {
        .checksum
      } else if !agrees(sizes[0], entry.size) || !agrees(sizes[1], entry.compressedSize) {
        .size
      } else {
        nil
      }
    if let damage { throw ArchiveError(.damaged(damage), part: entry.name) }
  }

  /// How long the descriptor behind a part is.
  ///
  /// It has a signature or none, and sizes of 32 or of 64 bits; the shortest form that says what the
  /// directory says is taken.
  ///
  /// - Parameters:
  ///   - bytes: The archive.
  ///   - position: Where the part's compressed bytes end.
  ///   - entry: What the central directory says of the part.
  /// - Returns: The length in bytes, or nil where there is no descriptor with these values.
  static func descriptorLength(
    in bytes: [UInt8],
    at position: Int,
    of entry: CentralEntry
  ) -> Int? {
    for width in [4, 8] {
      for lead in [0, 4] where lead == 0 || isDescriptorSignature(in: bytes, at: position) {
        let start = position + lead
        if bytes.number(at: start, bytes: 4) == entry.checksum,
          bytes.number(at: start + 4, bytes: width) == entry.compressedSize,
          bytes.number(at: start + 4 + width, bytes: width) == entry.size
        {
          return lead + 4 + 2 * width
        }
      }
    }
    return nil
  }

  /// What is wrong with a descriptor that does not say what the directory says.
  static func descriptorDamage(
    in bytes: [UInt8],
    at position: Int,
    of entry: CentralEntry
  ) -> ArchiveDamage {
    guard isDescriptorSignature(in: bytes, at: position) else { return .descriptor }
    return bytes.number(at: position + 4, bytes: 4) == entry.checksum ? .size : .checksum
  }

  private static func isDescriptorSignature(in bytes: [UInt8], at position: Int) -> Bool {
    bytes.number(at: position, bytes: 4) == 0x0807_4B50
  }
}
