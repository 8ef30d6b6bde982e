extension FindingKind {
  /// The kinds that concern a report and last year's; those of rules are with the rules.
  static let yearKinds: [FindingKind] = [
    lastYearMissing, lastYearAmbiguous, lastYearOther, lastYearAlias, carryOverBlank, yearCopied,
    yearStale, explanationLapsed,
  ]

  /// There is no report of last year of the same organ.
  public static let lastYearMissing = FindingKind(
    code: "LASTYEAR-MISSING",
    severity: .note,
    meaning: Wording(
      zh: "没有找到同一机关上一年度的报告，未作跨年核对",
      en: "no report of last year by the same organ was found; the years were not compared"
    ),
    remedy: Wording(
      zh: "把上年的报告放进 --previous 的文件夹，或直接指定文件",
      en: "put last year's report into the folder given with --previous, or name the file"
    ),
    example: Wording(zh: "机关改名，而文件夹里是旧名称", en: "an organ that has been renamed")
  )

  /// Several reports of last year could be the organ's.
  public static let lastYearAmbiguous = FindingKind(
    code: "LASTYEAR-AMBIGUOUS",
    severity: .warning,
    meaning: Wording(
      zh: "同一机关上一年度的报告不止一份，未作跨年核对",
      en: "several reports of last year are the organ's; the years were not compared"
    ),
    remedy: Wording(zh: "只留下正确的一份", en: "keep the right one alone"),
    example: Wording(zh: "文件夹里有“某局.txt”和“某局（定稿）.txt”", en: "a draft beside the final report")
  )

  /// The file given as last year's report is of another year.
  public static let lastYearOther = FindingKind(
    code: "LASTYEAR-OTHER",
    severity: .warning,
    meaning: Wording(
      zh: "指定的上年报告不是上一年度的，未作跨年核对",
      en: "the file given as last year's report is of another year; the years were not compared"
    ),
    remedy: Wording(zh: "指定上一年度的报告", en: "give the report of the year before"),
    example: Wording(zh: "2023 年度的报告与 2021 年度的比", en: "a report of 2023 beside one of 2021")
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
    remedy: Wording(zh: "核对是不是同一机关", en: "see that it is the same organ"),
    example: Wording(zh: "“某县 财政局”与“某县财政局”", en: "某县 财政局 and 某县财政局")
  )

  /// Last year's report does not say what is to be carried over.
  public static let carryOverBlank = FindingKind(
    code: "CARRYOVER-BLANK",
    severity: .warning,
    meaning: Wording(
      zh: "上年报告中应结转的数没有读到，空白工作簿中留空",
      en:
        "last year's report gives no number to carry over; the cell of the blank workbook is left blank"
    ),
    remedy: Wording(zh: "对照上年报告填写", en: "fill it in from last year's report"),
    example: Wording(zh: "上年“四、结转下年度继续办理”没有填", en: "last year's 四、结转下年度继续办理 was left blank")
  )

  /// An explanation (核实说明) no longer fits.
  public static let explanationLapsed = FindingKind(
    code: "EXPLANATION-LAPSED",
    severity: .note,
    meaning: Wording(
      zh: "一条核实说明已失效：所涉数值已改变，或问题已不存在",
      en: "an explanation has lapsed: a value has changed, or the finding is gone"
    ),
    remedy: Wording(
      zh: "核对后用 nianbao accept 重新说明，或从核实说明文件中删去",
      en: "explain the finding again with nianbao accept, or take the entry out of the file"
    ),
    example: Wording(zh: "说明之后又改了总计", en: "a total that was changed after it was explained")
  )

  /// A paragraph is the same as last year.
  public static let yearCopied = FindingKind(
    code: "YEAR-COPIED",
    severity: .warning,
    meaning: Wording(
      zh: "一段文字与上年报告完全相同",
      en: "a paragraph is letter for letter that of last year's report"
    ),
    remedy: Wording(zh: "按本年的情况改写", en: "write what was so this year"),
    example: Wording(zh: "“存在的主要问题”一字未改", en: "the same problems in the same words")
  )

  /// The text gives another year than the report's.
  public static let yearStale = FindingKind(
    code: "YEAR-STALE",
    severity: .warning,
    meaning: Wording(
      zh: "文中的年份不是报告年度",
      en: "the text gives another year than the report's"
    ),
    remedy: Wording(zh: "核对年份", en: "check the year"),
    example: Wording(
      zh: "2023 年度的报告写“统计期限自2022年1月1日至2022年12月31日”",
      en: "figures \"from 1 January 2022\" in a report of 2023"
    )
  )
}
