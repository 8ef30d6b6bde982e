import ReportModel

/// Tells whether a formula adds up just what a rule of the form says, and from which cells.
///
/// A program that inserts a row without moving names and formulas leaves both pointing to the old
/// places. The formula's cells are therefore looked up by label and, failing that, by name; a formula
/// that fits neither way is not one of the form's totals.
struct SumResolver {
  private let placement: TablePlacement
  private let byLabel: [Int: [Grid.Position: Int]]
  private let byName: [Int: [Grid.Position: Int]]

  init(_ placement: TablePlacement, grids: [Grid]) {
    self.placement = placement
    var byLabel: [Int: [Grid.Position: Int]] = [:]
    for cell in placement.table.cells {
      for candidate in placement[cell] {
        if let position = candidate.position {
          byLabel[candidate.grid, default: [:]][position] = cell
        }
      }
    }
    self.byLabel = byLabel
    var byName: [Int: [Grid.Position: Int]] = [:]
    for number in placement.grids {
      for (name, position) in grids[number].names {
        if let cell = placement.edition.form.cell(name) {
          byName[number, default: [:]][position] = cell.index
        }
      }
    }
    self.byName = byName
  }

  /// The parts of a total whose formula is a rule of the form; nil for any other formula.
  ///
  /// - Returns: The parts, and whether the formula adds up the cells that their labels stand beside and no others.
  func parts(
    of total: Int,
    formula: Grid.SumFormula,
    in grid: Int
  ) -> (cells: [Int], areLabelled: Bool)? {
    for (positions, areLabelled) in [(byLabel[grid], true), (byName[grid], false)] {
      guard let positions else { continue }
      // Cells between the parts that are none of the form's, such as an inserted row, must not count.
      let cells = Set(formula.terms.compactMap { positions[$0] })
      for rule in placement.edition.form.sums where rule.total == total {
        guard cells == Set(rule.parts) else { continue }
        return (rule.parts, areLabelled && formula.terms.count == cells.count)
      }
    }
    return nil
  }
}
