public import ReportModel

extension FindingKind {
  /// The column headings over a row were not found.
  public static let headerMissing = FindingKind(
    code: "HEADER-MISSING",
    severity: .warning,
    meaning: Wording(
      zh: "没有找到列标题，各数按规定的列序读取",
      en: "the column headings were not found; values are taken in the form's order"
    ),
    basis: Basis.formTables,
    remedy: Wording(zh: "补上规定的表头，并核对各列", en: "add the form's headings and compare each column"),
    example: Wording(zh: "表三只有数据行，没有表头", en: "table three without its head"),
    actor: .unit,
    since: 1
  )

  /// The column headings are scattered over several lines, and the sums prove the form's order.
  public static let headerScattered = FindingKind(
    code: "HEADER-SCATTERED",
    severity: .warning,
    meaning: Wording(
      zh: "列标题散落在各行，各行的合计证明各数按规定的列序排列",
      en: "the column headings are scattered over lines; the rows' sums prove the form's order"
    ),
    basis: Basis.formSums,
    remedy: Wording(
      zh: "与原报告核对各列",
      en: "compare the columns with the report as it was published"
    ),
    example: Wording(
      zh: "由 PDF 取出的文字中，“自然人 总计”在“法人或其他组织”之下一行",
      en: "自然人 总计 on a line below 法人或其他组织, in text taken out of a PDF"
    ),
    actor: .program,
    since: 2
  )

  /// The column headings are in another order than the form's, or are others.
  public static let headerMismatch = FindingKind(
    code: "HEADER-MISMATCH",
    severity: .error,
    meaning: Wording(
      zh: "列标题与规定格式不符，无法确定各数属于哪一列",
      en: "the column headings are not the form's, so no value can be placed for certain"
    ),
    basis: Basis.formTables,
    remedy: Wording(zh: "恢复规定的表头", en: "restore the form's headings"),
    example: Wording(zh: "“本年废止件数”与“本年制发件数”对调", en: "本年废止件数 and 本年制发件数 exchanged"),
    actor: .unit,
    since: 1
  )

  /// The columns of a table stand in another order than in the form.
  public static let columnOutOfOrder = FindingKind(
    code: "COLUMN-OUT-OF-ORDER",
    severity: .warning,
    meaning: Wording(
      zh: "各列的次序与规定格式不同，已按列标题读取",
      en: "the columns stand in another order than in the form and were read by their headings"
    ),
    basis: Basis.program,
    remedy: Wording(
      zh: "核对列标题与数字是否一起移动",
      en: "check that the numbers were moved together with their headings"
    ),
    example: Wording(
      zh: "“商业企业”在“自然人”之前",
      en: "商业企业 before 自然人"
    ),
    actor: .unit,
    since: 1
  )

  /// A label is read although it is not written as the form writes it.
  public static let labelVariant = FindingKind(
    code: "LABEL-VARIANT",
    severity: .warning,
    meaning: Wording(
      zh: "行名或列名与规定写法不同，已按相近的名称识别",
      en: "a label is not written as the form writes it and was matched to a near one"
    ),
    basis: Basis.formTables,
    remedy: Wording(zh: "改为规定的名称", en: "write the official label"),
    example: Wording(zh: "“行政规范性文件”写成“规范性文件”", en: "规范性文件 for 行政规范性文件"),
    actor: .unit,
    since: 1
  )

  /// A defined name and the labels disagree about a cell.
  public static let nameLabelConflict = FindingKind(
    code: "NAME-LABEL-CONFLICT",
    severity: .warning,
    meaning: Wording(
      zh: "单元格的名称与行列标题指向不同的数据项，已按行列标题读取",
      en: "a cell's defined name and its labels disagree; the labels were followed"
    ),
    basis: Basis.program,
    remedy: Wording(
      zh: "核对该表各数；必要时重新导出工作簿",
      en: "compare the table's values; export the workbook anew if in doubt"
    ),
    example: Wording(
      zh: "用不更新名称的程序插入了一行",
      en: "a row inserted by a program that does not move names"
    ),
    actor: .program,
    since: 1
  )

  /// Rows of a sheet were moved aside with their labels.
  public static let rowsShifted = FindingKind(
    code: "ROWS-SHIFTED",
    severity: .warning,
    meaning: Wording(
      zh: "几行连同行名整体移到了旁边的列，已按移动后的列读取",
      en: "rows stand columns aside with their labels and were read where they stand"
    ),
    basis: Basis.program,
    remedy: Wording(
      zh: "把这几行移回各列标题之下，并核对各数",
      en: "move the rows back under the headings and compare their numbers"
    ),
    example: Wording(
      zh: "分页后的一段粘贴时右移了一列",
      en: "the part behind a page's end, pasted one column to the right"
    ),
    actor: .unit,
    since: 2
  )

  /// Digits stand right beside a value, in a column that is none of the form's.
  public static let cellSplit = FindingKind(
    code: "CELL-SPLIT",
    severity: .error,
    meaning: Wording(
      zh: "一个数可能被拆写在相邻的两格中",
      en: "a number may have been parted into two cells that stand side by side"
    ),
    basis: Basis.formValues,
    remedy: Wording(
      zh: "把数字合写在规定的一格中，并清空另一格",
      en: "write the number into the form's cell and empty the other one"
    ),
    example: Wording(
      zh: "“自然人”列写“1”，其右侧多出的一列写“2”",
      en: "1 under 自然人 and 2 in a column inserted to its right"
    ),
    actor: .unit,
    since: 1
  )

  /// A cell of a table or a sheet of text stands under none of its columns.
  public static let cellUnknown = FindingKind(
    code: "CELL-UNKNOWN",
    severity: .warning,
    meaning: Wording(
      zh: "有一格不在规定的任何一列之下，其内容未采用",
      en: "a cell of a table or a sheet of text stands under none of its columns and is set aside"
    ),
    basis: Basis.formTables,
    remedy: Wording(
      zh: "如是数据，移到规定的列；如是说明，写入“正文”",
      en: "move a value under its column, and a remark into the narrative"
    ),
    example: Wording(zh: "在“总计”右侧写的备注", en: "a remark to the right of 总计"),
    actor: .unit,
    since: 1
  )
}
