extension SheetRule.Condition {
  /// Whether it holds for a value that is no blank; nil where that is not known.
  ///
  /// - Parameters:
  ///   - value: The number; nil where there is none, or none that is known.
  ///   - isText: Whether the value is a text, which comes behind every number.
  /// - Returns: Whether it holds.
  func holds(for value: DecimalNumber?, isText: Bool) -> Bool? {
    switch self {
    case .constant(let holds): return holds
    case .unknown, .formula, .standing: return nil
    case .value(let comparison, _) where isText:
      return [.notEqual, .greaterThan, .greaterThanOrEqual, .notBetween].contains(comparison)
    case .value(let comparison, let constants):
      guard let value, let first = constants.first else { return nil }
      return comparison.holds(value, first, constants.last ?? first)
    }
  }
}

extension SheetRule.Comparison {
  /// Whether a value stands so to another one, or to two, in whatever order.
  func holds<Value: Comparable>(_ value: Value, _ first: Value, _ last: Value) -> Bool {
    switch self {
    case .equal: value == first
    case .notEqual: value != first
    case .greaterThan: value > first
    case .greaterThanOrEqual: value >= first
    case .lessThan: value < first
    case .lessThanOrEqual: value <= first
    case .between: min(first, last) <= value && value <= max(first, last)
    case .notBetween: value < min(first, last) || value > max(first, last)
    }
  }

  /// Whether a value stands so to another one.
  func holds<Value: Comparable>(_ left: Value, _ right: Value) -> Bool { holds(left, right, right) }
}
