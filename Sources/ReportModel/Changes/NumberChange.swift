/// By how much one number differs from another.
public struct NumberChange: Hashable, Sendable {
  /// The new number less the old one, with a sign unless it is 0: `+3`, `-0.50`.
  public let difference: String
  /// The difference in per cent of the old number, rounded to one decimal: `+25.0%`; nil where the old
  /// number is 0.
  public let percent: String?

  /// Compares two values; nil unless both are numbers of one unit.
  public init?(from old: CellValue, to new: CellValue) {
    guard let before = Self.number(old), let after = Self.number(new), before.unit == after.unit
    else {
      return nil
    }
    let decimals = max(before.point.decimals, after.point.decimals)
    guard let from = before.point.digits(decimals: decimals),
      let to = after.point.digits(decimals: decimals)
    else {
      return nil
    }
    let (difference, overflow) = to.subtractingReportingOverflow(from)
    guard !overflow else { return nil }
    self.difference = Self.text(difference, decimals: decimals) + before.unit
    let (thousand, overflows) = difference.multipliedReportingOverflow(by: 2_000)
    if from == 0 || overflows {
      percent = nil
    } else {
      // Half a tenth is rounded away from 0.
      let magnitude = from.magnitude
      let tenths = (thousand.magnitude + magnitude) / (2 * magnitude)
      let sign: Int128 = (thousand < 0) == (from < 0) ? 1 : -1
      percent = Self.text(sign * Int128(tenths), decimals: 1) + "%"
    }
  }

  private static func number(_ value: CellValue) -> (point: FixedPoint, unit: String)? {
    switch value.number?.number {
    case .count(let count): (FixedPoint(digits: Int128(count), decimals: 0), "")
    case .amount(let amount): FixedPoint(amount).map { ($0, amount.unit) }
    case nil: nil
    }
  }

  private static func text(_ digits: Int128, decimals: Int) -> String {
    let sign = digits > 0 ? "+" : digits < 0 ? "-" : ""
    return sign + FixedPoint(digits: digits, decimals: decimals).text
  }
}

extension ReportChange {
  /// By how much a cell's number changed; nil for any other change.
  public var number: NumberChange? {
    if case .value(_, let old, let new) = self { NumberChange(from: old, to: new) } else { nil }
  }
}
