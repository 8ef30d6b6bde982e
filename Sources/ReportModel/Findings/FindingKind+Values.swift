extension FindingKind {
  /// The kinds that concern a cell's value.
  static let valueKinds: [FindingKind] = [valueUnreadable, valueNormalised, valueNoted]

  /// A cell's value could not be read for certain.
  public static let valueUnreadable = FindingKind(
    code: "VALUE-UNREADABLE",
    severity: .error,
    meaning: Wording(
      zh: "单元格的内容不能确定地读成数字",
      en: "what stands in the cell cannot be read as a number for certain"
    ),
    remedy: Wording(
      zh: "在单元格中只写一个数；没有数据写“/”或留空",
      en: "write one number in the cell, or / or nothing"
    ),
    example: Wording(zh: "单元格中写着“1 2”", en: "a cell that says 1 2")
  )

  /// A number is written in an unusual way that leaves no doubt.
  public static let valueNormalised = FindingKind(
    code: "VALUE-NORMALISED",
    severity: .note,
    meaning: Wording(
      zh: "数字的写法不规范，含义明确，已按其含义读取",
      en: "a number is written in an unusual way that leaves no doubt"
    ),
    remedy: Wording(zh: "无需处理；可改为半角数字", en: "nothing; plain digits are better"),
    example: Wording(zh: "“１，２００”“12件”", en: "１，２００ or 12件")
  )

  /// A note stands behind a number in its cell.
  public static let valueNoted = FindingKind(
    code: "VALUE-NOTED",
    severity: .note,
    meaning: Wording(zh: "数字之后有注，数与注均已保留", en: "a note stands behind the number; both are kept"),
    remedy: Wording(zh: "无需处理", en: "nothing"),
    example: Wording(zh: "“22（其中修订 16 件）”", en: "22（其中修订 16 件）")
  )
}
