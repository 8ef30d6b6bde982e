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
    /// The value stands somewhere among those of all the rule's cells.
    case standing(Standing)
    /// It is not known here.
    case unknown
  }

  /// How a value is compared.
  enum Comparison: String {
    case equal, notEqual, greaterThan, greaterThanOrEqual, lessThan, lessThanOrEqual, between
    case notBetween
  }

  var cells: [CellRange]
  /// The number of the format that it gives; nil for one that gives none, or that draws.
  let format: Int?
  /// The format that it brings along, as rules of later programs do.
  var own: RuleFormat?
  /// The place in the order in which rules are followed, the first before all others; nil where it has none.
  let priority: Int?
  /// Whether rules behind it are not followed where it holds.
  let stops: Bool
  /// The cell for which its formulas are written, where it says so.
  private let statedBase: CellReference?
  private let type: String
  private let comparison: Comparison?
  private let standing: Standing?
  /// What stands in its formulas.
  var formulas: [String] = []
  /// Whether a bar or a sign stands in the place of the value.
  private(set) var hidesValue = false

  /// Reads the tag of a rule for some cells; nil for one that gives no format, brings none along and stops none.
  init?(_ tag: borrowing XMLTag, cells: [CellRange], bringsFormat: Bool = false) {
    type = tag.text("type") ?? ""
    let draws = ["colorScale", "dataBar", "iconSet"].contains(type)
    format = draws ? nil : tag.integer("dxfId")
    stops = tag.flag("stopIfTrue")
    guard draws || bringsFormat || format != nil || stops else { return nil }
    priority = tag.integer("priority")
    comparison = tag.text("operator").flatMap { Comparison(rawValue: $0) }
    standing = Standing(type: type, tag)
    statedBase = nil
    self.cells = cells
    if Self.paints(type) { own = .painting }
  }

  /// Takes a rule that brings its format along, behind which no other is followed where it holds.
  init(
    type: String,
    comparison: Comparison? = nil,
    standing: Standing? = nil,
    formulas: [String] = [],
    cells: [CellRange],
    base: CellReference? = nil,
    priority: Int,
    format: RuleFormat
  ) {
    self.type = type
    self.comparison = comparison
    self.standing = standing
    self.formulas = formulas
    self.cells = cells
    self.priority = priority
    self.format = nil
    statedBase = base
    stops = true
    own = format
  }

  /// Takes one that draws bars or signs into cells, or colours them in steps.
  init(type: String, hidesValue: Bool, cells: [CellRange], priority: Int) {
    self.type = type
    self.hidesValue = hidesValue
    self.cells = cells
    self.priority = priority
    (comparison, standing, statedBase, format, stops) = (nil, nil, nil, nil, false)
    if Self.paints(type) { own = .painting }
  }

  /// Whether rules of a type put a colour behind cells that is not known here.
  private static func paints(_ type: String) -> Bool { type == "colorScale" || type == "dataBar" }

  /// Takes what the rule draws: bars or signs.
  mutating func takeDrawing(_ tag: borrowing XMLTag) {
    if let value = tag.text("showValue"), value == "0" || value == "false" { hidesValue = true }
  }

  /// Whether it changes a look, or keeps other rules from that.
  var isOfUse: Bool { hidesValue || own != nil || format != nil || stops }

  /// The format that it gives, be it its own or one of the workbook's.
  func format(among formats: [RuleFormat]) -> RuleFormat {
    var given =
      own ?? format.flatMap { formats.indices.contains($0) ? formats[$0] : nil } ?? RuleFormat()
    if hidesValue { given.hidesValue = true }
    return given
  }

  /// The cell for which its formulas are written: the first in its ranges; nil where that is not certain.
  var base: CellReference? {
    if let statedBase { return statedBase }
    guard let row = cells.map(\.first.row).min(), let column = cells.map(\.first.column).min()
    else {
      return nil
    }
    let corner = CellReference(row: row, column: column)
    return cells.contains { $0.first == corner } ? corner : nil
  }

  /// When the rule holds.
  var condition: Condition {
    if let standing { return .standing(standing) }
    switch type {
    case _ where hidesValue || Self.paints(type): return .constant(true)
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
