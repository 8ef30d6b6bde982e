internal import ReportModel

extension RefusalKind {
  /// The archive is damaged.
  static let workbookDamaged = RefusalKind(
    code: "WORKBOOK-DAMAGED",
    meaning: Wording(zh: "工作簿损坏", en: "the workbook is damaged"),
    example: Wording(zh: "下载不完整", en: "an unfinished download"),
    actor: .unit,
    since: 1
  )

  /// A part has a DOCTYPE.
  static let workbookDocumentType = RefusalKind(
    code: "WORKBOOK-DOCTYPE",
    meaning: Wording(zh: "工作簿中有不允许的声明", en: "a part of the workbook holds a DOCTYPE"),
    example: Wording(zh: "恶意文件", en: "a hostile file"),
    actor: .program,
    since: 1
  )

  /// The file has a password, under which a document cannot be told from a workbook.
  static let workbookEncrypted = RefusalKind(
    code: "WORKBOOK-ENCRYPTED",
    meaning: Wording(
      zh: "文件有打开密码（加密后看不出是工作簿还是文档）",
      en: "the file has a password, under which a workbook cannot be told from a document"
    ),
    example: Wording(zh: "设了打开密码", en: "a password to open it"),
    actor: .unit,
    since: 1
  )

  /// The content of a part is not valid.
  static let workbookInvalid = RefusalKind(
    code: "WORKBOOK-INVALID",
    meaning: Wording(zh: "工作簿的内容不合规定", en: "the workbook's content is not valid"),
    example: Wording(zh: "行号超出范围", en: "a row number out of range"),
    actor: .program,
    since: 1
  )

  /// The file is no XLSX workbook.
  static let workbookKind = RefusalKind(
    code: "WORKBOOK-KIND",
    meaning: Wording(zh: "不是 XLSX 工作簿", en: "it is no XLSX workbook"),
    example: Wording(zh: "旧版 .xls、.et", en: "an old .xls or .et"),
    actor: .program,
    since: 1
  )

  /// A text is longer than a cell may be.
  static let workbookText = RefusalKind(
    code: "WORKBOOK-TEXT",
    meaning: Wording(zh: "文字超过单元格的容量", en: "a text is longer than a cell may be"),
    example: Wording(zh: "40,000 字的注", en: "a note of 40,000 characters"),
    actor: .unit,
    since: 1
  )

  /// A number is not of its cell's type.
  static let workbookValue = RefusalKind(
    code: "WORKBOOK-VALUE",
    meaning: Wording(zh: "数的类型与单元格不符", en: "a number is not of its cell's type"),
    example: Wording(zh: "件数为小数", en: "a count with decimals"),
    actor: .unit,
    since: 1
  )

  /// There was no form for the year.
  static let formUnknown = RefusalKind(
    code: "FORM-UNKNOWN",
    meaning: Wording(zh: "该年度没有规定的格式", en: "there was no form for that year"),
    example: Wording(zh: "2018 年", en: "the year 2018"),
    actor: .program,
    since: 1
  )
}
