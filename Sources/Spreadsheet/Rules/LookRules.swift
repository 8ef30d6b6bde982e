/// The rules of a sheet that change how values look, by the cells that they stand over.
struct LookRules {
  /// What a rule does, and when.
  struct Rule {
    /// Its number among the rules of the sheet.
    let number: Int
    let cells: [CellRange]
    let condition: SheetRule.Condition
    /// The cell for which its formulas are written; nil where that is not certain.
    let base: CellReference?
    let format: RuleFormat
    let priority: Int?
    let stops: Bool

    /// Takes a rule with the format that it gives.
    init(_ rule: SheetRule, number: Int, among formats: [RuleFormat]) {
      self.number = number
      cells = rule.cells
      condition = rule.condition
      base = rule.base
      format = rule.format(among: formats)
      priority = rule.priority
      stops = rule.stops
    }
  }

  /// The rules, those that are followed first before the others, and those of styles behind them.
  private(set) var rules: [Rule] = []
  /// The ranges of all rules, each with the place of its rule.
  private var areas: [(range: CellRange, rule: Int)] = []
  /// The places of the rules that cell formats bring along, as styles of OpenDocument do.
  private var byStyle: [UInt16: [Int]] = [:]
  /// A rectangle around the ranges of all rules; nil where there are none.
  private var around: CellRange?
  /// The rules that are past the limit, with a rectangle around their ranges.
  private var past: (rules: [Rule], around: CellRange?) = ([], nil)

  /// The most ranges that each cell is looked for in.
  private static let areaLimit = 2_000

  /// Takes the rules that change more than what is behind a value.
  ///
  /// - Parameters:
  ///   - rules: The rules of a sheet.
  ///   - formats: The formats that they give.
  ///   - styles: The rules that cell formats bring along, by the numbers of these.
  ///   - looks: How the text of cells looks without rules.
  init(
    _ rules: [SheetRule],
    _ formats: [RuleFormat],
    ofStyles styles: [UInt16: [SheetRule]] = [:],
    over looks: FormatLooks
  ) {
    let numbered = rules.enumerated().map { Rule($0.element, number: $0.offset, among: formats) }
      .sorted { ($0.priority ?? .max, $0.number) < ($1.priority ?? .max, $1.number) }
    for rule in Self.relevant(numbered, over: looks.formats) {
      for cells in rule.cells { around = around.map { $0.union(cells) } ?? cells }
      guard areas.count + rule.cells.count <= Self.areaLimit else {
        for cells in rule.cells { past.around = past.around.map { $0.union(cells) } ?? cells }
        past.rules.append(rule)
        continue
      }
      areas += rule.cells.map { ($0, self.rules.count) }
      self.rules.append(rule)
    }
    var number = rules.count
    for (style, rules) in styles {
      let own = rules.map { rule in
        number += 1
        return Rule(rule, number: number, among: formats)
      }
      let relevant = Self.relevant(own, over: [looks[style]])
      if relevant.isEmpty { continue }
      byStyle[style] = Array(self.rules.count..<self.rules.count + relevant.count)
      self.rules += relevant
    }
  }

  /// Whether no value looks otherwise.
  var isEmpty: Bool { around == nil && byStyle.isEmpty }

  /// Whether a rule may stand over a cell: a quick look, of which most cells need no more.
  func mayCover(_ cell: CellContents) -> Bool {
    around?.contains(cell.reference) ?? false || byStyle[cell.style] != nil
  }

  /// How many ranges each cell is looked for in.
  var areaCount: Int { areas.count }

  /// The places of the rules over a cell, each list of which some programs follow.
  ///
  /// LibreOffice follows its own rules of the sheet where a document has such, others those of the styles.
  func lists(over cell: CellContents) -> [[Int]] {
    var over: [Int] = []
    let reference = cell.reference
    if around?.contains(reference) ?? false {
      for (range, rule) in areas where range.contains(reference) { over.append(rule) }
    }
    guard let own = byStyle[cell.style] else { return [over] }
    return around == nil ? [own] : [own, over]
  }

  /// Those that may stand over a cell and are too many to be looked at one by one.
  func rulesPastLimit(over cell: CellReference) -> [Rule] {
    past.around?.contains(cell) ?? false ? past.rules : []
  }

  /// The rules that may make a text of some formats look otherwise, with those that keep them from it.
  static func relevant(_ rules: [Rule], over formats: [FormatLooks.Format]) -> [Rule] {
    let givenInks = Set(rules.compactMap(\.format.ink))
    let givenPapers = Set(rules.compactMap(\.format.paper))
    let inks = givenInks.union(formats.compactMap(\.ink))
    let papers = givenPapers.union(formats.map(\.paper))
    // Where some letters cannot be told from some paper, each colour may hide them or let them be seen.
    let isOpen =
      formats.contains(where: \.isUnseen)
      || givenInks.contains { ink in papers.contains { !ink.isSeen(on: $0) } }
      || givenPapers.contains { paper in inks.contains { !$0.isSeen(on: paper) } }
    func changes(_ format: RuleFormat) -> Bool {
      format.hidesValue || format.numberFormat != nil || format.font != nil
        || isOpen && (format.ink != nil || format.paper != nil)
    }
    guard rules.contains(where: { changes($0.format) }) else { return [] }
    return rules.filter { changes($0.format) || $0.stops }
  }
}

extension CellRange {
  /// The smallest rectangle around both.
  fileprivate func union(_ other: CellRange) -> CellRange {
    CellRange(
      rows: min(first.row, other.first.row)...max(last.row, other.last.row),
      columns: min(first.column, other.first.column)...max(last.column, other.last.column)
    )
  }
}
