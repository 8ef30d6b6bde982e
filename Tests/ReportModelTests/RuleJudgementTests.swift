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

  @Test(
    "a term without a count leaves a rule unjudged, whichever side it is on",
    arguments: [RuleOperand.blank, .noCount]
  )
  func unjudged(_ operand: RuleOperand) {
    let left = Self.equal.judgement(left: [.count(1), operand], right: [.count(9)])
    #expect(left.verdict == .unjudged && left.difference == nil)
    #expect(left.left == 1 && left.right == 9)
    let right = Self.equal.judgement(left: [.count(1)], right: [operand])
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
