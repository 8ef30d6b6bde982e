/// A ZIP archive put together as programs do that write it in one stream, without compression.
struct StreamedArchive {
  var entries: [(name: String, bytes: [UInt8])]
  /// Whether sizes stand behind each part instead of before it.
  var hasDescriptors = false
  /// Whether sizes are written in eight bytes.
  var isWide = false

  init(_ book: Book) { entries = book.parts }

  var bytes: [UInt8] {
    var file: [UInt8] = []
    var directory: [UInt8] = []
    for (name, bytes) in entries {
      let start = file.count
      let size = bytes.count
      let checksum = Int(Self.checksum(bytes))
      let version = isWide ? 45 : 20
      let flags = 0x800 | (hasDescriptors ? 8 : 0)
      let short = isWide ? 0xFFFF_FFFF : size
      let extra =
        isWide
        ? Self.little(1, 2) + Self.little(16, 2) + Self.little(size, 8) + Self.little(size, 8) : []
      let named = Self.little(name.utf8.count, 2) + Self.little(extra.count, 2)
      file += Self.little(0x0403_4B50, 4) + Self.little(version, 2) + Self.little(flags, 2)
      file += Self.little(0, 2) + Self.little(0x21_0000, 4)
      file += Self.little(hasDescriptors ? 0 : checksum, 4)
      file +=
        Self.little(hasDescriptors ? 0 : short, 4) + Self.little(hasDescriptors ? 0 : short, 4)
      file += named + Array(name.utf8) + extra + bytes
      if hasDescriptors {
        file += Self.little(0x0807_4B50, 4) + Self.little(checksum, 4)
        file += Self.little(size, 4) + Self.little(size, 4)
      }
      directory += Self.little(0x0201_4B50, 4) + Self.little(version, 2) + Self.little(version, 2)
      directory += Self.little(flags, 2) + Self.little(0, 2) + Self.little(0x21_0000, 4)
      directory += Self.little(checksum, 4) + Self.little(short, 4) + Self.little(short, 4)
      directory += named + Self.little(0, 10) + Self.little(start, 4) + Array(name.utf8) + extra
    }
    let start = file.count
    file += directory
    file += Self.little(0x0605_4B50, 4) + Self.little(0, 4) + Self.little(entries.count, 2)
    file += Self.little(entries.count, 2) + Self.little(directory.count, 4) + Self.little(start, 4)
    return file + Self.little(0, 2)
  }

  private static func little(_ value: Int, _ count: Int) -> [UInt8] {
    (0..<count).map { $0 < 8 ? UInt8(truncatingIfNeeded: value >> (8 * $0)) : 0 }
  }

  private static let table: [UInt32] = (0..<256).map { index in
    (0..<8).reduce(UInt32(index)) { value, _ in
      value & 1 == 1 ? 0xEDB8_8320 ^ value >> 1 : value >> 1
    }
  }

  private static func checksum(_ bytes: [UInt8]) -> UInt32 {
    ~bytes.reduce(~0) { table[Int(UInt8(truncatingIfNeeded: $0) ^ $1)] ^ $0 >> 8 }
  }
}
