import ReportModel
import TextTools

extension GridPlacement {
  /// Takes a row of a document's table, in which nothing but the values may stand behind the label.
  ///
  /// Spans that do not fit together shift cells out from under their headings, so as many cells as the
  /// form has values are these, in the order of the headings. In a table whose merged cells were parted
  /// there are more, and each value stands under its heading. Where the two disagree, neither is taken.
  /// Without columns the headings are the form's, in its order, and stand over others: as many cells are these.
  mutating func placeInTable(
    _ target: TableLayout.DataRow,
    row index: Int,
    columns: [ClosedRange<Int>]?
  ) {
    let row = source.grid.rows[index]
    let label = source.folded[index].lastIndex { labels.dataRow($0) != nil }
    var behind = row.cells[((label ?? -1) + 1)...]
    if label == nil, let first = columns?.lazy.map(\.lowerBound).min() {
      behind = behind.drop { $0.column < first }
    }
    let place = behind.first?.place ?? row.cells.first?.place
    let found =
      columns.map { columns in
        values(among: behind, columns: columns)
          ?? valuesBesideOthers(behind, columns: columns, block: target.block)
      } ?? values(among: behind, count: target.cells.count)
    guard let values = found else {
      placement.leaveMisaligned(
        target,
        row.quotation,
        count: behind.withoutBlankEnd(beyond: target.cells.count).count,
        at: place,
        grid: number
      )
      return
    }
    if let last, target.row < last { placement.reportOutOfOrder(target, at: place) }
    last = target.row
    for (cell, value) in zip(target.cells, values) {
      let position = Grid.Position(row: row.index, column: value.column)
      placement.add(TablePlacement.Candidate(value, at: position, grid: number), to: cell)
    }
  }

  /// The values among the cells behind a label, one for each column of the form; nil if they are not
  /// certain.
  private func values(
    among cells: ArraySlice<Grid.Cell>,
    columns: [ClosedRange<Int>]
  ) -> [Grid.Cell]? {
    let headed = values(under: columns, among: cells)
    if cells.count > columns.count, let whole = headed?.compactMap({ $0 }),
      whole.count == columns.count
    {
      return whole
    }
    guard let ordered = values(among: cells, count: columns.count) else { return nil }
    // The cells from left to right belong to the headings from left to right.
    let order = columns.indices.sorted { columns[$0].lowerBound < columns[$1].lowerBound }
    var values = ordered
    for (cell, column) in zip(ordered, order) { values[column] = cell }
    let isAgreed = headed.map { zip($0, values).allSatisfy(Self.holdSame) } ?? true
    return isAgreed ? values : nil
  }

  /// The cell under each heading, where everything else stands under a heading of its own: in a column that the
  /// form has not, such as 占比; nil if it is not certain.
  ///
  /// Cells that spans have moved would leave a heading without one.
  private mutating func valuesBesideOthers(
    _ cells: ArraySlice<Grid.Cell>,
    columns: [ClosedRange<Int>],
    block: Int
  ) -> [Grid.Cell]? {
    let own = columns.map { range in cells.filter { range.contains($0.column) } }
    let others = cells.filter { cell in
      !cell.isBlank && !columns.contains { $0.contains(cell.column) }
    }
    let isUnderHeadings = zip(columns, own).allSatisfy { range, cells in
      cells.count == 1 && cells[0].column == range.lowerBound
        && cells[0].columnSpan == range.count && !cells[0].isBlank
    }
    guard isUnderHeadings, !others.isEmpty else { return nil }
    let headed = columnsWithHeading(block)
    guard others.allSatisfy({ headed.contains($0.column) }) else { return nil }
    for cell in others { placement.report(.underNoColumn(cell, placement.edition)) }
    return own.joined().map { $0 }
  }

  /// The cells behind a label if they are as many as the form has; blank ones at the end do not count.
  private func values(among cells: ArraySlice<Grid.Cell>, count: Int) -> [Grid.Cell]? {
    let ordered = cells.withoutBlankEnd(beyond: count)
    return ordered.count == count ? Array(ordered) : nil
  }

  private static func holdSame(_ one: Grid.Cell?, _ other: Grid.Cell) -> Bool {
    guard let one, !one.isBlank else { return other.isBlank }
    return one.column == other.column
  }

  /// The cell under each heading, nil where there is none; nil if something stands beside the headings, or
  /// two values under one.
  private func values(
    under columns: [ClosedRange<Int>],
    among cells: ArraySlice<Grid.Cell>
  ) -> [Grid.Cell?]? {
    var values: [Grid.Cell?] = Array(repeating: nil, count: columns.count)
    for cell in cells {
      guard let column = columns.firstIndex(where: { $0.contains(cell.column) }) else {
        if cell.isBlank { continue }
        return nil
      }
      guard let other = values[column], !other.isBlank else {
        if values[column] == nil || !cell.isBlank { values[column] = cell }
        continue
      }
      // A cell that was merged may have been filled everywhere when it was parted.
      guard cell.isBlank || cell.isWritten && other.isWritten && cell.text == other.text else {
        return nil
      }
    }
    return values
  }
}
