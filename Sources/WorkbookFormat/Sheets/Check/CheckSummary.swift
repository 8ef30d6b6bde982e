internal import ReportModel
internal import Spreadsheet

/// How the rules of a workbook stand together, in words that its formula gives too.
struct CheckSummary {
  private let rules: Int
  private var counts: [CheckVerdict: Int] = [:]

  init(rules: Int) { self.rules = rules }

  mutating func add(_ verdict: CheckVerdict) { counts[verdict, default: 0] += 1 }

  /// The verdicts that are counted, in the order in which they are named.
  private static let counted: [CheckVerdict] = [
    .judged(.broken), .judged(.brokenIfBlanksAreZero), .judged(.unjudged),
  ]

  /// `共 51 条：不符 1，空白为 0 则不符 2，无法判定 9`.
  var text: String {
    "共 \(rules) 条："
      + Self.counted.map { "\($0.text) \(counts[$0] ?? 0)" }.joined(separator: "，")
  }

  /// The formula for the text over a column of verdicts.
  static func formula(rules: Int, verdicts: CellRange) -> String {
    let range = verdicts.absolute
    var literal = "共 \(rules) 条："
    var formula: [String] = []
    for verdict in counted {
      formula += ["\"\(literal)\(verdict.text) \"", "COUNTIF(\(range),\"\(verdict.text)\")"]
      literal = "，"
    }
    return formula.joined(separator: "&")
  }

  /// The formula by which another sheet shows the text.
  var reference: String {
    SheetName.reference(to: CellRange(CheckLayout.summary), in: CheckLayout.name)
  }
}
