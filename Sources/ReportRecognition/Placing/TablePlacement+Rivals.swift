import ReportModel

extension TablePlacement {
  /// A row of numbers without a label of its own, right below a row of the form.
  ///
  /// Whoever looks at the table finds two rows of numbers beside one label, be there a note between them or not,
  /// and does not know which of them is meant.
  struct RivalRow {
    /// The row above it, among the table's rows of values.
    let above: Int
    /// What stands under headings that are known; empty where it is the row as a whole that counts.
    var values: [(cell: Int, candidate: Candidate)] = []
    /// What stands in it, as it is quoted.
    let text: String
    let place: Place?
    let grid: Int
    /// Its cells, which need not be told as unknown once it is told as a rival.
    var positions: [Grid.Position] = []
  }

  /// Lets what may be the values of a row as well as those that were taken stand against these.
  ///
  /// Where the row that the form has below is nowhere to be found, the numbers are likely to be that row's, whose
  /// label was lost: they say nothing against the row above then.
  mutating func settleRivals() {
    for rival in rivals where isFollowed(rival.above) {
      let target = table.layout.dataRows[rival.above]
      if rival.values.isEmpty {
        leave(target, text: rival.text, at: rival.place, grid: rival.grid)
      } else {
        for (cell, candidate) in rival.values { add(candidate, to: cell) }
      }
      understand(rival.positions, grid: rival.grid)
    }
    rivals = []
  }

  /// Whether a row is the table's last, or the one below it has values.
  private func isFollowed(_ row: Int) -> Bool {
    guard row + 1 < table.layout.dataRows.count else { return true }
    let next = table.layout.dataRows[row + 1]
    return next.cells.contains { self[$0].contains { !$0.isBlank } }
      || jointRows.contains { $0.rows.contains(row + 1) }
  }
}
