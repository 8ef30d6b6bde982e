extension FindingKind {
  /// The kinds that concern writing a report, or edits, into another shape.
  static let changeKinds: [FindingKind] = [editWithoutPlace, notRepresentable, notCarried]

  /// An edit has no place in the original.
  public static let editWithoutPlace = FindingKind(
    code: "EDIT-NO-PLACE",
    severity: .error,
    meaning: Wording(
      zh: "某处修改在原文中没有对应位置，未写入",
      en: "an edit has no place in the original; nothing was written"
    ),
    remedy: Wording(
      zh: "在原文中补上该单元格或段落，或改用 convert 另行输出",
      en: "add the cell or paragraph to the original, or write a new text with convert"
    ),
    example: Wording(
      zh: "原文没有表四，而修改了表四的数",
      en: "a number of table four changed, while the original has no such table"
    )
  )

  /// A text would read back as something else.
  public static let notRepresentable = FindingKind(
    code: "TEXT-AMBIGUOUS",
    severity: .error,
    meaning: Wording(
      zh: "内容写成文本后会被读成别的内容，未写入",
      en: "the content would read back from text as something else; nothing was written"
    ),
    remedy: Wording(
      zh: "修改所列内容，或改用 XML、JSON、XLSX",
      en: "change what is listed, or use XML, JSON or XLSX"
    ),
    example: Wording(
      zh: "总体情况中的一段以“二、主动公开”开头",
      en: "a paragraph of section one that begins with 二、主动公开"
    )
  )

  /// The target format has no place for something that the report says.
  public static let notCarried = FindingKind(
    code: "NOT-CARRIED",
    severity: .note,
    meaning: Wording(
      zh: "目标格式不能容纳某项内容",
      en: "the target format has no place for something that the report says"
    ),
    remedy: Wording(zh: "需要保留时请同时保存 XML 或 JSON", en: "keep XML or JSON as well if it is needed"),
    example: Wording(zh: "文本中没有统一社会信用代码的位置", en: "a text has no place for a credit code")
  )
}
