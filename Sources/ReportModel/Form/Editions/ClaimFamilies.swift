extension ClaimFamily {
  /// Applications received: 一, or 一 and 二 together.
  public static let received = ClaimFamily(
    "T1",
    isWhole: true,
    statement: Wording(
      zh: "文中所说收到的申请件数，应等于表三“一”的总计，或“一”加“二”的总计",
      en: "applications that the text says were received are the total of row 一, or of 一 plus 二"
    ),
    example: Wording(zh: "文中“收到申请 12 件”，表中新收 11、结转 0", en: "\"12 received\" over a table with 11")
  )

  /// How applications were decided: （一） to （六）.
  public static let outcome = ClaimFamily(
    "T2",
    statement: Wording(
      zh: "文中所说各类办理结果的件数，应等于表三（一）至（六）的总计",
      en: "outcomes that the text counts are the totals of （一） to （六）"
    ),
    example: Wording(zh: "文中“予以公开 9 件”，表中 8", en: "\"9 granted\" over a table with 8")
  )

  /// Applications carried over, handled and carried forward.
  public static let flow = ClaimFamily(
    "T3",
    statement: Wording(
      zh: "文中所说上年结转、办结、结转下年度的件数，应等于表三的总计",
      en: "what the text says was carried over, handled or carried forward is the table's total"
    ),
    example: Wording(zh: "文中“结转下年度 1 件”，表中 0", en: "\"1 carried forward\" over a table with 0")
  )

  /// Reconsiderations and lawsuits.
  public static let reviews = ClaimFamily(
    "T4",
    statement: Wording(
      zh: "文中所说行政复议、行政诉讼的件数，应等于表四的总计",
      en: "reconsiderations and lawsuits that the text counts are the totals of table four"
    ),
    example: Wording(zh: "文中“未发生行政复议”，表中 1", en: "\"no reconsideration\" over a table with 1")
  )

  /// Normative documents and decisions: table two.
  public static let proactive = ClaimFamily(
    "T5",
    statement: Wording(
      zh: "文中所说规范性文件、处理决定的件数，应等于表二",
      en: "documents and decisions that the text counts are those of table two"
    ),
    example: Wording(zh: "文中“制发规范性文件 6 件”，表中 5", en: "\"6 documents issued\" over a table with 5")
  )
}
