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

  /// A sheet holds nothing of the report, or a copy of what a sheet which is seen has as well.
  public static let sheetSetAside = FindingKind(
    code: "SHEET-SET-ASIDE",
    severity: .warning,
    meaning: Wording(
      zh: "工作表中没有报告的标题、部分和表格，或者表格被隐藏而在未隐藏的工作表中另有，未采用",
      en:
        "a sheet has nothing of the report, or is hidden and has tables that stand in visible sheets as well; it is not read"
    ),
    basis: Basis.program,
    remedy: Wording(
      zh: "工作表属于报告的，请写上所属部分的标题；不属于报告的或隐藏的旧稿，请删除",
      en:
        "give a sheet that is a part of the report the heading of its section; delete what is none, or an old state"
    ),
    example: Wording(
      zh: "报告之外另有一张填表说明，或供选择的名单；复制工作表后把旧的一张隐藏",
      en:
        "a sheet with notes on how to fill the report in, or lists to choose from; a sheet was copied and the old one hidden"
    ),
    actor: .unit,
    since: 2
  )
}
