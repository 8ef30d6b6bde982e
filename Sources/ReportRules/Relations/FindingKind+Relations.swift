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

  /// A rule does not hold if the blanks among its cells are 0, and may hold otherwise.
  public static let ruleBrokenByBlanks = FindingKind(
    code: "SUM-BLANK",
    severity: .warning,
    meaning: Wording(
      zh: "空白的单元格如为 0，勾稽关系不成立；填上差额才成立",
      en: "a sum does not hold if the blanks among its cells are 0; they may make up the difference"
    ),
    basis: Basis.formValues,
    remedy: Wording(
      zh: "把空白的单元格填上；没有发生填 0",
      en: "fill in the cells that are blank, with 0 where there is nothing"
    ),
    example: Wording(
      zh: "自然人 8，其余空白，总计 11",
      en: "8 natural persons, the rest blank, a total of 11"
    ),
    actor: .unit,
    since: 2
  )

  /// A rule cannot be judged, because of what one of its cells holds.
  public static let ruleUnjudged = FindingKind(
    code: "SUM-UNJUDGED",
    severity: .unjudged,
    meaning: Wording(
      zh: "勾稽关系涉及的单元格写的不是数，或可为负数而空白，无法判定",
      en:
        "a sum cannot be judged, because one of its cells holds no number, or is blank where numbers may be negative"
    ),
    basis: Basis.formValues,
    remedy: Wording(zh: "在所列单元格中写数", en: "write numbers in the cells listed"),
    example: Wording(zh: "“总计”一列写“/”", en: "a 总计 of /"),
    actor: .unit,
    since: 1
  )
}
