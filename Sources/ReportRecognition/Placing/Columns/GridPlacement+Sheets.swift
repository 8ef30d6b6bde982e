import ReportModel

extension GridPlacement {
  /// Takes a row of a sheet, each value from under its heading.
  mutating func placeInSheet(
    _ target: TableLayout.DataRow,
    row index: Int,
    columns: [ClosedRange<Int>?]
  ) {
    var columns = columns
    var known = columns.compactMap { $0 }
    if isForeign {
      guard case .by(let aside) = shift(of: target, row: index, known) else {
        leaveShifted(target, row: index)
        return
      }
      if aside != 0 {
        columns = columns.map { $0.map { $0.lowerBound + aside...$0.upperBound + aside } }
        known = columns.compactMap { $0 }
      }
      if isShifted(row: index, columns: known) {
        leaveShifted(target, row: index)
        return
      }
    }
    let strays = strays(row: index, columns: known, block: target.block)
    let values = columns.map { range in
      range.map { range in
        covered(row: index, columns: range, among: known)
          ?? candidates(row: index, columns: range)
      }
    }
    if isForeign, isMovedLeft(target, values) {
      leaveShifted(target, row: index)
      return
    }
    var blanks: [Bool] = []
    for (cell, (found, range)) in zip(target.cells, zip(values, columns)) {
      guard let found, let range else { continue }
      // What is left out of a cell is told there, and says that the row did not end before it.
      blanks.append(found.allSatisfy { $0.isBlank && $0.source.leftOutText.isBlank })
      let parts = strays.filter { stray in
        stray.column == range.lowerBound - 1 || stray.column == range.upperBound + 1
      }
      if found.count == 1, let value = found.first, !parts.isEmpty {
        placement.add(joined(value, with: parts, row: index), to: cell)
      } else {
        for candidate in found { placement.add(candidate, to: cell) }
      }
    }
    guard isForeign else { return }
    let place = source.grid.rows[index].cells.first?.place
    if let last, target.row < last { placement.reportOutOfOrder(target, at: place) }
    last = target.row
    fills.append((target, place, blanks.last ?? false, blanks.allSatisfy { $0 }))
  }

  /// The cell under a heading where a value that stands under another one was merged over it.
  private func covered(
    row index: Int,
    columns: ClosedRange<Int>,
    among all: [ClosedRange<Int>]
  ) -> [TablePlacement.Candidate]? {
    let row = source.grid.rows[index]
    let isCovered = row.cells.contains { cell in
      cell.columnSpan > 1 && cell.column < columns.lowerBound
        && cell.column + cell.columnSpan > columns.lowerBound && !cell.isBlank
        && all.contains { $0.contains(cell.column) }
    }
    guard isCovered else { return nil }
    let found = candidate(row: index, column: columns.lowerBound)
    guard found.isBlank else { return nil }
    let piece = TextPiece("", range: nil, appearance: .unread(.covered))
    return [
      TablePlacement.Candidate(
        source: SourceText([piece], at: found.place),
        content: .written,
        position: found.position,
        grid: number
      )
    ]
  }

  /// Whether a row's label stands under a heading of values, or behind it a number under no heading while a
  /// heading has none.
  private func isShifted(row index: Int, columns: [ClosedRange<Int>]) -> Bool {
    let row = source.grid.rows[index]
    if let label = source.folded[index].lastIndex(where: { labels.dataRow($0) != nil }),
      columns.contains(where: { $0.contains(row.cells[label].column) })
    {
      return true
    }
    let start = source.folded[index].lastIndex { labels.knows($0) }.map { $0 + 1 } ?? 0
    let hasStray = row.cells[start...].contains { cell in
      !columns.contains { $0.contains(cell.column) }
        && cell.isNumber
    }
    return hasStray
      && columns.contains { range in
        range.allSatisfy { row.cell(in: $0)?.isBlank ?? true }
      }
  }

  /// Whether nothing stands under the heading of a row's total, and what is written last adds up what is before it:
  /// a cell was taken out, and the others moved to the left.
  private func isMovedLeft(
    _ target: TableLayout.DataRow,
    _ values: [[TablePlacement.Candidate]?]
  ) -> Bool {
    guard let end = values.last, let end,
      end.allSatisfy({ $0.isBlank && $0.source.leftOutText.isBlank }),
      let total = target.cells.last,
      placement.edition.form.sums.contains(where: { $0.total == total && $0.parts.count > 1 })
    else { return false }
    let counts = values.dropLast().compactMap { found in
      found?.first.flatMap { ValueReader.read($0.text, as: .count).value.count }
    }
    guard counts.count > 1, let last = counts.last, last > 0 else { return false }
    return counts.dropLast().reduce(0, +) == last
  }

  private mutating func leaveShifted(_ target: TableLayout.DataRow, row index: Int) {
    let row = source.grid.rows[index]
    let place = row.cells.first?.place
    let values = row.cells.count(where: \.isNumber)
    placement.leaveMisaligned(target, row.quotation, count: values, at: place, grid: number)
    placement.understand(
      row.cells.map { Grid.Position(row: row.index, column: $0.column) },
      grid: number
    )
  }

  /// Reports rows whose last value is blank while others are not, unless that column is blank throughout.
  mutating func reportIncompleteRows() {
    for block in table.blocks.indices {
      let rows = fills.filter { $0.row.block == block && !$0.isBlank }
      guard rows.count == 1 || rows.contains(where: { !$0.endsBlank }) else { continue }
      let incomplete = rows.filter(\.endsBlank)
      guard let first = incomplete.first else { continue }
      placement.reportIncomplete(first.row, at: first.place, count: incomplete.count)
    }
  }

  /// The cell under a heading; several where they stand under the same heading and differ.
  private mutating func candidates(
    row index: Int,
    columns: ClosedRange<Int>
  ) -> [TablePlacement.Candidate] {
    // Nearly every heading covers one column.
    if columns.count == 1 {
      let only = candidate(row: index, column: columns.lowerBound)
      if !only.isBlank, only.isWritten, let position = only.position {
        placement.understand([position], grid: number)
      }
      return [only]
    }
    let all = columns.map { candidate(row: index, column: $0) }
    let written = all.filter { !$0.isBlank }
    guard let first = written.first else { return Array(all.prefix(1)) }
    // A cell that was merged may have been filled everywhere when it was parted.
    guard first.isWritten, written.allSatisfy({ $0.isWritten && $0.text == first.text }) else {
      return written
    }
    placement.understand(written.compactMap(\.position), grid: number)
    return [first]
  }
}
