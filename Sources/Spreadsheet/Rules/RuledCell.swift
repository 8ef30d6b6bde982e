/// What rules make of one cell.
struct RuledCell {
  /// Its format, with what they change in it.
  var style: RuledStyle
  /// What is noted of it.
  var overlays: [Overlay.Content] = []
  /// Whether it holds a zero that they hide.
  var hidesZero = false
}

/// A cell format with what rules change in it; nil where that stays.
struct RuledStyle: Hashable {
  let style: UInt16
  var look: TextLook?
  var paper: SheetColor?
  var format: NumberFormat?

  /// Whether something does not stay.
  var changes: Bool { look != nil || paper != nil || format != nil }
}

/// Looks at the cells of a sheet for what rules make of them.
struct RuledCellReader {
  private let contents: WorkbookContents
  private let rules: LookRules
  private var judge: RuleJudge
  /// The rules that matter over cells without stretches of their own, by their formats and the rules over them.
  private var relevant: [Key: [[LookRules.Rule]]] = [:]
  /// The cell before without such: neighbours mostly have the same.
  private var last: (key: Key, lists: [[LookRules.Rule]])?
  /// How much may still be done, in looks that are compared and ranges that are looked at, for all cells of the sheet
  /// together: more than sheets that people fill in ever need.
  private var budget = PossibleLooks.sheetBudget

  /// What it takes to ask whether a rule holds for a cell, in the same measure.
  private static let costOfQuestion = 7

  /// The most of them that are kept.
  private static let keptLists = 1_000

  private struct Key: Hashable {
    let style: UInt16
    let isPainted: Bool
    let lists: [[Int]]
  }

  /// What a cell looks like in the end.
  private struct Outcome: Equatable {
    let look: TextLook
    /// How its stretches look.
    let runs: [TextLook]
    let format: NumberFormat?
    let paper: SheetColor

    /// Whether the text is seen alike.
    func looks(as other: Outcome) -> Bool { look == other.look && runs == other.runs }
  }

  init(_ contents: WorkbookContents, sheet: Int, rules: LookRules) {
    self.contents = contents
    self.rules = rules
    judge = RuleJudge(contents, sheet: sheet)
  }

  /// What rules make of a cell that looks so without them; nil where they leave it as it is.
  mutating func read(_ cell: CellContents, looking own: FormatLooks.Format) -> RuledCell? {
    budget -= rules.areaCount
    guard budget > 0 else { return doubt(over: cell) }
    let lists = relevantLists(over: cell, looking: own)
    budget -= lists.reduce(0) { $0 + $1.count } * Self.costOfQuestion
    guard budget > 0 else { return doubt(over: cell) }
    var possible = PossibleLooks(budget: budget)
    defer { budget = possible.budget }
    if lists.contains(where: { !$0.isEmpty }) {
      var verdicts: [Int: Bool?] = [:]
      for rule in lists.joined() where verdicts[rule.number] == nil {
        verdicts.updateValue(judge.holds(rule, for: cell), forKey: rule.number)
      }
      for list in lists { possible.add(list) { verdicts[$0.number] ?? nil } }
    } else {
      possible.add([]) { _ in nil }
    }
    let outcomes = possible.looks.map { outcome(of: cell, under: $0, looking: own) }
    let isPastLimit =
      possible.areTooMany
      || !LookRules.relevant(rules.rulesPastLimit(over: cell.reference), over: [own]).isEmpty
    // What is read is what is seen best: of what may not be seen it is noted that it may not.
    guard let best = outcomes.min(by: { $0.look.rawValue < $1.look.rawValue }) else { return nil }
    var ruled = RuledCell(style: RuledStyle(style: cell.style))
    let isDoubtful = isPastLimit || outcomes.contains { !$0.looks(as: best) }
    if isDoubtful { ruled.overlays.append(.rule) }
    let isHiddenZero =
      !isDoubtful && best.look == .hidden && own.look != .hidden
      && cell.decimal?.digits.isEmpty ?? false
    ruled.hidesZero = isHiddenZero
    if !isHiddenZero, best.look != contents.look(of: cell) { ruled.style.look = best.look }
    if best.paper != contents.paper(of: cell),
      best.look != contents.look(of: cell) || cell.runs != nil
    {
      ruled.style.paper = best.paper
    }
    var formats: [NumberFormat?] = []
    for outcome in outcomes where !formats.contains(outcome.format) {
      formats.append(outcome.format)
    }
    if formats.count == 1 {
      ruled.style.format = formats[0]
    } else {
      ruled.overlays += formats.compactMap { $0.map { .numberFormat($0) } }
    }
    return ruled.style.changes || !ruled.overlays.isEmpty || ruled.hidesZero ? ruled : nil
  }

  /// A cell of which it is not known what rules make of it.
  private func doubt(over cell: CellContents) -> RuledCell {
    RuledCell(style: RuledStyle(style: cell.style), overlays: [.rule])
  }

  /// The rules over a cell that may change how it looks.
  private mutating func relevantLists(
    over cell: CellContents,
    looking own: FormatLooks.Format
  ) -> [[LookRules.Rule]] {
    let lists = rules.lists(over: cell)
    let key = Key(style: cell.style, isPainted: own.paper == .unknown, lists: lists)
    if cell.runs == nil, let last, last.key == key { return last.lists }
    // A stretch may have any colour.
    let formats =
      [own] + (cell.runs ?? []).map { FormatLooks.Format(ink: $0.color, paper: own.paper) }
    let found =
      (cell.runs == nil ? relevant[key] : nil)
      ?? lists.map { list in LookRules.relevant(list.map { rules.rules[$0] }, over: formats) }
    if cell.runs == nil {
      if relevant.count < Self.keptLists { relevant[key] = found }
      last = (key, found)
    }
    return found
  }

  private func outcome(
    of cell: CellContents,
    under ruled: RuledLook,
    looking own: FormatLooks.Format
  ) -> Outcome {
    let paper = ruled.paper(behind: own, (cell.runs ?? []).compactMap(\.color))
    let look = ruled.look(of: own, on: paper)
    let runs = (cell.runs ?? []).map { run -> TextLook in
      guard let runLook = run.look else { return look }
      return run.color?.isSeen(on: paper) ?? true ? runLook : .hidden
    }
    return Outcome(look: look, runs: runs, format: ruled.shownFormat, paper: paper)
  }
}
