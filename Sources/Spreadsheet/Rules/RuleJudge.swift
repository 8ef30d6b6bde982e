/// Tells for which cells of a sheet rules hold.
struct RuleJudge {
  private var calculator: FormulaCalculator
  private let sheet: Int
  /// The values of the cells of rules that look at them, by the numbers of the rules; nil where they are not all known.
  private var values: [Int: RuledValues?] = [:]

  init(_ contents: WorkbookContents, sheet: Int) {
    calculator = FormulaCalculator(contents)
    self.sheet = sheet
  }

  /// Whether a rule holds for a cell that is no blank; nil where that is not known.
  mutating func holds(_ rule: LookRules.Rule, for cell: CellContents) -> Bool? {
    switch rule.condition {
    case .formula(let formula):
      guard let base = rule.base, formula.utf8.count <= Self.formulaLimit else { return nil }
      return SharedFormulas.moved(
        formula,
        rows: cell.reference.row - base.row,
        columns: cell.reference.column - base.column
      ).flatMap { calculator.holds($0, for: cell.reference, in: sheet) }
    case .standing(let standing):
      guard let values = values(of: rule),
        let value = calculator.knownValue(of: cell, in: sheet)
      else { return nil }
      return values.holds(standing, for: value)
    default: return rule.condition.holds(for: cell.decimal, isText: cell.isText)
    }
  }

  private mutating func values(of rule: LookRules.Rule) -> RuledValues? {
    if let known = values[rule.number] { return known }
    // A cell in two ranges of a rule counts twice in some programs.
    let found =
      CellRange.firstOverlap(among: rule.cells) == nil
      ? calculator.values(in: rule.cells, of: sheet) : nil
    values.updateValue(found, forKey: rule.number)
    return found
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
