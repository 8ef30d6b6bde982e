/// The rules of a sheet that change how values look, by the cells that they stand over.
struct LookRules {
  /// What a rule does, and when.
  struct Rule {
    let hidesValue: Bool
    let condition: RuleCondition
    let format: RuleFormat
  }

  private var rules: [Rule] = []
  /// The ranges of all rules, each with the number of its rule.
  private var areas: [(range: CellRange, rule: Int)] = []
  /// A rectangle around the ranges of all rules; nil where there are none.
  private var around: CellRange?
  /// A rectangle around the ranges of those that are past the limit.
  private var past: CellRange?

  /// The most ranges that each cell is looked for in.
  private static let areaLimit = 2_000

  /// Takes the rules that change more than what is behind a value.
  ///
  /// - Parameters:
  ///   - rules: The rules of a sheet.
  ///   - formats: The formats that they give.
  init(_ rules: [SheetRule], _ formats: [RuleFormat]) {
    for rule in rules {
      let format = rule.format(among: formats) ?? RuleFormat()
      let isPlain =
        !rule.hidesValue && format.numberFormat == nil && format.font.color == nil
        && format.font.look == .plain
      guard !isPlain else { continue }
      for cells in rule.cells { around = around.map { $0.union(cells) } ?? cells }
      guard areas.count + rule.cells.count <= Self.areaLimit else {
        for cells in rule.cells { past = past.map { $0.union(cells) } ?? cells }
        continue
      }
      areas += rule.cells.map { ($0, self.rules.count) }
      self.rules.append(
        Rule(hidesValue: rule.hidesValue, condition: RuleCondition(rule), format: format)
      )
    }
  }

  /// Whether no value looks otherwise.
  var isEmpty: Bool { around == nil }

  /// Whether a rule may stand over a cell: a quick look, of which most cells need no more.
  func mayCover(_ cell: CellReference) -> Bool { around?.contains(cell) ?? false }

  /// The rules over a cell.
  func rules(over cell: CellReference) -> [Rule] {
    areas.lazy.filter { $0.range.contains(cell) }.map { rules[$0.rule] }
  }

  /// Whether one of those may stand over a cell that are too many to be looked at.
  func isPastLimit(_ cell: CellReference) -> Bool { past?.contains(cell) ?? false }
}

extension CellRange {
  /// The smallest rectangle around both.
  fileprivate func union(_ other: CellRange) -> CellRange {
    CellRange(
      rows: min(first.row, other.first.row)...max(last.row, other.last.row),
      columns: min(first.column, other.first.column)...max(last.column, other.last.column)
    )
  }
}
