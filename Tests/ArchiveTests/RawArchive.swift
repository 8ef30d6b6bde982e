import Archive

/// A ZIP archive put together byte by byte, able to lie in every field.
struct RawArchive {
  /// A part with what both headers say of it.
  struct Entry {
    var name: [UInt8]
    /// The bytes as they stand in the archive.
    var data: [UInt8]
    var method = 0
    var flags = 0
    var checksum: UInt32
    var size: Int
    /// What the directory says of the length of ``data``.
    var compressedSize: Int
    /// Whether sizes stand in ZIP64 fields.
    var isWide = false
    /// More extra fields, in the local header and in the directory.
    var extra: [UInt8] = []
    /// What the local header says otherwise.
    var local = Local()
    /// The record behind the part; with one, the local header has zeros where nothing else is given.
    var descriptor: Descriptor?
    /// Foreign bytes before the local header.
    var gap: [UInt8] = []
    /// Where the directory says that the local header is, if not where it was written.
    var offset: Int?
    /// Whether the part is in the directory alone.
    var isListedOnly = false

    /// A part of plain bytes.
    init(_ name: String, _ data: [UInt8]) {
      self.name = Array(name.utf8)
      self.data = data
      checksum = crc32(data)
      size = data.count
      compressedSize = data.count
    }
  }

  /// What a local header says; nil for what the directory says.
  struct Local {
    var name: [UInt8]?
    var method: Int?
    var flags: Int?
    var time = 0x21_0000
    var checksum: UInt32?
    var compressedSize: Int?
    var size: Int?
    var extra: [UInt8] = []
  }

  /// A record behind a part; nil for what the directory says.
  struct Descriptor {
    var hasSignature = true
    var isWide = false
    var isWritten = true
    var checksum: UInt32?
    var compressedSize: Int?
    var size: Int?
  }

  /// What the end record says; nil for what is right.
  struct End {
    var disk = 0
    var entriesOnDisk: Int?
    var count: Int?
    var directorySize: Int?
    var directoryOffset: Int?
    var commentLength: Int?
    /// What the ZIP64 record says of the number of entries.
    var wideCount: Int?
    var wideLength = 44
    var wideDisk = 0
  }

  var entries: [Entry]
  var comment: [UInt8] = []
  /// Whether there is a ZIP64 end record.
  var isWide = false
  /// Whether the directory lists the parts from the last to the first.
  var isReversed = false
  var end = End()
  /// Bytes before the archive, counted in no offset.
  var prefix: [UInt8] = []
  /// Bytes before the directory, counted in its offset.
  var gap: [UInt8] = []
  /// Bytes behind the archive.
  var suffix: [UInt8] = []

  init(_ entries: [Entry]) { self.entries = entries }

  var bytes: [UInt8] {
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
  static func deflated(_ name: String, _ data: [UInt8]) throws -> Self {
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

  func with(_ change: (inout Self) -> Void) -> Self {
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

func little(_ value: Int, _ count: Int) -> [UInt8] {
  (0..<count).map { $0 < 8 ? UInt8(truncatingIfNeeded: value >> (8 * $0)) : 0 }
}

private let table: [UInt32] = (0..<256).map { index in
  (0..<8).reduce(UInt32(index)) { value, _ in value & 1 == 1 ? 0xEDB8_8320 ^ value >> 1 : value >> 1
  }
}

func crc32(_ bytes: [UInt8]) -> UInt32 {
  ~bytes.reduce(~0) { table[Int(UInt8(truncatingIfNeeded: $0) ^ $1)] ^ $0 >> 8 }
}
