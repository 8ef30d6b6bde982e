/// What comes of judging a rule: the sums of its two sides, their difference, and the verdict.
public struct RuleJudgement: Hashable, Sendable {
  /// How the rule stands.
  public let verdict: RuleVerdict
  /// The sum of the counts on the left: the parts, those of last year's report included.
  public let left: Int128
  /// The sum of the counts on the right: the totals.
  public let right: Int128
  /// What the right side has more than the left one; nil where the rule is not judged.
  public let difference: Int128?

  /// Whether the outcome is the same for a reader: the verdict and, where the rule is broken, the sums.
  public func isSameOutcome(as other: RuleJudgement) -> Bool {
    verdict == other.verdict && (verdict != .broken || self == other)
  }

  /// The verdict's name, with the sums where the rule is broken.
  public var name: Wording {
    guard verdict == .broken else { return verdict.name }
    return Wording(
      zh: "\(verdict.name.zh)（\(left)，\(right)）",
      en: "\(verdict.name.en) (\(left), \(right))"
    )
  }
}

extension Rule {
  /// Judges the rule.
  ///
  /// This is the only place where a rule's sides are compared; the formulas of the workbook and the
  /// assertions of the Schematron schema say the same in their own languages.
  ///
  /// - Parameters:
  ///   - left: What the parts contribute, those of last year's report included, in any order.
  ///   - right: What the totals contribute.
  ///   - arithmetic: How the terms are added up.
  /// - Returns: The sums of the terms that have counts, and the verdict, which is
  ///   ``RuleVerdict/unjudged`` as soon as one term has none.
  public func judgement(
    left: some Sequence<RuleOperand>,
    right: some Sequence<RuleOperand>,
    arithmetic: SumArithmetic = .exact
  ) -> RuleJudgement {
    let (parts, partsAreCounts) = Self.sum(left, arithmetic)
    let (totals, totalsAreCounts) = Self.sum(right, arithmetic)
    guard partsAreCounts, totalsAreCounts else {
      return RuleJudgement(verdict: .unjudged, left: parts, right: totals, difference: nil)
    }
    let holds =
      switch family.relation {
      case .equal: parts == totals
      case .atMost: parts <= totals
      }
    return RuleJudgement(
      verdict: holds ? .holds : .broken,
      left: parts,
      right: totals,
      difference: arithmetic.difference(parts, totals)
    )
  }

  /// The sum of the operands that are counts, and whether all of them are.
  private static func sum(
    _ operands: some Sequence<RuleOperand>,
    _ arithmetic: SumArithmetic
  ) -> (sum: Int128, areCounts: Bool) {
    var sum: Int128 = 0
    var areCounts = true
    for operand in operands {
      if let count = operand.count {
        sum = arithmetic.sum(sum, Int128(count))
      } else {
        areCounts = false
      }
    }
    return (sum, areCounts)
  }
}
