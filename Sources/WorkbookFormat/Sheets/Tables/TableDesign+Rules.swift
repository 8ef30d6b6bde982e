internal import ReportModel
internal import Spreadsheet

extension TableDesign {
  /// Makes sums that do not hold stand out as soon as somebody breaks or mends them.
  ///
  /// What is broken whatever the blanks are looks like an error; what is broken only if they are 0 is still to
  /// be filled in, and no fault yet.
  mutating func addRules(_ rules: [Rule], place: (Int) -> CellReference) {
    let areas = RuleArea.areas(of: rules, place: place)
    let styles = SheetStyles.shared
    // Programs show the first format that holds: what is certain goes before what is open.
    add(areas, \.isBroken, styles.brokenSum)
    add(areas, \.isBrokenIfBlanksAreZero, styles.openSum)
  }

  private mutating func add(
    _ areas: [RuleArea],
    _ formula: (RuleFormula) -> String,
    _ style: DifferentialIndex
  ) {
    for area in areas {
      let formula = formula(area.formula)
      // One format for each rectangle: programs differ in what a formula is relative to otherwise.
      for range in area.totals {
        sheet.conditionalFormats.append(ConditionalFormat([range], formula: formula, style: style))
      }
    }
  }

  /// Makes text stand out that is neither a number nor a mark, however it came into the cell.
  mutating func addDoubts(_ places: [CellReference]) {
    // One format for each rectangle: programs differ in what a formula is relative to otherwise.
    for range in CellRange.rectangles(of: places) {
      let cell = range.first.description
      let marks = Self.marks.map { "\(cell)=\"\($0)\"" }.joined(separator: ",")
      sheet.conditionalFormats.append(
        ConditionalFormat(
          [range],
          formula:
            "AND(NOT(ISNUMBER(\(cell))),LEN(\(cell))>0,NOT(OR(\(marks),RIGHT(\(cell),1)=\"）\",RIGHT(\(cell),1)=\"元\")))",
          style: SheetStyles.shared.doubtfulText
        )
      )
    }
  }

  /// The marks for nothing to report that reports have most.
  private static let marks = ["/", "／", "—", "-", "无"]
}
