internal import ReportModel
internal import Spreadsheet

/// Rules of one shape that stand side by side in a table, so that one formula serves for all.
///
/// The rule of each column, say: in the formula of the first one only the column moves along.
struct RuleArea {
  /// What the formula's references do from one rule to the next.
  private enum Direction: Hashable {
    /// The rules lie in columns: references keep their rows.
    case columns
    /// The rules lie in rows: references keep their columns.
    case rows
    /// The rule lies across both and has none beside it.
    case none
  }

  private let rule: Rule
  private let direction: Direction
  private let parts: [CellRange]
  /// The totals of the first rule and of the last one, in the rule's order.
  private let firstTotals: [CellReference]
  private var lastTotals: [CellReference]

  private init(_ rule: Rule, place: (Int) -> CellReference) {
    self.rule = rule
    let parts = rule.parts.map(place)
    firstTotals = rule.totals.map(place)
    lastTotals = firstTotals
    let cells = parts + firstTotals
    direction =
      if cells.allSatisfy({ $0.column == cells[0].column }) {
        .columns
      } else if cells.allSatisfy({ $0.row == cells[0].row }) {
        .rows
      } else {
        .none
      }
    self.parts = CellRange.operands(parts)
  }

  /// The areas of a table's rules, in the order of their first rules.
  static func areas(of rules: [Rule], place: (Int) -> CellReference) -> [RuleArea] {
    var areas: [RuleArea] = []
    var byShape: [Shape: Int] = [:]
    for rule in rules {
      let area = RuleArea(rule, place: place)
      let shape = area.shape
      if let index = byShape[shape], areas[index].isFollowed(by: area) {
        areas[index].lastTotals = area.lastTotals
      } else {
        byShape[shape] = areas.count
        areas.append(area)
      }
    }
    return areas
  }

  /// What rules have in common that one formula can serve.
  private struct Shape: Hashable {
    let family: Rule.Family
    let hasSignedTerms: Bool
    let direction: Direction
    let operands: [String]
  }

  /// Everything of the formula that does not move along.
  private var shape: Shape {
    let moving: (CellReference) -> CellReference = { [direction] cell in
      switch direction {
      case .columns: CellReference(row: cell.row, column: 0)
      case .rows: CellReference(row: 0, column: cell.column)
      case .none: cell
      }
    }
    return Shape(
      family: rule.family,
      hasSignedTerms: rule.hasSignedTerms,
      direction: direction,
      operands: (parts + firstTotals.map { CellRange($0) }).map {
        CellRange(moving($0.first), moving($0.last)).description
      }
    )
  }

  private func isFollowed(by other: RuleArea) -> Bool {
    guard let last = lastTotals.first, let next = other.firstTotals.first else { return false }
    return switch direction {
    case .columns: next.column == last.column + 1
    case .rows: next.row == last.row + 1
    case .none: false
    }
  }

  /// The totals of all its rules.
  var totals: [CellRange] {
    let lines = zip(firstTotals, lastTotals).map { CellRange($0, $1) }
    return CellRange.rectangles(of: lines.flatMap(\.cells).sorted())
  }

  /// The formulas of its first rule, with references that move along to the others.
  var formula: RuleFormula {
    RuleFormula(
      rule,
      parts: parts.map(reference),
      totals: firstTotals.map { reference(CellRange($0)) }
    )
  }

  private func reference(_ range: CellRange) -> String {
    range.description(fixingRows: direction != .rows, fixingColumns: direction != .columns)
  }
}
