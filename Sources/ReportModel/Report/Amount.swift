/// An exact amount of money as it was written: its digits, and its unit where the report writes one.
///
/// No binary floating point stands between input and output, and no digit is added or taken away:
/// `12.10` stays `12.10`.
public struct Amount: Hashable, Sendable {
  /// The digits, with at most one decimal point between two of them: `24252.311082`.
  public let digits: String
  /// The unit as written, such as `元` or `万元`; empty if the form or nobody gives it.
  public let unit: String

  /// The most digits that an amount may have.
  public static let digitLimit = 28

  /// The units that an amount may be written with.
  public static let units = ["万元", "亿元", "元"]

  /// Takes digits as written.
  ///
  /// Nil unless they are ASCII digits without surplus leading zeros, with at most one decimal point
  /// that stands between digits, and the unit is empty or one of ``units``.
  public init?(digits: String, unit: String = "") {
    guard unit.isEmpty || Self.units.contains(unit) else { return nil }
    var points = 0
    var count = 0
    var previous: UInt8 = 0
    var isFirstZero = false
    for byte in digits.utf8 {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        if isFirstZero, count == 1, points == 0 { return nil }
        if count == 0 { isFirstZero = byte == UInt8(ascii: "0") }
        count += 1
      case UInt8(ascii: "."):
        points += 1
        if count == 0 || points > 1 { return nil }
      default: return nil
      }
      previous = byte
    }
    guard count > 0, count <= Self.digitLimit, previous != UInt8(ascii: ".") else { return nil }
    self.digits = digits
    self.unit = unit
  }

  /// Digits and unit together: `251000元`.
  public var text: String { digits + unit }

  /// How many decimals were written.
  public var decimals: Int {
    digits.utf8.firstIndex(of: UInt8(ascii: "."))
      .map { digits.utf8.distance(from: $0, to: digits.utf8.endIndex) - 1 } ?? 0
  }
}
