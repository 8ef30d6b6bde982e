/// Where the parts of an archive are, after all that it says about itself was compared.
///
/// libzip's own check of consistency refuses archives that every other program opens, and takes
/// parts that overlap. So the archive is looked at here, and libzip gets to see a plain one with the
/// same parts: what was compared is what is read.
struct ArchiveLayout {
  /// The entries of the central directory, in its order.
  let entries: [CentralEntry]
  /// Where the compressed bytes of each entry are.
  let data: [Range<Int>]

  /// Reads and compares the records of an archive; no part is inflated.
  ///
  /// - Parameters:
  ///   - bytes: The archive.
  ///   - limits: What it may ask for.
  /// - Throws: ``ArchiveError``: damaged, encrypted, duplicate or bad name, a limit.
  init(of bytes: [UInt8], _ limits: ArchiveLimits) throws(ArchiveError) {
    let end = try EndRecord(in: bytes)
    entries = try CentralEntry.all(in: bytes, end, limits)
    var data: [Range<Int>] = []
    var extents: [Extent] = []
    var total = 0
    for (index, entry) in entries.enumerated() {
      guard !entry.flags.contains(.encrypted) else {
        throw ArchiveError(.encrypted, part: entry.name)
      }
      guard entry.size <= limits.partBytes else {
        throw limits.passed(.partBytes, part: entry.name)
      }
      total += entry.size
      guard total <= limits.totalBytes else { throw limits.passed(.totalBytes, part: entry.name) }
      let header = try LocalHeader(in: bytes, of: entry)
      let room = end.directory.lowerBound - header.dataStart
      guard entry.compressedSize <= room else {
        throw ArchiveError(.damaged(.partCutOff), part: entry.name)
      }
      let dataEnd = header.dataStart + entry.compressedSize
      let descriptor =
        header.hasDescriptor
        ? LocalHeader.descriptorLength(in: bytes, at: dataEnd, of: entry) : 0
      data.append(header.dataStart..<dataEnd)
      extents.append(
        Extent(
          bytes: entry.offset..<(dataEnd + (descriptor ?? 0)),
          index: index,
          lacksDescriptor: descriptor == nil
        )
      )
    }
    self.data = data
    try Self.check(extents, of: entries, in: bytes, before: end.directory.lowerBound)
  }

  /// What an entry takes up, from its local header to its descriptor.
  private struct Extent {
    let bytes: Range<Int>
    let index: Int
    let lacksDescriptor: Bool
  }

  /// Checks that no two entries share bytes, and that the first begins where the archive does.
  private static func check(
    _ extents: [Extent],
    of entries: [CentralEntry],
    in bytes: [UInt8],
    before directory: Int
  ) throws(ArchiveError) {
    let sorted = extents.sorted { $0.bytes.lowerBound < $1.bytes.lowerBound }
    let start = sorted.first?.bytes.lowerBound ?? directory
    // An archive that was made to be split begins with a mark of four bytes, also in one piece.
    guard start == 0 || start == 4 && bytes.number(at: 0, bytes: 4) == 0x0807_4B50 else {
      throw ArchiveError(.damaged(.foreignBefore))
    }
    for (position, extent) in sorted.enumerated() {
      let entry = entries[extent.index]
      let next = position + 1 < sorted.count ? sorted[position + 1].bytes.lowerBound : directory
      guard extent.bytes.upperBound <= next else {
        throw ArchiveError(.damaged(.overlap), part: entry.name)
      }
      // Some programs announce a descriptor and write none; then the next part follows at once.
      if extent.lacksDescriptor, extent.bytes.upperBound != next {
        let end = extent.bytes.upperBound
        let damage = LocalHeader.descriptorDamage(in: bytes, at: end, of: entry)
        throw ArchiveError(.damaged(damage), part: entry.name)
      }
    }
  }
}

extension ArchiveLayout {
  /// An archive with the same entries in the plainest form: no descriptors, extra fields or comments.
  ///
  /// - Parameter bytes: The archive that the layout is of.
  /// - Returns: An archive about which no two programs can disagree.
  func plainArchive(of bytes: [UInt8]) -> [UInt8] {
    var archive: [UInt8] = []
    var directory: [UInt8] = []
    archive.reserveCapacity(bytes.count + 22)
    for (entry, range) in zip(entries, data) {
      let offset = archive.count
      archive.append(LocalHeader.signature, bytes: 4)
      Self.append(entry, to: &archive)
      archive += entry.name
      archive += bytes[range]
      directory.append(CentralEntry.signature, bytes: 4)
      directory.append(Self.version, bytes: 2)
      Self.append(entry, to: &directory)
      // No comment, the first disk, no attributes.
      for length in [2, 2, 2, 4] { directory.append(0, bytes: length) }
      directory.append(offset, bytes: 4)
      directory += entry.name
    }
    let start = archive.count
    archive += directory
    archive.append(0x0605_4B50, bytes: 4)
    archive.append(0, bytes: 4)
    for _ in 0..<2 { archive.append(entries.count, bytes: 2) }
    archive.append(directory.count, bytes: 4)
    archive.append(start, bytes: 4)
    archive.append(0, bytes: 2)
    return archive
  }

  /// The fields that both headers have in common, from the version needed to the lengths.
  private static func append(_ entry: CentralEntry, to header: inout [UInt8]) {
    header.append(version, bytes: 2)
    header.append(0, bytes: 2)
    header.append(entry.method, bytes: 2)
    header.append(firstDay, bytes: 4)
    header.append(entry.checksum, bytes: 4)
    header.append(entry.compressedSize, bytes: 4)
    header.append(entry.size, bytes: 4)
    header.append(entry.name.count, bytes: 2)
    header.append(0, bytes: 2)
  }

  private static let version = 20
  /// 1980-01-01, midnight.
  private static let firstDay = 0x21_0000
}
