internal import ReportModel

extension Rule.Relation {
  /// The operator between the sums of the parts and of the totals where the rule holds.
  var formulaOperator: String {
    switch self {
    case .equal: "="
    case .atMost: "<="
    }
  }

  /// The operator between the sums of the totals and of the parts where the rule is broken.
  var brokenFormulaOperator: String {
    switch self {
    case .equal: "<>"
    case .atMost: "<"
    }
  }
}
