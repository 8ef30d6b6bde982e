extension FindingKind {
  /// The kinds that the rules give.
  static let ruleKinds: [FindingKind] = Rule.Family.allCases.map(sumBroken) + [sumUnjudged]

  /// A sum that the form prescribes does not hold; one code for each rule: `SUM-B1`.
  public static func sumBroken(_ family: Rule.Family) -> FindingKind {
    FindingKind(
      code: "SUM-\(family.rawValue)",
      severity: .error,
      meaning: Wording(
        zh: "勾稽关系不成立：\(family.statement.zh)（\(family.basis.zh)）",
        en: "a sum does not hold: \(family.statement.en) (\(family.basis.en))"
      ),
      remedy: Wording(
        zh: "核对所列各数，改正有误的一个",
        en: "compare the numbers listed and correct the wrong one"
      ),
      example: Wording(zh: "各项之和为 26，总计写 20", en: "parts that add up to 26 under a total of 20")
    )
  }

  /// A sum cannot be judged, because one of its cells has no number.
  public static let sumUnjudged = FindingKind(
    code: "SUM-UNJUDGED",
    severity: .note,
    meaning: Wording(
      zh: "参与勾稽的单元格没有数字，该关系无法判定",
      en: "a sum cannot be judged, because one of its cells has no number"
    ),
    remedy: Wording(zh: "补填空白的单元格", en: "fill in the cells that are blank"),
    example: Wording(zh: "“总计”一列留空", en: "a blank 总计")
  )
}
