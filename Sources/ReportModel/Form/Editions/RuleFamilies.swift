extension Rule.Family {
  /// 2019 only: 本年新公开 is no more than 对外公开总数量.
  public static let disclosedWithinTotal = Rule.Family(
    "A1",
    relation: .atMost,
    severity: .warning,
    statement: Wording(
      zh: "本年新公开数量不多于对外公开总数量",
      en: "what was newly disclosed is no more than what is disclosed in total"
    ),
    basis: Wording(zh: "《格式》2019 年版表二各栏的含义", en: "what the columns of the 2019 form mean"),
    example: Wording(zh: "新公开 89 件，对外公开总数 80 件", en: "89 newly disclosed, 80 disclosed in total")
  )

  /// Each applications column: 一 + 二 = 三（七） + 四.
  public static let receivedEqualsHandled = Rule.Family(
    "B1",
    severity: .error,
    statement: Wording(
      zh: "本年新收加上年结转，等于办理结果总计加结转下年度",
      en: "newly received plus carried over equals the outcomes' total plus carried forward"
    ),
    basis: Wording(zh: "表三表头所列勾稽关系", en: "the cross-footing printed in the table's own corner"),
    example: Wording(zh: "各项之和为 26，总计写 20", en: "parts that add up to 26 under a total of 20")
  )

  /// Each applications row: 自然人 + organisations = 总计.
  public static let applicantsTotal = Rule.Family(
    "B2",
    severity: .error,
    statement: Wording(
      zh: "自然人与各类法人或其他组织之和等于总计",
      en: "natural persons plus the five kinds of organisation equal the total"
    ),
    basis: Wording(zh: "《格式》表中“总计”的含义", en: "what 总计 means in the form"),
    example: Wording(zh: "各项之和为 26，总计写 20", en: "parts that add up to 26 under a total of 20")
  )

  /// Each applications column: （七） = （一） to （六）.
  public static let outcomesTotal = Rule.Family(
    "B3",
    severity: .error,
    statement: Wording(
      zh: "办理结果（一）至（六）各项之和等于（七）总计",
      en: "the outcomes （一） to （六） add up to （七）总计"
    ),
    basis: Wording(zh: "《格式》表中“总计”的含义", en: "what 总计 means in the form"),
    example: Wording(zh: "各项之和为 26，总计写 20", en: "parts that add up to 26 under a total of 20")
  )

  /// 行政复议: 总计 = its four outcomes.
  public static let reconsiderationTotal = Rule.Family(
    "C1",
    severity: .error,
    statement: Wording(
      zh: "行政复议四种结果之和等于总计",
      en: "the four outcomes of reconsideration add up to its total"
    ),
    basis: Wording(zh: "《格式》表中“总计”的含义", en: "what 总计 means in the form"),
    example: Wording(zh: "各项之和为 26，总计写 20", en: "parts that add up to 26 under a total of 20")
  )

  /// 未经复议直接起诉: 总计 = its four outcomes.
  public static let litigationDirectTotal = Rule.Family(
    "C2",
    severity: .error,
    statement: Wording(
      zh: "未经复议直接起诉四种结果之和等于总计",
      en: "the four outcomes of direct litigation add up to its total"
    ),
    basis: Wording(zh: "《格式》表中“总计”的含义", en: "what 总计 means in the form"),
    example: Wording(zh: "各项之和为 26，总计写 20", en: "parts that add up to 26 under a total of 20")
  )

  /// 复议后起诉: 总计 = its four outcomes.
  public static let litigationAfterReconsiderationTotal = Rule.Family(
    "C3",
    severity: .error,
    statement: Wording(
      zh: "复议后起诉四种结果之和等于总计",
      en: "the four outcomes of litigation after reconsideration add up to its total"
    ),
    basis: Wording(zh: "《格式》表中“总计”的含义", en: "what 总计 means in the form"),
    example: Wording(zh: "各项之和为 26，总计写 20", en: "parts that add up to 26 under a total of 20")
  )

  /// 上年结转 is last year's 结转下年度, in each column.
  public static let carriedOverFromLastYear = Rule.Family(
    "Y1",
    spansYears: true,
    severity: .warning,
    statement: Wording(
      zh: "上年结转等于上年报告的结转下年度",
      en: "carried over equals what last year's report carried forward"
    ),
    basis: Wording(
      zh: "《格式》表三“上年结转”与上年“结转下年度”是同一批申请",
      en: "the applications carried over are those that last year's report carried forward"
    ),
    example: Wording(
      zh: "上年结转下年度 3 件，本年上年结转 2 件",
      en: "3 carried forward last year, 2 carried over"
    )
  )

  /// 现行有效 is last year's, and what was issued, less what was repealed.
  public static let inForceSinceLastYear = Rule.Family(
    "Y2",
    spansYears: true,
    severity: .warning,
    statement: Wording(
      zh: "现行有效加本年废止，等于上年现行有效加本年制发",
      en: "in force plus repealed equals last year's in force plus issued"
    ),
    basis: Wording(
      zh: "《格式》表二各栏的含义；因失效、修改、统计口径，常有正当的出入",
      en: "what the columns mean; expiry, amendment and scope often explain a difference"
    ),
    example: Wording(
      zh: "上年现行有效 17 件，制发 6 件，废止 3 件，现行有效写 22 件",
      en: "17 in force, 6 issued, 3 repealed, and then 22 in force"
    )
  )

  /// 2019 edition: 上一年项目数量 is last year's, and last year's 本年增/减.
  public static let itemsSinceLastYear = Rule.Family(
    "Y3",
    spansYears: true,
    severity: .warning,
    statement: Wording(
      zh: "上一年项目数量等于上年报告的上一年项目数量加其本年增/减",
      en: "the previous year's items equal last year's previous items plus last year's change"
    ),
    basis: Wording(zh: "《格式》2019 年版表二各栏的含义", en: "what the columns of the 2019 form mean"),
    example: Wording(
      zh: "上年报告项目 39 增 2，本年报告上一年项目数量写 40",
      en: "39 items and 2 more last year, and then 40 as the previous year's"
    )
  )
}
