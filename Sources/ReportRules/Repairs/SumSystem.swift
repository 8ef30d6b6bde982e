import ReportModel

/// The sums of a form that can be judged in a report, as equations over its counts.
struct SumSystem {
  /// A sum that a cell is part of: its number, and 1 on the left or -1 on the right; more where totals that
  /// the source computes have the cell several times.
  struct Membership {
    let sum: Int
    let sign: Int
  }

  /// The counts; nil for a cell without one, or with one too large to be reckoned with.
  let counts: [Int?]
  /// The sums whose cells all have counts.
  let rules: [Rule]
  /// The other sums: what a blank in them would have to be says nothing of another cell.
  private let otherRules: [Rule]
  /// The cells that the source computes.
  let totals: ComputedTotals
  /// The cells of each sum that can be changed, those that computed ones depend on in place of them.
  private let terms: [[Int]]
  /// For each cell the sums that it is part of.
  let memberships: [[Membership]]
  /// What is left of each sum when its right side is taken from its left one: 0 where it holds.
  let residuals: [Int]
  /// The largest count that is reckoned with; sums of it stay far from overflowing.
  static let largest = 1_000_000_000_000

  /// - Parameters:
  ///   - report: The report.
  ///   - computed: The cells that its source computes by a formula.
  init(_ report: Report, computed: Set<Int> = []) {
    counts = report.values.map { value in
      value.count.flatMap { abs($0) <= Self.largest ? $0 : nil }
    }
    let counts = counts
    let judged = report.form.sums.compactMap { rule -> (rule: Rule, residual: Int)? in
      let judgement = rule.judgement(
        left: rule.parts.map { Self.operand(counts[$0]) },
        right: rule.totals.map { Self.operand(counts[$0]) }
      )
      return judgement.difference.map { (rule, -Int($0)) }
    }
    rules = judged.map(\.rule)
    otherRules = report.form.sums.filter { !$0.cells.allSatisfy { counts[$0] != nil } }
    residuals = judged.map(\.residual)
    let totals = ComputedTotals(computed, of: report.form.sums, counts)
    self.totals = totals
    terms = rules.map { rule in
      var seen: Set<Int> = []
      return totals.cells(behind: rule.parts + rule.totals).filter { seen.insert($0).inserted }
    }
    var memberships = Array(repeating: [Membership](), count: counts.count)
    for (index, rule) in rules.enumerated() {
      var signs: [Int: Int] = [:]
      for cell in totals.cells(behind: rule.parts) { signs[cell, default: 0] += 1 }
      for cell in totals.cells(behind: rule.totals) { signs[cell, default: 0] -= 1 }
      for (cell, sign) in signs where sign != 0 {
        memberships[cell].append(Membership(sum: index, sign: sign))
      }
    }
    self.memberships = memberships
  }

  private static func operand(_ count: Int?) -> RuleOperand { count.map { .count($0) } ?? .noCount }

  /// The cells of a sum.
  func cells(of sum: Int) -> [Int] { terms[sum] }

  /// Whether a proposal would leave more wrong with a sum that has blanks than there was before.
  func worsens(_ repair: Repair, of report: Report) -> Bool {
    guard !otherRules.isEmpty else { return false }
    let after = repair.applied(to: report)
    return otherRules.contains { rule in
      func gravity(in report: Report) -> Int {
        rule.judgement(
          left: report.operands(of: rule.parts),
          right: report.operands(of: rule.totals)
        ).verdict.gravity
      }
      return gravity(in: after) > gravity(in: report)
    }
  }

  /// Groups of broken sums that share no cell with another group's, directly or through other sums.
  ///
  /// - Parameter accepted: Broken sums that are to stay as they are.
  /// - Returns: The groups by their first sums, each in form order.
  func brokenGroups(without accepted: Set<Int>) -> [[Int]] {
    var group = Array(rules.indices)
    func root(_ sum: Int) -> Int {
      var sum = sum
      while group[sum] != sum { sum = group[sum] }
      return sum
    }
    for cell in memberships where cell.count > 1 {
      for other in cell.dropFirst() { group[root(other.sum)] = root(cell[0].sum) }
    }
    let broken = rules.indices.filter { residuals[$0] != 0 && !accepted.contains($0) }
    return Dictionary(grouping: broken, by: root).values.sorted { $0[0] < $1[0] }
  }

  /// What is left of the sums after a change of some cells.
  func residuals(after changes: [(cell: Int, difference: Int)], from residuals: [Int]) -> [Int] {
    var residuals = residuals
    for (cell, difference) in changes {
      for membership in memberships[cell] {
        residuals[membership.sum] += membership.sign * difference
      }
    }
    return residuals
  }
}
