public import ReportModel

extension FindingKind {
  /// Title, preface and what the file states beside the report name another organ or year.
  public static let titleDiffers = FindingKind(
    code: "TITLE-DIFFERS",
    severity: .warning,
    meaning: Wording(
      zh: "标题、前言、报告信息所写的机关或年度不同；有报告信息的按报告信息认定，否则按标题认定",
      en:
        "title, preface and the report's own data name another organ or year; the data's is taken, or else the title's"
    ),
    basis: Basis.formTitle,
    remedy: Wording(zh: "核对标题、前言与报告信息", en: "correct the title, the preface or the report's data"),
    example: Wording(
      zh: "标题为“某县教育局”，前言写“现公布某县财政局2021年……年度报告”",
      en: "a title of 某县教育局 above a preface that speaks of 某县财政局"
    ),
    actor: .unit,
    since: 1
  )

  /// The title is that of another report.
  public static let titleOther = FindingKind(
    code: "TITLE-OTHER",
    severity: .warning,
    meaning: Wording(
      zh: "标题写的是半年、季度等时段，或是另一种报告",
      en: "the title names a part of a year, or another kind of report"
    ),
    basis: Basis.formTitle,
    remedy: Wording(
      zh: "核对是否拿错了文件；没有拿错的，改正标题",
      en: "see whether this is the right file; if it is, correct the title"
    ),
    example: Wording(
      zh: "标题为“某县教育局2021年上半年政府信息公开工作年度报告”",
      en: "a title of 某县教育局2021年上半年政府信息公开工作年度报告"
    ),
    actor: .unit,
    since: 2
  )

  /// Organ or year stand in the preface alone.
  public static let identityInText = FindingKind(
    code: "TITLE-IN-TEXT",
    severity: .note,
    meaning: Wording(
      zh: "标题没有机关或年度，取自前言",
      en: "the title lacks organ or year, which are taken from the preface"
    ),
    basis: Basis.formTitle,
    remedy: Wording(
      zh: "在标题中写明机关全称和年度",
      en: "write the organ's full name and the year in the title"
    ),
    example: Wording(
      zh: "没有标题，前言写“现公布2021年某市教育局政府信息公开工作年度报告”",
      en: "no title above 现公布2021年某市教育局政府信息公开工作年度报告"
    ),
    actor: .unit,
    since: 1
  )
}
