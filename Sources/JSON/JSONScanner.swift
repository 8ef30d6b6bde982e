internal import TextTools

/// A place in the bytes of a JSON text that moves forward and knows its line and column.
struct JSONScanner {
  private let bytes: [UInt8]
  private var index = 0
  private var line = 1
  private var lineStart = 0
  /// The bytes of this line before `index` that continue a scalar.
  private var continuations = 0

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    if ByteOrderMark(of: bytes) == .utf8 {
      index = 3
      lineStart = 3
    }
  }

  var isAtEnd: Bool { index == bytes.count }

  var current: UInt8? { index < bytes.count ? bytes[index] : nil }

  var position: JSONPosition {
    JSONPosition(line: line, column: index - lineStart - continuations + 1, offset: index)
  }

  /// Goes past the current byte, an ASCII character that ends no line.
  mutating func step() { index += 1 }

  /// Goes past the current byte if it is the given one.
  mutating func consume(_ byte: UInt8) -> Bool {
    guard current == byte else { return false }
    index += 1
    return true
  }

  mutating func skipWhitespace() {
    while index < bytes.count {
      switch bytes[index] {
      case UInt8(ascii: " "), UInt8(ascii: "\t"): index += 1
      case UInt8(ascii: "\n"), UInt8(ascii: "\r"): skipLineBreakByte()
      default: return
      }
    }
  }

  /// Goes to a later offset over anything, to learn its line and column.
  mutating func advance(to offset: Int) {
    while index < offset {
      switch bytes[index] {
      case UInt8(ascii: "\n"), UInt8(ascii: "\r"): skipLineBreakByte()
      case 0x80...0xBF:
        continuations += 1
        index += 1
      default: index += 1
      }
    }
  }

  private mutating func skipLineBreakByte() {
    let isPair =
      bytes[index] == UInt8(ascii: "\r") && index + 1 < bytes.count
      && bytes[index + 1] == UInt8(ascii: "\n")
    index += 1
    // The line ends after the LF of a pair, not after its CR.
    if isPair { return }
    line += 1
    lineStart = index
    continuations = 0
  }

  /// The next scalars, ready for a message.
  func excerpt(scalars count: Int) -> String {
    let text = String(decoding: bytes[index...].prefix(4 * count), as: UTF8.self)
    return String(text.unicodeScalars.prefix(count)).excerpt.string
  }
}

// MARK: - Words

extension JSONScanner {
  /// Whether a byte may stand in a literal or a number, right or wrong.
  static func isWordByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "-"),
      UInt8(ascii: "."), UInt8(ascii: "_"):
      true
    default: false
    }
  }

  /// Reads the run of word bytes here.
  mutating func word() -> String {
    let start = index
    while index < bytes.count, Self.isWordByte(bytes[index]) { index += 1 }
    return String(decoding: bytes[start..<index], as: UTF8.self)
  }
}

// MARK: - Strings

extension JSONScanner {
  /// Reads the string whose opening quotation mark is here.
  mutating func string() throws(JSONError) -> String {
    index += 1
    var runStart = index
    var decoded: [UInt8] = []
    while index < bytes.count {
      let byte = bytes[index]
      switch byte {
      case UInt8(ascii: "\""):
        let run = bytes[runStart..<index]
        index += 1
        if decoded.isEmpty { return String(decoding: run, as: UTF8.self) }
        decoded += run
        return String(decoding: decoded, as: UTF8.self)
      case UInt8(ascii: "\\"):
        decoded += bytes[runStart..<index]
        try escape(into: &decoded)
        runStart = index
      case 0..<0x20:
        throw JSONError(.controlCharacter(byte), at: position)
      default:
        if byte & 0xC0 == 0x80 { continuations += 1 }
        index += 1
      }
    }
    throw JSONError(.unexpectedEnd(expected: .closingQuotationMark), at: position)
  }

  private mutating func escape(into decoded: inout [UInt8]) throws(JSONError) {
    guard index + 1 < bytes.count else {
      index = bytes.count
      throw JSONError(.unexpectedEnd(expected: .closingQuotationMark), at: position)
    }
    switch bytes[index + 1] {
    case UInt8(ascii: "\""): decoded.append(UInt8(ascii: "\""))
    case UInt8(ascii: "\\"): decoded.append(UInt8(ascii: "\\"))
    case UInt8(ascii: "/"): decoded.append(UInt8(ascii: "/"))
    case UInt8(ascii: "b"): decoded.append(0x08)
    case UInt8(ascii: "f"): decoded.append(0x0C)
    case UInt8(ascii: "n"): decoded.append(0x0A)
    case UInt8(ascii: "r"): decoded.append(0x0D)
    case UInt8(ascii: "t"): decoded.append(0x09)
    case UInt8(ascii: "u"):
      decoded += try unicodeEscape().utf8
      return
    default:
      throw JSONError(.invalidEscape(excerpt(scalars: 2)), at: position)
    }
    index += 2
  }

  /// Reads `\uXXXX`, or two of them that make one scalar past U+FFFF.
  private mutating func unicodeEscape() throws(JSONError) -> Unicode.Scalar {
    let start = position
    let first = try codeUnit()
    if let scalar = Unicode.Scalar(first) { return scalar }
    // Only surrogates are no scalars. A high one needs a low one right after it.
    if first < 0xDC00, index + 1 < bytes.count, bytes[index] == UInt8(ascii: "\\"),
      bytes[index + 1] == UInt8(ascii: "u")
    {
      let second = try codeUnit()
      if (0xDC00...0xDFFF).contains(second),
        let scalar = Unicode.Scalar(
          0x10000 + (UInt32(first) - 0xD800) << 10 + (UInt32(second) - 0xDC00)
        )
      {
        return scalar
      }
    }
    let digits = String(first, radix: 16, uppercase: true)
    throw JSONError(.loneSurrogate("\\u" + digits), at: start)
  }

  /// Reads the `\uXXXX` here as one UTF-16 code unit.
  private mutating func codeUnit() throws(JSONError) -> UInt16 {
    var value: UInt16 = 0
    for place in index + 2..<index + 6 {
      guard place < bytes.count else {
        index = bytes.count
        throw JSONError(.unexpectedEnd(expected: .closingQuotationMark), at: position)
      }
      guard let digit = DecimalDigit.hexadecimalValue(of: bytes[place]) else {
        throw JSONError(.invalidEscape(excerpt(scalars: place - index)), at: position)
      }
      value = value << 4 | UInt16(digit)
    }
    index += 6
    return value
  }
}
