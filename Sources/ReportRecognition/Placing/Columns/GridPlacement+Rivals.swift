import ReportModel
import TextTools

/// Rows of numbers below a row of the form that have no label of their own.
extension GridPlacement {
  /// How many rows below another one a row is looked at as a rival of it.
  private static let reach = 20

  /// Notes a row that may hold the values of the row above it as well as that itself.
  mutating func addRival(_ index: Int) {
    guard let above, index - above.index <= Self.reach else { return }
    let row = source.grid.rows[index]
    let written = row.cells.filter { !$0.isBlank }
    guard
      labels.dataRows.isEmpty
        ? isRivalOfOnlyRow(index, written) : isRival(written, of: above, index)
    else { return }
    let target = table.layout.dataRows[above.row]
    var rival = TablePlacement.RivalRow(
      above: above.row,
      text: row.quotation,
      place: written.first?.place,
      grid: number,
      positions: row.cells.map { Grid.Position(row: row.index, column: $0.column) }
    )
    rival.values = values(of: target, among: written, row: row.index)
    // Numbers of which one stands under no heading are the row's as a whole if they are as many.
    let count = written.count(where: \.isValue)
    if rival.values.count < count, count >= target.cells.count { rival.values = [] }
    guard !rival.values.isEmpty || count >= target.cells.count else { return }
    placement.rivals.append(rival)
  }

  /// What of a row stands under the headings of another one's values.
  private func values(
    of target: TableLayout.DataRow,
    among written: [Grid.Cell],
    row: Int
  ) -> [(cell: Int, candidate: TablePlacement.Candidate)] {
    guard case .found(let columns)? = columns[target.block] else { return [] }
    return zip(target.cells, columns).flatMap { cell, range in
      written.filter { range?.contains($0.column) ?? false && $0.isValue }.map { value in
        let position = Grid.Position(row: row, column: value.column)
        return (cell, TablePlacement.Candidate(value, at: position, grid: number))
      }
    }
  }

  /// Whether a row below one with a label holds numbers alone, and there is nothing but notes between the two.
  private func isRival(
    _ written: [Grid.Cell],
    of above: (row: Int, index: Int),
    _ index: Int
  ) -> Bool {
    guard written.contains(where: \.isNumber), written.allSatisfy(\.isValue),
      // Elsewhere than in a sheet a number alone in its row is mostly that of a page.
      isInSheet || source.grid.rows[index].cells.count > 1
    else { return false }
    let every = LabelIndex.everyLabel(of: placement.edition)
    return (above.index + 1..<index).allSatisfy { between in
      source.folded[between].allSatisfy { !labels.knows($0) && !every.contains($0) }
    }
  }

  /// Whether a row below the one that was taken for the values of a table without row labels can hold them as
  /// well: as many numbers, whatever stands before them, or numbers alone with nothing of the form's between the
  /// two.
  private mutating func isRivalOfOnlyRow(_ index: Int, _ written: [Grid.Cell]) -> Bool {
    // The table may begin once more.
    if source.folded[index].contains(where: labels.isLeaf) { isClosed = false }
    guard !written.isEmpty else { return false }
    guard written.allSatisfy(\.isValue) else {
      let every = LabelIndex.everyLabel(of: placement.edition)
      if written.count(where: \.isNumber) >= labels.counts[0],
        !source.folded[index].contains(where: every.contains)
      {
        return true
      }
      isClosed = !source.folded[index].contains(where: labels.isLeaf)
      return false
    }
    let numbers = written.filter(\.isNumber)
    // Elsewhere than in a sheet a number alone is mostly that of a page, and so it is below a text.
    guard isInSheet, case .found(let columns)? = columns[0] else {
      return isClosed
        ? written.count >= labels.counts[0]
        : source.grid.rows[index].cells.count > 1 && !numbers.isEmpty
    }
    if isClosed, written.count == 1 { return false }
    let known = columns.compactMap { $0 }
    return numbers.contains { cell in known.contains { $0.contains(cell.column) } }
  }

  private var isInSheet: Bool { if case .sheet = source.grid.frame { true } else { false } }
}
