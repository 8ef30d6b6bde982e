extension FindingKind {
  /// The kinds that concern a workbook's cells.
  static let workbookKinds: [FindingKind] = [
    nameLabelConflict, formulaWithoutValue, formulaStale, formulaKept, cellNotANumber, sheetMissing,
    sheetDuplicate,
  ]

  /// A defined name and the labels disagree about a cell.
  public static let nameLabelConflict = FindingKind(
    code: "NAME-LABEL-CONFLICT",
    severity: .warning,
    meaning: Wording(
      zh: "单元格的名称与行列标题指向不同的数据项，已按行列标题读取",
      en: "a cell's defined name and its labels disagree; the labels were followed"
    ),
    remedy: Wording(
      zh: "核对该表各数；必要时重新导出工作簿",
      en: "compare the table's values; export the workbook anew if in doubt"
    ),
    example: Wording(
      zh: "用不更新名称的程序插入了一行",
      en: "a row inserted by a program that does not move names"
    )
  )

  /// A formula has no calculated value.
  public static let formulaWithoutValue = FindingKind(
    code: "FORMULA-NO-VALUE",
    severity: .error,
    meaning: Wording(zh: "公式没有计算结果", en: "a formula has no calculated value"),
    remedy: Wording(
      zh: "用 WPS 或 Excel 打开并保存后重试",
      en: "open and save the workbook in WPS Office or Excel"
    ),
    example: Wording(
      zh: "由程序写入、从未计算过的公式",
      en: "a formula written by a program and never calculated"
    )
  )

  /// A total's stored value is not what its parts add up to.
  public static let formulaStale = FindingKind(
    code: "FORMULA-STALE",
    severity: .note,
    meaning: Wording(
      zh: "合计公式保存的结果已过时，已按各项重新计算",
      en: "a total formula's stored value was out of date and was computed anew"
    ),
    remedy: Wording(zh: "无需处理", en: "nothing"),
    example: Wording(zh: "改了分项而没有重算", en: "a part was changed without recalculation")
  )

  /// A formula that staff wrote stands in a cell for a value or for text.
  public static let formulaKept = FindingKind(
    code: "FORMULA-VALUE",
    severity: .note,
    meaning: Wording(
      zh: "应填数或文字的单元格中是公式，已采用其计算结果",
      en: "a cell for a value or text holds a formula, whose calculated result was taken"
    ),
    remedy: Wording(zh: "无需处理；可改为数值或文字", en: "nothing; a plain number or text is better"),
    example: Wording(zh: "“=5+7”", en: "=5+7")
  )

  /// A cell holds a logical value, an error or a picture.
  public static let cellNotANumber = FindingKind(
    code: "CELL-NOT-A-NUMBER",
    severity: .error,
    meaning: Wording(
      zh: "单元格中是逻辑值、错误值或图片，不是数",
      en: "a cell holds a logical value, an error or a picture, not a number"
    ),
    remedy: Wording(zh: "清空该格，重新输入数字", en: "empty the cell and type the number again"),
    example: Wording(zh: "单元格显示“#REF!”", en: "a cell that shows #REF!")
  )

  /// One of the program's own sheets is not in the workbook.
  public static let sheetMissing = FindingKind(
    code: "SHEET-MISSING",
    // Taken as it is, the report would lose every paragraph, or its organ and title.
    severity: .error,
    meaning: Wording(
      zh: "工作簿中没有“报告信息”或“正文”工作表",
      en: "the workbook has no sheet for the report's data or its narrative"
    ),
    remedy: Wording(
      zh: "恢复该工作表，否则相应内容无法带回",
      en: "restore the sheet; without it that content cannot be taken back"
    ),
    example: Wording(zh: "删去了“正文”", en: "正文 was deleted")
  )

  /// One of the program's own sheets is in the workbook twice.
  public static let sheetDuplicate = FindingKind(
    code: "SHEET-DUPLICATE",
    severity: .error,
    meaning: Wording(
      zh: "“报告信息”或“正文”工作表有两张，只采用了第一张",
      en: "the sheet of the report's data or its narrative is there twice; the first was taken"
    ),
    remedy: Wording(zh: "只保留一张", en: "keep one of them"),
    example: Wording(zh: "复制了工作表“正文”", en: "a copy of the sheet 正文")
  )
}
