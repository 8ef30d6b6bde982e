import Archive

/// A ZIP archive put together byte by byte, able to lie.
struct RawArchive {
  struct Entry {
    var name: [UInt8]
    var data: [UInt8]
    var method = 0
    var flags = 0
    var checksum: UInt32
    var size: Int
    var localName: [UInt8]?
    var localSize: Int?
    /// The plain bytes as stored.
    init(_ name: String, _ data: [UInt8]) {
      self.name = Array(name.utf8)
      self.data = data
      checksum = crc32(data)
      size = data.count
    }
    var usesDescriptor = false
    var isWide = false
  }

  var entries: [Entry]
  var comment: [UInt8] = []
  var isWide = false
  /// Where each local header stands, if not where it was written.
  var offsets: [Int: Int] = [:]

  init(_ entries: [Entry]) { self.entries = entries }

  var bytes: [UInt8] {
    var file: [UInt8] = []
    var directory: [UInt8] = []
    for (index, entry) in entries.enumerated() {
      let offset = offsets[index] ?? file.count
      let flags = entry.flags | (entry.usesDescriptor ? 8 : 0)
      let local = entry.localSize ?? entry.size
      if offsets[index] == nil {
        let name = entry.localName ?? entry.name
        let inHeader = !entry.usesDescriptor
        file += little(0x0403_4B50, 4) + little(entry.isWide ? 45 : 20, 2) + little(flags, 2)
        file += little(entry.method, 2) + little(0x21_0000, 4)
        file += little(inHeader ? Int(entry.checksum) : 0, 4)
        file += little(entry.isWide ? 0xFFFF_FFFF : inHeader ? entry.data.count : 0, 4)
        file += little(entry.isWide ? 0xFFFF_FFFF : inHeader ? local : 0, 4)
        file += little(name.count, 2) + little(entry.isWide ? 20 : 0, 2) + name
        if entry.isWide {
          file += little(1, 2) + little(16, 2) + little(local, 8) + little(entry.data.count, 8)
        }
        file += entry.data
        if entry.usesDescriptor {
          file += little(0x0807_4B50, 4) + little(Int(entry.checksum), 4)
          file += little(entry.data.count, 4) + little(entry.size, 4)
        }
      }
      directory += little(0x0201_4B50, 4) + little(20, 2) + little(entry.isWide ? 45 : 20, 2)
      directory += little(flags, 2) + little(entry.method, 2) + little(0x21_0000, 4)
      directory += little(Int(entry.checksum), 4)
      directory += little(entry.isWide ? 0xFFFF_FFFF : entry.data.count, 4)
      directory += little(entry.isWide ? 0xFFFF_FFFF : entry.size, 4)
      directory += little(entry.name.count, 2) + little(entry.isWide ? 20 : 0, 2)
      directory += little(0, 10) + little(offset, 4) + entry.name
      if entry.isWide {
        directory += little(1, 2) + little(16, 2) + little(entry.size, 8)
        directory += little(entry.data.count, 8)
      }
    }
    let start = file.count
    file += directory
    let count = entries.count
    if isWide {
      let wide = file.count
      file += little(0x0606_4B50, 4) + little(44, 8) + little(45, 2) + little(45, 2) + little(0, 8)
      file += little(count, 8) + little(count, 8) + little(directory.count, 8) + little(start, 8)
      file += little(0x0706_4B50, 4) + little(0, 4) + little(wide, 8) + little(1, 4)
    }
    file += little(0x0605_4B50, 4) + little(0, 4)
    file +=
      little(isWide ? 0xFFFF : count & 0xFFFF, 2) + little(isWide ? 0xFFFF : count & 0xFFFF, 2)
    file += little(isWide ? 0xFFFF_FFFF : directory.count, 4)
    file += little(isWide ? 0xFFFF_FFFF : start, 4)
    return file + little(comment.count, 2) + comment
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
    entry.method = 8
    return entry
  }

  func with(_ change: (inout Self) -> Void) -> Self {
    var copy = self
    change(&copy)
    return copy
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
