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
      left: (ofLastYear ?? []) + report.operands(of: rule.parts),
      right: report.operands(of: rule.totals)
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

  /// A rule that does not hold, whatever is filled in where cells are blank.
  func broken(_ rule: Rule, _ judgement: RuleJudgement) -> Finding {
    let terms = terms(rule, .left) + terms(rule, .right)
    let comparison = comparison(rule, judgement, terms)
    let off = (judgement.right - judgement.left).magnitude
    let blanks = Self.blanks(among: terms)
    return finding(
      .ruleBroken(rule.family),
      rule,
      judgement,
      terms,
      zh: "“\(rule.family.statement.zh)”不成立：\(comparison.zh)，相差 \(off)"
        + (blanks.map { "；空白的 \($0.zh) 无论填什么数都不能成立" } ?? ""),
      en: "\(comparison.en), off by \(off)"
        + (blanks.map { "; no number makes it hold in what is blank: \($0.en)" } ?? "")
    )
  }

  /// A rule that does not hold if the blanks are 0, and that other numbers in them would make hold.
  func brokenIfBlanksAreZero(_ rule: Rule, _ judgement: RuleJudgement) -> Finding {
    let terms = terms(rule, .left) + terms(rule, .right)
    let comparison = comparison(rule, judgement, terms)
    let off = (judgement.right - judgement.left).magnitude
    let blanks = Self.blanks(among: terms) ?? Wording(zh: "", en: "")
    return finding(
      .ruleBrokenByBlanks,
      rule,
      judgement,
      terms,
      zh:
        "空白如为 0，\(rule.family.name)“\(rule.family.statement.zh)”不成立：\(comparison.zh)，相差 \(off)；空白：\(blanks.zh)",
      en:
        "\(rule.family.name) is broken if blanks are 0: \(comparison.en), off by \(off); blank: \(blanks.en)"
    )
  }

  /// Several rules of one table that do not hold if the blanks are 0, with the cells of all of them, in the place
  /// of the first.
  static func joined(_ findings: [Finding]) -> Finding {
    let first = findings[0]
    var seen: Set<Finding.Term> = []
    let terms = findings.flatMap(\.terms).map(\.withoutSide).filter { seen.insert($0).inserted }
    let blanks = terms.count { $0.value == .blank }
    var joined = Finding(
      .ruleBrokenByBlanks,
      at: first.place,
      cell: first.formCell,
      edition: first.edition,
      found: first.found,
      expected: first.expected,
      zh: "\(blanks) 格空白如为 0，有 \(findings.count) 个勾稽关系不成立，第一个是\(first.message.zh)",
      en:
        "\(findings.count) sums are broken if the \(blanks) blanks are 0, the first: \(first.message.en)"
    )
    joined.terms = terms
    joined.sides = first.sides
    return joined
  }

  private func finding(
    _ kind: FindingKind,
    _ rule: Rule,
    _ judgement: RuleJudgement,
    _ terms: [Finding.Term],
    zh: String,
    en: String
  ) -> Finding {
    let subject = report.form.cells[rule.totals[0]]
    let together =
      isJoint(subject.index)
      ? Wording(zh: "（合写为一行的各行之和）", en: ", with the rows that are one with it")
      : Wording(zh: "", en: "")
    let isExact = rule.family.relation == .equal && !terms.contains { $0.value == .blank }
    // With a blank on it, or in a bound, the larger side only says how much it is at least.
    let bound = judgement.left > judgement.right ? "≥ " : "≤ "
    let isSum = rule.totals.count > 1 || isJoint(subject.index)
    var finding = Finding(
      kind,
      at: places.place(of: subject.index),
      cell: subject,
      edition: report.edition,
      found: isSum ? nil : judgement.right.description,
      expected: isSum ? nil : (isExact ? "" : bound) + judgement.left.description,
      zh: "“\(subject.label)”\(together.zh)：" + zh,
      en: "\(subject.identifier) (\(subject.label))\(together.en): " + en
    )
    finding.terms = terms
    if isSum {
      finding.sides = Finding.Sides(
        left: judgement.left.description,
        right: judgement.right.description
      )
    }
    finding.difference = (judgement.right - judgement.left).description
    return finding
  }

  /// Rules that cannot be judged, with the cells that hold something else than a number.
  ///
  /// Where numbers may be negative, a blank is one of these.
  func unjudged(_ family: Rule.Family, _ rules: [Rule], of all: Int) -> Finding {
    var seen: Set<Finding.Term> = []
    let without = rules.flatMap { rule in
      (terms(rule, .left) + terms(rule, .right)).filter {
        $0.value.count == nil && (rule.hasSignedTerms || $0.value != .blank)
      }
    }
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

  /// The most blank cells that a message names.
  private static let namedLimit = 3

  /// The blanks among terms by their own labels; nil if there is none.
  private static func blanks(among terms: [Finding.Term]) -> Wording? {
    let names = zip(terms, terms.ownLabels).filter { $0.0.value == .blank }.map { term, label in
      (term.fileOfLastYear == nil ? "" : lastYearMark.zh) + label
    }
    guard !names.isEmpty else { return nil }
    let named = Wording.list(names.prefix(namedLimit))
    guard names.count > namedLimit else { return named }
    return Wording(
      zh: "\(named.zh)等 \(names.count) 格",
      en: "\(named.en), \(names.count) cells in all"
    )
  }

  /// Both sides of a rule that does not hold.
  private func comparison(
    _ rule: Rule,
    _ judgement: RuleJudgement,
    _ terms: [Finding.Term]
  ) -> Wording {
    let left =
      equation(.left, judgement.left, of: terms) + (rule.family.relation == .equal ? " ≠ " : " > ")
    let totals = terms.filter { $0.side == .right }
    if totals.count > 1 {
      let all = left + equation(.right, judgement.right, of: terms)
      return Wording(zh: all, en: all)
    }
    let isBlank = totals.first?.value == .blank
    return Wording(
      zh: left + (isBlank ? "空白" : "\(judgement.right)"),
      en: left + (isBlank ? "blank" : "\(judgement.right)")
    )
  }

  /// The terms of a side with numbers other than zero, each with its value behind its own labels, and
  /// their sum.
  private func equation(
    _ side: Finding.Term.Side,
    _ sum: Int128,
    of terms: [Finding.Term]
  ) -> String {
    let shown = zip(terms, terms.ownLabels).filter {
      $0.0.side == side && ($0.0.value.count ?? 0) != 0
    }
    if shown.isEmpty { return "\(sum)" }
    let sides = shown.map { term, label in
      (term.fileOfLastYear == nil ? "" : Self.lastYearMark.zh) + label + " \(term.value.text)"
    }
    return sides.joined(separator: " + ") + " = \(sum)"
  }
}
