extension WorkbookContents {
  /// Calculates the formulas of some sheets that are sums, differences and references, and notes what the
  /// file stores otherwise.
  mutating func calculateFormulas(where isCalculated: (SheetContents) -> Bool) {
    // A workbook that rounds every number to what it shows comes to other sums.
    guard !roundsToShown else { return }
    for (sheet, index, result) in formulaResults(where: isCalculated) {
      let cell = sheets[sheet].cells[index]
      guard var formula = cell.formula else { continue }
      let isSame = formula.hasCachedValue && Self.areEqual(result, cell.value)
      formula.outcome = isSame ? .agrees : .differs(stored: cell.value)
      sheets[sheet].cells[index] = cell.calculated(isSame ? cell.value : result, formula)
    }
  }

  /// What formulas come to, with their sheets and the places of their cells among those.
  private func formulaResults(
    where isCalculated: (SheetContents) -> Bool
  ) -> [(sheet: Int, index: Int, value: CellContents.Value)] {
    var results: [(sheet: Int, index: Int, value: CellContents.Value)] = []
    var calculator = FormulaCalculator(self)
    for (number, sheet) in sheets.enumerated() {
      let formulas = sheet.cells.indices.filter { sheet.cells[$0].formula != nil }
      guard !formulas.isEmpty, isCalculated(sheet) else { continue }
      for index in formulas {
        if let result = calculator.result(of: sheet.cells[index], in: number) {
          results.append((number, index, result))
        }
      }
    }
    return results
  }

  private static func shownNumber(_ value: CellContents.Value) -> DecimalNumber? {
    switch value {
    case .number(let text), .text(let text): DecimalNumber(stored: text)
    case .blank, .boolean, .error, .date: nil
    }
  }

  private static func areEqual(_ left: CellContents.Value, _ right: CellContents.Value) -> Bool {
    // A number that is stored as a text shows the same.
    if let left = shownNumber(left), let right = shownNumber(right) { return left == right }
    // Of two errors programs show the one or the other.
    if case .error = left, case .error = right { return true }
    return left == right
  }
}
