/// A decimal number as a workbook stores it: digits and the place of the point, exact.
public struct DecimalNumber: Sendable, Hashable {
  /// Whether it is below zero.
  public private(set) var isNegative: Bool
  /// The digits without zeros at either end; empty for zero.
  public private(set) var digits: [UInt8]
  /// Where the point stands: 0 before the first digit, more to the right.
  public private(set) var point: Int

  /// The most digits that every program keeps of a number.
  public static let exactDigits = 15

  /// Where the point of the greatest number stands that programs can hold.
  private static let greatestPoint = 308

  /// Reads a stored number, such as `12.0`, `1E2` or `0.30000000000000004`.
  ///
  /// Nil for what is no number, and for a number with more digits than a program shows, unless the
  /// surplus is the trace of binary arithmetic alone.
  public init?(stored text: String) {
    guard let parsed = Self(text), parsed.point <= Self.greatestPoint else { return nil }
    if parsed.digits.count <= Self.exactDigits {
      self = parsed
      return
    }
    // The text has been a binary number: its shortest decimal is what it stands for.
    guard let double = Double(text), double.isFinite, let shortest = Self(double.description) else {
      return nil
    }
    if shortest.digits.count <= Self.exactDigits {
      self = shortest
      return
    }
    let rounded = shortest.rounded(to: Self.exactDigits)
    guard rounded.digits.count <= Self.exactDigits - 3 else { return nil }
    self = rounded
  }

  /// Reads a decimal number with or without an exponent; nil for anything else.
  public init?(_ text: String) {
    var text = text
    guard let number = text.withUTF8({ Self.parse($0) }) else { return nil }
    self = number
  }

  private static func parse(_ bytes: UnsafeBufferPointer<UInt8>) -> DecimalNumber? {
    let isNegative = bytes.first == UInt8(ascii: "-")
    var index = isNegative || bytes.first == UInt8(ascii: "+") ? 1 : 0
    var digits: [UInt8] = []
    var point = 0
    var count = 0
    var hasPoint = false
    scan: while index < bytes.count {
      switch bytes[index] {
      // Zeros before the first digit only move the point.
      case UInt8(ascii: "0") where digits.isEmpty:
        count += 1
        if hasPoint { point -= 1 }
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        count += 1
        if !hasPoint { point += 1 }
        if digits.isEmpty { digits.reserveCapacity(bytes.count - index) }
        digits.append(bytes[index])
      case UInt8(ascii: "."):
        if hasPoint { return nil }
        hasPoint = true
      default: break scan
      }
      index += 1
    }
    guard count > 0, count <= digitLimit else { return nil }
    if index < bytes.count {
      guard bytes[index] | 0x20 == UInt8(ascii: "e"),
        let exponent = Int(String(decoding: bytes[(index + 1)...], as: UTF8.self)),
        abs(exponent) <= digitLimit
      else { return nil }
      point += exponent
    }
    return DecimalNumber(digits: digits, point: point, isNegative: isNegative)
  }

  /// The most digits of a number that is read, and the greatest exponent.
  private static let digitLimit = 400

  /// The number 0.
  static let zero = DecimalNumber(digits: [], point: 0, isNegative: false)
  /// 1.
  static let one = DecimalNumber(digits: [UInt8(ascii: "1")], point: 1, isNegative: false)
  /// The number 100.
  static let hundred = DecimalNumber(digits: [UInt8(ascii: "1")], point: 3, isNegative: false)

  /// Puts a number together; zeros at either end of the digits are left out.
  init(digits: [UInt8], point: Int, isNegative: Bool) {
    self.digits = digits
    self.point = point
    self.isNegative = isNegative
    trim()
  }

  private mutating func trim() {
    if digits.first == UInt8(ascii: "0") {
      let zeros = digits.prefix { $0 == UInt8(ascii: "0") }.count
      digits.removeFirst(zeros)
      point -= zeros
    }
    while digits.last == UInt8(ascii: "0") { digits.removeLast() }
    if digits.isEmpty {
      point = 0
      isNegative = false
    }
  }

  /// The number as a format of so many decimals shows it, halves away from zero.
  public func rounded(decimals: Int) -> DecimalNumber { rounded(to: point + decimals) }

  /// The number with no more than the given count of digits, halves away from zero.
  public func rounded(to count: Int) -> DecimalNumber {
    var result = self
    guard digits.count > count else { return result }
    guard count >= 0 else {
      result.digits = []
      result.trim()
      return result
    }
    let roundsUp = digits[count] >= UInt8(ascii: "5")
    result.digits = Array(digits[..<count])
    if roundsUp {
      var index = count - 1
      while index >= 0, result.digits[index] == UInt8(ascii: "9") {
        result.digits[index] = UInt8(ascii: "0")
        index -= 1
      }
      if index >= 0 {
        result.digits[index] += 1
      } else {
        result.digits.insert(UInt8(ascii: "1"), at: 0)
        result.point += 1
      }
    }
    result.trim()
    return result
  }

  /// The number without its sign.
  public var magnitude: DecimalNumber {
    var result = self
    result.isNegative = false
    return result
  }

  /// The number a hundred times as large.
  public var timesHundred: DecimalNumber {
    var result = self
    if !digits.isEmpty { result.point += 2 }
    return result
  }

  /// Whether there are no decimals.
  public var isWhole: Bool { digits.count <= point || digits.isEmpty }

  /// The whole number; nil where there are decimals, or too many digits.
  public var whole: Int? { isWhole ? Int(text(decimals: 0)) : nil }

  /// The number with at least the given count of decimals, without an exponent.
  public func text(decimals: Int) -> String {
    var text: [UInt8] = []
    text.reserveCapacity(digits.count + abs(point) + max(0, decimals) + 2)
    if isNegative { text.append(UInt8(ascii: "-")) }
    let zero = UInt8(ascii: "0")
    if point <= 0 {
      text.append(zero)
    } else {
      text += digits.prefix(point)
      text += repeatElement(zero, count: max(0, point - digits.count))
    }
    if decimals > 0 || !isWhole {
      text.append(UInt8(ascii: "."))
      let start = text.count
      text += repeatElement(zero, count: max(0, -point))
      text += digits.dropFirst(max(0, point))
      text += repeatElement(zero, count: max(0, decimals - (text.count - start)))
    }
    return String(decoding: text, as: UTF8.self)
  }
}
