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
    made[Years(edition: edition, lastYear: lastYear)]
  }

  private struct Years: Hashable {
    let edition: Edition
    let lastYear: Edition
  }

  private static let made = MadeOnce<Years, CheckTemplate> { years in
    CheckTemplate(years.edition, after: years.lastYear)
  }

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
