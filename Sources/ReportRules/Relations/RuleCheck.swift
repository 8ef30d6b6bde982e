public import ReportModel

/// Evaluates the rules of the form.
///
/// It never changes a number: a rule that does not hold is a finding, whichever of its cells is wrong.
public enum RuleCheck {
  /// Judges every rule of the report's form and, with last year's report, every rule about two years.
  ///
  /// A blank is an unknown number: a rule that is broken whatever the blanks are is an error like any
  /// other, one that is broken only if they are 0 a warning of its own.
  ///
  /// - Parameters:
  ///   - report: The report to judge.
  ///   - places: Where each of the form's cells stands in the source; empty where that is not known.
  ///   - lastYear: Last year's report of the same organ; nil if there is none.
  ///   - unfilled: Tables that nobody has filled in; what their blanks may come to says nothing.
  ///   - joiningBlanks: Whether of each table the rules of one family that are broken if blanks are 0 are told
  ///     together: one blank cell after the other is filled in, not one rule after the other.
  /// - Returns: One finding for each rule that does not hold, in form order, then one for each family of
  ///   which some cannot be judged because of a mark or a text. Empty when all rules hold.
  public static func findings(
    in report: Report,
    places: [Place?] = [],
    lastYear: LastYear? = nil,
    unfilled: [FormTable] = [],
    joiningBlanks: Bool = false
  ) -> [Finding] {
    let evidence = RuleEvidence(report: report, places: places, lastYear: lastYear)
    let yearRules = lastYear.map { report.form.rules(after: $0.edition) } ?? []
    var broken: [Finding] = []
    /// The first finding of each group, and those told with it.
    var first: [BlankGroup: Int] = [:]
    var joined: [Int: [Finding]] = [:]
    var unjudged: [Rule.Family: [Rule]] = [:]
    var counts: [Rule.Family: Int] = [:]
    for rule in report.form.rules + yearRules {
      counts[rule.family, default: 0] += 1
      let judgement = evidence.judgement(of: rule)
      switch judgement.verdict {
      case .holds, .holdsIfBlanksAreZero: break
      case .broken: broken.append(evidence.broken(rule, judgement))
      case .brokenIfBlanksAreZero:
        let isOpen = unfilled.contains { table in rule.cells.contains(where: table.cells.contains) }
        if isOpen { break }
        let finding = evidence.brokenIfBlanksAreZero(rule, judgement)
        let group = BlankGroup(table: finding.formCell?.table, family: rule.family)
        if joiningBlanks, let index = first[group] {
          joined[index, default: [broken[index]]].append(finding)
        } else {
          first[group] = broken.count
          broken.append(finding)
        }
      case .unjudged: unjudged[rule.family, default: []].append(rule)
      }
    }
    for family in report.form.ruleFamilies {
      let (joint, rest) = evidence.joined(unjudged[family] ?? [])
      unjudged[family] = rest.isEmpty ? nil : rest
      for rules in joint {
        switch rules.judgement.verdict {
        case .broken: broken.append(evidence.broken(rules.rule, rules.judgement))
        case .brokenIfBlanksAreZero:
          broken.append(evidence.brokenIfBlanksAreZero(rules.rule, rules.judgement))
        case .holds, .holdsIfBlanksAreZero, .unjudged: break
        }
      }
    }
    for (index, findings) in joined { broken[index] = RuleEvidence.joined(findings) }
    return broken
      + report.form.ruleFamilies.compactMap { family in
        unjudged[family].map { evidence.unjudged(family, $0, of: counts[family] ?? 0) }
      }
  }

  /// What rules that are broken if blanks are 0 are told together by.
  private struct BlankGroup: Hashable {
    let table: TableKind?
    let family: Rule.Family
  }
}
