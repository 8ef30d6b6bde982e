extension FindingKind {
  /// The kinds that concern whose report a file was made for.
  static let identityKinds: [FindingKind] = [
    sheetForeign, templateUnknown, identityOther, originalChanged,
  ]

  /// A sheet was made for another organ or year than the workbook that it is in.
  public static let sheetForeign = FindingKind(
    code: "SHEET-FOREIGN",
    severity: .error,
    meaning: Wording(
      zh: "工作表是从另一机关或另一年度的工作簿中带来的",
      en: "a sheet comes from the workbook of another organ or year"
    ),
    remedy: Wording(
      zh: "换回本机关本年度的工作表；确认无误可用 --force",
      en: "put the right sheet back; if all is as it should be, use --force"
    ),
    example: Wording(
      zh: "把别的单位的“申请”整张表粘贴了过来",
      en: "the sheet 申请 of another unit pasted over the own one"
    )
  )

  /// The workbook was made by a later version of the program.
  public static let templateUnknown = FindingKind(
    code: "TEMPLATE-UNKNOWN",
    severity: .error,
    meaning: Wording(
      zh: "工作簿的模板版本是本程序不认识的",
      en: "the workbook's template is of a version that this program does not know"
    ),
    remedy: Wording(
      zh: "用较新的 nianbao 读取；确认无误可用 --force",
      en: "read it with a later nianbao; if all is as it should be, use --force"
    ),
    example: Wording(zh: "由更新的版本导出的工作簿", en: "a workbook exported by a later version")
  )

  /// An edited file of another organ or year is taken because the user said so.
  public static let identityOther = FindingKind(
    code: "IDENTITY-OTHER",
    severity: .warning,
    meaning: Wording(
      zh: "修改后的文件是另一机关或另一年度的，因 --force 采用",
      en: "the edited file is of another organ or year, and was taken because of --force"
    ),
    remedy: Wording(zh: "核对所列改动", en: "look through the changes listed"),
    example: Wording(
      zh: "机关改名之后用旧名称的工作簿",
      en: "a workbook under the name that the organ had before"
    )
  )

  /// The original is no longer what the edited workbook was made from.
  public static let originalChanged = FindingKind(
    code: "ORIGINAL-CHANGED",
    severity: .warning,
    meaning: Wording(
      zh: "原文在导出工作簿之后改动过，这些改动会被工作簿中的旧内容盖掉",
      en:
        "the original was changed after the workbook was made from it; those changes would be undone"
    ),
    remedy: Wording(
      zh: "核对所列改动；必要时重新导出工作簿",
      en: "look through the changes listed; export the workbook anew if in doubt"
    ),
    example: Wording(
      zh: "导出之后又有人在文本中改了一个数",
      en: "somebody edited the text after the workbook was exported"
    )
  )
}
