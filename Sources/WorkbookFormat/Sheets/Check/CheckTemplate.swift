internal import ReportModel
internal import Spreadsheet

/// The sheet of an edition's rules with its formulas, made once; a report's results are put into a copy.
struct CheckTemplate: Sendable {
  let lines: [CheckLine]
  let sheet: Worksheet
  /// The formula that says how the rules stand together.
  let summary: String

  /// The template of an edition after last year's.
  static func template(of edition: Edition, after lastYear: Edition) -> CheckTemplate {
    switch (edition, lastYear) {
    case (.edition2019, .edition2019): template2019After2019
    case (.edition2019, .edition2021): template2019After2021
    case (.edition2021, .edition2019): template2021After2019
    case (.edition2021, .edition2021): template2021After2021
    }
  }

  private static let template2019After2019 = CheckTemplate(.edition2019, after: .edition2019)
  private static let template2019After2021 = CheckTemplate(.edition2019, after: .edition2021)
  private static let template2021After2019 = CheckTemplate(.edition2021, after: .edition2019)
  private static let template2021After2021 = CheckTemplate(.edition2021, after: .edition2021)

  private init(_ edition: Edition, after lastYear: Edition) {
    let tables = TableTemplate.templates(of: edition)
    let form = edition.form
    let rules = form.rules + form.rules(after: lastYear)
    lines = rules.enumerated().map { index, rule in
      CheckLine(rule, form, tables, row: CheckLayout.row(ofRule: index))
    }
    sheet = CheckDesign.sheet(lines)
    summary = CheckSummary.formula(
      rules: lines.count,
      verdicts: CheckLayout.verdicts(rules: lines.count)
    )
  }

  /// Last year's side of each line; nil where none is known, and for a number that programs would round.
  func lastYearSums(_ carryOver: CarryOver?) -> [Int?] {
    guard let carryOver else { return Array(repeating: nil, count: lines.count) }
    return lines.map { line in
      guard line.lastYear != nil else { return nil }
      let side = carryOver.sides.first { side in
        side.rule.family == line.family && side.rule.totals == line.rule.totals
      }
      return side?.sum.flatMap { sum in
        String(sum.magnitude).utf8.count <= DecimalNumber.exactDigits ? sum : nil
      }
    }
  }
}
