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
  var isWorkbook: Bool { start(of: "Workbook") != nil || start(of: "Book") != nil }

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

  /// Where a stream begins that is too long for the stream of short ones, as all of these are; nil for none.
  private func start(of name: String) -> Int? {
    let name: [UInt8] = Array("\(name)\0".utf16.map { [UInt8($0), 0] }.joined())
    var entry = 512
    // An entry of the directory has 128 bytes: the name, its length at 64, the first sector at 116.
    while entry + 128 <= bytes.count {
      if bytes[entry + 64] == UInt8(name.count), bytes[entry + 65] == 0,
        bytes[entry..<(entry + name.count)].elementsEqual(name),
        let low = word(at: entry + 116), let high = word(at: entry + 118)
      {
        return ((high << 16 | low) + 1) * sectorSize
      }
      entry += 128
    }
    return nil
  }

  private func word(at place: Int) -> Int? {
    guard place >= 0, place + 2 <= bytes.count else { return nil }
    return Int(bytes[place]) | Int(bytes[place + 1]) << 8
  }
}
