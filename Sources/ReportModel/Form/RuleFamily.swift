extension Rule.Family {
  /// What the rule says.
  public var statement: Wording {
    switch self {
    case .disclosedWithinTotal:
      Wording(
        zh: "本年新公开数量不多于对外公开总数量",
        en: "what was newly disclosed is no more than what is disclosed in total"
      )
    case .receivedEqualsHandled:
      Wording(
        zh: "本年新收加上年结转，等于办理结果总计加结转下年度",
        en: "newly received plus carried over equals the outcomes' total plus carried forward"
      )
    case .applicantsTotal:
      Wording(
        zh: "自然人与各类法人或其他组织之和等于总计",
        en: "natural persons plus the five kinds of organisation equal the total"
      )
    case .outcomesTotal:
      Wording(
        zh: "办理结果（一）至（六）各项之和等于（七）总计",
        en: "the outcomes （一） to （六） add up to （七）总计"
      )
    case .reconsiderationTotal:
      Wording(
        zh: "行政复议四种结果之和等于总计",
        en: "the four outcomes of reconsideration add up to its total"
      )
    case .litigationDirectTotal:
      Wording(
        zh: "未经复议直接起诉四种结果之和等于总计",
        en: "the four outcomes of direct litigation add up to its total"
      )
    case .litigationAfterReconsiderationTotal:
      Wording(
        zh: "复议后起诉四种结果之和等于总计",
        en: "the four outcomes of litigation after reconsideration add up to its total"
      )
    case .carriedOverFromLastYear:
      Wording(
        zh: "上年结转等于上年报告的结转下年度",
        en: "carried over equals what last year's report carried forward"
      )
    case .inForceSinceLastYear:
      Wording(
        zh: "现行有效加本年废止，等于上年现行有效加本年制发",
        en: "in force plus repealed equals last year's in force plus issued"
      )
    case .itemsSinceLastYear:
      Wording(
        zh: "上一年项目数量等于上年报告的上一年项目数量加其本年增/减",
        en: "the previous year's items equal last year's previous items plus last year's change"
      )
    }
  }

  /// Where the rule comes from.
  public var basis: Wording {
    switch self {
    case .disclosedWithinTotal:
      Wording(zh: "《格式》2019 年版表二各栏的含义", en: "what the columns of the 2019 form mean")
    case .carriedOverFromLastYear:
      Wording(
        zh: "《格式》表三“上年结转”与上年“结转下年度”是同一批申请",
        en: "the applications carried over are those that last year's report carried forward"
      )
    case .inForceSinceLastYear:
      Wording(
        zh: "《格式》表二各栏的含义；因失效、修改、统计口径，常有正当的出入",
        en: "what the columns mean; expiry, amendment and scope often explain a difference"
      )
    case .itemsSinceLastYear:
      Wording(zh: "《格式》2019 年版表二各栏的含义", en: "what the columns of the 2019 form mean")
    case .receivedEqualsHandled:
      Wording(zh: "表三表头所列勾稽关系", en: "the cross-footing printed in the table's own corner")
    case .applicantsTotal, .outcomesTotal, .reconsiderationTotal, .litigationDirectTotal,
      .litigationAfterReconsiderationTotal:
      Wording(zh: "《格式》表中“总计”的含义", en: "what 总计 means in the form")
    }
  }

  /// How the two sides compare.
  public var relation: Rule.Relation { self == .disclosedWithinTotal ? .atMost : .equal }

  /// Whether one side is in last year's report.
  public var spansYears: Bool {
    switch self {
    case .carriedOverFromLastYear, .inForceSinceLastYear, .itemsSinceLastYear: true
    case .disclosedWithinTotal, .receivedEqualsHandled, .applicantsTotal, .outcomesTotal,
      .reconsiderationTotal, .litigationDirectTotal, .litigationAfterReconsiderationTotal:
      false
    }
  }

  /// How much it weighs that the rule is broken: an error where the form itself prescribes the sum.
  public var severity: Severity {
    spansYears || self == .disclosedWithinTotal ? .warning : .error
  }

  /// The code of the finding that the rule is broken.
  public var code: String { (spansYears ? "YEAR-" : "SUM-") + rawValue }
}
