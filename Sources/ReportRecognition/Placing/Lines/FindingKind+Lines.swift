public import ReportModel

extension FindingKind {
  /// Numbers ran together, and all sums that cover them, or the digits alone, leave one way to part them.
  public static let valueRecovered = FindingKind(
    code: "VALUE-RECOVERED",
    severity: .warning,
    meaning: Wording(
      zh: "数字连在一起，由全部勾稽关系或数字本身证明只有一种分法",
      en: "numbers run together; all sums, or the digits alone, prove one way to part them"
    ),
    basis: Basis.formSums,
    remedy: Wording(
      zh: "与原报告核对这一行",
      en: "compare the row with the report as it was published"
    ),
    example: Wording(
      zh: "“640020470”分为 64、0、0、2、0、4、70",
      en: "640020470 is parted into 64, 0, 0, 2, 0, 4, 70"
    ),
    actor: .program,
    since: 1
  )

  /// Numbers ran together, and there are several ways to part them, or none.
  public static let digitsUndecided = FindingKind(
    code: "DIGITS-UNDECIDED",
    severity: .error,
    meaning: Wording(
      zh: "数字连在一起，不能确定如何分开",
      en: "numbers run together and it is not certain how to part them"
    ),
    basis: Basis.formSums,
    remedy: Wording(
      zh: "按原报告填写这一行的各个数",
      en: "fill in the row's numbers from the report as it was published"
    ),
    example: Wording(
      zh: "“693665”可分为 69、3、665，也可分为 6、93、665",
      en: "693665 may be 69, 3, 665 or 6, 93, 665"
    ),
    actor: .program,
    since: 1
  )

  /// What a page says around the report is not part of it, and a list of contents says nothing new.
  public static let textSetAside = FindingKind(
    code: "TEXT-SET-ASIDE",
    severity: .note,
    meaning: Wording(
      zh: "网页或排版的附加文字、目录不属于报告正文，未采用",
      en:
        "words of the page around the report and lists of contents are no text of it and are set aside"
    ),
    basis: Basis.program,
    remedy: Wording(zh: "无需处理；更新原文时保持不变", en: "nothing; an update leaves them as they are"),
    example: Wording(zh: "“当前位置：首页”“打印”“— 5 —”“目录”", en: "当前位置：首页, 打印, — 5 —, 目录"),
    actor: .program,
    since: 1
  )
}
