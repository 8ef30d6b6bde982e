/// An archive's directory, byte for byte as it stands there, with what is odd about it.
struct ZipDirectory {
  private(set) var names: [String] = []
  private(set) var oddities: [(place: String, text: String)] = []

  private static let localSignature = 0x0403_4B50
  private static let entrySignature = 0x0201_4B50
  private static let endSignature = 0x0605_4B50
  /// 1980-01-01, the first day that an archive can state.
  private static let firstDay = 0x0021

  init(_ bytes: [UInt8]) {
    let end = bytes.count - 22
    guard end >= 0, bytes.number(end, 4) == Self.endSignature else {
      // An archive with a comment ends elsewhere, and none of ours has one.
      oddities.append(("end", "the last 22 bytes are no end record without a comment"))
      return
    }
    let count = bytes.number(end + 10, 2)
    expect(bytes.number(end + 4, 4) == 0, "end", "several disks")
    expect(count == bytes.number(end + 8, 2), "end", "two counts of entries")
    var offset = bytes.number(end + 16, 4)
    expect(offset + bytes.number(end + 12, 4) == end, "end", "a gap before the end record")
    var expectedLocal = 0
    while offset + 46 <= end, bytes.number(offset, 4) == Self.entrySignature {
      let length = bytes.number(offset + 28, 2)
      let name = String(
        decoding: bytes[(offset + 46)..<min(offset + 46 + length, end)],
        as: UTF8.self
      )
      names.append(name)
      let local = bytes.number(offset + 42, 4)
      expect(local == expectedLocal, name, "it does not follow the part before it")
      check(bytes, entry: offset, name)
      expectedLocal = check(bytes, local: local, entry: offset, name)
      offset += 46 + length + bytes.number(offset + 30, 2) + bytes.number(offset + 32, 2)
    }
    expect(offset == end, "end", "the directory does not end at the end record")
    expect(names.count == count, "end", "\(names.count) entries, \(count) stated")
    expect(Set(names.map { $0.lowercased() }).count == names.count, "end", "a name twice")
  }

  private mutating func check(_ bytes: [UInt8], entry: Int, _ name: String) {
    expect(bytes.number(entry + 5, 1) == 0, name, "made on a system other than DOS")
    expect(bytes.number(entry + 6, 2) <= 20, name, "needs a version over 2.0")
    // Bit 11 says that the name is UTF-8, which it need not for ASCII; all else is a way to stream.
    expect(bytes.number(entry + 8, 2) & ~0x0806 == 0, name, "flags other than of deflate")
    expect([0, 8].contains(bytes.number(entry + 10, 2)), name, "neither stored nor deflated")
    expect(bytes.number(entry + 12, 2) == 0, name, "a time of day")
    expect(bytes.number(entry + 14, 2) == Self.firstDay, name, "a date other than 1980-01-01")
    expect(bytes.number(entry + 20, 4) < 0xFFFF_FFFF, name, "a size for ZIP64")
    expect(bytes.number(entry + 24, 4) < 0xFFFF_FFFF, name, "a size for ZIP64")
    expect(bytes.number(entry + 30, 2) == 0, name, "an extra field")
    expect(bytes.number(entry + 32, 2) == 0, name, "a comment")
    expect(bytes.number(entry + 36, 2) == 0, name, "internal attributes")
    expect(bytes.number(entry + 38, 4) == 0, name, "external attributes")
    let isPlain = name.unicodeScalars.allSatisfy { $0.value > 0x20 && $0.value < 0x7F }
    expect(isPlain && !name.contains("\\"), name, "a name that is not plain ASCII")
  }

  /// Compares a part's own header with its entry, and tells where the part ends.
  private mutating func check(_ bytes: [UInt8], local: Int, entry: Int, _ name: String) -> Int {
    guard local + 30 <= bytes.count, bytes.number(local, 4) == Self.localSignature else {
      oddities.append((name, "no header before the part"))
      return local
    }
    for (offset, length) in [(4, 2), (6, 2), (8, 2), (10, 2), (12, 2), (14, 4), (18, 4), (22, 4)] {
      let isSame = bytes.number(local + offset, length) == bytes.number(entry + offset + 2, length)
      expect(isSame, name, "header and directory differ in byte \(offset)")
    }
    expect(bytes.number(local + 28, 2) == 0, name, "an extra field in the header")
    return local + 30 + bytes.number(local + 26, 2) + bytes.number(local + 28, 2)
      + bytes.number(local + 18, 4)
  }

  private mutating func expect(_ isRight: Bool, _ place: String, _ text: String) {
    if !isRight { oddities.append((place, text)) }
  }
}

extension [UInt8] {
  /// A little-endian number; what lies past the end counts as 0.
  fileprivate func number(_ offset: Int, _ length: Int) -> Int {
    (0..<length).reduce(0) { result, index in
      let place = offset + index
      return indices.contains(place) ? result | Int(self[place]) << (8 * index) : result
    }
  }
}
