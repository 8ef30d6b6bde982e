/// When a rule holds, wherever in its ranges.
struct RuleCondition {
  private let condition: SheetRule.Condition
  /// The cell for which its formulas are written; nil where that is not certain.
  private let base: CellReference?

  init(_ rule: SheetRule) {
    condition = rule.condition
    base = rule.base
  }

  /// Whether it holds for a cell that is no blank; nil where that is not known.
  func holds(
    for cell: CellContents,
    in sheet: Int,
    _ calculator: inout FormulaCalculator
  ) -> Bool? {
    guard case .formula(let formula) = condition else {
      return condition.holds(for: cell.decimal, isText: cell.isText)
    }
    guard let base, formula.utf8.count <= Self.formulaLimit else { return nil }
    return SharedFormulas.moved(
      formula,
      rows: cell.reference.row - base.row,
      columns: cell.reference.column - base.column
    ).flatMap { calculator.holds($0, for: cell.reference, in: sheet) }
  }

  /// The longest formula that is moved from cell to cell.
  private static let formulaLimit = 1_000
}

extension CellContents {
  var isText: Bool { if case .text = value { true } else { false } }

  /// The number that stands in the cell.
  var decimal: DecimalNumber? {
    if case .number(let text) = value { DecimalNumber(stored: text) } else { nil }
  }
}
