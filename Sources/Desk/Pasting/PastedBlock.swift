import ReportModel

/// A row, column or block of numbers that was copied elsewhere, and the cells of the form that it is for.
///
/// It is shown before it is taken.
struct PastedBlock: Sendable {
  /// How the cells were found.
  enum Placement: Sendable {
    /// By labels that were copied with the numbers.
    case labels
    /// By the shape of the block, from the chosen cell on.
    case shape
  }

  /// A cell of the form with what is to be put into it.
  struct Entry: Sendable {
    /// The cell.
    let cell: FormCell
    /// What was copied.
    let text: String
    /// What it is read as; a text that is no number for certain is told and not guessed.
    let value: CellValue
    /// What stands there now.
    let old: CellValue
  }

  /// How the cells were found.
  let placement: Placement
  /// The cells, in the order of the form.
  let entries: [Entry]
  /// What there is to say: numbers without a cell, texts that are no numbers.
  let notes: [Wording]

  /// The report with the numbers in place; what is no number for certain is left out.
  func applied(to report: Report) -> Report {
    var applied = report
    for entry in entries where !entry.value.isUnreadable {
      applied.values[entry.cell.index] = entry.value
    }
    return applied
  }
}
