import ReportModel
import Testing

@Suite("How a rule is judged")
struct RuleJudgementTests {
  private static let equal = rule(.reconsiderationTotal)
  private static let atMost = rule(.disclosedWithinTotal)

  private static func rule(_ family: Rule.Family) -> Rule {
    let rules = EditionRegistry.shipped.editions.flatMap(\.form.rules)
    guard let rule = rules.first(where: { $0.family == family }) else {
      preconditionFailure("no edition has the rule \(family.name)")
    }
    return rule
  }

  @Test(
    "an equation holds where both sides are the same sum",
    arguments: [
      ([1, 2, 3], [6], RuleVerdict.holds, 0), ([1, 2, 3], [7], .broken, 1),
      ([4, 4], [3, 4], .broken, -1), ([], [0], .holds, 0), ([-5], [-5], .holds, 0),
    ] as [([Int], [Int], RuleVerdict, Int)]
  )
  func equations(_ left: [Int], _ right: [Int], _ verdict: RuleVerdict, _ difference: Int) {
    let judgement = Self.equal.judgement(
      left: left.map { .count($0) },
      right: right.map { .count($0) }
    )
    #expect(judgement.verdict == verdict)
    #expect(judgement.left == Int128(left.reduce(0, +)))
    #expect(judgement.right == Int128(right.reduce(0, +)))
    #expect(judgement.difference == Int128(difference))
  }

  @Test(
    "a bound holds where the parts are no more than the totals",
    arguments: [(3, 4, RuleVerdict.holds), (4, 4, .holds), (5, 4, .broken)]
  )
  func bounds(_ left: Int, _ right: Int, _ verdict: RuleVerdict) {
    let judgement = Self.atMost.judgement(left: [.count(left)], right: [.count(right)])
    #expect(judgement.verdict == verdict)
    #expect(judgement.difference == Int128(right - left))
  }

  /// Two sides with a verdict on each relation; nil is a blank.
  private static let blanks:
    [(left: [Int?], right: [Int?], equal: RuleVerdict, atMost: RuleVerdict)] = [
      // Both sums are the same.
      ([5, nil], [5], .holdsIfBlanksAreZero, .holdsIfBlanksAreZero),
      ([5], [5, nil], .holdsIfBlanksAreZero, .holds),
      ([5, nil], [5, nil], .holdsIfBlanksAreZero, .holdsIfBlanksAreZero),
      ([nil], [nil], .holdsIfBlanksAreZero, .holdsIfBlanksAreZero),
      ([nil], [0], .holdsIfBlanksAreZero, .holdsIfBlanksAreZero),
      ([0], [nil], .holdsIfBlanksAreZero, .holds),
      // The left one is smaller.
      ([3, nil], [5], .brokenIfBlanksAreZero, .holdsIfBlanksAreZero),
      ([nil, nil], [5], .brokenIfBlanksAreZero, .holdsIfBlanksAreZero),
      ([3], [5, nil], .broken, .holds),
      ([3, nil], [5, nil], .brokenIfBlanksAreZero, .holdsIfBlanksAreZero),
      // The right one is smaller.
      ([5, nil], [3], .broken, .broken),
      ([5], [3, nil], .brokenIfBlanksAreZero, .brokenIfBlanksAreZero),
      ([5], [nil], .brokenIfBlanksAreZero, .brokenIfBlanksAreZero),
      ([5, nil], [3, nil], .brokenIfBlanksAreZero, .brokenIfBlanksAreZero),
    ]

  @Test(
    "a blank is an unknown number from 0, and the smaller side decides",
    arguments: blanks.indices
  )
  func unknown(_ index: Int) {
    let line = Self.blanks[index]
    func operands(_ counts: [Int?]) -> [RuleOperand] {
      counts.map { $0.map { .count($0) } ?? .blank }
    }
    let (left, right) = (operands(line.left), operands(line.right))
    let equal = Self.equal.judgement(left: left, right: right)
    #expect(equal.verdict == line.equal)
    #expect(Self.atMost.judgement(left: left, right: right).verdict == line.atMost)
    let sums = [line.left, line.right].map { $0.reduce(0) { $0 + ($1 ?? 0) } }
    #expect(equal.left == Int128(sums[0]) && equal.right == Int128(sums[1]))
    #expect(equal.difference == Int128(sums[1] - sums[0]))
  }

  @Test("what is said of blanks is true of every way to fill them in")
  func everyFilling() {
    for rule in [Self.equal, Self.atMost] {
      for index in Self.blanks.indices {
        let line = Self.blanks[index]
        let verdict = rule.family.relation == .equal ? line.equal : line.atMost
        var outcomes: Set<Bool> = []
        for left in 0...6 {
          for right in 0...6 {
            let sums = [(line.left, left), (line.right, right)].map { counts, blank in
              counts.reduce(0) { $0 + ($1 ?? 0) } + (counts.contains(nil) ? blank : 0)
            }
            let holds = rule.family.relation == .equal ? sums[0] == sums[1] : sums[0] <= sums[1]
            outcomes.insert(holds)
            if left == 0, right == 0 {
              #expect(holds == [.holds, .holdsIfBlanksAreZero].contains(verdict))
            }
          }
        }
        #expect((verdict == .broken) == (outcomes == [false]), "line \(index)")
        #expect((verdict == .holds) == (outcomes == [true]), "line \(index)")
      }
    }
  }

  @Test("where numbers may be negative, a blank says nothing")
  func signed() throws {
    let rules = Edition.edition2019.form.rules(after: .edition2019)
    let rule = try #require(rules.first { $0.family == .itemsSinceLastYear })
    #expect(rule.hasSignedTerms)
    #expect(rule.judgement(left: [.count(39), .count(-2)], right: [.count(37)]).verdict == .holds)
    #expect(rule.judgement(left: [.count(39), .count(-2)], right: [.count(38)]).verdict == .broken)
    #expect(rule.judgement(left: [.count(39), .blank], right: [.count(37)]).verdict == .unjudged)
    #expect(rule.judgement(left: [.count(39), .count(0)], right: [.blank]).verdict == .unjudged)
    #expect(rules.allSatisfy { $0.hasSignedTerms == ($0.family == .itemsSinceLastYear) })
  }

  @Test(
    "a term that is neither a count nor blank leaves a rule unjudged, whichever side it is on",
    arguments: [[RuleOperand.noCount], [.noCount, .blank]]
  )
  func unjudged(_ operands: [RuleOperand]) {
    let left = Self.equal.judgement(left: [.count(1)] + operands, right: [.count(9)])
    #expect(left.verdict == .unjudged && left.difference == nil)
    #expect(left.left == 1 && left.right == 9)
    let right = Self.equal.judgement(left: [.count(1)], right: operands)
    #expect(right.verdict == .unjudged && right.difference == nil)
    #expect(right.left == 1 && right.right == 0)
  }

  @Test("sums past every machine word are exact")
  func largeSums() {
    let largest = Array(repeating: RuleOperand.count(.max), count: 3)
    let judgement = Self.equal.judgement(left: largest, right: largest.dropLast())
    #expect(judgement.verdict == .broken)
    #expect(judgement.left == 3 * Int128(Int.max))
    #expect(judgement.difference == -Int128(Int.max))
  }

  @Test("programs add in binary floating point, which can make different sums the same")
  func programSums() {
    let left: [RuleOperand] = [.count(9_007_199_254_740_992), .count(1)]
    let right: [RuleOperand] = [.count(9_007_199_254_740_992)]
    #expect(Self.equal.judgement(left: left, right: right).verdict == .broken)
    let shown = Self.equal.judgement(left: left, right: right, arithmetic: .binaryFloatingPoint)
    #expect(shown.verdict == .holds)
    #expect(shown.left == 9_007_199_254_740_992 && shown.difference == 0)
    let small = Self.equal.judgement(
      left: [.count(-7), .count(3)],
      right: [.count(-5)],
      arithmetic: .binaryFloatingPoint
    )
    #expect(small.verdict == .broken && small.left == -4 && small.difference == -1)
  }

  @Test(
    "a value is what it contributes",
    arguments: [
      (CellValue.count(3), RuleOperand.count(3)), (.blank, .blank), (.notApplicable("/"), .noCount),
      (.unreadable("1 2"), .noCount),
    ]
  )
  func operands(_ value: CellValue, _ operand: RuleOperand) {
    #expect(RuleOperand(value) == operand)
  }

  @Test("the sums matter to a reader only where the rule is broken")
  func outcomes() {
    func judgement(_ left: Int, _ right: Int) -> RuleJudgement {
      Self.equal.judgement(left: [.count(left)], right: [.count(right)])
    }
    #expect(judgement(1, 1).isSameOutcome(as: judgement(2, 2)))
    #expect(!judgement(1, 1).isSameOutcome(as: judgement(1, 2)))
    #expect(!judgement(1, 2).isSameOutcome(as: judgement(1, 3)))
    #expect(judgement(1, 2).isSameOutcome(as: judgement(1, 2)))
    #expect(judgement(1, 2).name == Wording(zh: "不符（1，2）", en: "broken (1, 2)"))
    #expect(judgement(2, 2).name == Wording(zh: "相符", en: "holds"))
  }
}
