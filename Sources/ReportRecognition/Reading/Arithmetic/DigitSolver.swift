import ReportModel

/// Parts digits that run together by what the form's sums prove.
///
/// A reading of a run is taken where sums cover all its cells and no other one fits into any solution of all
/// runs and sums together. No sum is ever left out to find a solution: a row's own sum alone holds by chance
/// too often. Without such sums a reading is taken where the digits leave no other one, however many cells
/// may be blank.
struct DigitSolver {
  private let runs: [DigitRun]
  /// The runs whose every cell sums cover, none of them left out, and whose readings were all looked at.
  private var proven: Set<Int>
  private var readings: [DigitReadings] = []
  /// What each run says without any sum.
  private let alone: [DigitReadings]
  private var constraints: [SumConstraint] = []

  /// Parts runs of digits.
  ///
  /// - Parameters:
  ///   - runs: The runs; no cell is in two of them.
  ///   - known: The numbers of other cells.
  ///   - rules: The form's sums; those with a cell that is neither known nor in a run say nothing.
  ///   - budget: How much the search may do; what it does is taken from it.
  /// - Returns: What is known of each run.
  static func solve(
    _ runs: [DigitRun],
    known: [Int: Int],
    rules: [Rule],
    budget: inout DigitBudget
  ) -> [DigitOutcome] {
    let alone = runs.map { readings(of: $0, [], &budget, upTo: 1) }
    let solver = DigitSolver(
      runs,
      alone: alone,
      known: known,
      rules: rules,
      budget: &budget
    )
    return solver.outcomes(budget: &budget)
  }

  private init(
    _ runs: [DigitRun],
    alone: [DigitReadings],
    known: [Int: Int],
    rules: [Rule],
    budget: inout DigitBudget
  ) {
    self.runs = runs
    self.alone = alone
    proven = Self.covered(runs, known: known, rules: rules)
    for (index, run) in runs.enumerated() {
      let isProven = proven.contains(index)
      readings.append(
        isProven
          ? Self.readings(
            of: run,
            Self.sums(within: run, rules: rules),
            &budget,
            upTo: budget.readings
          ) : alone[index]
      )
      if readings[index].isExhausted { proven.remove(index) }
    }
    makeConstraints(known: known, rules: rules)
  }

  /// The runs of which every cell is in a sum, and no cell in one that lacks a number for some term.
  private static func covered(
    _ runs: [DigitRun],
    known: [Int: Int],
    rules: [Rule]
  ) -> Set<Int> {
    let sums = rules.map { Set($0.parts + $0.totals) }
    var covered = Set(runs.indices)
    while true {
      let present = Set(covered.lazy.flatMap { runs[$0].cells }).union(known.keys)
      let whole = Set(sums.lazy.filter { present.isSuperset(of: $0) }.joined())
      let broken = Set(sums.lazy.filter { !present.isSuperset(of: $0) }.joined())
      let left = covered.filter { run in
        whole.isSuperset(of: runs[run].cells) && broken.isDisjoint(with: runs[run].cells)
      }
      if left.count == covered.count { return covered }
      covered = left
    }
  }

  private static func sums(within run: DigitRun, rules: [Rule]) -> [DigitReadings.Sum] {
    let positions = Dictionary(uniqueKeysWithValues: run.cells.enumerated().map { ($1, $0) })
    return rules.compactMap { rule in
      guard let total = rule.total.flatMap({ positions[$0] }) else { return nil }
      let parts = rule.parts.compactMap { positions[$0] }
      return parts.count == rule.parts.count ? DigitReadings.Sum(parts: parts, total: total) : nil
    }
  }

  /// The readings of a run in which the sums hold: any of its cells may be blank.
  private static func readings(
    of run: DigitRun,
    _ sums: [DigitReadings.Sum],
    _ budget: inout DigitBudget,
    upTo limit: Int
  ) -> DigitReadings {
    let readings = DigitReadings(
      of: run,
      sums: sums,
      limit: limit,
      steps: min(budget.runSteps, budget.steps)
    )
    budget.steps -= readings.stepCount
    return readings
  }

  /// The sums that go over several runs: the columns.
  private mutating func makeConstraints(known: [Int: Int], rules: [Rule]) {
    var owner: [Int: (run: Int, position: Int)] = [:]
    // A run that is not proven says nothing certain about the others.
    for run in proven {
      for (position, cell) in runs[run].cells.enumerated() { owner[cell] = (run, position) }
    }
    for rule in rules {
      var constant = 0
      var terms: [SumConstraint.Term] = []
      var isComplete = true
      for (cells, sign) in [(rule.parts, 1), (rule.totals, -1)] {
        for cell in cells {
          if let place = owner[cell] {
            terms.append(SumConstraint.Term(run: place.run, position: place.position, sign: sign))
          } else if let value = known[cell] {
            constant += sign * value
          } else {
            isComplete = false
          }
        }
      }
      let isWithinOneRun = Set(terms.map(\.run)).count == 1 && terms.count == rule.parts.count + 1
      guard isComplete, !terms.isEmpty, !isWithinOneRun else { continue }
      constraints.append(SumConstraint(terms: terms, constant: constant))
    }
  }

  private func outcomes(budget: inout DigitBudget) -> [DigitOutcome] {
    var outcomes = readings.map { Self.outcome(of: $0) }
    for group in groups() {
      let steps = min(budget.searchSteps, budget.steps)
      var search = DigitSearch(
        group,
        candidates: readings.map(\.numbers),
        constraints: constraints,
        steps: steps
      )
      for run in group { outcomes[run] = outcome(of: run, search.outcome(of: run)) }
      budget.steps -= steps - max(0, search.steps)
    }
    for run in proven.sorted() where outcomes[run] == .none {
      // Where the sums do not hold they prove nothing: what is left is what digits alone force.
      let outcome = Self.outcome(of: alone[run])
      if case .unique = outcome { outcomes[run] = outcome }
    }
    return outcomes
  }

  /// What is known of a run by its readings alone.
  private static func outcome(of readings: DigitReadings) -> DigitOutcome {
    let found = readings.readings.joined().prefix(2)
    if found.count > 1 { return .several(Array(found)) }
    if readings.isExhausted { return .exhausted }
    return found.first.map { .unique($0) } ?? .none
  }

  /// What is known of a run whose numbers are known as far as given: their readings may differ in blanks.
  private func outcome(of run: Int, _ found: DigitSearch.Outcome) -> DigitOutcome {
    let readings = readings[run]
    func reading(_ numbers: [Int]) -> [[Int?]] {
      readings.numbers.firstIndex(of: numbers).map { readings.readings[$0] } ?? []
    }
    switch found {
    case .unique(let numbers):
      let readings = reading(numbers)
      return readings.count == 1 ? .unique(readings[0]) : .several(readings)
    case .several(let choices): return .several(choices.compactMap { reading($0).first })
    case .none: return .none
    case .exhausted: return .exhausted
    }
  }

  /// The runs that columns tie together.
  private func groups() -> [[Int]] {
    var group = Array(runs.indices)
    func root(_ run: Int) -> Int {
      var run = run
      while group[run] != run { run = group[run] }
      return run
    }
    for constraint in constraints {
      for term in constraint.terms.dropFirst() {
        group[root(term.run)] = root(constraint.terms[0].run)
      }
    }
    return Dictionary(grouping: proven, by: root).values.map { $0.sorted() }
      .sorted { ($0.first ?? 0) < ($1.first ?? 0) }
  }
}
