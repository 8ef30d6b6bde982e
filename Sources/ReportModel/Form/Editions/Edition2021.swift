extension Edition {
  /// 国办公开办函〔2021〕30号, for the reporting years from 2021 on: 10 + 175 + 15 values.
  public static let edition2021 = Edition(
    EditionDescription(
      name: "2021",
      notice: notice2021,
      firstYear: 2021,
      sections: .statutory,
      tables: [
        .proactive2021, .applications(otherHandling: TableDescription.otherHandling2021), .reviews,
      ],
      rules: RuleDescription.applications(otherHandling: "otherHandling.+")
        + RuleDescription.reviews,
      yearRules: [.carriedOver, .inForce],
      claims: ClaimPattern.received + ClaimPattern.outcomes(otherHandling: "otherHandling.+")
        + ClaimPattern.flow + ClaimPattern.reviews
        + ClaimPattern.proactive(issued: "issued", repealed: "repealed", inForce: "inForce"),
      growth: ClaimPattern.receivedReadings,
      overview: OverviewExpectation(
        section: .overview,
        characterLimit: 1_000,
        items: overviewItems2021,
        basis: Wording(
          zh: "\(notice2021)：总体情况包括五方面内容，篇幅原则上不超过一千字",
          en:
            "\(notice2021): the overview has five items and, in principle, no more than 1,000 characters"
        )
      ),
      feeStatement: FeeStatementExpectation(
        section: .otherMatters,
        words: ["处理费", "收费", "收取费用", "费用"],
        missing: Wording(
          zh: "第六部分没有报告收取信息处理费的情况",
          en: "section six does not report on the processing fee"
        ),
        basis: Wording(
          zh: "《政府信息公开信息处理费管理办法》（国办函〔2020〕109号）；\(notice2021)",
          en: "the measure on processing fees, 国办函〔2020〕109号; \(notice2021)"
        )
      ),
      regulations: .statutory(["proactive.regulations.+"]),
      problemsSection: .statutory(notice2021),
      completion: .statutory
    )
  )

  private static let notice2021 = "国办公开办函〔2021〕30号"

  private static let overviewItems2021 = [
    OverviewExpectation.Item("主动公开", words: ["主动公开"]),
    OverviewExpectation.Item("依申请公开", words: ["依申请公开", "申请公开", "公开申请"]),
    OverviewExpectation.Item(
      "政府信息管理",
      words: ["信息管理", "信息资源管理", "规范性文件", "信息审核", "保密审查", "发布审查", "公开审查"]
    ),
    OverviewExpectation.Item("政府信息公开平台建设", words: ["平台", "网站", "公众号", "载体", "专栏"]),
    OverviewExpectation.Item("监督保障", words: ["监督", "保障", "考核", "培训", "社会评议"]),
  ]
}
