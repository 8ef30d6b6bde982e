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
      since: 1
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

extension Rule.Family {
  fileprivate var example: Wording {
    switch self {
    case .disclosedWithinTotal:
      Wording(zh: "新公开 89 件，对外公开总数 80 件", en: "89 newly disclosed, 80 disclosed in total")
    case .carriedOverFromLastYear:
      Wording(zh: "上年结转下年度 3 件，本年上年结转 2 件", en: "3 carried forward last year, 2 carried over")
    case .inForceSinceLastYear:
      Wording(
        zh: "上年现行有效 17 件，制发 6 件，废止 3 件，现行有效写 22 件",
        en: "17 in force, 6 issued, 3 repealed, and then 22 in force"
      )
    case .itemsSinceLastYear:
      Wording(
        zh: "上年报告项目 39 增 2，本年报告上一年项目数量写 40",
        en: "39 items and 2 more last year, and then 40 as the previous year's"
      )
    case .receivedEqualsHandled, .applicantsTotal, .outcomesTotal, .reconsiderationTotal,
      .litigationDirectTotal, .litigationAfterReconsiderationTotal:
      Wording(zh: "各项之和为 26，总计写 20", en: "parts that add up to 26 under a total of 20")
    }
  }
}
