public import ReportModel

/// What edits did to a rule of the form.
public struct RuleEffect: Sendable {
  /// How a rule stands.
  public enum State: Hashable, Sendable {
    /// Both sides agree.
    case holds
    /// They do not; the sums of both sides.
    case broken(parts: String, totals: String)
    /// A cell holds no count.
    case unjudged

    /// The state's name, with the sums where they do not agree.
    public var name: Wording {
      switch self {
      case .holds: Wording(zh: "相符", en: "holds")
      case .broken(let parts, let totals):
        Wording(zh: "不符（\(parts)，\(totals)）", en: "broken (\(parts), \(totals))")
      case .unjudged: Wording(zh: "无法判定", en: "cannot be judged")
      }
    }
  }

  /// The rule.
  public let rule: Rule
  /// The cell that the rule is told at.
  public let subject: FormCell
  /// How it stood before.
  public let before: State
  /// How it stands after.
  public let after: State

  /// The rules about cells whose values differ between two states of a report.
  ///
  /// - Parameters:
  ///   - before: The report as it was.
  ///   - after: The report as it is.
  /// - Returns: The rules in form order; empty where the reports are on two editions, whose rules are
  ///   not the same.
  public static func effects(from before: Report, to after: Report) -> [RuleEffect] {
    guard before.edition == after.edition else { return [] }
    let form = after.form
    let old = RuleEvidence(report: before, places: [], lastYear: nil)
    let new = RuleEvidence(report: after, places: [], lastYear: nil)
    return form.rules.compactMap { rule in
      guard (rule.parts + rule.totals).contains(where: { before.values[$0] != after.values[$0] })
      else { return nil }
      return RuleEffect(
        rule: rule,
        subject: form.cells[rule.totals[0]],
        before: State(old.judge(rule)),
        after: State(new.judge(rule))
      )
    }
  }
}

extension RuleEffect.State {
  fileprivate init(_ judgement: RuleEvidence.Judgement) {
    self =
      switch judgement {
      case .holds: .holds
      case .broken(let parts, let totals):
        .broken(parts: parts.description, totals: totals.description)
      case .unjudged: .unjudged
      }
  }
}
