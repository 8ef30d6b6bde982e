public import ReportModel

extension FindingKind {
  /// A report, or a table of it, is still as the blank form was given out.
  public static let reportUnfilled = FindingKind(
    code: "REPORT-UNFILLED",
    severity: .error,
    meaning: Wording(
      zh: "报告或其中一张表没有填报，仍是空白表原来的样子（空白、0 或结转数）",
      en:
        "nobody has filled in the report, or a table of it: every value is still the one that the blank form was given out with (nothing, zeros, last year's numbers)"
    ),
    basis: Basis.formValues,
    remedy: Wording(
      zh: "填报各表；确实没有发生的填 0",
      en: "fill in the tables, with 0 where there is nothing to report"
    ),
    example: Wording(
      zh: "空白工作簿原样交回",
      en: "a blank workbook that was handed back as it was given out"
    ),
    actor: .unit,
    since: 2
  )

  /// Some cells of a table are blank.
  public static let tableBlank = FindingKind(
    code: "TABLE-BLANK",
    severity: .note,
    meaning: Wording(
      zh: "表中有单元格空白；空白是不知道的数，不作为 0",
      en: "cells of a table are blank; a blank is an unknown number, not 0"
    ),
    basis: Basis.formValues,
    remedy: Wording(
      zh: "没有发生填 0，不适用填“/”",
      en: "write 0 where there was nothing, / where it does not apply"
    ),
    example: Wording(zh: "“规章”一行空着", en: "the row 规章 left blank"),
    actor: .unit,
    since: 2
  )
}
