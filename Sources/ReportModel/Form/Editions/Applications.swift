extension TableKind {
  /// 收到和处理政府信息公开申请情况.
  public static let applications = TableKind("applications")
}

extension TableDescription {
  /// The table of applications; the editions differ in （六）其他处理 alone.
  static func applications(otherHandling: Heading) -> TableDescription {
    TableDescription(
      .applications,
      name: Wording(zh: "申请", en: "Applications"),
      clause: "《政府信息公开条例》第五十条第（二）项",
      hasZeroReport: true,
      rowTypeName: "applicantCounts",
      sheet: Sheet(
        columnWidths: [10, 13, 36] + Array(repeating: 9, count: 7),
        alignsRowLabelsLeft: true
      ),
      blocks: [
        FormTable.Block(
          corner: "（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）",
          columns: [applicants],
          rows: [
            Heading("一、本年新收政府信息公开申请数量", "newlyReceived"),
            Heading("二、上年结转政府信息公开申请数量", "carriedOver"),
            Heading(
              "三、本年度办理结果",
              children: [
                granted, grantedInPart, refused, unavailable, notHandled, otherHandling, total,
              ]
            ),
            Heading("四、结转下年度继续办理", "carriedForward"),
          ]
        )
      ]
    )
  }

  /// （六）其他处理 of the 2021 edition: three rows.
  static let otherHandling2021 = Heading(
    "（六）其他处理",
    "otherHandling",
    children: [
      Heading(
        "1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请",
        "notCorrected",
        variants: ["逾期不补正", "1逾期不补正"],
        clause: "《政府信息公开条例》第三十条"
      ),
      Heading(
        "2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请",
        "feeUnpaid",
        variants: ["逾期不缴费", "2逾期不缴费"],
        clause: "《政府信息公开条例》第四十二条"
      ),
      Heading("3.其他", "other"),
    ]
  )

  /// （六）其他处理 of the 2019 edition: one row.
  static let otherHandling2019 = Heading("（六）其他处理", "otherHandling")

  private static let applicants = Heading(
    "申请人情况",
    children: [
      Heading("自然人", "naturalPerson"),
      Heading(
        "法人或其他组织",
        children: [
          Heading("商业企业", "company"),
          Heading("科研机构", "researchInstitution"),
          Heading("社会公益组织", "publicWelfareOrganisation"),
          Heading("法律服务机构", "legalServiceOrganisation"),
          Heading("其他", "otherOrganisation"),
        ]
      ),
      Heading("总计", "total"),
    ]
  )

  private static let granted = Heading(
    "（一）予以公开",
    "granted",
    clause: "《政府信息公开条例》第三十六条"
  )

  private static let grantedInPart = Heading(
    "（二）部分公开（区分处理的，只计这一情形，不计其他情形）",
    "grantedInPart",
    variants: ["(二)部分公开"],
    clause: "《政府信息公开条例》第三十七条"
  )

  private static let refused = Heading(
    "（三）不予公开",
    "refused",
    children: [
      Heading("1.属于国家秘密", "stateSecret", clause: "《政府信息公开条例》第十四条"),
      Heading("2.其他法律行政法规禁止公开", "forbiddenByLaw", clause: "《政府信息公开条例》第十四条"),
      Heading("3.危及“三安全一稳定”", "securityAndStability", clause: "《政府信息公开条例》第十四条"),
      Heading("4.保护第三方合法权益", "thirdPartyInterests", clause: "《政府信息公开条例》第十五条"),
      Heading("5.属于三类内部事务信息", "internalAffairs", clause: "《政府信息公开条例》第十六条第一款"),
      Heading("6.属于四类过程性信息", "processInformation", clause: "《政府信息公开条例》第十六条第二款"),
      Heading("7.属于行政执法案卷", "enforcementFile", clause: "《政府信息公开条例》第十六条第二款"),
      Heading("8.属于行政查询事项", "administrativeEnquiry", clause: "《政府信息公开条例》第三十六条第（七）项"),
    ]
  )

  private static let unavailable = Heading(
    "（四）无法提供",
    "unavailable",
    children: [
      Heading("1.本机关不掌握相关政府信息", "notHeld", clause: "《政府信息公开条例》第三十六条"),
      Heading("2.没有现成信息需要另行制作", "needsCreation", clause: "《政府信息公开条例》第三十八条"),
      Heading("3.补正后申请内容仍不明确", "stillUnclear", clause: "《政府信息公开条例》第三十条"),
    ]
  )

  private static let notHandled = Heading(
    "（五）不予处理",
    "notHandled",
    children: [
      Heading("1.信访举报投诉类申请", "complaint", clause: "《政府信息公开条例》第三十九条"),
      Heading("2.重复申请", "repeated", clause: "《政府信息公开条例》第三十六条第（六）项"),
      Heading("3.要求提供公开出版物", "publication", clause: "《政府信息公开条例》第三十九条"),
      Heading("4.无正当理由大量反复申请", "excessive", clause: "《政府信息公开条例》第三十五条"),
      Heading("5.要求行政机关确认或重新出具已获取信息", "confirmation"),
    ]
  )

  private static let total = Heading("（七）总计", "handledTotal", variants: ["(七)合计"])
}
