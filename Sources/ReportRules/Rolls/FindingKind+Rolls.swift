public import ReportModel

extension FindingKind {
  /// A unit stands in the list of units twice.
  public static let rosterTwice = FindingKind(
    code: "ROSTER-TWICE",
    severity: .warning,
    meaning: Wording(zh: "单位名单中同一单位出现两次", en: "a unit stands in the list of units twice"),
    basis: Basis.program,
    remedy: Wording(
      zh: "删去重复的一行；确是两个单位的，把名称写全",
      en: "delete one of the lines; if they are two units, write their full names"
    ),
    example: Wording(
      zh: "名单第 3 行和第 40 行都是“青禾县教育局”",
      en: "青禾县教育局 in lines 3 and 40 of the list"
    ),
    actor: .office,
    since: 2
  )

  /// A unit has handed in a file that cannot be read.
  public static let combineUnreadable = FindingKind(
    code: "COMBINE-UNREADABLE",
    severity: .error,
    meaning: Wording(
      zh: "单位交了报告，但文件不能读取，没有汇总",
      en: "a unit's report cannot be read and is left out"
    ),
    basis: Basis.program,
    remedy: Wording(
      zh: "按该文件的提示处理，或请单位换一种格式重交",
      en: "see what is said of the file, or ask the unit for another one"
    ),
    example: Wording(
      zh: "“青禾县教育局年报.pdf”是扫描件",
      en: "a scan, by its name the report of a bureau"
    ),
    actor: .office,
    since: 2
  )

  /// One of several files of a unit was chosen by the user.
  public static let combinePreferred = FindingKind(
    code: "COMBINE-PREFERRED",
    severity: .note,
    meaning: Wording(
      zh: "同一单位有多份报告，按指定选用其中一份",
      en: "a unit has several reports, and somebody has said which is used"
    ),
    basis: Basis.program,
    remedy: Wording(zh: "确认选用的一份是定稿", en: "make sure that it is the final report"),
    example: Wording(
      zh: "初稿和定稿并存，--prefer newest",
      en: "a draft and the final report, with --prefer newest"
    ),
    actor: .office,
    since: 2
  )

  /// A report is the sum of the units that are being added up.
  public static let combineOwnSum = FindingKind(
    code: "COMBINE-OWN-SUM",
    severity: .warning,
    meaning: Wording(
      zh: "本级自己的汇总报告放在各单位的报告中，没有计入",
      en: "the district's own combined report lies among those of the units and is left out"
    ),
    basis: Basis.program,
    remedy: Wording(
      zh: "要与它比较的，另行指定（命令行 --check）；确是应报单位的，写入名单",
      en:
        "to compare it with the sum, name it apart (on the command line --check); if it is a unit of its own, put it into the list"
    ),
    example: Wording(
      zh: "combine 的输出写在各单位报告的文件夹中，又汇总一次",
      en: "the output of combine in the folder of the reports, when these are combined again"
    ),
    actor: .office,
    since: 2
  )

  /// A file that the user prefers is not used.
  public static let preferenceIdle = FindingKind(
    code: "PREFER-IDLE",
    severity: .warning,
    meaning: Wording(
      zh: "指定的文件没有选用",
      en: "a file that somebody has chosen is not the one used"
    ),
    basis: Basis.program,
    remedy: Wording(
      zh: "核对文件名；不能读取、未填或年度不符的报告不能选用",
      en: "check the name; what cannot be read, is not filled in or of another year is never used"
    ),
    example: Wording(zh: "--prefer 指定了上一年度的报告", en: "--prefer with the report of another year"),
    actor: .program,
    since: 2
  )
}
