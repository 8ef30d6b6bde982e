import ReportModel

/// The numbers that rules are judged by: those of a report, and of last year's.
struct RuleEvidence {
  let report: Report
  let places: [Place?]
  let lastYear: LastYear?

  func judgement(of rule: Rule) -> RuleJudgement {
    let ofLastYear = lastYear.map { lastYear in
      rule.partsOfLastYear.map { RuleOperand(lastYear.cells[$0]?.value ?? .blank) }
    }
    return rule.judgement(
      left: (ofLastYear ?? []) + rule.parts.map { RuleOperand(report.values[$0]) },
      right: rule.totals.map { RuleOperand(report.values[$0]) }
    )
  }

  private func terms(_ rule: Rule, _ side: Finding.Term.Side) -> [Finding.Term] {
    let cells = side == .left ? rule.parts : rule.totals
    let own = cells.map { cell in
      Finding.Term(
        cell,
        of: report.edition,
        side: side,
        value: report.values[cell],
        at: places.place(of: cell)
      )
    }
    guard side == .left, let lastYear, !rule.partsOfLastYear.isEmpty else { return own }
    return rule.partsOfLastYear.map { cell in
      let found = lastYear.cells[cell]
      return Finding.Term(
        cell,
        of: lastYear.edition,
        side: side,
        value: found?.value ?? .blank,
        at: found?.place,
        fileOfLastYear: lastYear.file
      )
    } + own
  }

  // MARK: Findings

  func broken(_ rule: Rule, _ judgement: RuleJudgement) -> Finding {
    let (parts, totals) = (judgement.left, judgement.right)
    let subject = report.form.cells[rule.totals[0]]
    let statement = rule.family.statement
    let left = terms(rule, .left)
    let right = terms(rule, .right)
    let all = left + right
    let equation =
      equation(.left, parts, of: all)
      + (rule.family.relation == .equal ? " ≠ " : " > ")
      + (right.count > 1 ? equation(.right, totals, of: all) : "\(totals)")
    let difference = totals - parts
    var finding = Finding(
      .ruleBroken(rule.family),
      at: places.place(of: subject.index),
      cell: subject,
      edition: report.edition,
      found: totals.description,
      expected: rule.family.relation == .equal ? parts.description : "≥ \(parts)",
      zh: "“\(subject.label)”：\(statement.zh)不成立：\(equation)，相差 \(difference.magnitude)",
      en: "\(subject.identifier) (\(subject.label)): \(equation), off by \(difference.magnitude)"
    )
    finding.terms = all
    finding.difference = difference.description
    return finding
  }

  func unjudged(_ family: Rule.Family, _ rules: [Rule], of all: Int) -> Finding {
    var seen: Set<Finding.Term> = []
    let without = rules.flatMap { terms($0, .left) + terms($0, .right) }
      .filter { $0.value.count == nil }
      .map { $0.withoutSide }
      .filter { seen.insert($0).inserted }
    let first = without[0]
    let cell = first.formCell
    let whose = first.fileOfLastYear == nil ? Wording(zh: "", en: "") : Self.lastYearMark
    var finding = Finding(
      .ruleUnjudged,
      at: first.fileOfLastYear == nil ? first.place : nil,
      cell: first.edition == report.edition && first.fileOfLastYear == nil ? cell : nil,
      edition: report.edition,
      found: first.value.text,
      zh:
        "“\(family.statement.zh)”共 \(all) 个，其中 \(rules.count) 个无法判定：\(whose.zh)“\(cell.label)”等单元格没有数字",
      en:
        "\(rules.count) of the \(all) rules \(family.name) cannot be judged: \(whose.en)\(cell.identifier) (\(cell.label)), for one, has no number"
    )
    finding.terms = without
    return finding
  }

  private static let lastYearMark = Wording(zh: "上年", en: "last year's ")

  /// The terms of a side that are not zero, each with its value behind its own labels, and their sum.
  private func equation(
    _ side: Finding.Term.Side,
    _ sum: Int128,
    of terms: [Finding.Term]
  ) -> String {
    let shown = zip(terms, terms.ownLabels).filter { $0.0.side == side && $0.0.value.count != 0 }
    if shown.isEmpty { return "0" }
    let sides = shown.map { term, label in
      (term.fileOfLastYear == nil ? "" : Self.lastYearMark.zh) + label + " \(term.value.text)"
    }
    return sides.joined(separator: " + ") + " = \(sum)"
  }
}
