import ReportModel
import Spreadsheet

/// A rule as programs judge it: the table of ``Rule/judgement(left:right:arithmetic:)`` in formulas.
///
/// Of what a formula sees, a number is a count, an empty cell or text a blank, and other text no count.
struct RuleFormula {
  private let relation: Rule.Relation
  private let hasSignedTerms: Bool
  private let terms: Int
  private let counts: String
  /// The sums of either side.
  let left: String
  let right: String
  private let leftBlanks: String
  private let rightBlanks: String

  /// Makes the formulas of a rule.
  ///
  /// - Parameters:
  ///   - rule: The rule.
  ///   - parts: The ranges of its parts, as formulas have them.
  ///   - totals: The ranges of its totals.
  ///   - lastYear: The cell with the sum of last year's parts; nil where the rule has none.
  init(_ rule: Rule, parts: [String], totals: [String], lastYear: String? = nil) {
    relation = rule.family.relation
    hasSignedTerms = rule.hasSignedTerms
    terms = rule.parts.count + rule.totals.count + (lastYear == nil ? 0 : 1)
    let left = parts + (lastYear.map { [$0] } ?? [])
    counts = "COUNT(\((left + totals).joined(separator: ",")))"
    self.left = "SUM(\(left.joined(separator: ",")))"
    right = "SUM(\(totals.joined(separator: ",")))"
    // The program asks for last year's number before the rule is judged.
    leftBlanks = Self.blanks(in: parts)
    rightBlanks = Self.blanks(in: totals)
  }

  private static func blanks(in ranges: [String]) -> String {
    ranges.isEmpty ? "0" : ranges.map { "COUNTBLANK(\($0))" }.joined(separator: "+")
  }

  /// Whether the rule cannot be judged.
  var isUnjudged: String {
    hasSignedTerms ? "\(counts)<\(terms)" : "\(counts)+\(leftBlanks)+\(rightBlanks)<\(terms)"
  }

  /// The text of the verdict on a rule that can be judged.
  ///
  /// - Parameter difference: The cell with the right side less the left one.
  /// - Returns: A formula without `=`.
  func verdict(difference: CellReference) -> String {
    func text(_ verdict: RuleVerdict) -> String { "\"\(CheckVerdict.judged(verdict).text)\"" }
    func unless(_ blanks: String, _ verdict: RuleVerdict, _ other: RuleVerdict) -> String {
      "IF(\(blanks)=0,\(text(verdict)),\(text(other)))"
    }
    switch relation {
    case .equal:
      let holds = unless("\(leftBlanks)+\(rightBlanks)", .holds, .holdsIfBlanksAreZero)
      let blanks = "IF(\(difference)>0,\(leftBlanks),\(rightBlanks))"
      return "IF(\(difference)=0,\(holds),\(unless(blanks, .broken, .brokenIfBlanksAreZero)))"
    case .atMost:
      let holds = unless(leftBlanks, .holds, .holdsIfBlanksAreZero)
      let broken = unless(rightBlanks, .broken, .brokenIfBlanksAreZero)
      return "IF(\(difference)>=0,\(holds),\(broken))"
    }
  }

  /// Whether the verdict is ``RuleVerdict/broken``.
  var isBroken: String { isBroken("=0") }

  /// Whether the verdict is ``RuleVerdict/brokenIfBlanksAreZero``.
  var isBrokenIfBlanksAreZero: String { isBroken(">0") }

  private func isBroken(_ blanks: String) -> String {
    let less = "AND(\(right)<\(left),\(rightBlanks)\(blanks))"
    let broken =
      switch relation {
      case .equal: "OR(\(less),AND(\(right)>\(left),\(leftBlanks)\(blanks)))"
      case .atMost: less
      }
    return "AND(NOT(\(isUnjudged)),\(broken))"
  }
}
