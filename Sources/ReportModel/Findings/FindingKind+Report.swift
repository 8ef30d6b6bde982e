extension FindingKind {
  /// The organ's name is not in the title.
  public static let organUnknown = FindingKind(
    code: "ORGAN-UNKNOWN",
    severity: .warning,
    meaning: Wording(zh: "标题中没有机关名称", en: "the title does not name the organ"),
    basis: Basis.formTitle,
    remedy: Wording(zh: "在标题中写明机关全称", en: "write the organ's full name in the title"),
    example: Wording(zh: "标题只有“2021年政府信息公开工作年度报告”", en: "a title of 2021年政府信息公开工作年度报告 alone"),
    actor: .unit,
    since: 1
  )

  /// The reporting year is not in the title.
  public static let yearUnknown = FindingKind(
    code: "YEAR-UNKNOWN",
    severity: .warning,
    meaning: Wording(zh: "标题中没有报告年度", en: "the title does not name the reporting year"),
    basis: Basis.formTitle,
    remedy: Wording(zh: "在标题中写明年度，如“2021年”", en: "write the year in the title, such as 2021年"),
    example: Wording(zh: "标题为“某局政府信息公开工作年度报告”", en: "a title of 某局政府信息公开工作年度报告"),
    actor: .unit,
    since: 1
  )

  /// The tables are not those that the year's edition prescribes.
  public static let editionMismatch = FindingKind(
    code: "EDITION-MISMATCH",
    severity: .warning,
    meaning: Wording(
      zh: "报告所用表格与该年度应用的格式版本不符",
      en: "the tables are of another edition than the reporting year prescribes"
    ),
    basis: Basis.editions,
    remedy: Wording(zh: "按该年度的格式重新填报", en: "fill in the edition of that year"),
    example: Wording(zh: "2022 年报告仍用 2019 年格式", en: "a report for 2022 on the 2019 edition"),
    actor: .unit,
    since: 1
  )

  /// A field of the metadata is not of its prescribed shape.
  public static let metadataInvalid = FindingKind(
    code: "METADATA-INVALID",
    severity: .error,
    meaning: Wording(zh: "元数据的值不合规定", en: "a field of the metadata is not of its prescribed shape"),
    basis: Basis.program,
    remedy: Wording(zh: "按规定的形式填写，或留空", en: "give it in the prescribed shape, or leave it out"),
    example: Wording(zh: "统一社会信用代码的校验码不符", en: "a credit code with a wrong check character"),
    actor: .unit,
    since: 1
  )

  /// A cell's value could not be read for certain.
  public static let valueUnreadable = FindingKind(
    code: "VALUE-UNREADABLE",
    severity: .error,
    meaning: Wording(
      zh: "单元格的内容不能确定地读成数字",
      en: "what stands in the cell cannot be read as a number for certain"
    ),
    basis: Basis.formValues,
    remedy: Wording(
      zh: "在单元格中只写一个数；没有数据写“/”或留空",
      en: "write one number in the cell, or / or nothing"
    ),
    example: Wording(zh: "单元格中写着“1 2”", en: "a cell that says 1 2"),
    actor: .unit,
    since: 1
  )
}
