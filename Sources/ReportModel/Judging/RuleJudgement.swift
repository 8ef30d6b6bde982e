/// What comes of judging a rule: the sums of its two sides, their difference, and the verdict.
public struct RuleJudgement: Hashable, Sendable {
  /// How the rule stands.
  public let verdict: RuleVerdict
  /// The sum of the counts on the left: the parts, those of last year's report included.
  public let left: Int128
  /// The sum of the counts on the right: the totals.
  public let right: Int128
  /// What the right side has more than the left one, blanks left out; nil where the rule is not judged.
  public let difference: Int128?

  /// Whether the outcome is the same for a reader: the verdict and, where the rule is broken, the sums.
  public func isSameOutcome(as other: RuleJudgement) -> Bool {
    verdict == other.verdict && (verdict.gravity == 0 || self == other)
  }

  /// The verdict's name, with the sums where the rule is broken.
  public var name: Wording {
    guard verdict.gravity > 0 else { return verdict.name }
    return Wording(
      zh: "\(verdict.name.zh)（\(left)，\(right)）",
      en: "\(verdict.name.en) (\(left), \(right))"
    )
  }
}

extension Rule {
  /// Judges the rule.
  ///
  /// A blank is an unknown number from 0. L and R are the sums of the counts of either side, which the
  /// blanks of that side can only add to; so it is the smaller side that decides.
  ///
  /// | relation | L and R | blanks | verdict |
  /// |---|---|---|---|
  /// | = | L = R | none | holds |
  /// | = | L = R | on either side, or on both | holds if blanks are 0 |
  /// | = | L < R | none on the left | broken |
  /// | = | L < R | on the left, or on both | broken if blanks are 0 |
  /// | = | L > R | none on the right | broken |
  /// | = | L > R | on the right, or on both | broken if blanks are 0 |
  /// | ≤ | L ≤ R | none on the left | holds: those on the right only add to R |
  /// | ≤ | L ≤ R | on the left, or on both | holds if blanks are 0 |
  /// | ≤ | L > R | none on the right | broken: those on the left only add to L |
  /// | ≤ | L > R | on the right, or on both | broken if blanks are 0 |
  /// | either | any | a term is a mark or a text | cannot be judged |
  /// | either | any | a blank, and a cell of the rule may be negative | cannot be judged |
  ///
  /// Terms of last year's report are terms of the left side like any other.
  ///
  /// This is the only place where a rule's sides are compared; the formulas of the workbook and the
  /// assertions of the Schematron schema say the same in their own languages.
  ///
  /// - Parameters:
  ///   - left: What the parts contribute, those of last year's report included, in any order.
  ///   - right: What the totals contribute.
  ///   - arithmetic: How the terms are added up.
  /// - Returns: The sums of the terms that have counts, and the verdict.
  public func judgement(
    left: some Sequence<RuleOperand>,
    right: some Sequence<RuleOperand>,
    arithmetic: SumArithmetic = .exact
  ) -> RuleJudgement {
    let parts = Side(left, arithmetic)
    let totals = Side(right, arithmetic)
    let hasBlanks = parts.hasBlanks || totals.hasBlanks
    let isJudged = !parts.hasOthers && !totals.hasOthers && !(hasBlanks && hasSignedTerms)
    return RuleJudgement(
      verdict: isJudged ? verdict(parts, totals) : .unjudged,
      left: parts.sum,
      right: totals.sum,
      difference: isJudged ? arithmetic.difference(parts.sum, totals.sum) : nil
    )
  }

  private func verdict(_ parts: Side, _ totals: Side) -> RuleVerdict {
    let holds: Bool
    let dependsOnBlanks: Bool
    switch family.relation {
    case .equal:
      holds = parts.sum == totals.sum
      dependsOnBlanks = parts.hasBlanks || totals.hasBlanks
    case .atMost:
      holds = parts.sum <= totals.sum
      dependsOnBlanks = parts.hasBlanks
    }
    if holds { return dependsOnBlanks ? .holdsIfBlanksAreZero : .holds }
    let smaller = parts.sum < totals.sum ? parts : totals
    return smaller.hasBlanks ? .brokenIfBlanksAreZero : .broken
  }

  /// One side of the rule.
  private struct Side {
    /// The sum of the operands that are counts.
    var sum: Int128 = 0
    var hasBlanks = false
    /// Whether there is something that is neither a count nor blank.
    var hasOthers = false

    init(_ operands: some Sequence<RuleOperand>, _ arithmetic: SumArithmetic) {
      for operand in operands {
        switch operand {
        case .count(let count): sum = arithmetic.sum(sum, Int128(count))
        case .blank: hasBlanks = true
        case .noCount: hasOthers = true
        }
      }
    }
  }
}
