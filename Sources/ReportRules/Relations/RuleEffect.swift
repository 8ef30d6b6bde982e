public import ReportModel

/// What edits did to a rule of the form.
public struct RuleEffect: Sendable {
  /// The rule.
  public let rule: Rule
  /// The cell that the rule is told at.
  public let subject: FormCell
  /// How it stood before.
  public let before: RuleJudgement
  /// How it stands after.
  public let after: RuleJudgement

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
        before: old.judgement(of: rule),
        after: new.judgement(of: rule)
      )
    }
  }
}
