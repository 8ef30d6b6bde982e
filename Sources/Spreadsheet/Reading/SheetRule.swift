import XML

/// A rule by which cells look otherwise: a conditional format.
struct SheetRule {
  /// When it holds.
  enum Condition {
    /// The cell's value compared with constants.
    case value(Comparison, [DecimalNumber])
    /// Always, or never.
    case constant(Bool)
    /// It is not known here.
    case unknown
  }

  /// How a value is compared.
  enum Comparison: String {
    case equal, notEqual, greaterThan, greaterThanOrEqual, lessThan, lessThanOrEqual, between
    case notBetween
  }

  var cells: [CellRange]
  /// The number of the format that it gives; nil for one that paints in many colours.
  let format: Int?
  /// The format that it brings along, as rules of later programs do.
  var own: RuleFormat?
  private let type: String
  private let comparison: Comparison?
  /// What stands in its formulas.
  var formulas: [String] = []
  /// Whether a bar or a sign stands in the place of the value.
  private(set) var hidesValue = false

  /// Reads the tag of a rule for some cells; nil for one that gives no format, and brings none along.
  init?(_ tag: borrowing XMLTag, cells: [CellRange], bringsFormat: Bool = false) {
    type = tag.text("type") ?? ""
    let paints = ["colorScale", "dataBar", "iconSet"].contains(type)
    format = paints ? nil : tag.integer("dxfId")
    guard paints || bringsFormat || format != nil else { return nil }
    comparison = tag.text("operator").flatMap { Comparison(rawValue: $0) }
    self.cells = cells
  }

  /// Takes what the rule draws: bars or signs.
  mutating func takeDrawing(_ tag: borrowing XMLTag) {
    if let value = tag.text("showValue"), value == "0" || value == "false" { hidesValue = true }
  }

  /// The format that it gives, be it its own or one of the workbook's.
  func format(among formats: [RuleFormat]) -> RuleFormat? {
    own ?? format.flatMap { formats.indices.contains($0) ? formats[$0] : nil }
  }

  /// When the rule holds.
  var condition: Condition {
    switch type {
    case _ where hidesValue: return .constant(true)
    case "cellIs":
      let constants = formulas.compactMap { DecimalNumber($0.filter { $0 != " " }) }
      guard let comparison, !formulas.isEmpty, constants.count == formulas.count else {
        return .unknown
      }
      return .value(comparison, constants)
    case "expression":
      switch formulas.first?.uppercased() {
      case "TRUE", "TRUE()", "1": return .constant(true)
      case "FALSE", "FALSE()", "0": return .constant(false)
      default: return .unknown
      }
    case "notContainsBlanks", "notContainsErrors": return .constant(true)
    case "containsBlanks", "containsErrors": return .constant(false)
    default: return .unknown
    }
  }
}

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
    case .unknown: return nil
    case .value(let comparison, _) where isText:
      return [.notEqual, .greaterThan, .greaterThanOrEqual, .notBetween].contains(comparison)
    case .value(let comparison, let constants):
      guard let value, let first = constants.first else { return nil }
      let last = constants.last ?? first
      switch comparison {
      case .equal: return value == first
      case .notEqual: return value != first
      case .greaterThan: return value > first
      case .greaterThanOrEqual: return value >= first
      case .lessThan: return value < first
      case .lessThanOrEqual: return value <= first
      case .between: return min(first, last) <= value && value <= max(first, last)
      case .notBetween: return value < min(first, last) || value > max(first, last)
      }
    }
  }
}
