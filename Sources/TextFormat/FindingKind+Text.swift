public import ReportModel

extension FindingKind {
  /// A text holds a control character.
  public static let controlCharacter = FindingKind(
    code: "CONTROL-CHARACTER",
    severity: .warning,
    meaning: Wording(
      zh: "文字中有不可见的控制字符，已原样保留",
      en: "a text holds an invisible control character, which is kept"
    ),
    basis: Basis.program,
    remedy: Wording(zh: "在原文件中删去该字符", en: "remove the character in the source"),
    example: Wording(zh: "段落中的 U+0007（响铃符）", en: "U+0007, the bell, in a paragraph"),
    actor: .unit,
    since: 1
  )
}
