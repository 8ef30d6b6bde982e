extension FindingKind {
  /// The kinds that concern reports whose tables stand in lines of text.
  static let lineKinds: [FindingKind] = [
    valueRecovered, digitsUndecided, rowByPosition, rowOutOfOrder, headingVariant, textSetAside,
  ]

  /// Numbers ran together, and the sums leave one way alone to part them.
  public static let valueRecovered = FindingKind(
    code: "VALUE-RECOVERED",
    severity: .warning,
    meaning: Wording(
      zh: "数字连在一起，由勾稽关系证明只有一种分法",
      en: "numbers run together; the sums prove that there is one way alone to part them"
    ),
    remedy: Wording(
      zh: "与原报告核对这一行",
      en: "compare the row with the report as it was published"
    ),
    example: Wording(
      zh: "“640020470”分为 64、0、0、2、0、4、70",
      en: "640020470 is parted into 64, 0, 0, 2, 0, 4, 70"
    )
  )

  /// Numbers ran together, and there are several ways to part them, or none.
  public static let digitsUndecided = FindingKind(
    code: "DIGITS-UNDECIDED",
    severity: .error,
    meaning: Wording(
      zh: "数字连在一起，不能确定如何分开",
      en: "numbers run together and it is not certain how to part them"
    ),
    remedy: Wording(
      zh: "按原报告填写这一行的各个数",
      en: "fill in the row's numbers from the report as it was published"
    ),
    example: Wording(
      zh: "“693665”可分为 69、3、665，也可分为 6、93、665",
      en: "693665 may be 69, 3, 665 or 6, 93, 665"
    )
  )

  /// A row without its label was taken by its place among all rows.
  public static let rowByPosition = FindingKind(
    code: "ROW-BY-POSITION",
    severity: .warning,
    meaning: Wording(
      zh: "行名不完整；数字行的总数与规定格式相同，按顺序读取",
      en:
        "row labels are torn; there are as many rows of numbers as in the form, and they were taken in order"
    ),
    remedy: Wording(
      zh: "与原报告核对所列各行",
      en: "compare the rows with the report as it was published"
    ),
    example: Wording(
      zh: "从 PDF 取得的文本中，行名与数字分在几行",
      en: "text taken from a PDF page, its labels on other lines than their numbers"
    )
  )

  /// A row stands elsewhere than in the form.
  public static let rowOutOfOrder = FindingKind(
    code: "ROW-OUT-OF-ORDER",
    severity: .warning,
    meaning: Wording(
      zh: "某一行的位置与规定格式不同，按行名读取",
      en: "a row stands elsewhere than in the form; it is read by its label"
    ),
    remedy: Wording(
      zh: "核对行名与数字是否对应",
      en: "make sure that label and numbers belong together"
    ),
    example: Wording(zh: "“行政强制”在“行政处罚”之前", en: "行政强制 above 行政处罚")
  )

  /// A section's heading has another number or other words than the form's.
  public static let headingVariant = FindingKind(
    code: "SECTION-HEADING-VARIANT",
    severity: .note,
    meaning: Wording(
      zh: "某一部分的标题与规定格式不同，按其内容认定",
      en: "a section's heading is not the form's; the section is known by what it holds"
    ),
    remedy: Wording(zh: "按规定格式书写标题", en: "write the heading as the form does"),
    example: Wording(
      zh: "“一、主动公开政府信息情况”在表二之前",
      en: "一、主动公开政府信息情况 above table two"
    )
  )

  /// What a page says around the report is not part of it.
  public static let textSetAside = FindingKind(
    code: "TEXT-SET-ASIDE",
    severity: .note,
    meaning: Wording(
      zh: "网页或排版的附加文字不属于报告，未采用",
      en: "words of the page around the report are not part of it and are set aside"
    ),
    remedy: Wording(zh: "无需处理；更新原文时保持不变", en: "nothing; an update leaves them as they are"),
    example: Wording(zh: "“当前位置：首页”“打印”“— 5 —”", en: "当前位置：首页, 打印, — 5 —")
  )
}
