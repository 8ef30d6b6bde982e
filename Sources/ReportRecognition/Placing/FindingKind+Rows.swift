public import ReportModel

extension FindingKind {
  /// A row has more or fewer values than the form has columns.
  public static let rowMisaligned = FindingKind(
    code: "ROW-MISALIGNED",
    severity: .error,
    meaning: Wording(
      zh: "一行的数据个数与列数不符，无法确定各数属于哪一列",
      en: "a row's values are not as many as the columns, so none can be placed for certain"
    ),
    basis: Basis.formTables,
    remedy: Wording(zh: "按列补齐或删去多余的数据", en: "give the row one value for each column"),
    example: Wording(zh: "七列的一行只有六个数", en: "six numbers in a row of seven columns"),
    actor: .unit,
    since: 1
  )

  /// A row of a report table is none of the form's.
  public static let rowUnknown = FindingKind(
    code: "ROW-UNKNOWN",
    severity: .warning,
    meaning: Wording(
      zh: "表中有规定格式以外的一行，未采用",
      en: "a row of a report table is not part of the form and is set aside"
    ),
    basis: Basis.formTables,
    remedy: Wording(zh: "核对行名是否有误，或删去该行", en: "correct the row's label or remove the row"),
    example: Wording(zh: "行名写成“行政检查”", en: "a row labelled 行政检查"),
    actor: .unit,
    since: 1
  )

  /// A row's label is not the form's, and all around it proves which row it is.
  public static let labelProven = FindingKind(
    code: "LABEL-PROVEN",
    severity: .warning,
    meaning: Wording(
      zh: "行名与规定写法不同，由序号、前后各行和多数字词认定",
      en:
        "a row's label is not the form's; its number, its neighbours and most of its words prove the row"
    ),
    basis: Basis.formTables,
    remedy: Wording(zh: "改为规定的行名，并核对该行各数", en: "write the official label and compare the row"),
    example: Wording(
      zh: "“2.其他法律行政止公开”在“1.属于国家秘密”与“3.危及‘三安全一稳定’”之间",
      en: "2.其他法律行政止公开 between rows 1 and 3"
    ),
    actor: .unit,
    since: 2
  )

  /// The label of a group of rows says something else than the form's.
  public static let labelTurned = FindingKind(
    code: "LABEL-TURNED",
    severity: .error,
    meaning: Wording(
      zh: "一组行的名称与规定的意思相反或不同，其下各行按行名读取",
      en:
        "the label over a group of rows says something else than the form's; the rows were read by their own labels"
    ),
    basis: Basis.formTables,
    remedy: Wording(
      zh: "改为规定的名称，并核对其下各数",
      en: "write the official label and compare the numbers of the rows"
    ),
    example: Wording(zh: "“（三）不予公开”写成“（三）予以公开”", en: "（三）予以公开 for （三）不予公开"),
    actor: .unit,
    since: 2
  )

  /// A row stands elsewhere than in the form.
  public static let rowOutOfOrder = FindingKind(
    code: "ROW-OUT-OF-ORDER",
    severity: .warning,
    meaning: Wording(
      zh: "某一行的位置与规定格式不同，按行名读取",
      en: "a row stands elsewhere than in the form; it is read by its label"
    ),
    basis: Basis.formTables,
    remedy: Wording(
      zh: "核对行名与数字是否对应",
      en: "make sure that label and numbers belong together"
    ),
    example: Wording(zh: "“行政强制”在“行政处罚”之前", en: "行政强制 above 行政处罚"),
    actor: .unit,
    since: 1
  )

  /// A row of a table made by others breaks off before its last column.
  public static let rowIncomplete = FindingKind(
    code: "ROW-INCOMPLETE",
    severity: .warning,
    meaning: Wording(
      zh: "一行的数字没有填到最后一列，可能整行左移了",
      en: "the numbers of a row end before its last column; they may have been moved to the left"
    ),
    basis: Basis.program,
    remedy: Wording(
      zh: "核对该行各数是否在自己的列下",
      en: "check that each number of the row stands under its own heading"
    ),
    example: Wording(
      zh: "“规章”一行只有两个数，“现行有效件数”空白",
      en: "the row 规章 with two numbers and nothing under 现行有效件数"
    ),
    actor: .unit,
    since: 1
  )

  /// A row without its label was taken by its place among all rows.
  public static let rowByPosition = FindingKind(
    code: "ROW-BY-POSITION",
    severity: .warning,
    meaning: Wording(
      zh: "行名不完整；数字行的总数与规定格式相同，按顺序读取",
      en:
        "row labels are torn; there are as many rows of numbers as in the form, and they were taken in order"
    ),
    basis: Basis.program,
    remedy: Wording(
      zh: "与原报告核对所列各行",
      en: "compare the rows with the report as it was published"
    ),
    example: Wording(
      zh: "从 PDF 取得的文本中，行名与数字分在几行",
      en: "text taken from a PDF page, its labels on other lines than their numbers"
    ),
    actor: .program,
    since: 1
  )
}
