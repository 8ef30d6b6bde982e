extension FindingKind {
  /// The kinds that concern what programs and hands leave in the cells of a sheet.
  static let sheetCellKinds: [FindingKind] = [
    cellDate, cellSplit, cellUnknown, cellCovered, pictureInCell, formulaLost, rowHidden,
    sheetHidden,
  ]

  /// A cell for a number shows a date.
  public static let cellDate = FindingKind(
    code: "CELL-DATE",
    severity: .error,
    meaning: Wording(
      zh: "单元格中疑似日期，不是件数或金额",
      en: "a cell for a number shows a date"
    ),
    remedy: Wording(
      zh: "将单元格格式改为常规，重新输入数字",
      en: "set the cell's format to General and type the number again"
    ),
    example: Wording(zh: "输入“1-2”后变成了日期", en: "1-2 typed in, which became a date")
  )

  /// Digits stand right beside a value, in a column that is none of the form's.
  public static let cellSplit = FindingKind(
    code: "CELL-SPLIT",
    severity: .error,
    meaning: Wording(
      zh: "一个数可能被拆写在相邻的两格中",
      en: "a number may have been parted into two cells that stand side by side"
    ),
    remedy: Wording(
      zh: "把数字合写在规定的一格中，并清空另一格",
      en: "write the number into the form's cell and empty the other one"
    ),
    example: Wording(
      zh: "“自然人”列写“1”，其右侧多出的一列写“2”",
      en: "1 under 自然人 and 2 in a column inserted to its right"
    )
  )

  /// A cell of a table or a sheet of text stands under none of its columns.
  public static let cellUnknown = FindingKind(
    code: "CELL-UNKNOWN",
    severity: .warning,
    meaning: Wording(
      zh: "有一格不在规定的任何一列之下，其内容未采用",
      en: "a cell of a table or a sheet of text stands under none of its columns and is set aside"
    ),
    remedy: Wording(
      zh: "如是数据，移到规定的列；如是说明，写入“正文”",
      en: "move a value under its column, and a remark into the narrative"
    ),
    example: Wording(zh: "在“总计”右侧写的备注", en: "a remark to the right of 总计")
  )

  /// A value stands in a merged range, in a cell that cannot be seen.
  public static let cellCovered = FindingKind(
    code: "CELL-COVERED",
    severity: .note,
    meaning: Wording(
      zh: "内容在合并区域中被遮住的一格，看不见，但已读取",
      en: "a cell that a merged range covers holds something, which was read though it is not seen"
    ),
    remedy: Wording(
      zh: "取消合并，核对该格的内容",
      en: "take the merged range apart and look at the cell"
    ),
    example: Wording(zh: "把 D7:E7 合并后，E7 仍有数", en: "D7:E7 merged while E7 holds a number")
  )

  /// A picture stands in a cell for text.
  public static let pictureInCell = FindingKind(
    code: "PICTURE-IN-CELL",
    severity: .note,
    meaning: Wording(
      zh: "文字单元格中嵌入了图片，图片不读取",
      en: "a cell for text holds a picture, which is passed over"
    ),
    remedy: Wording(zh: "图片中若有文字，请改为文字", en: "type the text if the picture shows any"),
    example: Wording(
      zh: "WPS 的“嵌入单元格图片”",
      en: "=DISPIMG(…), a picture put into a cell by WPS Office"
    )
  )

  /// A plain number stands where the program had put a formula.
  public static let formulaLost = FindingKind(
    code: "FORMULA-LOST",
    severity: .note,
    meaning: Wording(
      zh: "合计单元格中是直接填写的数，不再是公式",
      en: "a total is a plain number and no formula any more"
    ),
    remedy: Wording(
      zh: "无需处理；以后改动各项时，合计不会随之变化",
      en: "nothing; the total will not follow when its parts change"
    ),
    example: Wording(zh: "在“总计”中直接输入 12", en: "12 typed into 总计")
  )

  /// What was read stands in rows that are hidden.
  public static let rowHidden = FindingKind(
    code: "ROW-HIDDEN",
    severity: .note,
    meaning: Wording(
      zh: "工作表中有隐藏或被筛选掉的行，其内容也已读取",
      en: "rows that are hidden or filtered away hold something, which was read"
    ),
    remedy: Wording(zh: "取消隐藏或筛选，核对这些行", en: "show the rows and look at them"),
    example: Wording(zh: "按“总计”筛选后保存", en: "a workbook saved while a filter was on")
  )

  /// What was read stands in a sheet that is hidden.
  public static let sheetHidden = FindingKind(
    code: "SHEET-HIDDEN",
    severity: .note,
    meaning: Wording(
      zh: "有内容的工作表被隐藏，其内容也已读取",
      en: "a hidden sheet holds a part of the report, which was read"
    ),
    remedy: Wording(zh: "取消隐藏，核对该工作表", en: "show the sheet and look at it"),
    example: Wording(zh: "“申请”工作表被隐藏", en: "the sheet 申请 is hidden")
  )
}
