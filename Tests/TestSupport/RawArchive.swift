import Archive

/// A ZIP archive put together byte by byte, able to lie in every field.
package struct RawArchive {
  /// A part with what both headers say of it.
  package struct Entry {
    package var name: [UInt8]
    /// The bytes as they stand in the archive.
    package var data: [UInt8]
    package var method = 0
    package var flags = 0
    package var checksum: UInt32
    package var size: Int
    /// What the directory says of the length of ``data``.
    package var compressedSize: Int
    /// Whether sizes stand in ZIP64 fields.
    package var isWide = false
    /// More extra fields, in the local header and in the directory.
    package var extra: [UInt8] = []
    /// What the local header says otherwise.
    package var local = Local()
    /// The record behind the part; with one, the local header has zeros where nothing else is given.
    package var descriptor: Descriptor?
    /// Foreign bytes before the local header.
    package var gap: [UInt8] = []
    /// Where the directory says that the local header is, if not where it was written.
    package var offset: Int?
    /// Whether the part is in the directory alone.
    package var isListedOnly = false

    /// A part of plain bytes.
    package init(_ name: String, _ data: [UInt8]) {
      self.name = Array(name.utf8)
      self.data = data
      checksum = crc32(data)
      size = data.count
      compressedSize = data.count
    }
  }

  /// What a local header says; nil for what the directory says.
  package struct Local {
    package var name: [UInt8]?
    package var method: Int?
    package var flags: Int?
    package var time = 0x21_0000
    package var checksum: UInt32?
    package var compressedSize: Int?
    package var size: Int?
    package var extra: [UInt8] = []

    package init() {}
  }

  /// A record behind a part; nil for what the directory says.
  package struct Descriptor {
    package var hasSignature: Bool
    package var isWide: Bool
    package var isWritten: Bool
    package var checksum: UInt32?
    package var compressedSize: Int?
    package var size: Int?

    package init(
      hasSignature: Bool = true,
      isWide: Bool = false,
      isWritten: Bool = true,
      checksum: UInt32? = nil,
      compressedSize: Int? = nil,
      size: Int? = nil
    ) {
      self.hasSignature = hasSignature
      self.isWide = isWide
      self.isWritten = isWritten
      self.checksum = checksum
      self.compressedSize = compressedSize
      self.size = size
    }
  }

  /// What the end record says; nil for what is right.
  package struct End {
    package var disk = 0
    package var entriesOnDisk: Int?
    package var count: Int?
    package var directorySize: Int?
    package var directoryOffset: Int?
    package var commentLength: Int?
    /// What the ZIP64 record says of the number of entries.
    package var wideCount: Int?
    package var wideLength = 44
    package var wideDisk = 0

    package init() {}
  }

  package var entries: [Entry]
  package var comment: [UInt8] = []
  /// Whether there is a ZIP64 end record.
  package var isWide = false
  /// Whether the directory lists the parts from the last to the first.
  package var isReversed = false
  package var end = End()
  /// Bytes before the archive, counted in no offset.
  package var prefix: [UInt8] = []
  /// Bytes before the directory, counted in its offset.
  package var gap: [UInt8] = []
  /// Bytes behind the archive.
  package var suffix: [UInt8] = []

  package init(_ entries: [Entry]) { self.entries = entries }

  /// An archive of the parts of another, without compression, its names in UTF-8.
  package init(_ other: some TakenApart, change: (inout Entry) -> Void = { _ in }) {
    self.init(
      other.parts.map { part in
        Entry(part.name, part.bytes).with { entry in
          entry.flags = 0x800
          change(&entry)
        }
      }
    )
  }

  package var bytes: [UInt8] {
    var file: [UInt8] = []
    var records: [[UInt8]] = []
    for entry in entries {
      file += entry.gap
      records.append(entry.record(at: entry.offset ?? file.count))
      if !entry.isListedOnly { file += entry.localHeader + entry.data + entry.descriptorBytes }
    }
    file += gap
    let start = file.count
    file += (isReversed ? records.reversed() : records).joined()
    return prefix + file + endRecords(start..<file.count) + comment + suffix
  }

  private func endRecords(_ directory: Range<Int>) -> [UInt8] {
    var record: [UInt8] = []
    let count = end.count ?? entries.count
    let onDisk = end.entriesOnDisk ?? count
    let size = end.directorySize ?? directory.count
    let offset = end.directoryOffset ?? directory.lowerBound
    if isWide {
      record += little(0x0606_4B50, 4) + little(end.wideLength, 8) + little(45, 2) + little(45, 2)
      record += little(end.wideDisk, 4) + little(0, 4)
      record += little(end.wideCount ?? onDisk, 8) + little(end.wideCount ?? count, 8)
      record += little(size, 8) + little(offset, 8)
      record += little(0x0706_4B50, 4) + little(0, 4) + little(directory.upperBound, 8)
      record += little(1, 4)
    }
    // Left to the ZIP64 record, unless another number is asked for.
    record += little(0x0605_4B50, 4) + little(end.disk, 2) + little(0, 2)
    record += little(isWide && end.count == nil ? 0xFFFF : onDisk, 2)
    record += little(isWide && end.count == nil ? 0xFFFF : count, 2)
    record += little(isWide ? 0xFFFF_FFFF : size, 4) + little(isWide ? 0xFFFF_FFFF : offset, 4)
    return record + little(end.commentLength ?? comment.count, 2)
  }
}

extension RawArchive.Entry {
  /// An entry compressed as the writer does it.
  package static func deflated(_ name: String, _ data: [UInt8]) throws -> Self {
    var writer = try ArchiveWriter()
    try writer.add(name: "a", bytes: data)
    let archive = try writer.finish()
    let size = Int(archive[18]) | Int(archive[19]) << 8 | Int(archive[20]) << 16
    var entry = Self(name, data)
    entry.data = Array(archive[31..<(31 + size)])
    entry.compressedSize = size
    entry.method = 8
    return entry
  }

  package func with(_ change: (inout Self) -> Void) -> Self {
    var copy = self
    change(&copy)
    return copy
  }

  private var centralFlags: Int { flags | (descriptor == nil ? 0 : 8) }

  /// A ZIP64 field with both sizes.
  private func wideField(_ size: Int, _ compressedSize: Int) -> [UInt8] {
    isWide ? little(1, 2) + little(16, 2) + little(size, 8) + little(compressedSize, 8) : []
  }

  fileprivate var localHeader: [UInt8] {
    let name = local.name ?? name
    let isLeftOut = descriptor != nil
    let checksum = local.checksum ?? (isLeftOut ? 0 : self.checksum)
    let compressedSize = local.compressedSize ?? (isLeftOut ? 0 : self.compressedSize)
    let size = local.size ?? (isLeftOut ? 0 : self.size)
    let extra = wideField(size, compressedSize) + self.extra + local.extra
    var header = little(0x0403_4B50, 4) + little(isWide ? 45 : 20, 2)
    header += little(local.flags ?? centralFlags, 2) + little(local.method ?? method, 2)
    header += little(local.time, 4) + little(Int(checksum), 4)
    header += little(isWide ? 0xFFFF_FFFF : compressedSize, 4)
    header += little(isWide ? 0xFFFF_FFFF : size, 4)
    return header + little(name.count, 2) + little(extra.count, 2) + name + extra
  }

  fileprivate var descriptorBytes: [UInt8] {
    guard let descriptor, descriptor.isWritten else { return [] }
    let width = descriptor.isWide ? 8 : 4
    return (descriptor.hasSignature ? little(0x0807_4B50, 4) : [])
      + little(Int(descriptor.checksum ?? checksum), 4)
      + little(descriptor.compressedSize ?? compressedSize, width)
      + little(descriptor.size ?? size, width)
  }

  /// The entry of the directory.
  fileprivate func record(at offset: Int) -> [UInt8] {
    let extra = wideField(size, compressedSize) + self.extra
    var record = little(0x0201_4B50, 4) + little(20, 2) + little(isWide ? 45 : 20, 2)
    record += little(centralFlags, 2) + little(method, 2) + little(0x21_0000, 4)
    record += little(Int(checksum), 4)
    record += little(isWide ? 0xFFFF_FFFF : compressedSize, 4)
    record += little(isWide ? 0xFFFF_FFFF : size, 4)
    record += little(name.count, 2) + little(extra.count, 2)
    return record + little(0, 10) + little(offset, 4) + name + extra
  }
}

package func little(_ value: Int, _ count: Int) -> [UInt8] {
  (0..<count).map { $0 < 8 ? UInt8(truncatingIfNeeded: value >> (8 * $0)) : 0 }
}

private let table: [UInt32] = (0..<256).map { index in
  (0..<8).reduce(UInt32(index)) { value, _ in value & 1 == 1 ? 0xEDB8_8320 ^ value >> 1 : value >> 1
  }
}

package func crc32(_ bytes: [UInt8]) -> UInt32 {
  ~bytes.reduce(~0) { table[Int(UInt8(truncatingIfNeeded: $0) ^ $1)] ^ $0 >> 8 }
}
