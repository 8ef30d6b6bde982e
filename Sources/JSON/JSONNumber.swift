/// The grammar of numbers in JSON.
public enum JSONNumber {
  /// Whether a text is a number as RFC 8259 has it.
  ///
  /// - Parameter text: The text, without blanks around it.
  /// - Returns: True for `0`, `-1.50` and `1e+9`; false for `01`, `.5`, `1.`, `+1`, `NaN` and the
  ///   empty text.
  public static func isValid(_ text: String) -> Bool {
    var rest = text.utf8[...]
    if rest.first == UInt8(ascii: "-") { rest.removeFirst() }
    if rest.first == UInt8(ascii: "0") {
      rest.removeFirst()
    } else if !skipDigits(&rest) {
      return false
    }
    if rest.first == UInt8(ascii: ".") {
      rest.removeFirst()
      guard skipDigits(&rest) else { return false }
    }
    if rest.first == UInt8(ascii: "e") || rest.first == UInt8(ascii: "E") {
      rest.removeFirst()
      if rest.first == UInt8(ascii: "+") || rest.first == UInt8(ascii: "-") { rest.removeFirst() }
      guard skipDigits(&rest) else { return false }
    }
    return rest.isEmpty
  }

  /// The integer that a number is, worked out from its digits alone.
  ///
  /// - Parameter text: A number for which ``isValid(_:)`` holds.
  /// - Returns: The integer; nil for a number with a fraction, a negative zero, and one that does not fit.
  static func whole(_ text: String) -> Int? {
    let isNegative = text.utf8.first == UInt8(ascii: "-")
    let parts = text.utf8.dropFirst(isNegative ? 1 : 0)
      .split(maxSplits: 1, whereSeparator: { $0 | 0x20 == UInt8(ascii: "e") })
    let mantissa = parts[0].split(separator: UInt8(ascii: "."))
    guard let exponent = parts.count > 1 ? Int(String(decoding: parts[1], as: UTF8.self)) : 0
    else { return nil }
    var digits = Array(mantissa.joined())
    // How many of the digits stand behind the point, once the exponent has moved it.
    var decimals = (mantissa.count > 1 ? mantissa[1].count : 0)
    guard (-digitLimit...digitLimit).contains(exponent), digits.count <= digitLimit else {
      return nil
    }
    decimals -= exponent
    while decimals > 0, digits.last == UInt8(ascii: "0") {
      digits.removeLast()
      decimals -= 1
    }
    if digits.allSatisfy({ $0 == UInt8(ascii: "0") }) { return isNegative ? nil : 0 }
    guard decimals <= 0 else { return nil }
    digits += Array(repeating: UInt8(ascii: "0"), count: -decimals)
    return Int((isNegative ? "-" : "") + String(decoding: digits, as: UTF8.self))
  }

  /// The most digits of a number that is looked at, and the most places that an exponent may move its point.
  private static let digitLimit = 64

  /// Skips digits and answers whether there was at least one.
  private static func skipDigits(_ rest: inout Substring.UTF8View) -> Bool {
    let after = rest.drop { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    defer { rest = after }
    return after.startIndex != rest.startIndex
  }
}
