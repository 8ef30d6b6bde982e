internal import ReportRecognition
internal import Spreadsheet

/// Reads formulas that add up cells of their own sheet: `SUM(C5:H5)`, `C5+D5`, and either of them
/// behind `IF(COUNT(C5:H5)=0,"",…)`.
struct SumParser {
  /// The most cells that a formula may add up to be looked at.
  private static let termLimit = 2000

  /// The cells that a formula adds up, and whether it gives nothing while none holds a number.
  ///
  /// - Returns: Nil for any other formula.
  static func parse(_ formula: String, sheet: String) -> (
    terms: [Grid.Position], isBlankWithoutNumbers: Bool
  )? {
    guard formula.utf8.count <= 4096 else { return nil }
    let parser = SumParser(formula, sheet: sheet)
    if let parts = parser.guarded() { return parts }
    return parser.sum().map { ($0, false) }
  }

  private let formula: String
  private let sheet: String

  private init(_ formula: String, sheet: String) {
    var text = formula.filter { $0 != " " && $0 != "$" }
    if text.hasPrefix("=") { text.removeFirst() }
    self.formula = text
    self.sheet = sheet
  }

  /// `IF(COUNT(a)=0,"",SUM(a))`.
  private func guarded() -> (terms: [Grid.Position], isBlankWithoutNumbers: Bool)? {
    let upper = formula.uppercased()
    guard upper.hasPrefix("IF(COUNT("), formula.hasSuffix(")"),
      let separator = upper.firstRange(of: ")=0,\"\",")
    else { return nil }
    let counted = formula[formula.startIndex..<formula.endIndex]
      .dropFirst("IF(COUNT(".count)
      .prefix(upper.distance(from: upper.startIndex, to: separator.lowerBound) - "IF(COUNT(".count)
    let summed =
      formula
      .dropFirst(upper.distance(from: upper.startIndex, to: separator.upperBound)).dropLast()
    guard let terms = arguments(counted), let parts = Self.sum(String(summed), in: self),
      Set(terms) == Set(parts)
    else { return nil }
    return (parts, true)
  }

  private func sum() -> [Grid.Position]? { Self.sum(formula, in: self) }

  private static func sum(_ text: String, in parser: SumParser) -> [Grid.Position]? {
    if text.uppercased().hasPrefix("SUM("), text.hasSuffix(")") {
      return parser.arguments(text.dropFirst(4).dropLast())
    }
    let terms = text.split(separator: "+", omittingEmptySubsequences: false)
    guard terms.count > 1 else { return nil }
    var positions: [Grid.Position] = []
    for term in terms {
      guard let range = parser.range(term), range.isOneCell else { return nil }
      positions.append(Grid.Position(row: range.first.row, column: range.first.column))
    }
    return positions
  }

  /// The cells of a list of ranges; nil if one is anything else, or a cell stands there twice.
  private func arguments(_ text: Substring) -> [Grid.Position]? {
    var positions: [Grid.Position] = []
    for argument in text.split(separator: ",", omittingEmptySubsequences: false) {
      guard let range = range(argument) else { return nil }
      let rows = range.first.row...range.last.row
      let columns = range.first.column...range.last.column
      guard rows.count * columns.count + positions.count <= Self.termLimit else { return nil }
      for row in rows {
        for column in columns { positions.append(Grid.Position(row: row, column: column)) }
      }
    }
    return Set(positions).count == positions.count ? positions : nil
  }

  /// A range of the formula's own sheet.
  private func range(_ text: Substring) -> CellRange? {
    guard let mark = text.lastIndex(of: "!") else { return CellRange(text) }
    let quoted = SheetName.quoted(sheet).filter { $0 != " " && $0 != "$" }
    let name = text[..<mark]
    guard name == quoted || "'\(name)'" == quoted else { return nil }
    return CellRange(text[text.index(after: mark)...])
  }
}
