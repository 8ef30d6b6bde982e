public import ReportModel

extension FindingKind {
  /// Labels of two editions stand in one report.
  public static let editionMixed = FindingKind(
    code: "EDITION-MIXED",
    severity: .warning,
    meaning: Wording(zh: "报告混用了两个版本的表格", en: "the report mixes tables of two editions"),
    basis: Basis.editions,
    remedy: Wording(zh: "统一使用同一版本的表格", en: "use the tables of one edition"),
    example: Wording(
      zh: "表二为 2019 年格式，表三为 2021 年格式",
      en: "table two of 2019 with table three of 2021"
    ),
    actor: .unit,
    since: 1
  )

  /// A section's heading was not found.
  public static let sectionMissing = FindingKind(
    code: "SECTION-MISSING",
    severity: .warning,
    meaning: Wording(zh: "没有找到某一部分的标题", en: "a section's heading was not found"),
    basis: Basis.sections,
    remedy: Wording(
      zh: "补上该部分，标题以序号和关键词开头，如“五、存在的主要问题及改进情况”",
      en: "add the section; its heading begins with its number and key words"
    ),
    example: Wording(zh: "报告没有“五、……”", en: "a report without 五、……"),
    actor: .unit,
    since: 1
  )

  /// A section's heading has another number or other words than the form's.
  public static let headingVariant = FindingKind(
    code: "SECTION-HEADING-VARIANT",
    severity: .note,
    meaning: Wording(
      zh: "某一部分的标题与规定格式不同，按其内容认定",
      en: "a section's heading is not the form's; the section is known by what it holds"
    ),
    basis: Basis.sections,
    remedy: Wording(zh: "按规定格式书写标题", en: "write the heading as the form does"),
    example: Wording(
      zh: "“一、主动公开政府信息情况”在表二之前",
      en: "一、主动公开政府信息情况 above table two"
    ),
    actor: .unit,
    since: 1
  )

  /// Two lines may be the heading of a section, or one that may be text of the section before.
  public static let headingDoubtful = FindingKind(
    code: "SECTION-HEADING-DOUBTFUL",
    severity: .warning,
    meaning: Wording(
      zh: "不止一行可能是某一部分的标题，或标题可能是上一部分正文中的一项",
      en: "more than one line may be a section's heading, or it may be an item of the text before"
    ),
    basis: Basis.sections,
    remedy: Wording(
      zh: "按规定格式书写各部分标题；正文中的序号改用“（一）”“1.”",
      en: "write the headings as the form does, and number items of the text with （一） or 1."
    ),
    example: Wording(
      zh: "第五部分正文写有“一、……”至“五、……”，其后是“六、其他改进”",
      en: "a list from 一 to 五 in section five, with 六、其他改进 behind it"
    ),
    actor: .unit,
    since: 2
  )

  /// A table is none of the form's.
  public static let tableUnknown = FindingKind(
    code: "TABLE-UNKNOWN",
    severity: .warning,
    meaning: Wording(
      zh: "表格不属于规定格式，其内容作为文字保留",
      en: "a table is not part of the form; its content is kept as text"
    ),
    basis: Basis.formTables,
    remedy: Wording(zh: "如为报告表格，请改用规定的行列名称", en: "if it is a report table, use the form's labels"),
    example: Wording(zh: "报告中另附的统计表", en: "an extra table of statistics"),
    actor: .unit,
    since: 1
  )
}
