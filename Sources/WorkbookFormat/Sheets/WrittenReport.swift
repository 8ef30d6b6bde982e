internal import ReportModel
internal import Spreadsheet

/// A report on its way into a workbook: its values as cells hold them, worked out once for all sheets.
struct WrittenReport {
  let report: Report
  /// What the workbook says of itself.
  let identity: ReportIdentity
  /// The values in the order of the form's cells.
  let values: [WrittenValue]
  /// What last year's report gives for this one; nil if there is none.
  let carryOver: CarryOver?

  init(_ report: Report, carryOver: CarryOver? = nil, identity: ReportIdentity? = nil) {
    self.report = report
    self.carryOver = carryOver
    self.identity =
      identity ?? ReportIdentity(of: report, templateVersion: IdentityField.templateVersion)
    values = zip(report.form.cells, report.values).map { WrittenValue($1, as: $0.valueType) }
  }

  /// What a cell contributes to a rule that programs judge by the numbers that they see.
  func operand(_ cell: Int) -> RuleOperand {
    switch RuleOperand(report.values[cell]) {
    case .count where !values[cell].isNumber: .noCount
    case let operand: operand
    }
  }

  /// The count in a cell, if programs see a number there; nil for text, blanks and amounts.
  func count(_ cell: Int) -> Int? {
    values[cell].isNumber ? report.values[cell].count : nil
  }
}
