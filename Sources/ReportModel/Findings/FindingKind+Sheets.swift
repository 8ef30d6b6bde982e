extension FindingKind {
  /// The kinds that concern tables on sheets that others have made.
  static let sheetKinds: [FindingKind] = [columnOutOfOrder, rowIncomplete]

  /// The columns of a table stand in another order than in the form.
  public static let columnOutOfOrder = FindingKind(
    code: "COLUMN-OUT-OF-ORDER",
    severity: .warning,
    meaning: Wording(
      zh: "各列的次序与规定格式不同，已按列标题读取",
      en: "the columns stand in another order than in the form and were read by their headings"
    ),
    remedy: Wording(
      zh: "核对列标题与数字是否一起移动",
      en: "check that the numbers were moved together with their headings"
    ),
    example: Wording(
      zh: "“商业企业”在“自然人”之前",
      en: "商业企业 before 自然人"
    )
  )

  /// A row of a table made by others breaks off before its last column.
  public static let rowIncomplete = FindingKind(
    code: "ROW-INCOMPLETE",
    severity: .warning,
    meaning: Wording(
      zh: "一行的数字没有填到最后一列，可能整行左移了",
      en: "the numbers of a row end before its last column; they may have been moved to the left"
    ),
    remedy: Wording(
      zh: "核对该行各数是否在自己的列下",
      en: "check that each number of the row stands under its own heading"
    ),
    example: Wording(
      zh: "“规章”一行只有两个数，“现行有效件数”空白",
      en: "the row 规章 with two numbers and nothing under 现行有效件数"
    )
  )
}
