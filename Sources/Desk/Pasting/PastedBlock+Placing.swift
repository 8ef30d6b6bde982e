public import ReportModel

extension PastedBlock {
  /// Places what was copied; nil if nothing of it has a place.
  ///
  /// - Parameters:
  ///   - text: The text of the clipboard: cells parted by tabs, rows by line ends.
  ///   - html: The markup of the clipboard; nil where it has none.
  ///   - cell: The cell that was chosen, by its index.
  ///   - report: The report as it stands.
  public init?(text: String, html: String?, at cell: Int, in report: Report) {
    guard let chosen = ChosenCell(cell, in: report.form),
      let cells = PastedCells(text: text, html: html)
    else { return nil }
    let labelled = LabelledCells(cells, at: chosen, of: report.edition)
    // Labels that tell no place are not passed over: the numbers beside them are not for just any cell.
    placement = labelled.hasLabels ? .labels : .shape
    let places =
      labelled.hasLabels ? labelled.places() : chosen.places(for: cells, in: report.form)
    guard !places.isEmpty else { return nil }
    entries = places.entries(in: report)
    notes = places.notes(placement, in: report)
  }
}
