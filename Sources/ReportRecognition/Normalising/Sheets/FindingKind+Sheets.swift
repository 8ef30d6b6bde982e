public import ReportModel

extension FindingKind {
  /// Line numbers stand beside everything on a sheet.
  public static let lineNumbers = FindingKind(
    code: "LINE-NUMBERS",
    severity: .note,
    meaning: Wording(
      zh: "工作表的第一列是行号，未计入内容",
      en: "the first column of a sheet numbers its lines and was left out"
    ),
    basis: Basis.program,
    remedy: Wording(
      zh: "无需处理；如不是行号，请核对",
      en: "nothing; look at the column if it says something else"
    ),
    example: Wording(zh: "每行之前依次写着 1、2、3……", en: "1, 2, 3 and so on before every row"),
    actor: .program,
    since: 2
  )
}
