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

  /// Whether a number can stand in a cell of this type.
  ///
  /// - Parameter number: Any number.
  /// - Returns: Whether it is of the kind, the sign and the length that the type allows.
  public func fits(_ number: NumberValue.Number) -> Bool {
    switch (self, number) {
    case (.count, .count(let count)): count >= 0 && Self.hasRoom(for: count)
    case (.change, .count(let count)): Self.hasRoom(for: count)
    case (.amountInTenThousandYuan, .amount(let amount)), (.amountWithUnit, .amount(let amount)):
      amount.unit.isEmpty || units.contains(amount.unit)
    default: false
    }
  }

  private static func hasRoom(for count: Int) -> Bool {
    String(count.magnitude).utf8.count <= NumberValue.countDigitLimit
  }
}
