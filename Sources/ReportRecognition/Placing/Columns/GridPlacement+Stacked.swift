import ReportModel
import TextTools

/// A table without row labels whose groups of columns stand below each other, each with its own headings and its own
/// row of values.
extension GridPlacement {
  /// One of the groups.
  private struct Part {
    /// The rows of its headings.
    let head: Range<Int>
    /// The row of its values.
    let row: Int
  }

  /// Takes the table's row of values where it stands in parts below each other, each from under its headings.
  ///
  /// The whole row is left where one of its cells is not certain.
  mutating func placeStacked() {
    guard table.layout.labelColumnCount == 0, source.grid.names.isEmpty,
      let target = table.layout.dataRows.first
    else { return }
    let (parts, isWhole) = parts()
    guard let first = parts.first, parts.count > 1 || !isWhole else { return }
    heads[target.block] = first.head.lowerBound..<(parts.last?.row ?? first.row)
    columns[target.block] = .unclear
    let cells = isWhole ? values(of: parts) : nil
    guard let cells, cells.count == target.cells.count else {
      leaveStacked(target, parts)
      return
    }
    for (cell, value) in zip(target.cells, cells) {
      placement.add(value, to: cell)
      if let position = value.position { placement.understand([position], grid: number) }
    }
    placement.reportColumnsOutOfOrder(at: place(of: parts[1].head))
  }

  /// The values of the table where its groups stand below each other or in front of rows, one for each column of the
  /// form; nil where one is not certain, or the table is no such one.
  func valuesInParts() -> [TablePlacement.Candidate]? {
    guard table.layout.labelColumnCount == 0, source.grid.names.isEmpty else { return nil }
    let (parts, isWhole) = parts()
    if isWhole, parts.count > 1 {
      let values = values(of: parts)
      return values?.count == labels.leaves[0].count ? values : nil
    }
    return crossedPlaces()?.map { candidate(row: $0.row, column: $0.column) }
  }

  // MARK: Parts

  /// The parts of the row, and whether nothing else than them stands among their headings.
  ///
  /// - Returns: No parts where the row stands in one piece below all its headings, or the headings of its groups
  ///   are not there.
  private func parts() -> (parts: [Part], isWhole: Bool) {
    let leaves = labels.headings[0].leaves
    let groups = Set(labels.leafPaths[0].flatMap { $0.dropLast() })
    var found: [Part] = []
    var start: Int?
    /// The headings that were met, and those of them behind the last row of values.
    var headed = 0
    var open = 0
    var hasOthers = false
    for (index, folded) in source.folded.enumerated() {
      let own = folded.count { leaves.contains($0) }
      if start == nil, folded.contains(where: groups.contains) { start = index }
      guard let begun = start else {
        hasOthers = hasOthers || !found.isEmpty && own > 1
        continue
      }
      open += own
      guard own == 0, open > 0, isRowOfNumbers(index) else { continue }
      // Below all of its headings it is the one row that every way of placing values finds.
      if found.isEmpty, open >= labels.leaves[0].count { return ([], true) }
      found.append(Part(head: begun..<index, row: index))
      headed += open
      open = 0
      start = nil
    }
    hasOthers = hasOthers || open > 0
    // A row below fewer than all headings is a part where others follow.
    if found.count == 1, !hasOthers { return ([], true) }
    return (found, !hasOthers && headed == labels.leaves[0].count)
  }

  private func isRowOfNumbers(_ index: Int) -> Bool {
    let written = source.grid.rows[index].cells.filter { !$0.isBlank }
    return written.count > 1 && written.allSatisfy(\.isValue)
  }

  // MARK: Values

  /// The value of each column of the form, each under its heading in one of the parts; nil where one is not certain.
  private func values(of parts: [Part]) -> [TablePlacement.Candidate]? {
    let comparison = HeadingComparison(0, labels: labels)
    var values: [Int: TablePlacement.Candidate] = [:]
    for part in parts {
      let headings = headings(in: part.head)
      let found = comparison.columns(of: headings)
      let known = headings.rows.joined().allSatisfy { labels.columnLabels.contains($0.text) }
      guard known, found.variants.isEmpty else { return nil }
      var columns: [Int: Int] = [:]
      for (leaf, own) in found.leaves.enumerated() where !own.isEmpty {
        guard own.count == 1, columns.updateValue(leaf, forKey: own[0]) == nil else { return nil }
      }
      let cells = source.grid.rows[part.row].cells
      guard cells.allSatisfy({ $0.isBlank || columns[$0.column] != nil }) else { return nil }
      for (column, leaf) in columns {
        let value = candidate(row: part.row, column: column)
        guard values.updateValue(value, forKey: leaf) == nil else { return nil }
      }
    }
    let ordered = labels.leaves[0].indices.compactMap { values[$0] }
    return ordered.count == values.count ? ordered : nil
  }

  private mutating func leaveStacked(_ target: TableLayout.DataRow, _ parts: [Part]) {
    let rows = parts.map { source.grid.rows[$0.row] }
    let comparison = HeadingComparison(target.block, labels: labels)
    let headings = headings(in: parts[0].head)
    placement.report(
      .wrong(expected: comparison.columns.map { labels.official[$0] ?? $0 }),
      of: target.block,
      on: headings,
      above: headings.place ?? rows[0].cells.first?.place
    )
    placement.leave(
      target,
      text: rows.map(\.quotation).joined(separator: " ¦ "),
      at: rows[0].cells.first?.place,
      grid: number
    )
    for row in rows {
      placement.understand(
        row.cells.map { Grid.Position(row: row.index, column: $0.column) },
        grid: number
      )
    }
  }

  private func place(of head: Range<Int>) -> Place? {
    source.grid.rows[head].lazy.compactMap { $0.cells.first { !$0.isBlank }?.place }.first
  }
}
