/// An OLE compound file, of which no more is read than what kind of document is in it and whether it has a password.
struct CompoundFile {
  private let bytes: [UInt8]
  /// The number of bytes of a sector.
  private let sectorSize: Int

  /// Takes a file; nil for one whose header is not that of a compound file.
  init?(_ bytes: [UInt8]) {
    // Sectors are of 512 bytes, or of 4096 in files of version 4.
    guard bytes.count >= 512, bytes[31] == 0, bytes[30] == 9 || bytes[30] == 12 else { return nil }
    self.bytes = bytes
    sectorSize = 1 << Int(bytes[30])
  }

  /// Whether it holds a workbook of Excel 5 or later, or of WPS.
  var isWorkbook: Bool { entry(of: "Workbook") != nil || entry(of: "Book") != nil }

  /// Whether what is in it can be opened with a password alone.
  var isEncrypted: Bool { isEncryptedDocument || isEncryptedWorkbook }

  /// FibBase of [MS-DOC]: the magic number 0xA5EC at 0, and at 10 the flags, of which 0x0100 is fEncrypted.
  private var isEncryptedDocument: Bool {
    guard let start = start(of: "WordDocument"), word(at: start) == 0xA5EC,
      let flags = word(at: start + 10)
    else { return false }
    return flags & 0x0100 != 0
  }

  /// The record FilePass (0x002F) of [MS-XLS], among the first of the workbook's.
  private var isEncryptedWorkbook: Bool {
    guard var place = start(of: "Workbook") ?? start(of: "Book") else { return false }
    for _ in 0..<8 {
      guard let type = word(at: place), let length = word(at: place + 2) else { return false }
      if type == 0x002F { return true }
      place += 4 + length
    }
    return false
  }

  /// Where a stream begins; nil for none.
  ///
  /// Streams shorter than 4096 bytes stand in sectors of 64 bytes in the stream of the root, whose first sectors are
  /// taken to follow each other, as programs write them.
  func start(of name: String) -> Int? {
    guard let entry = entry(of: name) else { return nil }
    if entry.length >= 4096 { return (entry.sector + 1) * sectorSize }
    guard let root = self.entry(of: "Root Entry") else { return nil }
    return (root.sector + 1) * sectorSize + entry.sector * 64
  }

  /// The entry of the directory with a name: the first sector of its stream, and the stream's length.
  private func entry(of name: String) -> (sector: Int, length: Int)? {
    let name: [UInt8] = Array("\(name)\0".utf16.map { [UInt8($0), 0] }.joined())
    // Its first sector is named at 48; further ones may stand anywhere, and before it older directories.
    let first = doubleWord(at: 48).map { ($0 + 1) * sectorSize } ?? 0
    return entry(named: name, from: max(512, first)) ?? entry(named: name, from: 512)
  }

  /// An entry has 128 bytes: the name, its length at 64, the first sector at 116, the length of the stream at 120.
  private func entry(named name: [UInt8], from start: Int) -> (sector: Int, length: Int)? {
    var entry = start
    while entry + 128 <= bytes.count {
      if bytes[entry + 64] == UInt8(name.count), bytes[entry + 65] == 0,
        bytes[entry..<(entry + name.count)].elementsEqual(name),
        let sector = doubleWord(at: entry + 116), let length = doubleWord(at: entry + 120)
      {
        return (sector, length)
      }
      entry += 128
    }
    return nil
  }

  private func doubleWord(at place: Int) -> Int? {
    guard let low = word(at: place), let high = word(at: place + 2) else { return nil }
    return high << 16 | low
  }

  private func word(at place: Int) -> Int? {
    guard place >= 0, place + 2 <= bytes.count else { return nil }
    return Int(bytes[place]) | Int(bytes[place + 1]) << 8
  }
}
