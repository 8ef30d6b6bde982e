/// Looks for ways to part several runs so that all columns add up.
struct DigitSearch {
  /// What is known of a run's numbers.
  enum Outcome: Equatable {
    /// One choice alone.
    case unique([Int])
    /// Several: some of them.
    case several([[Int]])
    /// None.
    case none
    /// There are too many to look at all of them.
    case exhausted
  }

  private let runs: [Int]
  private var candidates: [[[Int]]]
  private let constraints: [SumConstraint]
  /// The steps that are left.
  private(set) var steps: Int
  private var isExhausted = false
  private var first: [Int: [Int]]??

  init(_ runs: [Int], candidates: [[[Int]]], constraints: [SumConstraint], steps: Int) {
    self.runs = runs
    self.candidates = candidates
    self.constraints = constraints.filter { constraint in
      constraint.terms.contains { runs.contains($0.run) }
    }
    self.steps = steps
    narrow()
  }

  /// What is known of a run: looks for one solution, and then for one in which the run differs.
  mutating func outcome(of run: Int) -> Outcome {
    if candidates[run].isEmpty { return .none }
    let found: [Int: [Int]]?
    if let first {
      found = first
    } else {
      found = solution(excluding: nil)
      if !isExhausted { first = .some(found) }
    }
    if isExhausted { return .exhausted }
    guard let own = found?[run] else { return .none }
    if candidates[run].count == 1 { return .unique(own) }
    var others: [[Int]] = []
    if let other = solution(excluding: (run, own))?[run] { others = [own, other] }
    if isExhausted { return .exhausted }
    return others.isEmpty ? .unique(own) : .several(others)
  }

  // MARK: Narrowing

  /// Drops, until nothing changes, every candidate that no choice of the other runs can balance.
  private mutating func narrow() {
    var isChanged = true
    var rounds = 0
    while isChanged, rounds < 50, steps > 0 {
      isChanged = false
      rounds += 1
      for constraint in constraints {
        var bounds = constraint.terms.map { bound(of: $0) }
        for (index, term) in constraint.terms.enumerated() {
          var low = constraint.constant
          var high = constraint.constant
          for (other, bound) in bounds.enumerated() where other != index {
            low += bound.lowerBound
            high += bound.upperBound
          }
          let before = candidates[term.run].count
          steps -= before
          candidates[term.run].removeAll { split in
            let value = term.sign * split[term.position]
            return value + low > 0 || value + high < 0
          }
          if candidates[term.run].count < before {
            isChanged = true
            if candidates[term.run].isEmpty { return }
            bounds[index] = bound(of: term)
          }
        }
      }
    }
  }

  private func bound(of term: SumConstraint.Term) -> ClosedRange<Int> {
    var low = Int.max
    var high = Int.min
    for split in candidates[term.run] {
      let value = term.sign * split[term.position]
      low = min(low, value)
      high = max(high, value)
    }
    return low <= high ? low...high : 0...0
  }

  // MARK: Searching

  private mutating func solution(excluding: (run: Int, split: [Int])?) -> [Int: [Int]]? {
    guard runs.allSatisfy({ !candidates[$0].isEmpty }) else { return nil }
    let kept = candidates
    defer { candidates = kept }
    if let excluding {
      candidates[excluding.run].removeAll { $0 == excluding.split }
      narrow()
      guard runs.allSatisfy({ !candidates[$0].isEmpty }) else { return nil }
    }
    return search()
  }

  /// Chooses a candidate of the run with the fewest, narrows the others, and goes on.
  private mutating func search() -> [Int: [Int]]? {
    steps -= 1
    guard steps > 0 else {
      isExhausted = true
      return nil
    }
    let open = runs.filter { candidates[$0].count > 1 }
    guard let run = open.min(by: { candidates[$0].count < candidates[$1].count }) else {
      let choice = Dictionary(uniqueKeysWithValues: runs.map { ($0, candidates[$0][0]) })
      return isBalanced(choice) ? choice : nil
    }
    let kept = candidates
    for split in kept[run] {
      candidates = kept
      candidates[run] = [split]
      narrow()
      if runs.allSatisfy({ !candidates[$0].isEmpty }), let found = search() { return found }
      if isExhausted { return nil }
    }
    return nil
  }

  private func isBalanced(_ choice: [Int: [Int]]) -> Bool {
    constraints.allSatisfy { constraint in
      constraint.terms.reduce(constraint.constant) { sum, term in
        sum + term.sign * (choice[term.run]?[term.position] ?? 0)
      } == 0
    }
  }
}
