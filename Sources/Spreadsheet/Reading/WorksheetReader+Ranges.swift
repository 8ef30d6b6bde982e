import XML

/// What is said of ranges of cells: columns, merged cells, rules for looks, small charts.
extension WorksheetReader {
  mutating func addColumns(_ tag: borrowing XMLTag) {
    guard let first = tag.integer("min"), let last = tag.integer("max"), first >= 1, first <= last,
      first <= CellReference.columnCount
    else { return }
    let columns = first - 1...min(last, CellReference.columnCount) - 1
    let width = tag.text("width").flatMap { Double($0) }
    let isHidden = tag.flag("hidden") || width.map { $0 < Self.leastWidth } ?? isNarrowByDefault
    if isHidden {
      hiddenColumns.append(columns)
    } else if isNarrowByDefault {
      shownColumns.append(columns)
    }
    sizes.setWidth(isHidden ? 0 : width, of: columns)
  }

  /// Takes how a window shows the sheet.
  mutating func takeView(_ tag: borrowing XMLTag) {
    if let value = tag.text("showZeros"), value == "0" || value == "false" { hidesZeros = true }
  }

  /// Takes what is said of columns and rows of which nothing else is said.
  ///
  /// `zeroHeight` hides no row that stands in the file, but those that do not.
  mutating func takeDefaults(_ tag: borrowing XMLTag) {
    let width = tag.text("defaultColWidth").flatMap { Double($0) }
    isNarrowByDefault = width.map { $0 < Self.leastWidth } ?? false
    sizes.takeDefaults(tag)
  }

  /// The columns that are not seen, with those that have no width because nothing is said of them.
  var unseenColumns: [ClosedRange<Int>] {
    guard isNarrowByDefault else { return hiddenColumns }
    var unseen = hiddenColumns
    var next = 0
    for columns in shownColumns.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      if columns.lowerBound > next { unseen.append(next...columns.lowerBound - 1) }
      next = max(next, columns.upperBound + 1)
    }
    if next < CellReference.columnCount { unseen.append(next...CellReference.columnCount - 1) }
    return unseen
  }

  /// The least width of a column that is seen, in characters: about a pixel.
  private static let leastWidth = 0.1
  /// The least height of a row that is seen, in points.
  static let leastHeight = 1.0

  /// The most rules, and the most ranges of one, that are kept.
  static let ruleLimit = 1_000

  mutating func addRule(_ tag: borrowing XMLTag) {
    hasRule = false
    guard rules.count < Self.ruleLimit, let rule = SheetRule(tag, cells: ruledCells) else { return }
    rules.append(rule)
    hasRule = true
  }

  /// Takes a formula of the rule that is open.
  mutating func addRuleFormula() {
    guard hasRule, rules[rules.count - 1].formulas.count < Self.formulaLimit else { return }
    rules[rules.count - 1].formulas.append(String(decoding: value, as: UTF8.self))
  }

  /// Takes what the rule that is open draws into its cells.
  mutating func addRuleDrawing(_ tag: borrowing XMLTag) {
    if hasRule { rules[rules.count - 1].takeDrawing(tag) }
  }

  /// Takes an element of the rules that later programs add.
  mutating func takeLaterRule(_ tag: borrowing XMLTag) {
    if tag.isNamed("conditionalFormatting") {
      laterRules = []
    } else if tag.isNamed("cfRule"), laterRules?.count ?? .max < Self.ruleLimit,
      let rule = SheetRule(tag, cells: [], bringsFormat: true)
    {
      laterRules?.append(rule)
    } else if tag.isNamed("iconSet") || tag.isNamed("dataBar"), let last = laterRules?.indices.last
    {
      laterRules?[last].takeDrawing(tag)
    }
  }

  /// Adds the rules of later programs for the cells that are named behind them.
  mutating func addLaterRules() {
    let cells = String(decoding: value, as: UTF8.self).split(separator: " ")
      .prefix(Self.ruleLimit).compactMap { CellRange(merged: String($0)) }
    for var rule in laterRules ?? []
    where rule.isOfUse && rules.count < Self.ruleLimit {
      rule.cells = cells
      rules.append(rule)
    }
    laterRules = []
  }

  /// Takes an element of the format that a rule of later programs brings along.
  mutating func takeLaterFormat(_ tag: borrowing XMLTag) {
    defer { formatDepth += 1 }
    guard let last = laterRules?.indices.last else { return }
    if formatDepth == 0 {
      laterRules?[last].own = RuleFormat()
    } else {
      laterRules?[last].own?.take(tag, depth: formatDepth)
    }
  }

  /// Takes a formula of a rule of later programs.
  mutating func addLaterFormula() {
    guard let last = laterRules?.indices.last,
      laterRules?[last].formulas.count ?? .max < Self.formulaLimit
    else { return }
    laterRules?[last].formulas.append(String(decoding: value, as: UTF8.self))
  }

  /// The most formulas of a rule.
  private static let formulaLimit = 3

  mutating func addSparkline() {
    let place = String(decoding: value, as: UTF8.self).split { $0 == ":" || $0 == " " }.first
    if let cell = place.flatMap({ CellReference(String($0)) }) { sparklines.append(cell) }
  }

  mutating func addMerge(_ tag: borrowing XMLTag) throws(SpreadsheetError) {
    guard merges.count < limits.mergedRanges else {
      throw .limit(.mergedRanges, limits.mergedRanges)
    }
    let text = tag.text("ref") ?? ""
    guard let range = CellRange(merged: text) else {
      throw SpreadsheetError(
        .badReference,
        zh: "\(SpreadsheetError.chineseQuoted(text))不是单元格区域",
        en: "\(SpreadsheetError.quoted(text)) is no range of cells",
        line: tag.line
      )
    }
    merges.append(range)
  }
}
