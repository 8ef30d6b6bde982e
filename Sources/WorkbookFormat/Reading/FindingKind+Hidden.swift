public import ReportModel

extension FindingKind {
  /// A value stands in a merged range, in a cell that cannot be seen.
  public static let cellCovered = FindingKind(
    code: "CELL-COVERED",
    severity: .note,
    meaning: Wording(
      zh: "内容在合并区域中被遮住的一格，看不见，但已读取",
      en: "a cell that a merged range covers holds something, which was read though it is not seen"
    ),
    basis: Basis.program,
    remedy: Wording(
      zh: "取消合并，核对该格的内容",
      en: "take the merged range apart and look at the cell"
    ),
    example: Wording(zh: "把 D7:E7 合并后，E7 仍有数", en: "D7:E7 merged while E7 holds a number"),
    actor: .unit,
    since: 1
  )

  /// What was read stands in rows that are hidden.
  public static let rowHidden = FindingKind(
    code: "ROW-HIDDEN",
    severity: .note,
    meaning: Wording(
      zh: "工作表中有隐藏或被筛选掉的行，其内容也已读取",
      en: "rows that are hidden or filtered away hold something, which was read"
    ),
    basis: Basis.program,
    remedy: Wording(zh: "取消隐藏或筛选，核对这些行", en: "show the rows and look at them"),
    example: Wording(zh: "按“总计”筛选后保存", en: "a workbook saved while a filter was on"),
    actor: .unit,
    since: 1
  )

  /// What was read stands in a sheet that is hidden.
  public static let sheetHidden = FindingKind(
    code: "SHEET-HIDDEN",
    severity: .note,
    meaning: Wording(
      zh: "有内容的工作表被隐藏，其内容也已读取",
      en: "a hidden sheet holds a part of the report, which was read"
    ),
    basis: Basis.program,
    remedy: Wording(zh: "取消隐藏，核对该工作表", en: "show the sheet and look at it"),
    example: Wording(zh: "“申请”工作表被隐藏", en: "the sheet 申请 is hidden"),
    actor: .unit,
    since: 1
  )

  /// What was read stands in columns that are hidden.
  public static let columnHidden = FindingKind(
    code: "COLUMN-HIDDEN",
    severity: .note,
    meaning: Wording(
      zh: "工作表中有隐藏的列，其内容也已读取",
      en: "columns that are hidden hold something, which was read"
    ),
    basis: Basis.program,
    remedy: Wording(zh: "取消隐藏，核对这些列", en: "show the columns and look at them"),
    example: Wording(zh: "“现行有效件数”一列被隐藏", en: "the column 现行有效件数 is hidden"),
    actor: .unit,
    since: 2
  )
}
