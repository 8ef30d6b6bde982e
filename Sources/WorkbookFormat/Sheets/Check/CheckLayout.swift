internal import ReportModel
internal import Spreadsheet

/// Where everything stands on the check sheet.
enum CheckLayout {
  /// The sheet's name.
  static let name = "校验"

  /// The columns in their order, a line of the sheet being a rule.
  enum Column: Int, CaseIterable {
    case number, statement, subject, leftTerms, left, rightTerms, right, difference, verdict
    case lastYear

    var heading: String {
      switch self {
      case .number: RuleTable.number
      case .statement: RuleTable.statement
      case .subject: "栏目"
      case .leftTerms: "左边各项"
      case .left: "左边"
      case .rightTerms: "右边各项"
      case .right: "右边"
      case .difference: "差额"
      case .verdict: RuleTable.verdict
      case .lastYear: "上年数"
      }
    }

    /// The width in digits of the normal font.
    var width: Double {
      switch self {
      case .number: 7
      case .statement, .leftTerms: 30
      case .subject: 34
      case .rightTerms: 26
      case .left, .right, .difference: 9
      case .verdict: 17
      case .lastYear: 10
      }
    }
  }

  /// The rows above the first rule: title, whose it is, how it stands, the headings.
  static let rowsAbove = 4
  /// The row that says whose workbook it is.
  static let stampRow = 1
  /// The cell that says how the rules stand together.
  static let summary = CellReference(row: 2, column: 0)

  /// The row of a rule, counted from 0.
  static func row(ofRule index: Int) -> Int { rowsAbove + index }

  /// The cell of a rule's row.
  static func cell(_ column: Column, row: Int) -> CellReference {
    CellReference(row: row, column: column.rawValue)
  }

  /// The verdicts of so many rules.
  static func verdicts(rules: Int) -> CellRange {
    let column = Column.verdict.rawValue
    return CellRange(rows: rowsAbove...row(ofRule: rules - 1), columns: column...column)
  }
}
