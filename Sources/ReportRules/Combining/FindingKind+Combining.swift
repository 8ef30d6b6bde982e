public import ReportModel

extension FindingKind {
  /// A unit of the list has no report.
  public static let combineMissing = FindingKind(
    code: "COMBINE-MISSING",
    severity: .error,
    meaning: Wording(zh: "名单中的单位缺报", en: "a unit of the list has no report"),
    basis: Basis.program,
    remedy: Wording(zh: "催报，或核对单位名称", en: "ask for the report, or check the unit's name"),
    example: Wording(zh: "名单有“松岭镇人民政府”，没有它的报告", en: "a town in the list without a report"),
    actor: .office,
    since: 1
  )

  /// A unit has two reports.
  public static let combineDuplicate = FindingKind(
    code: "COMBINE-DUPLICATE",
    severity: .error,
    meaning: Wording(
      zh: "同一单位有几份报告，没有指定用哪一份，暂用较新的",
      en: "a unit has several reports, and nobody has said which counts; the newest is used"
    ),
    basis: Basis.program,
    remedy: Wording(
      zh: "只留下正确的一份；命令行也可用 --prefer newest、--prefer 文件 指定",
      en:
        "keep the right one alone; on the command line --prefer newest or --prefer FILE decides as well"
    ),
    example: Wording(zh: "文件夹里有初稿和定稿", en: "a draft beside the final report"),
    actor: .office,
    since: 1
  )

  /// A report is of another year or edition.
  public static let combineUnfit = FindingKind(
    code: "COMBINE-UNFIT",
    severity: .error,
    meaning: Wording(zh: "报告的年度或格式不符，不能汇总", en: "a report of another year or edition is left out"),
    basis: Basis.program,
    remedy: Wording(zh: "换成本年度、本格式的报告", en: "take the report of the right year and edition"),
    example: Wording(zh: "2023 年度的报告中夹着一份 2022 年度的", en: "a report of 2022 among those of 2023"),
    actor: .office,
    since: 1
  )

  /// A unit's report has errors.
  public static let combineFaulty = FindingKind(
    code: "COMBINE-FAULTY",
    severity: .warning,
    meaning: Wording(
      zh: "单位的报告有错误，照原数汇总",
      en: "a unit's report has errors and is added up as it is"
    ),
    basis: Basis.program,
    remedy: Wording(zh: "核对该单位的报告，改正错误", en: "see to the errors of the unit's report"),
    example: Wording(zh: "某单位的总计不等于各项之和", en: "a unit whose sums do not hold"),
    actor: .office,
    since: 1
  )

  /// A unit is not in the list.
  public static let combineUnlisted = FindingKind(
    code: "COMBINE-UNLISTED",
    severity: .warning,
    meaning: Wording(zh: "单位不在名单中", en: "a unit is not in the list"),
    basis: Basis.program,
    remedy: Wording(zh: "核对单位名称或名单", en: "check the unit's name, or the list"),
    example: Wording(zh: "机构改革后新设的局", en: "a bureau founded since the list was made"),
    actor: .office,
    since: 1
  )

  /// A report gives a unit of the list another name.
  public static let combineAlias = FindingKind(
    code: "COMBINE-ALIAS",
    severity: .note,
    meaning: Wording(
      zh: "名单与报告的单位名称写法不同，视为同一单位",
      en: "list and report write a unit's name in two ways; they are taken for one unit"
    ),
    basis: Basis.program,
    remedy: Wording(zh: "核对是不是同一单位", en: "see that it is the same unit"),
    example: Wording(zh: "“某县发改委”与“某县发展和改革委员会”", en: "某县发改委 and 某县发展和改革委员会"),
    actor: .office,
    since: 1
  )

  /// A cell cannot be added up.
  public static let combineUnread = FindingKind(
    code: "COMBINE-UNREAD",
    severity: .error,
    meaning: Wording(
      zh: "有单位的数不能确定，该格不能汇总",
      en: "a cell cannot be added up, because a unit's value could not be read"
    ),
    basis: Basis.program,
    remedy: Wording(zh: "先改正该单位的报告", en: "correct the unit's report first"),
    example: Wording(zh: "某单位的“1 2”", en: "a unit with \"1 2\""),
    actor: .office,
    since: 1
  )

  /// Units have no number in a cell.
  public static let combineBlank = FindingKind(
    code: "COMBINE-BLANK",
    severity: .note,
    meaning: Wording(
      zh: "表中有单位没有填数的格，合计是其他单位之和",
      en: "some units have no number in cells of a table; the sums are of the others"
    ),
    basis: Basis.program,
    remedy: Wording(zh: "确认空白就是没有", en: "make sure that blank means none"),
    example: Wording(zh: "几个镇的“规章”一行空着", en: "towns that leave 规章 blank"),
    actor: .office,
    since: 1
  )

  /// The upper report is not the sum.
  public static let combineDiffers = FindingKind(
    code: "COMBINE-DIFFERS",
    severity: .error,
    meaning: Wording(
      zh: "上级报告的数不等于各单位之和",
      en: "a number of the upper report is not the sum of the units'"
    ),
    basis: Basis.program,
    remedy: Wording(
      zh: "核对所列单位，改正上级报告或单位的报告",
      en: "check the units named; correct the upper report or theirs"
    ),
    example: Wording(zh: "上级写 120，各单位合计 132", en: "120 in the upper report, 132 by the units"),
    actor: .office,
    since: 1
  )
}
