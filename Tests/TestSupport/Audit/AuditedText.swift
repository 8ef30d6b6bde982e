// By bytes, since hundreds of workbooks are audited: a regular expression is compiled at each use.

extension String {
  /// The text with `_xHHHH_` as the character that it stands for.
  var withEscapesResolved: String {
    let bytes = Array(utf8)
    guard bytes.contains(UInt8(ascii: "_")) else { return self }
    var result: [UInt8] = []
    var index = 0
    while index < bytes.count {
      if let scalar = Self.escape(bytes[index...].prefix(7)) {
        result += Array(String(Character(scalar)).utf8)
        index += 7
      } else {
        result.append(bytes[index])
        index += 1
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  private static func escape(_ bytes: ArraySlice<UInt8>) -> Unicode.Scalar? {
    guard bytes.count == 7, bytes.starts(with: "_x".utf8), bytes.last == UInt8(ascii: "_") else {
      return nil
    }
    let digits = String(decoding: bytes.dropFirst(2).dropLast(), as: UTF8.self)
    guard digits.utf8.allSatisfy({ $0 != UInt8(ascii: "+") && $0 != UInt8(ascii: "-") }) else {
      return nil
    }
    return UInt32(digits, radix: 16).flatMap { Unicode.Scalar($0) }
  }

  /// Whether it is a number as a cell stores it: `-12.50E+3` or less.
  var isDecimal: Bool {
    var number = Number(Array(utf8))
    _ = number.eat("-")
    guard number.eatDigits() else { return false }
    if number.eat("."), !number.eatDigits() { return false }
    return number.eatExponent() && number.isAtEnd
  }

  /// Whether a program would take the text for a number and mark it as one that is stored as text.
  var looksLikeNumber: Bool {
    let spaces = [UInt8(ascii: " "), 0x09]
    let bytes = Array(utf8.drop { spaces.contains($0) })
    var number = Number(bytes.reversed().drop { spaces.contains($0) }.reversed())
    _ = number.eat("-") || number.eat("+")
    var hasDigits = number.eatDigits()
    while hasDigits, number.eat(",") { _ = number.eatDigits() }
    if number.eat(".") { hasDigits = number.eatDigits() || hasDigits }
    guard hasDigits, number.eatExponent() else { return false }
    _ = number.eat("%")
    return number.isAtEnd
  }

  /// Whether it is a reference such as `R1C1`, `R` or `C3`.
  var isRowColumnReference: Bool {
    var name = Number(Array(uppercased().utf8))
    if name.eat("R") { _ = name.eatDigits() }
    if name.eat("C") { _ = name.eatDigits() }
    return name.isAtEnd
  }

  private struct Number {
    private var rest: ArraySlice<UInt8>

    init(_ bytes: [UInt8]) { rest = bytes[...] }

    var isAtEnd: Bool { rest.isEmpty }

    mutating func eat(_ character: Unicode.Scalar) -> Bool {
      guard rest.first == UInt8(ascii: character) else { return false }
      rest.removeFirst()
      return true
    }

    mutating func eatDigits() -> Bool {
      let count = rest.count
      rest = rest.drop { (0x30...0x39).contains($0) }
      return rest.count < count
    }

    /// Whether there is none, or one with digits.
    mutating func eatExponent() -> Bool {
      guard eat("e") || eat("E") else { return true }
      _ = eat("-") || eat("+")
      return eatDigits()
    }
  }
}
