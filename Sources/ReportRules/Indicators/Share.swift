/// A part of a whole, exactly: two whole numbers, never a rounded quotient.
public struct Share: Hashable, Sendable {
  /// The part.
  public let part: Int
  /// The whole, more than 0.
  public let whole: Int

  /// Puts a share together; nil where there is no whole, or one of the numbers is negative.
  public init?(_ part: Int, of whole: Int) {
    guard whole > 0, part >= 0 else { return nil }
    self.part = part
    self.whole = whole
  }

  /// The share in per cent with two decimals, 5 rounded up: `66.67` for two thirds.
  public var percent: String {
    // In a width that no count overflows.
    let hundredths = (Int128(part) * 20_000 + Int128(whole)) / (Int128(whole) * 2)
    let decimals = String(hundredths % 100)
    return "\(hundredths / 100)." + (decimals.utf8.count == 1 ? "0" : "") + decimals
  }
}

extension Share: Comparable {
  /// Orders shares by what they come to, without working it out.
  public static func < (left: Share, right: Share) -> Bool {
    Int128(left.part) * Int128(right.whole) < Int128(right.part) * Int128(left.whole)
  }

  /// Whether two shares come to the same.
  public func isEqual(to other: Share) -> Bool { !(self < other) && !(other < self) }

  /// The difference to another share in percentage points, of the two as they are shown.
  public func points(above other: Share) -> String {
    func hundredths(_ share: Share) -> Int128 {
      (Int128(share.part) * 20_000 + Int128(share.whole)) / (Int128(share.whole) * 2)
    }
    let difference = hundredths(self) - hundredths(other)
    let decimals = String(difference.magnitude % 100)
    return "\(difference < 0 ? "-" : "")\(difference.magnitude / 100)."
      + (decimals.utf8.count == 1 ? "0" : "") + decimals
  }
}
