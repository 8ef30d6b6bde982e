extension SheetRule.Condition {
  /// The condition of a style of OpenDocument, such as `cell-content()=0` or `cell-content-is-between(1,5)`.
  init(openDocument text: String) {
    let text = text.filter { $0 != " " }
    func constants(_ list: Substring) -> [DecimalNumber]? {
      let numbers = list.split(separator: ",").map { DecimalNumber(String($0)) }
      return numbers.contains(nil) || numbers.isEmpty ? nil : numbers.compactMap { $0 }
    }
    let comparisons: [(String, SheetRule.Comparison)] = [
      ("!=", .notEqual), ("<>", .notEqual), ("<=", .lessThanOrEqual), (">=", .greaterThanOrEqual),
      ("=", .equal), ("<", .lessThan), (">", .greaterThan),
    ]
    self = .unknown
    if text.hasPrefix("cell-content()") {
      let rest = text.dropFirst("cell-content()".count)
      if let (sign, comparison) = comparisons.first(where: { rest.hasPrefix($0.0) }),
        let constants = constants(rest.dropFirst(sign.count)), constants.count == 1
      {
        self = .value(comparison, constants)
      }
    } else if text.hasSuffix(")"), let open = text.firstIndex(of: "(") {
      let name = text[..<open]
      guard let constants = constants(text[text.index(after: open)...].dropLast()),
        constants.count == 2
      else { return }
      if name == "cell-content-is-between" { self = .value(.between, constants) }
      if name == "cell-content-is-not-between" { self = .value(.notBetween, constants) }
    }
  }

  /// Whether it holds for a value that is no blank; nil where that is not known.
  ///
  /// - Parameters:
  ///   - value: The number; nil where there is none, or none that is known.
  ///   - isText: Whether the value is a text, which comes behind every number.
  /// - Returns: Whether it holds.
  func holds(for value: DecimalNumber?, isText: Bool) -> Bool? {
    switch self {
    case .constant(let holds): return holds
    case .unknown, .formula: return nil
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
