public import ReportModel

extension FindingKind {
  /// A rule does not hold; one code for each family: `SUM-B1`, `YEAR-Y1`.
  public static func ruleBroken(_ family: Rule.Family) -> FindingKind {
    FindingKind(
      code: family.code,
      severity: family.severity,
      meaning: Wording(
        zh:
          "\(family.spansYears ? "与上年不衔接" : "勾稽关系不成立")：\(family.statement.zh)（\(family.basis.zh)）",
        en:
          "\(family.spansYears ? "the years do not join" : "a sum does not hold"): \(family.statement.en) (\(family.basis.en))"
      ),
      basis: family.basis,
      remedy: Wording(
        zh: "核对所列各数，改正有误的一个",
        en: "compare the numbers listed and correct the wrong one"
      ),
      example: family.example,
      actor: .unit,
      since: family.since
    )
  }

  /// A rule cannot be judged, because one of its cells has no number.
  public static let ruleUnjudged = FindingKind(
    code: "SUM-UNJUDGED",
    severity: .unjudged,
    meaning: Wording(
      zh: "参与勾稽的单元格没有数字，该关系无法判定",
      en: "a sum cannot be judged, because one of its cells has no number"
    ),
    basis: Basis.formValues,
    remedy: Wording(zh: "补填空白的单元格", en: "fill in the cells that are blank"),
    example: Wording(zh: "“总计”一列留空", en: "a blank 总计"),
    actor: .unit,
    since: 1
  )
}
