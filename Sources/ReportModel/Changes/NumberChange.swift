/// By how much one number differs from another.
public struct NumberChange: Hashable, Sendable {
  /// The new number less the old one, with a sign unless it is 0: `+3`, `-0.50`.
  public let difference: String
  /// The difference in per cent of the old number, rounded to one decimal: `+25.0%`; nil where the old
  /// number is 0.
  public let percent: String?

  /// Compares two values; nil unless both are numbers of one unit.
  public init?(from old: CellValue, to new: CellValue) {
    guard let before = Self.scaled(old), let after = Self.scaled(new), before.unit == after.unit
    else {
      return nil
    }
    let decimals = max(before.decimals, after.decimals)
    guard let from = before.number(decimals: decimals), let to = after.number(decimals: decimals)
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

  private struct Scaled {
    let digits: Int128
    let decimals: Int
    let unit: String

    func number(decimals wanted: Int) -> Int128? {
      var number = digits
      for _ in decimals..<wanted {
        let (next, overflow) = number.multipliedReportingOverflow(by: 10)
        if overflow { return nil }
        number = next
      }
      return number
    }
  }

  private static func scaled(_ value: CellValue) -> Scaled? {
    switch value.number?.number {
    case .count(let count): return Scaled(digits: Int128(count), decimals: 0, unit: "")
    case .amount(let amount):
      return Int128(amount.digits.filter { $0 != "." }).map {
        Scaled(digits: $0, decimals: amount.decimals, unit: amount.unit)
      }
    case nil: return nil
    }
  }

  private static func text(_ number: Int128, decimals: Int) -> String {
    var digits = String(number.magnitude)
    if decimals > 0 {
      digits = String(repeating: "0", count: max(0, decimals + 1 - digits.count)) + digits
      digits.insert(".", at: digits.index(digits.endIndex, offsetBy: -decimals))
    }
    return (number > 0 ? "+" : number < 0 ? "-" : "") + digits
  }
}

extension ReportChange {
  /// By how much a cell's number changed; nil for any other change.
  public var number: NumberChange? {
    if case .value(_, let old, let new) = self { NumberChange(from: old, to: new) } else { nil }
  }
}
