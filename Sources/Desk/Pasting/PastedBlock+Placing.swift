import ReportModel

extension PastedBlock {
  /// Places what was copied.
  ///
  /// - Parameters:
  ///   - text: The text of the clipboard: cells parted by tabs, rows by line ends.
  ///   - html: The markup of the clipboard; nil where it has none.
  ///   - cell: The cell that was chosen, by its index.
  ///   - report: The report as it stands.
  /// - Throws: ``PasteFault`` if it is too much, or nothing of it has a place.
  init(text: String, html: String?, at cell: Int, in report: Report) throws(PasteFault) {
    guard let chosen = ChosenCell(cell, in: report.form) else { throw .noPlace }
    let cells = try PastedCells(text: text, html: html)
    let labelled = LabelledCells(cells, at: chosen, of: report.edition)
    // Labels that tell no place are not passed over: the numbers beside them are not for just any cell.
    placement = labelled.hasLabels ? .labels : .shape
    let places =
      labelled.hasLabels ? labelled.places() : chosen.places(for: cells, in: report.form)
    let entries = places.entries(in: report)
    let left = places.notes(placement, in: report)
    guard !entries.isEmpty else { throw left.isEmpty ? .noPlace : .leftOut(left) }
    self.entries = entries
    notes =
      left + PastedDoubts(entries, of: cells, at: chosen, byOrder: places.byOrder, in: report).notes
  }
}
