internal import ReportModel
internal import Spreadsheet

extension TableDesign {
  /// Makes sums that do not hold stand out as soon as somebody breaks or mends them.
  ///
  /// As in a check, a sum is judged only if all its cells are numbers.
  mutating func addRules(_ rules: [Rule], place: (Int) -> CellReference) {
    for rule in rules {
      // Fixed references: the same formula is for both cells of a sum that balances another.
      let parts = CellRange.operands(rule.parts.map(place)).map(\.absolute)
        .joined(separator: ",")
      let totals = rule.totals.map(place)
      let sum = totals.map(\.absolute).joined(separator: ",")
      let wrong = rule.family.relation.brokenFormulaOperator
      sheet.conditionalFormats.append(
        ConditionalFormat(
          totals.map { CellRange($0) },
          formula:
            "AND(COUNT(\(sum))=\(totals.count),COUNT(\(parts))=\(rule.parts.count),SUM(\(sum))\(wrong)SUM(\(parts)))",
          style: SheetStyles.shared.brokenSum
        )
      )
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
