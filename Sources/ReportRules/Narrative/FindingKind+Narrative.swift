public import ReportModel

extension FindingKind {
  /// A number in the text is not the one in the table; one code for each family: `CLAIM-T1`.
  public static func claim(_ family: ClaimFamily) -> FindingKind {
    FindingKind(
      code: family.code,
      severity: .warning,
      meaning: Wording(
        zh: "文字与表格不一致：\(family.statement.zh)",
        en: "the text and the tables disagree: \(family.statement.en)"
      ),
      basis: family.statement,
      remedy: Wording(
        zh: "核对这句话与所列单元格，改正有误的一处",
        en: "compare the sentence with the cells listed and correct the wrong one"
      ),
      example: family.example,
      actor: .unit,
      since: family.since
    )
  }

  /// A rate of growth in the text does not follow from the two years' tables.
  public static let claimGrowth = FindingKind(
    code: "CLAIM-GROWTH",
    severity: .note,
    meaning: Wording(
      zh: "文中的同比增减与两年的表格不一致",
      en: "the change on last year that the text gives does not follow from the two tables"
    ),
    basis: Basis.program,
    remedy: Wording(zh: "核对同比的算法和基数", en: "check how the rate was worked out, and from what"),
    example: Wording(zh: "上年 3607 件，本年 3646 件，文中写同比增长 5%", en: "3607, then 3646, and \"up 5%\""),
    actor: .unit,
    since: 1
  )

  /// The text is too long to be compared.
  public static let textTooLong = FindingKind(
    code: "CLAIM-LIMIT",
    severity: .unjudged,
    meaning: Wording(
      zh: "文字过长，不像年度报告，未与表格核对",
      en: "the text is too long for a report and was not compared with the tables"
    ),
    basis: Basis.program,
    remedy: Wording(zh: "核对文件中是否混入了其他内容", en: "see whether the file holds something else too"),
    example: Wording(zh: "一个文件里是几十份报告", en: "dozens of reports in one file"),
    actor: .program,
    since: 1
  )

  /// Section six says nothing about the processing fee.
  public static let feeStatement = FindingKind(
    code: "FEE-STATEMENT",
    severity: .warning,
    meaning: Wording(
      zh: "第六部分没有报告收取信息处理费的情况",
      en: "section six does not report on the processing fee"
    ),
    basis: Basis.feeStatement,
    remedy: Wording(
      zh: "写明收取的金额；没有收取的，写“未收取信息处理费”",
      en: "give the amount that was charged, or say that none was"
    ),
    example: Wording(zh: "第六部分只写“无其他需要报告的事项”", en: "a section six with nothing but 无"),
    actor: .unit,
    since: 1
  )

  /// A section has a heading and nothing under it.
  public static let sectionEmpty = FindingKind(
    code: "SECTION-EMPTY",
    severity: .warning,
    meaning: Wording(zh: "只有标题，没有内容", en: "a section has a heading and nothing under it"),
    basis: Basis.sectionOrder,
    remedy: Wording(zh: "补写这一部分；没有内容的，写“无”", en: "write the section, or 无 if there is nothing"),
    example: Wording(
      zh: "“五、”的标题下面就是“六、”",
      en: "the heading of section six right under that of five"
    ),
    actor: .unit,
    since: 1
  )

  /// The section on problems names none.
  public static let problemsHollow = FindingKind(
    code: "PROBLEMS-HOLLOW",
    severity: .warning,
    meaning: Wording(
      zh: "问题及改进情况只写了“无”“不存在问题”或寥寥几字",
      en: "the section on problems says only that there are none, or next to nothing"
    ),
    basis: Basis.problems,
    remedy: Wording(
      zh: "写明本年存在的问题和改进情况",
      en: "name the problems of the year and what was improved"
    ),
    example: Wording(zh: "第五部分只写“不存在问题。”", en: "a section five with nothing but 无"),
    actor: .unit,
    since: 2
  )

  /// A section has another number than the form's.
  public static let sectionMisnumbered = FindingKind(
    code: "SECTION-NUMBER",
    severity: .note,
    meaning: Wording(
      zh: "部分的序号与《格式》不同",
      en: "a section has another number than in the form"
    ),
    basis: Basis.sectionOrder,
    remedy: Wording(zh: "按《格式》改正序号", en: "number the sections as the form does"),
    example: Wording(zh: "“四、存在的主要问题及改进情况”", en: "四 in front of the fifth section"),
    actor: .unit,
    since: 1
  )

  /// The overview is longer than the notice wants.
  public static let overviewLong = FindingKind(
    code: "OVERVIEW-LONG",
    severity: .note,
    meaning: Wording(
      zh: "总体情况超过一千字",
      en: "the overview has more than 1,000 characters"
    ),
    basis: Basis.overview,
    remedy: Wording(zh: "压缩篇幅", en: "shorten it"),
    example: Wording(zh: "总体情况写了两千字", en: "an overview of 2,000 characters"),
    actor: .unit,
    since: 1
  )

  /// The overview leaves out items that the notice names.
  public static let overviewItems = FindingKind(
    code: "OVERVIEW-ITEMS",
    severity: .note,
    meaning: Wording(
      zh: "总体情况没有写到通知列举的五方面内容",
      en: "the overview leaves out some of the five items that the notice names"
    ),
    basis: Basis.overview,
    remedy: Wording(
      zh: "补写主动公开、依申请公开、政府信息管理、政府信息公开平台建设、监督保障中缺的内容",
      en:
        "add what is missing of proactive disclosure, applications, management, platforms, supervision"
    ),
    example: Wording(zh: "没有写监督保障", en: "nothing about 监督保障"),
    actor: .unit,
    since: 1
  )
}

extension Basis {
  /// What the latest notice wants of the overview (总体情况).
  fileprivate static let overview = latest.overview?.basis ?? program

  /// What asks for the statement on the processing fee.
  fileprivate static let feeStatement = latest.feeStatement?.basis ?? program

  /// What the latest notice wants of the section on problems.
  fileprivate static let problems = latest.problemsSection?.basis ?? program

  private static let latest = EditionRegistry.shipped.latest.form.described
}
