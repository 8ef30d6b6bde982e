import XML

extension XMLView {
  /// The decimal numbers of an attribute, apart by blanks or commas; none if one of them is no number, or so
  /// large that it can be no place on a page.
  func numbers() -> [Double] {
    withUnsafeBytes { bytes in
      var numbers: [Double] = []
      for word in bytes.split(whereSeparator: { $0 == 0x20 || $0 == 0x2C }) {
        guard let number = TraceNumber.number(of: word) else { return [] }
        numbers.append(number)
      }
      return numbers
    }
  }

  /// The decimal number of an attribute; nil for anything else.
  func number() -> Double? { withUnsafeBytes { TraceNumber.number(of: $0[...]) } }
}

/// Numbers as a trace writes them.
enum TraceNumber {
  /// The largest place on a page that is believed, in points.
  private static let limit = 1e6

  static func number(of word: Slice<UnsafeRawBufferPointer>) -> Double? {
    var whole = 0.0
    var scale = 1.0
    var hasPoint = false
    var digits = 0
    let isNegative = word.first == 0x2D
    for byte in isNegative ? word.dropFirst() : word {
      switch byte {
      case 0x30...0x39:
        digits += 1
        if hasPoint {
          scale /= 10
          whole += Double(byte - 0x30) * scale
        } else {
          whole = whole * 10 + Double(byte - 0x30)
        }
      case 0x2E where !hasPoint: hasPoint = true
      default:
        // With an exponent, or no number at all.
        guard let value = Double(String(decoding: word, as: UTF8.self)), value.magnitude <= limit
        else { return nil }
        return value
      }
    }
    guard digits > 0, whole <= limit else { return nil }
    return isNegative ? -whole : whole
  }
}
