extension FindingKind {
  /// The kinds that concern what a source holds and where.
  static let readingKinds: [FindingKind] = [
    organUnknown, yearUnknown, editionMismatch, editionMixed, sectionMissing, tableMissing,
    tableDuplicate, tableUnknown, rowMissing, rowDuplicate, rowMisaligned, rowUnknown,
    headerMissing,
    headerMismatch, labelVariant, controlCharacter, otherEncoding, metadataInvalid,
    schemaViolation,
  ]

  /// The organ's name is not in the title.
  public static let organUnknown = FindingKind(
    code: "ORGAN-UNKNOWN",
    severity: .warning,
    meaning: Wording(zh: "标题中没有机关名称", en: "the title does not name the organ"),
    remedy: Wording(zh: "在标题中写明机关全称", en: "write the organ's full name in the title"),
    example: Wording(zh: "标题只有“2021年政府信息公开工作年度报告”", en: "a title of 2021年政府信息公开工作年度报告 alone")
  )

  /// The reporting year is not in the title.
  public static let yearUnknown = FindingKind(
    code: "YEAR-UNKNOWN",
    severity: .warning,
    meaning: Wording(zh: "标题中没有报告年度", en: "the title does not name the reporting year"),
    remedy: Wording(zh: "在标题中写明年度，如“2021年”", en: "write the year in the title, such as 2021年"),
    example: Wording(zh: "标题为“某局政府信息公开工作年度报告”", en: "a title of 某局政府信息公开工作年度报告")
  )

  /// The tables are not those that the year's edition prescribes.
  public static let editionMismatch = FindingKind(
    code: "EDITION-MISMATCH",
    severity: .warning,
    meaning: Wording(
      zh: "报告所用表格与该年度应用的格式版本不符",
      en: "the tables are of another edition than the reporting year prescribes"
    ),
    remedy: Wording(zh: "按该年度的格式重新填报", en: "fill in the edition of that year"),
    example: Wording(zh: "2022 年报告仍用 2019 年格式", en: "a report for 2022 on the 2019 edition")
  )

  /// Labels of two editions stand in one report.
  public static let editionMixed = FindingKind(
    code: "EDITION-MIXED",
    severity: .warning,
    meaning: Wording(zh: "报告混用了两个版本的表格", en: "the report mixes tables of two editions"),
    remedy: Wording(zh: "统一使用同一版本的表格", en: "use the tables of one edition"),
    example: Wording(
      zh: "表二为 2019 年格式，表三为 2021 年格式",
      en: "table two of 2019 with table three of 2021"
    )
  )

  /// A section's heading was not found.
  public static let sectionMissing = FindingKind(
    code: "SECTION-MISSING",
    severity: .warning,
    meaning: Wording(zh: "没有找到某一部分的标题", en: "a section's heading was not found"),
    remedy: Wording(
      zh: "补上该部分，标题以序号和关键词开头，如“五、存在的主要问题及改进情况”",
      en: "add the section; its heading begins with its number and key words"
    ),
    example: Wording(zh: "报告没有“五、……”", en: "a report without 五、……")
  )

  /// One of the three tables was not found.
  public static let tableMissing = FindingKind(
    code: "TABLE-MISSING",
    severity: .error,
    meaning: Wording(zh: "没有找到某一张表", en: "one of the three tables was not found"),
    remedy: Wording(
      zh: "补上该表；图片中的表格需改为文字表格",
      en: "add the table; a table in a picture has to be typed"
    ),
    example: Wording(zh: "“三、……”之后没有表格", en: "no table after 三、……")
  )

  /// A table stands in the source twice.
  public static let tableDuplicate = FindingKind(
    code: "TABLE-DUPLICATE",
    severity: .error,
    meaning: Wording(zh: "同一张表出现了两次", en: "the same table stands there twice"),
    remedy: Wording(zh: "只保留一张", en: "keep one of them"),
    example: Wording(zh: "复制了工作表“申请”", en: "a copy of the sheet 申请")
  )

  /// A table is none of the form's.
  public static let tableUnknown = FindingKind(
    code: "TABLE-UNKNOWN",
    severity: .warning,
    meaning: Wording(
      zh: "表格不属于规定格式，其内容作为文字保留",
      en: "a table is not part of the form; its content is kept as text"
    ),
    remedy: Wording(zh: "如为报告表格，请改用规定的行列名称", en: "if it is a report table, use the form's labels"),
    example: Wording(zh: "报告中另附的统计表", en: "an extra table of statistics")
  )

  /// A row of the form was not found.
  public static let rowMissing = FindingKind(
    code: "ROW-MISSING",
    severity: .error,
    meaning: Wording(zh: "表中缺少规定的一行", en: "a row of the form is missing from its table"),
    remedy: Wording(zh: "补上该行及其数据", en: "add the row with its values"),
    example: Wording(zh: "表三没有“2.重复申请”一行", en: "table three without the row 2.重复申请")
  )

  /// A row of the form stands in its table twice.
  public static let rowDuplicate = FindingKind(
    code: "ROW-DUPLICATE",
    severity: .error,
    meaning: Wording(zh: "表中同一行出现了两次", en: "the same row stands in its table twice"),
    remedy: Wording(zh: "删去多余的一行", en: "remove one of the rows"),
    example: Wording(zh: "“2.重复申请”出现两行", en: "two rows 2.重复申请")
  )

  /// A row has more or fewer values than the form has columns.
  public static let rowMisaligned = FindingKind(
    code: "ROW-MISALIGNED",
    severity: .error,
    meaning: Wording(
      zh: "一行的数据个数与列数不符，无法确定各数属于哪一列",
      en: "a row's values are not as many as the columns, so none can be placed for certain"
    ),
    remedy: Wording(zh: "按列补齐或删去多余的数据", en: "give the row one value for each column"),
    example: Wording(zh: "七列的一行只有六个数", en: "six numbers in a row of seven columns")
  )

  /// A row of a report table is none of the form's.
  public static let rowUnknown = FindingKind(
    code: "ROW-UNKNOWN",
    severity: .warning,
    meaning: Wording(
      zh: "表中有规定格式以外的一行，未采用",
      en: "a row of a report table is not part of the form and is set aside"
    ),
    remedy: Wording(zh: "核对行名是否有误，或删去该行", en: "correct the row's label or remove the row"),
    example: Wording(zh: "行名写成“行政检查”", en: "a row labelled 行政检查")
  )

  /// The column headings over a row were not found.
  public static let headerMissing = FindingKind(
    code: "HEADER-MISSING",
    severity: .warning,
    meaning: Wording(
      zh: "没有找到列标题，各数按规定的列序读取",
      en: "the column headings were not found; values are taken in the form's order"
    ),
    remedy: Wording(zh: "补上规定的表头，并核对各列", en: "add the form's headings and compare each column"),
    example: Wording(zh: "表三只有数据行，没有表头", en: "table three without its head")
  )

  /// The column headings are in another order than the form's, or are others.
  public static let headerMismatch = FindingKind(
    code: "HEADER-MISMATCH",
    severity: .error,
    meaning: Wording(
      zh: "列标题与规定格式不符，无法确定各数属于哪一列",
      en: "the column headings are not the form's, so no value can be placed for certain"
    ),
    remedy: Wording(zh: "恢复规定的表头", en: "restore the form's headings"),
    example: Wording(zh: "“本年废止件数”与“本年制发件数”对调", en: "本年废止件数 and 本年制发件数 exchanged")
  )

  /// A label is read although it is not written as the form writes it.
  public static let labelVariant = FindingKind(
    code: "LABEL-VARIANT",
    severity: .warning,
    meaning: Wording(
      zh: "行名或列名与规定写法不同，已按相近的名称识别",
      en: "a label is not written as the form writes it and was matched to a near one"
    ),
    remedy: Wording(zh: "改为规定的名称", en: "write the official label"),
    example: Wording(zh: "“行政规范性文件”写成“规范性文件”", en: "规范性文件 for 行政规范性文件")
  )

  /// A text holds a control character.
  public static let controlCharacter = FindingKind(
    code: "CONTROL-CHARACTER",
    severity: .warning,
    meaning: Wording(
      zh: "文字中有不可见的控制字符，已原样保留",
      en: "a text holds an invisible control character, which is kept"
    ),
    remedy: Wording(zh: "在原文件中删去该字符", en: "remove the character in the source"),
    example: Wording(zh: "段落中的 U+000B（手动换行符）", en: "U+000B, a manual line break, in a paragraph")
  )

  /// A field of the metadata is not of its prescribed shape.
  public static let metadataInvalid = FindingKind(
    code: "METADATA-INVALID",
    severity: .error,
    meaning: Wording(zh: "元数据的值不合规定", en: "a field of the metadata is not of its prescribed shape"),
    remedy: Wording(zh: "按规定的形式填写，或留空", en: "give it in the prescribed shape, or leave it out"),
    example: Wording(zh: "统一社会信用代码的校验码不符", en: "a credit code with a wrong check character")
  )

  /// An XML file breaks its schema in one place.
  public static let schemaViolation = FindingKind(
    code: "XML-SCHEMA",
    severity: .error,
    meaning: Wording(zh: "XML 文件有一处不符合架构", en: "an XML file breaks its schema in one place"),
    remedy: Wording(
      zh: "按架构改正该元素",
      en: "correct the element as the schema asks"
    ),
    example: Wording(zh: "<total> 的值为“-1”", en: "<total> with the value -1")
  )

  /// A text is in another encoding than UTF-8.
  public static let otherEncoding = FindingKind(
    code: "TEXT-ENCODING",
    severity: .note,
    meaning: Wording(zh: "文本不是 UTF-8 编码", en: "a text is in another encoding than UTF-8"),
    remedy: Wording(
      zh: "无需处理；更新时保持原编码",
      en: "nothing; an update keeps the encoding"
    ),
    example: Wording(zh: "GB18030 编码的文本", en: "a text in GB18030")
  )
}
