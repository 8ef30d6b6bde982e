internal import ReportModel
internal import Spreadsheet

/// A rule as a row of formulas: its two sides, their difference, and the verdict.
///
/// As in a check, a rule with a cell that holds no number is not judged. Cells of last year's report are
/// one number in the row itself.
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

  var family: Rule.Family { rule.family }

  /// How many labels of a side are named one by one.
  private static let namedLimit = 6

  init(_ rule: Rule, _ form: Form, _ tables: [TableTemplate], row: Int) {
    self.rule = rule
    subject = form.cells[rule.totals[0]].label
    let place = rule.partsOfLastYear.isEmpty ? nil : CellReference(row: row, column: 9)
    lastYear = place
    (leftTerms, rightTerms) = Self.labels(of: rule, form)
    let leftRanges = Self.ranges(rule.parts, tables) + (place.map { [$0.description] } ?? [])
    let rightRanges = Self.ranges(rule.totals, tables)
    left = "SUM(\(leftRanges.joined(separator: ",")))"
    right = "SUM(\(rightRanges.joined(separator: ",")))"
    let cell = { (column: Int) in CellReference(row: row, column: column).description }
    let terms = rule.parts.count + rule.totals.count + (place == nil ? 0 : 1)
    let holds =
      switch rule.family.relation {
      case .equal: "="
      case .atMost: "<="
      }
    let counted = "COUNT(\((leftRanges + rightRanges).joined(separator: ",")))"
    let judged =
      "IF(\(counted)<\(terms),\"\(CheckSheet.unjudged)\","
      + "IF(\(cell(4))\(holds)\(cell(6)),\"\(CheckSheet.holds)\",\"\(CheckSheet.broken)\"))"
    verdict =
      place.map { "IF(LEN(\($0))=0,\"\(CheckSheet.withoutLastYear)\",\(judged))" } ?? judged
    difference = "IF(\(counted)<\(terms),\"\",\(cell(6))-\(cell(4)))"
  }

  /// The cells of a side as a formula of another sheet lists them.
  private static func ranges(_ cells: [Int], _ tables: [TableTemplate]) -> [String] {
    guard let first = cells.first,
      let template = tables.first(where: { $0.table.cells.contains(first) })
    else { return [] }
    return TableTemplate.ranges(cells.map { template.reference(of: $0) }).map {
      SheetName.reference(to: $0, in: template.table.name.zh)
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

  /// What the formulas come to.
  struct Judgement {
    let left: String
    let right: String
    /// Nil where the rule is not judged.
    let difference: String?
    let verdict: String
  }

  /// Works out what programs show for a report.
  func judge(_ written: WrittenReport, lastYear: Int?) -> Judgement {
    let leftCounts = rule.parts.map { written.count($0) } + (self.lastYear == nil ? [] : [lastYear])
    let rightCounts = rule.totals.map { written.count($0) }
    let left = Self.sum(leftCounts)
    let right = Self.sum(rightCounts)
    let isJudged = !leftCounts.contains(nil) && !rightCounts.contains(nil)
    let holds = rule.family.relation == .equal ? left == right : left <= right
    let verdict =
      self.lastYear != nil && lastYear == nil
      ? CheckSheet.withoutLastYear
      : !isJudged ? CheckSheet.unjudged : holds ? CheckSheet.holds : CheckSheet.broken
    return Judgement(
      left: String(left),
      right: String(right),
      difference: isJudged ? String(Self.number(right - left)) : nil,
      verdict: verdict
    )
  }

  /// The sum as programs reckon it, in binary floating point: they leave out what is no number.
  private static func sum(_ counts: [Int?]) -> Int {
    counts.reduce(0) { number($0 + ($1 ?? 0)) }
  }

  /// The nearest number that programs can hold; counts in cells have at most 15 digits.
  private static func number(_ count: Int) -> Int { Int(Double(count)) }
}
