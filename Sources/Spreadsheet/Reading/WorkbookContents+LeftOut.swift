internal import TextTools

extension WorkbookContents {
  /// Whether a formula that is of interest, or a name that formulas may use, refers to a sheet that is left out.
  ///
  /// What is reached through a formula of a sheet that is of no interest is not calculated: what it stores counts.
  func isReferredTo(_ number: Int, from isCalculated: (SheetContents) -> Bool) -> Bool {
    let reference = SheetNameSearch(sheets[number].name)
    return definedNames.contains {
      !$0.name.hasPrefix("_xlnm.") && reference.stands(in: $0.formula)
    }
      || sheets.contains { sheet in
        !sheet.isLeftOut
          && sheet.cells.contains { $0.formula?.text.map(reference.stands) ?? false }
          && isCalculated(sheet)
      }
  }
}

/// Looks for a sheet's name in formulas.
private struct SheetNameSearch {
  private let name: String
  /// Whether letters have another form in capitals: names of sheets may be written in either.
  private let isCased: Bool

  init(_ name: String) {
    // Within its quotation marks an apostrophe stands twice.
    let name = name.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''")
    let folded = name.lowercased()
    isCased = folded != name || name.uppercased() != name
    self.name = folded
  }

  func stands(in formula: String) -> Bool {
    (isCased ? formula.lowercased() : formula).holds(name)
  }
}
