public import ReportModel

extension FindingKind {
  /// The file given as last year's report is of another year.
  public static let lastYearOther = FindingKind(
    code: "LASTYEAR-OTHER",
    severity: .warning,
    meaning: Wording(
      zh: "指定的上年报告不是上一年度的，未作跨年核对",
      en: "the file given as last year's report is of another year; the years were not compared"
    ),
    basis: Basis.program,
    remedy: Wording(zh: "指定上一年度的报告", en: "give the report of the year before"),
    example: Wording(zh: "2023 年度的报告与 2021 年度的比", en: "a report of 2023 beside one of 2021"),
    actor: .program,
    since: 1
  )

  /// Last year's report gives the organ another name.
  public static let lastYearAlias = FindingKind(
    code: "LASTYEAR-ALIAS",
    severity: .note,
    meaning: Wording(
      zh: "上年报告的机关名称写法不同，视为同一机关",
      en:
        "last year's report writes the organ's name in another way; it is taken for the same organ"
    ),
    basis: Basis.program,
    remedy: Wording(zh: "核对是不是同一机关", en: "see that it is the same organ"),
    example: Wording(zh: "“某县 财政局”与“某县财政局”", en: "某县 财政局 and 某县财政局"),
    actor: .office,
    since: 1
  )

  /// A count is five times last year's, or a fifth, and differs by more than 50.
  public static let yearLeap = FindingKind(
    code: "YEAR-LEAP",
    severity: .note,
    meaning: Wording(
      zh: "一个数与上年相差五倍以上且相差超过 50",
      en:
        "a count is five times last year's or more, or a fifth or less, and differs by more than 50"
    ),
    basis: Wording(
      zh: "本程序的规则：可能多写或漏写一位数字，也可能确有其事",
      en: "a rule of this program: a digit may be missing or too many, or it was so"
    ),
    remedy: Wording(zh: "核对这个数", en: "check the number"),
    example: Wording(zh: "行政许可上年 12 件，本年 1200 件", en: "12 licences, then 1200"),
    actor: .unit,
    since: 2
  )

  /// An amount is a thousand times last year's, or a thousandth.
  public static let yearFee = FindingKind(
    code: "YEAR-FEE",
    severity: .note,
    meaning: Wording(
      zh: "收费或采购金额与上年相差一千倍以上：单位是万元还是元",
      en: "an amount is a thousand times last year's or more, or a thousandth: in 万元, or in 元"
    ),
    basis: Wording(
      zh: "本程序的规则：《格式》的收费金额以万元为单位",
      en: "a rule of this program: the form gives fees in ten thousand yuan (万元)"
    ),
    remedy: Wording(zh: "核对金额的单位", en: "check the unit of the amount"),
    example: Wording(zh: "上年 3.25 万元，本年填 41800", en: "3.25, then 41800"),
    actor: .unit,
    since: 2
  )

  /// A paragraph is the same as last year.
  public static let yearCopied = FindingKind(
    code: "YEAR-COPIED",
    severity: .warning,
    meaning: Wording(
      zh: "一段文字与上年报告完全相同",
      en: "a paragraph is letter for letter that of last year's report"
    ),
    basis: Wording(
      zh: "\(Basis.newestNotice)：问题和改进情况要实事求是，不得敷衍、年年雷同",
      en: "\(Basis.newestNotice): the text is to be specific and not the same every year"
    ),
    remedy: Wording(zh: "按本年的情况改写", en: "write what was so this year"),
    example: Wording(zh: "“存在的主要问题”一字未改", en: "the same problems in the same words"),
    actor: .unit,
    since: 1
  )

  /// The text gives another year than the report's.
  public static let yearStale = FindingKind(
    code: "YEAR-STALE",
    severity: .warning,
    meaning: Wording(
      zh: "文中的年份不是报告年度",
      en: "the text gives another year than the report's"
    ),
    basis: Wording(
      zh: "\(Basis.newestNotice)：数据截至报告年度12月31日",
      en: "\(Basis.newestNotice): the figures are those as of 31 December of the reporting year"
    ),
    remedy: Wording(zh: "核对年份", en: "check the year"),
    example: Wording(
      zh: "2023 年度的报告写“统计期限自2022年1月1日至2022年12月31日”",
      en: "figures \"from 1 January 2022\" in a report of 2023"
    ),
    actor: .unit,
    since: 1
  )

  /// A year or a date has digits too many.
  public static let yearMalformed = FindingKind(
    code: "YEAR-MALFORMED",
    severity: .warning,
    meaning: Wording(
      zh: "年份或日期的数字不对",
      en: "a year or a date has digits too many"
    ),
    basis: Basis.program,
    remedy: Wording(zh: "改正年份或日期", en: "correct the year or the date"),
    example: Wording(zh: "“202020年”，“20251月1日”", en: "202020年, 20251月1日"),
    actor: .unit,
    since: 1
  )

  /// The text cites the notice of another edition of the form.
  public static let noticeOther = FindingKind(
    code: "NOTICE-OTHER",
    severity: .warning,
    meaning: Wording(
      zh: "文中引用的格式文件不是报告所用格式的",
      en: "the text cites the notice of another edition than the tables follow"
    ),
    basis: Basis.editions,
    remedy: Wording(zh: "引用本年度适用的格式文件", en: "cite the notice that the reporting year prescribes"),
    example: Wording(
      zh: "2021 年格式的报告写“根据国办公开办函〔2019〕60号”",
      en: "国办公开办函〔2019〕60号 in a report with the tables of 2021"
    ),
    actor: .unit,
    since: 1
  )
}
