import XML

/// A rule by which cells look otherwise: a conditional format.
struct SheetRule {
  /// When it holds.
  enum Condition {
    /// The cell's value compared with constants.
    case value(Comparison, [DecimalNumber])
    /// Always, or never.
    case constant(Bool)
    /// A formula is true, written as it is for the first of the cells.
    case formula(String)
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

  /// Takes a rule that brings its format along.
  init(type: String, comparison: Comparison?, cells: [CellRange], format: RuleFormat) {
    self.type = type
    self.comparison = comparison
    self.cells = cells
    self.format = nil
    own = format
  }

  /// Takes what the rule draws: bars or signs.
  mutating func takeDrawing(_ tag: borrowing XMLTag) {
    if let value = tag.text("showValue"), value == "0" || value == "false" { hidesValue = true }
  }

  /// The format that it gives, be it its own or one of the workbook's.
  func format(among formats: [RuleFormat]) -> RuleFormat? {
    own ?? format.flatMap { formats.indices.contains($0) ? formats[$0] : nil }
  }

  /// The cell for which its formulas are written: the first in its ranges; nil where that is not certain.
  var base: CellReference? {
    guard let row = cells.map(\.first.row).min(), let column = cells.map(\.first.column).min()
    else {
      return nil
    }
    let corner = CellReference(row: row, column: column)
    return cells.contains { $0.first == corner } ? corner : nil
  }

  /// When the rule holds.
  var condition: Condition {
    switch type {
    case _ where hidesValue: return .constant(true)
    case "cellIs":
      let constants = formulas.compactMap { DecimalNumber($0.filter { $0 != " " }) }
      guard let comparison, !formulas.isEmpty else { return .unknown }
      guard constants.count == formulas.count else {
        return base.map { .formula(comparison.formula($0.description, formulas)) } ?? .unknown
      }
      return .value(comparison, constants)
    case "expression":
      switch formulas.first?.uppercased() {
      case "TRUE", "TRUE()", "1": return .constant(true)
      case "FALSE", "FALSE()", "0": return .constant(false)
      case nil: return .unknown
      default: return .formula(formulas[0])
      }
    case "notContainsBlanks", "notContainsErrors": return .constant(true)
    case "containsBlanks", "containsErrors": return .constant(false)
    default: return .unknown
    }
  }
}

extension SheetRule.Comparison {
  /// The formula that compares a value with others.
  fileprivate func formula(_ value: String, _ others: [String]) -> String {
    let first = "(\(others.first ?? ""))"
    let last = "(\(others.last ?? ""))"
    let isBetween =
      "OR(AND(\(value)>=\(first),\(value)<=\(last)),AND(\(value)>=\(last),\(value)<=\(first)))"
    return switch self {
    case .equal: "\(value)=\(first)"
    case .notEqual: "\(value)<>\(first)"
    case .greaterThan: "\(value)>\(first)"
    case .greaterThanOrEqual: "\(value)>=\(first)"
    case .lessThan: "\(value)<\(first)"
    case .lessThanOrEqual: "\(value)<=\(first)"
    case .between: isBetween
    case .notBetween: "NOT(\(isBetween))"
    }
  }
}
