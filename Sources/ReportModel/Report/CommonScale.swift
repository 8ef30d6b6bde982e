/// How the numbers of some cells are written as whole numbers of one place, to be reckoned with exactly.
public struct CommonScale: Sendable {
  private let decimals: Int
  private let unit: String

  /// Finds the scale of values; nil where there is no number, counts stand beside amounts, or amounts of several units.
  ///
  /// - Parameter values: The values; those that are no numbers do not count.
  public init?(of values: some Sequence<CellValue>) {
    var decimals = 0
    var units: Set<String> = []
    var hasCount = false
    for case let number? in values.lazy.map(\.number?.number) {
      switch number {
      case .count: hasCount = true
      case .amount(let amount):
        decimals = max(decimals, amount.decimals)
        units.insert(amount.unit)
      }
    }
    guard hasCount ? units.isEmpty : units.count == 1 else { return nil }
    self.decimals = decimals
    unit = units.first ?? ""
  }

  /// The whole number that stands for a value; nil for what is no number, or too large.
  public func whole(_ value: CellValue) -> Int? {
    switch value.number?.number {
    case .count(let count)?: count
    case .amount(let amount)?:
      FixedPoint(amount)?.digits(decimals: decimals).flatMap { Int(exactly: $0) }
    case nil: nil
    }
  }

  /// The number that a whole number stands for, with its sign and without its unit: `-1.50`.
  public func digits(of whole: Int) -> String {
    (whole < 0 ? "-" : "") + FixedPoint(digits: Int128(whole), decimals: decimals).text
  }

  /// The same with its unit, as a report writes it.
  public func text(of whole: Int) -> String { digits(of: whole) + unit }

  /// A whole number less another, written as ``digits(of:)`` does; nil past the largest.
  public func difference(_ one: CellValue, _ other: CellValue) -> String? {
    guard let one = whole(one), let other = whole(other) else { return nil }
    let (difference, overflow) = one.subtractingReportingOverflow(other)
    return overflow ? nil : digits(of: difference)
  }
}
