internal import ReportModel

/// What a row of the check sheet says in its column of verdicts.
enum CheckVerdict: Hashable {
  /// How the rule stands.
  case judged(RuleVerdict)
  /// Last year's number is still to be filled in.
  case withoutLastYear

  /// The verdict as the sheet has it, in formulas and in what they give.
  var text: String {
    switch self {
    case .judged(let verdict): verdict.name.zh
    case .withoutLastYear: "未填上年数"
    }
  }
}
