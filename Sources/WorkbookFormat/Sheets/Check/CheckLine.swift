internal import ReportModel
internal import Spreadsheet

/// A rule as a row of formulas: its two sides, their difference, and the verdict.
///
/// Cells of last year's report are one number in the row itself.
struct CheckLine: Sendable {
  let rule: Rule
  /// What the rule is about, by the labels of the cell that it is told at.
  let subject: String
  /// The labels of what is added up on each side.
  let leftTerms: String
  let rightTerms: String
  /// The formulas, without `=`.
  let left: String
  let right: String
  let difference: String
  let verdict: String
  /// Where last year's number stands; nil for a rule about one year.
  let lastYear: CellReference?
  /// The columns that lead to the cells that they are about: to the first of them.
  let links: [CheckLayout.Column: Hyperlink.Target]

  var family: Rule.Family { rule.family }

  /// How many labels of a side are named one by one.
  private static let namedLimit = 6

  init(_ rule: Rule, _ form: Form, _ tables: [TableTemplate], row: Int) {
    self.rule = rule
    subject = form.cells[rule.totals[0]].label
    let place = rule.partsOfLastYear.isEmpty ? nil : CheckLayout.cell(.lastYear, row: row)
    lastYear = place
    (leftTerms, rightTerms) = Self.labels(of: rule, form)
    let total = Self.target(rule.totals.first, tables)
    // Long labels would not be wrapped: LibreOffice shows a link on one line.
    links = [.number: total, .left: Self.target(rule.parts.first, tables), .right: total]
      .compactMapValues { $0 }
    let formula = RuleFormula(
      rule,
      parts: Self.ranges(rule.parts, tables),
      totals: Self.ranges(rule.totals, tables),
      lastYear: place?.description
    )
    left = formula.left
    right = formula.right
    let leftSum = CheckLayout.cell(.left, row: row)
    let rightSum = CheckLayout.cell(.right, row: row)
    difference = "IF(\(formula.isUnjudged),\"\",\(rightSum)-\(leftSum))"
    let text = { (verdict: CheckVerdict) in "\"\(verdict.text)\"" }
    let differs = CheckLayout.cell(.difference, row: row)
    // No difference is shown where the rule cannot be judged.
    let judged =
      "IF(\(differs)=\"\",\(text(.judged(.unjudged))),\(formula.verdict(difference: differs)))"
    verdict = place.map { "IF(LEN(\($0))=0,\(text(.withoutLastYear)),\(judged))" } ?? judged
  }

  /// Where a link to a cell leads; nil where there is no cell.
  private static func target(_ cell: Int?, _ tables: [TableTemplate]) -> Hyperlink.Target? {
    guard let cell, let template = tables.first(where: { $0.table.cells.contains(cell) }) else {
      return nil
    }
    return .cell(sheet: template.table.name.zh, template.reference(of: cell))
  }

  /// The cells of a side as a formula of another sheet lists them.
  private static func ranges(_ cells: [Int], _ tables: [TableTemplate]) -> [String] {
    tables.flatMap { template in
      let own = cells.filter(template.table.cells.contains)
      return CellRange.operands(own.map { template.reference(of: $0) }).map {
        SheetName.reference(to: $0, in: template.table.name.zh)
      }
    }
  }

  private static func labels(of rule: Rule, _ form: Form) -> (left: String, right: String) {
    func term(_ cell: Int, _ side: Finding.Term.Side) -> Finding.Term {
      Finding.Term(cell, of: form.edition, side: side, value: .blank, at: nil)
    }
    let terms = rule.parts.map { term($0, .left) } + rule.totals.map { term($0, .right) }
    // The innermost of the labels that tell a cell from the others says enough beside the subject.
    let labels = terms.ownLabels.map { $0.split(separator: "·").last.map { String($0) } ?? $0 }
    let left = Array(labels.prefix(rule.parts.count))
    let lastYear = rule.partsOfLastYear.isEmpty ? [] : ["上年数"]
    return (joined(lastYear + left), joined(Array(labels.dropFirst(rule.parts.count))))
  }

  private static func joined(_ labels: [String]) -> String {
    guard labels.count > namedLimit else { return labels.joined(separator: " + ") }
    return "\(labels[0]) + … + \(labels[labels.count - 1])（共 \(labels.count) 项）"
  }

  // MARK: Results

  /// Judges the rule as programs do by the formulas: only what they see as a number counts.
  ///
  /// - Parameters:
  ///   - written: The report as its cells hold it.
  ///   - lastYear: The sum of last year's cells; nil if it is not known, or the rule is about one year.
  /// - Returns: What the formulas come to, and what the row says of it.
  func judge(
    _ written: WrittenReport,
    lastYear: Int?
  ) -> (judgement: RuleJudgement, verdict: CheckVerdict) {
    let isWithoutLastYear = self.lastYear != nil && lastYear == nil
    var left = rule.parts.map { written.operand($0) }
    // Without last year's number there is nothing to judge yet.
    if self.lastYear != nil { left.append(lastYear.map { .count($0) } ?? .noCount) }
    let judgement = rule.judgement(
      left: left,
      right: rule.totals.map { written.operand($0) },
      arithmetic: .binaryFloatingPoint
    )
    return (judgement, isWithoutLastYear ? .withoutLastYear : .judged(judgement.verdict))
  }
}
