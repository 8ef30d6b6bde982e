/// The words, texts and numbers of a formula.
extension FormulaReader {
  /// The next character that is no blank, which is not taken.
  mutating func next() -> UInt8? {
    while let byte = rest.first, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 {
      rest.removeFirst()
    }
    return rest.first
  }

  mutating func take(_ character: StaticString) throws(Failure) {
    guard next() == character.utf8Start.pointee else { throw .unknown }
    rest.removeFirst()
  }

  /// Takes a word if it comes next.
  mutating func takeWord(_ word: String) -> Bool {
    _ = next()
    return self.word().uppercased() == word
  }

  /// Letters, digits and what else names and references are made of.
  mutating func word() -> String {
    let word = rest.prefix(while: Self.isOfWord)
    rest = rest.dropFirst(word.count)
    return String(decoding: word, as: UTF8.self)
  }

  /// Whether a byte is one of a name's or a reference's.
  static func isOfWord(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "$"), UInt8(ascii: "_"),
      UInt8(ascii: "."), 0x80...:
      true
    default: false
    }
  }

  mutating func text() throws(Failure) -> String { try quoted(UInt8(ascii: "\"")) }

  /// What stands between two marks, doubled ones taken for one.
  mutating func quoted(_ mark: UInt8) throws(Failure) -> String {
    var text: [UInt8] = []
    rest.removeFirst()
    while let byte = rest.popFirst() {
      if byte == mark {
        guard rest.first == mark else { return String(decoding: text, as: UTF8.self) }
        rest.removeFirst()
      }
      text.append(byte)
    }
    throw .unknown
  }

  static func isOfNumber(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ".") || (0x30...0x39).contains(byte)
  }

  mutating func literal() throws(Failure) -> DecimalNumber {
    var digits = rest.prefix(while: Self.isOfNumber)
    rest = rest.dropFirst(digits.count)
    if let byte = rest.first, byte | 0x20 == UInt8(ascii: "e") {
      let sign = rest.dropFirst().first
      let hasSign = sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-")
      let exponent = rest.dropFirst(hasSign ? 2 : 1).prefix { (0x30...0x39).contains($0) }
      guard !exponent.isEmpty else { throw .unknown }
      digits += rest[rest.startIndex..<exponent.endIndex]
      rest = rest[exponent.endIndex...]
    }
    guard let number = DecimalNumber(String(decoding: digits, as: UTF8.self)) else {
      throw .unknown
    }
    return number
  }
}
