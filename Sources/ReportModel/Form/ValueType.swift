/// What kind of value a cell of the form takes.
public enum ValueType: Hashable, Sendable {
  /// A whole number from 0, in 件.
  case count
  /// A whole number that may be negative: 本年增/减.
  case change
  /// An exact decimal from 0 in 万元.
  case amountInTenThousandYuan
  /// An exact decimal from 0 with the unit that the report writes, if it writes one.
  case amountWithUnit

  /// Whether the value is a whole number.
  public var isWhole: Bool {
    switch self {
    case .count, .change: true
    case .amountInTenThousandYuan, .amountWithUnit: false
    }
  }

  /// The units that a value may be written with; empty where the form gives the unit itself.
  public var units: [String] {
    switch self {
    case .count, .change, .amountInTenThousandYuan: []
    case .amountWithUnit: Amount.units
    }
  }
}
