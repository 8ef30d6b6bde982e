public import ReportModel

extension FindingKind {
  /// An edit of a cell that shows something which is no text.
  public static let editUnseen = FindingKind(
    code: "EDIT-UNSEEN",
    severity: .error,
    meaning: Wording(
      zh: "此处显示的是图片、公式、控件等，不是文字，修改未写入",
      en:
        "the place shows a picture, a formula, a form field or the like, and no text; nothing was written"
    ),
    basis: Basis.program,
    remedy: Wording(
      zh: "在原文件中把它删去，打入文字",
      en: "remove it in the original, and type the text there"
    ),
    example: Wording(zh: "单元格中是数字的图片", en: "the picture of a number in a cell"),
    actor: .program,
    since: 2
  )

  /// An edit of what is chosen from a list, to what the list does not have.
  public static let editNoChoice = FindingKind(
    code: "EDIT-NO-CHOICE",
    severity: .error,
    meaning: Wording(
      zh: "此处是下拉列表等选择控件，没有恰好为新内容的选项，修改未写入",
      en:
        "this is chosen from a list, which has no entry, or several, of the new text; nothing was written"
    ),
    basis: Basis.program,
    remedy: Wording(
      zh: "在原文件中选定，或给列表添加该选项",
      en: "choose it in the original, or add the entry to the list"
    ),
    example: Wording(zh: "下拉列表只有 0 至 9，而改为 12", en: "12 where the list has 0 to 9"),
    actor: .program,
    since: 2
  )
}
