import TextTools

/// Digits with something blank between them, which may be one number.
enum PartedDigits {
  /// The most digits of a number that is proposed.
  private static let digitLimit = 15

  /// The digits without what parts them; nil for anything else, and for what would be no count.
  static func joined(_ text: String) -> String? {
    var digits: [UInt8] = []
    var groups = 0
    var isInGroup = false
    for scalar in text.unicodeScalars {
      if scalar.isBlank {
        isInGroup = false
        continue
      }
      guard let digit = digit(scalar), digits.count < digitLimit else { return nil }
      if !isInGroup { groups += 1 }
      isInGroup = true
      digits.append(digit)
    }
    guard groups > 1, digits.first != UInt8(ascii: "0") else { return nil }
    return String(decoding: digits, as: UTF8.self)
  }

  /// The digits of a text that holds nothing else but what is blank around them; nil for any other text.
  static func alone(_ text: String) -> String? {
    var digits: [UInt8] = []
    var isClosed = false
    for scalar in text.unicodeScalars {
      if scalar.isBlank {
        isClosed = !digits.isEmpty
        continue
      }
      guard !isClosed, let digit = digit(scalar), digits.count < digitLimit else { return nil }
      digits.append(digit)
    }
    return digits.isEmpty ? nil : String(decoding: digits, as: UTF8.self)
  }

  /// A digit of either width, as ASCII.
  private static func digit(_ scalar: Unicode.Scalar) -> UInt8? {
    DecimalDigit.value(of: scalar).map { UInt8(ascii: "0") + UInt8($0) }
  }
}
