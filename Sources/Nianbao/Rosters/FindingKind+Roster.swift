import ReportModel

extension FindingKind {
  /// A line or sheet of the list of units is not taken for a unit.
  static let rosterPassed = FindingKind(
    code: "ROSTER-PASSED",
    severity: .note,
    meaning: Wording(
      zh: "名单中的一行或一张工作表不像单位，没有算作单位",
      en: "a line or a sheet of the list is not taken for units"
    ),
    basis: Basis.program,
    remedy: Wording(
      zh: "确是单位的，把名称单独写在“单位名称”一列",
      en: "if it is a unit, let nothing but its name stand in the column of names"
    ),
    example: Wording(zh: "表末的“填表人：某某”", en: "填表人：某某 below the table"),
    actor: .office,
    since: 2
  )
}
