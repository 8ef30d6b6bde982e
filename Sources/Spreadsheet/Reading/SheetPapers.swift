import XML

/// What else than the format of a cell may put a colour behind it.
struct SheetPapers {
  /// What each format of rules does to a text.
  private(set) var ruleFormats: [RuleFormat] = []
  /// How text looks apart from its colour, by the numbers of the cell formats.
  fileprivate private(set) var fontLooks: [TextLook] = []
  /// The cell formats that show digits around a text.
  private(set) var textFormats: Set<UInt16> = []
  /// Whether a cell format has letters in the colour of its paper.
  private var hasUnseenInk = false

  /// Nothing does.
  init() {}

  /// Takes what the styles of a workbook say.
  init(_ styles: StylesReader, looks: [TextLook], numberFormats: [NumberFormat]) {
    for (index, format) in numberFormats.enumerated() where format.showsDigitsAroundText {
      if let style = UInt16(exactly: index) { textFormats.insert(style) }
    }
    ruleFormats = styles.ruleFormats
    fontLooks = styles.fontLooks
    hasUnseenInk = zip(looks, fontLooks).contains { $0 != $1 }
  }

  /// The cells of a sheet behind which a rule, or the style of a table, may put a dark colour.
  func ranges(
    of rules: [SheetRule],
    on part: String,
    in package: PackageReader
  ) throws(SpreadsheetError) -> [PaintedCells] {
    var painted: [PaintedCells] = []
    for rule in rules {
      let format = rule.format(among: ruleFormats)
      if rule.format == nil, rule.own == nil {
        painted += rule.cells.map { PaintedCells(range: $0, rule: nil) }
      } else if let format, format.isDark {
        painted += rule.cells.map { PaintedCells(range: $0, rule: rule) }
      }
    }
    guard hasUnseenInk else { return painted }
    for relationship in try package.relationships(of: part) where relationship.type == "table" {
      guard let (name, bytes) = try package.read(relationship, of: part) else { continue }
      var reader = TableRangeReader()
      try package.parse(bytes, part: name, handler: &reader)
      if reader.isStyled, let range = reader.range {
        painted.append(PaintedCells(range: range, rule: nil))
      }
    }
    return painted
  }
}

/// Reads `xl/tables/tableN.xml` for its cells and whether a style paints them.
private struct TableRangeReader: PartHandler {
  private(set) var range: CellRange?
  private(set) var isStyled = false

  mutating func startElement(_ tag: borrowing XMLTag) throws(SpreadsheetError) {
    if tag.isNamed("table") { range = tag.text("ref").flatMap { CellRange($0) } }
    if tag.isNamed("tableStyleInfo") { isStyled = tag.text("name") != nil }
  }

  mutating func endElement(_ tag: borrowing XMLTag) throws(SpreadsheetError) {}

  mutating func characters(_ characters: borrowing XMLCharacters) throws(SpreadsheetError) {}
}

extension WorkbookContents {
  /// Gives cells that are painted, or may be, a format of which nobody knows what is behind it; of a rule of which it is
  /// not known whether it holds, that is noted.
  ///
  /// - Parameters:
  ///   - number: The number of the sheet.
  ///   - papers: How text looks apart from its colour.
  mutating func leavePaperOpen(of number: Int, _ papers: SheetPapers) {
    var others: [UInt16: UInt16] = [:]
    for (index, isCertain) in openPapers(of: number, papers) {
      let cell = sheets[number].cells[index]
      if !isCertain { sheets[number].addOverlay(.rule, in: cell.reference) }
      let style = Int(cell.style)
      if others[cell.style] == nil {
        others[cell.style] = addFormat(like: style, look: papers.fontLooks[style], fill: .unknown)
      }
      if let other = others[cell.style] { sheets[number].cells[index].style = other }
    }
  }

  /// The cells of a sheet that are seen, or may be, for what is painted behind them: their places among its cells, and
  /// whether no rule is in doubt.
  ///
  /// All are looked at before any is changed, so that what calculates is no copy of the cells.
  private func openPapers(
    of number: Int,
    _ papers: SheetPapers
  ) -> [(index: Int, isCertain: Bool)] {
    let painted = sheets[number].painted
    guard !painted.isEmpty else { return [] }
    let paints = painted.map {
      (range: $0.range, condition: $0.rule.map { RuleCondition($0) })
    }
    var open: [(index: Int, isCertain: Bool)] = []
    var calculator = FormulaCalculator(self)
    for index in sheets[number].cells.indices {
      let cell = sheets[number].cells[index]
      guard Int(cell.style) < papers.fontLooks.count, cell.runs != nil || look(of: cell) == .hidden
      else { continue }
      let behind = paints.filter { $0.range.contains(cell.reference) }
      // Of what is painted without a condition nothing more can be known.
      let verdicts =
        behind.contains { $0.condition == nil }
        ? [true] : behind.map { $0.condition?.holds(for: cell, in: number, &calculator) ?? nil }
      if verdicts.contains(where: { $0 != false }) {
        open.append((index, isCertain: verdicts.contains(true)))
      }
    }
    return open
  }
}
