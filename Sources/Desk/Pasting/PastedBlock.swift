public import ReportModel

/// A row, column or block of numbers that was copied elsewhere, and the cells of the form that it is for.
///
/// It is shown before it is taken.
public struct PastedBlock: Sendable {
  /// How the cells were found.
  public enum Placement: Sendable {
    /// By labels that were copied with the numbers.
    case labels
    /// By the shape of the block, from the chosen cell on.
    case shape
  }

  /// A cell of the form with what is to be put into it.
  public struct Entry: Sendable {
    /// The cell.
    public let cell: FormCell
    /// What was copied.
    public let text: String
    /// What it is read as; a text that is no number for certain is told and not guessed.
    public let value: CellValue
    /// What stands there now.
    public let old: CellValue
  }

  /// How the cells were found.
  public let placement: Placement
  /// The cells, in the order of the form.
  public let entries: [Entry]
  /// What there is to say: numbers without a cell, texts that are no numbers.
  public let notes: [Wording]

  /// The report with the numbers in place; what is no number for certain is left out.
  public func applied(to report: Report) -> Report {
    var applied = report
    for entry in entries where !entry.value.isUnreadable {
      applied.values[entry.cell.index] = entry.value
    }
    return applied
  }
}
