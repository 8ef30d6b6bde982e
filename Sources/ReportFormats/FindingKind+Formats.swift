public import ReportModel

extension FindingKind {
  /// What was written would read back as something else.
  public static let notRepresentable = FindingKind(
    code: "TEXT-AMBIGUOUS",
    severity: .error,
    meaning: Wording(
      zh: "内容写成文本后会被读成别的内容，未写入",
      en: "the content would read back from text as something else; nothing was written"
    ),
    basis: Basis.program,
    remedy: Wording(
      zh: "修改所列内容，或改用 XML、JSON、XLSX",
      en: "change what is listed, or use XML, JSON or XLSX"
    ),
    example: Wording(
      zh: "总体情况中的一段以“二、主动公开”开头",
      en: "a paragraph of section one that begins with 二、主动公开"
    ),
    actor: .program,
    since: 1
  )

  /// The target format has no place for something that the report says.
  public static let notCarried = FindingKind(
    code: "NOT-CARRIED",
    severity: .note,
    meaning: Wording(
      zh: "目标格式不能容纳某项内容",
      en: "the target format has no place for something that the report says"
    ),
    basis: Basis.program,
    remedy: Wording(zh: "需要保留时请同时保存 XML 或 JSON", en: "keep XML or JSON as well if it is needed"),
    example: Wording(zh: "文本中没有统一社会信用代码的位置", en: "a text has no place for a credit code"),
    actor: .program,
    since: 1
  )
}
