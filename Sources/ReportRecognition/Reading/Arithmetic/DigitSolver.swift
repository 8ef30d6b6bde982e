import ReportModel

/// Parts digits that run together by what the form's sums prove.
///
/// The search is complete: a way to part a run is taken only if no other one fits into any solution of
/// all runs and sums together. No sum is ever left out to find a solution.
struct DigitSolver {
  /// How much a search may do.
  struct Budget {
    /// Ways to part one run that are kept.
    var splits = 20_000
    /// Steps for parting one run.
    var splitSteps = 2_000_000
    /// Candidates looked at for fitting the runs together.
    var steps = 20_000_000
  }

  private let runs: [DigitRun]
  private let budget: Budget
  private var candidates: [[[Int]]] = []
  private var isOpen: [Bool] = []
  private var constraints: [SumConstraint] = []

  /// Parts runs of digits.
  ///
  /// - Parameters:
  ///   - runs: The runs.
  ///   - known: The numbers of other cells.
  ///   - rules: The form's sums; those with a cell that is neither known nor in a run say nothing.
  ///   - budget: How much the search may do.
  /// - Returns: What is known of each run.
  static func solve(
    _ runs: [DigitRun],
    known: [Int: Int],
    rules: [Rule],
    budget: Budget = Budget()
  ) -> [DigitOutcome] {
    var solver = DigitSolver(runs, known: known, rules: rules, budget: budget)
    return solver.outcomes()
  }

  private init(_ runs: [DigitRun], known: [Int: Int], rules: [Rule], budget: Budget) {
    self.runs = runs
    self.budget = budget
    for run in runs {
      let positions = Dictionary(uniqueKeysWithValues: run.cells.enumerated().map { ($1, $0) })
      let sums = rules.compactMap { rule -> DigitSplits.Sum? in
        guard let total = rule.total.flatMap({ positions[$0] }) else { return nil }
        let parts = rule.parts.compactMap { positions[$0] }
        return parts.count == rule.parts.count ? DigitSplits.Sum(parts: parts, total: total) : nil
      }
      let splits = DigitSplits(
        run.digits,
        into: run.cells.count,
        sums: sums,
        limit: budget.splits,
        steps: budget.splitSteps
      )
      candidates.append(splits.splits)
      isOpen.append(splits.isExhausted)
    }
    makeConstraints(known: known, rules: rules)
  }

  /// The sums that go over several runs: the columns.
  private mutating func makeConstraints(known: [Int: Int], rules: [Rule]) {
    var owner: [Int: (run: Int, position: Int)] = [:]
    for (run, described) in runs.enumerated() {
      for (position, cell) in described.cells.enumerated() { owner[cell] = (run, position) }
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
      // A run with too many ways says nothing certain about the others.
      guard isComplete, !terms.isEmpty, !isWithinOneRun, !terms.contains(where: { isOpen[$0.run] })
      else { continue }
      constraints.append(SumConstraint(terms: terms, constant: constant))
    }
  }

  private mutating func outcomes() -> [DigitOutcome] {
    var outcomes: [DigitOutcome] = candidates.indices.map { run in
      if isOpen[run] { return .exhausted }
      return candidates[run].isEmpty ? .none : .several([])
    }
    for group in groups() {
      var search = DigitSearch(
        group,
        candidates: candidates,
        constraints: constraints,
        steps: budget.steps
      )
      for run in group { outcomes[run] = search.outcome(of: run) }
      // Where the sums do not hold they prove nothing: what is left is what digits alone force.
      for run in group where outcomes[run] == .none {
        if let forced = forced(run) { outcomes[run] = .unique(forced) }
      }
    }
    return outcomes
  }

  /// The one way to part a run whatever the sums; nil if there are several or none.
  private func forced(_ run: Int) -> [Int]? {
    let splits = DigitSplits(
      runs[run].digits,
      into: runs[run].cells.count,
      sums: [],
      limit: 1,
      steps: budget.splitSteps
    )
    return splits.isExhausted || splits.splits.count != 1 ? nil : splits.splits[0]
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
    let closed = runs.indices.filter { !isOpen[$0] }
    return Dictionary(grouping: closed, by: root).values.map { $0.sorted() }
      .sorted { ($0.first ?? 0) < ($1.first ?? 0) }
  }
}
