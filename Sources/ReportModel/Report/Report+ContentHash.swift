extension Report {
  /// A fingerprint of what the report says, 16 hexadecimal digits; equal reports have the same on every
  /// machine.
  ///
  /// The metadata are left out: a text has no place for them, and the workbook made from it may.
  /// It tells states of one report apart, and is no proof against somebody who wants two to look alike.
  public var contentHash: String {
    var hash = ContentHash()
    hash.add(edition.name)
    hash.add(organ)
    hash.add(year.map { String($0) } ?? "")
    hash.add(title)
    hash.add(preface)
    for section in sections {
      hash.add(section.heading.map { [$0] } ?? [])
      hash.add(section.paragraphs)
      hash.add(section.paragraphsAfterTable)
    }
    for value in values { hash.add(value) }
    return hash.text
  }
}

/// The function FNV-1a of 64 bits, over texts that are told apart by their lengths.
struct ContentHash {
  private var state: UInt64 = 0xCBF2_9CE4_8422_2325

  /// The 16 digits.
  var text: String {
    let digits = String(state, radix: 16)
    return String(repeating: "0", count: 16 - digits.utf8.count) + digits
  }

  mutating func add(_ lines: [String]) {
    add(UInt64(lines.count))
    for line in lines { add(line) }
  }

  mutating func add(_ text: String) {
    var text = text
    text.withUTF8 { bytes in
      add(UInt64(bytes.count))
      for byte in bytes { add(byte) }
    }
  }

  mutating func add(_ value: CellValue) {
    switch value {
    case .blank: add(UInt8(0))
    case .notApplicable(let mark):
      add(UInt8(1))
      add(mark)
    case .number(let number):
      add(UInt8(number.isRecoveredByArithmetic ? 3 : 2))
      add(number.number.text)
      add(number.note.map { [$0] } ?? [])
    case .unreadable(let text):
      add(UInt8(4))
      add(text)
    }
  }

  private mutating func add(_ number: UInt64) {
    for shift in stride(from: UInt64(0), to: 64, by: 8) {
      add(UInt8(truncatingIfNeeded: number >> shift))
    }
  }

  private mutating func add(_ byte: UInt8) {
    state = (state ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
  }
}
