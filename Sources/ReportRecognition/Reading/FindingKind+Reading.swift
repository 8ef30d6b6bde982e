public import ReportModel

extension FindingKind {
  /// A table of the form was not found.
  public static let tableMissing = FindingKind(
    code: "TABLE-MISSING",
    severity: .error,
    meaning: Wording(zh: "没有找到某一张表", en: "a table of the form was not found"),
    basis: Basis.formTables,
    remedy: Wording(
      zh: "补上该表；图片中的表格需改为文字表格",
      en: "add the table; a table in a picture has to be typed"
    ),
    example: Wording(zh: "“三、……”之后没有表格", en: "no table after 三、……"),
    actor: .unit,
    since: 1
  )

  /// A table stands in the source twice.
  public static let tableDuplicate = FindingKind(
    code: "TABLE-DUPLICATE",
    severity: .error,
    meaning: Wording(zh: "同一张表出现了两次", en: "the same table stands there twice"),
    basis: Basis.formTables,
    remedy: Wording(zh: "只保留一张", en: "keep one of them"),
    example: Wording(zh: "复制了工作表“申请”", en: "a copy of the sheet 申请"),
    actor: .unit,
    since: 1
  )

  /// One row stands for several rows of the form, and its numbers are theirs together.
  public static let rowsJoined = FindingKind(
    code: "ROWS-JOINED",
    severity: .error,
    meaning: Wording(
      zh: "规定的几行合写为一行，无法分到各行；勾稽关系按合计数核对",
      en:
        "one row stands for several of the form; its numbers are judged in sums, and no row's is known"
    ),
    basis: Basis.formTables,
    remedy: Wording(zh: "按规定格式分行填写", en: "write each row of the form by itself"),
    example: Wording(
      zh: "2021 年格式的表中，“（六）其他处理”只有一行",
      en: "（六）其他处理 as one row in a table of 2021"
    ),
    actor: .unit,
    since: 2
  )

  /// One row without any number above 0 stands for several rows of the form.
  public static let rowsJoinedBlank = FindingKind(
    code: "ROWS-JOINED-ZERO",
    severity: .warning,
    meaning: Wording(
      zh: "规定的几行合写为一行，各数为 0 或空白，各行即同",
      en: "one row of zeros or blanks stands for several of the form, and each of them has the same"
    ),
    basis: Basis.formTables,
    remedy: Wording(zh: "按规定格式分行填写", en: "write each row of the form by itself"),
    example: Wording(zh: "“（六）其他处理”一行均为 0", en: "（六）其他处理 as one row of zeros"),
    actor: .unit,
    since: 2
  )

  /// A row of the form was not found.
  public static let rowMissing = FindingKind(
    code: "ROW-MISSING",
    severity: .error,
    meaning: Wording(zh: "表中缺少规定的一行", en: "a row of the form is missing from its table"),
    basis: Basis.formTables,
    remedy: Wording(zh: "补上该行及其数据", en: "add the row with its values"),
    example: Wording(zh: "表三没有“2.重复申请”一行", en: "table three without the row 2.重复申请"),
    actor: .unit,
    since: 1
  )

  /// A row of the form stands in its table twice.
  public static let rowDuplicate = FindingKind(
    code: "ROW-DUPLICATE",
    severity: .error,
    meaning: Wording(zh: "表中同一行出现了两次", en: "the same row stands in its table twice"),
    basis: Basis.formTables,
    remedy: Wording(zh: "删去多余的一行", en: "remove one of the rows"),
    example: Wording(zh: "“2.重复申请”出现两行", en: "two rows 2.重复申请"),
    actor: .unit,
    since: 1
  )

  /// A number is written in an unusual way that leaves no doubt.
  public static let valueNormalised = FindingKind(
    code: "VALUE-NORMALISED",
    severity: .note,
    meaning: Wording(
      zh: "数字的写法不规范，含义明确，已按其含义读取",
      en: "a number is written in an unusual way that leaves no doubt"
    ),
    basis: Basis.formValues,
    remedy: Wording(zh: "无需处理；可改为半角数字", en: "nothing; plain digits are better"),
    example: Wording(zh: "“１，２００”“12件”", en: "１，２００ or 12件"),
    actor: .program,
    since: 1
  )

  /// A note stands behind a number in its cell.
  public static let valueNoted = FindingKind(
    code: "VALUE-NOTED",
    severity: .note,
    meaning: Wording(zh: "数字之后有注，数与注均已保留", en: "a note stands behind the number; both are kept"),
    basis: Basis.formValues,
    remedy: Wording(zh: "无需处理", en: "nothing"),
    example: Wording(zh: "“22（其中修订 16 件）”", en: "22（其中修订 16 件）"),
    actor: .program,
    since: 1
  )

  /// What is declared to be a mark for "not applicable" is none.
  public static let markUnknown = FindingKind(
    code: "MARK-UNKNOWN",
    severity: .error,
    meaning: Wording(
      zh: "标为不适用的单元格写的不是“/”一类的记号",
      en: "a cell is declared not applicable and holds no mark that says so"
    ),
    basis: Basis.formValues,
    remedy: Wording(
      zh: "是数就写成数，不适用写“/”，空白写空值",
      en: "write a number as one, / where it does not apply, and nothing for a blank"
    ),
    example: Wording(
      zh: "JSON 中的 {\"notApplicable\": \"7\"}",
      en: "{\"notApplicable\": \"7\"} in JSON"
    ),
    actor: .unit,
    since: 2
  )

  /// A formula has no calculated value.
  public static let formulaWithoutValue = FindingKind(
    code: "FORMULA-NO-VALUE",
    severity: .error,
    meaning: Wording(zh: "公式没有计算结果", en: "a formula has no calculated value"),
    basis: Basis.program,
    remedy: Wording(
      zh: "用 WPS 或 Excel 打开并保存后重试",
      en: "open and save the workbook in WPS Office or Excel"
    ),
    example: Wording(
      zh: "由程序写入、从未计算过的公式",
      en: "a formula written by a program and never calculated"
    ),
    actor: .program,
    since: 1
  )

  /// A total's stored value is not what its parts add up to.
  public static let formulaStale = FindingKind(
    code: "FORMULA-STALE",
    severity: .note,
    meaning: Wording(
      zh: "合计公式保存的结果已过时，已按各项重新计算",
      en: "a total formula's stored value was out of date and was computed anew"
    ),
    basis: Basis.program,
    remedy: Wording(zh: "无需处理", en: "nothing"),
    example: Wording(zh: "改了分项而没有重算", en: "a part was changed without recalculation"),
    actor: .program,
    since: 1
  )

  /// A formula that staff wrote stands in a cell for a value or for text.
  public static let formulaKept = FindingKind(
    code: "FORMULA-VALUE",
    severity: .note,
    meaning: Wording(
      zh: "应填数或文字的单元格中是公式，已采用其计算结果",
      en: "a cell for a value or text holds a formula, whose calculated result was taken"
    ),
    basis: Basis.program,
    remedy: Wording(zh: "无需处理；可改为数值或文字", en: "nothing; a plain number or text is better"),
    example: Wording(zh: "“=5+7”", en: "=5+7"),
    actor: .program,
    since: 1
  )
}
