import ReportModel
import TextTools

/// A table without row labels that is turned: its groups of columns stand in front of rows, and its leaf headings
/// above them (one row for each group), or beside them (one row for each value).
extension GridPlacement {
  /// A column of the form by the group right above it and its own heading.
  private struct Column: Hashable {
    let group: ExactText
    let leaf: ExactText
  }

  /// Takes the table's values from rows that are labelled with the groups of its columns, where each column of the
  /// form has one value there for certain; does nothing otherwise.
  mutating func placeCrossed() {
    guard heads.isEmpty, let target = table.layout.dataRows.first, let values = crossedPlaces()
    else { return }
    heads[target.block] = 0..<source.grid.rows.count
    self.columns[target.block] = .unclear
    for (cell, place) in zip(target.cells, values) {
      let value = candidate(row: place.row, column: place.column)
      placement.add(value, to: cell)
      if let position = value.position { placement.understand([position], grid: number) }
    }
    let first = source.grid.rows[values[0].row].cells.first { !$0.isBlank }
    placement.reportColumnsOutOfOrder(at: first?.place)
  }

  /// Where the value of each column of the form stands in rows that are labelled with the groups of its columns; nil
  /// where one of them is not certain.
  func crossedPlaces() -> [(row: Int, column: Int)]? {
    guard table.layout.labelColumnCount == 0, source.grid.names.isEmpty,
      !labels.repeatedGroups.isEmpty, let found = valuesOfGroupRows() ?? valuesOfLeafRows()
    else { return nil }
    let columns = labels.leafPaths[0].compactMap { path -> Column? in
      guard let leaf = path.last, let group = path.dropLast().last else { return nil }
      return Column(group: ExactText(group), leaf: ExactText(leaf))
    }
    let values = columns.compactMap { found[$0] }
    let isWhole = values.count == labels.leaves[0].count && found.count == values.count
    return isWhole ? values : nil
  }

  private typealias Values = [Column: (row: Int, column: Int)]

  /// The one group that stands in a row; nil for none or several.
  private func group(in folded: [String]) -> (label: ExactText, cell: Int)? {
    let cells = folded.indices.filter { labels.repeatedGroups.contains(folded[$0]) }
    return cells.count == 1 ? (ExactText(folded[cells[0]]), cells[0]) : nil
  }

  // MARK: A row for each group

  /// The values of rows that begin with a group, under leaf headings that stand once above all of them.
  private func valuesOfGroupRows() -> Values? {
    let leaves = labels.headings[0].leaves
    let head = source.folded.firstIndex { folded in
      let own = folded.filter { leaves.contains($0) }
      return own.count == leaves.count && Set(own).count == own.count
        && !folded.contains { labels.repeatedGroups.contains($0) }
    }
    guard let head else { return nil }
    let row = source.grid.rows[head]
    let columns = zip(row.cells, source.folded[head]).filter { leaves.contains($1) }
      .map { (column: $0.column, leaf: ExactText($1)) }
    guard let first = columns.map(\.column).min() else { return nil }
    var values: Values = [:]
    for index in (head + 1)..<max(head + 1, source.grid.rows.count) {
      let cells = source.grid.rows[index].cells.filter { !$0.isBlank }
      guard let group = group(in: source.folded[index]) else {
        // A row of numbers that no group labels may be one of theirs, until the last of them.
        let isDone = values.count == labels.leaves[0].count
        if !isDone, cells.contains(where: \.isNumber) { return nil }
        continue
      }
      let own = source.grid.rows[index].cells[group.cell]
      let behind = cells.filter { $0.column > own.column }
      guard own.column < first, behind.allSatisfy({ $0.isValue && $0.columnSpan == 1 }),
        behind.allSatisfy({ cell in columns.contains { $0.column == cell.column } })
      else { return nil }
      for column in columns {
        let place = (row: index, column: column.column)
        let key = Column(group: group.label, leaf: column.leaf)
        guard values.updateValue(place, forKey: key) == nil else { return nil }
      }
    }
    return values
  }

  // MARK: A row for each value

  /// The values of rows that are labelled with a leaf heading, behind that of a group or below it.
  private func valuesOfLeafRows() -> Values? {
    let leaves = labels.headings[0].leaves
    var values: Values = [:]
    var last: ExactText?
    var column: Int?
    for (index, folded) in source.folded.enumerated() {
      let own = folded.indices.filter { leaves.contains(folded[$0]) }
      let group = group(in: folded)
      guard own.count == 1, let cell = own.first else {
        if own.count > 1 || group != nil { return nil }
        continue
      }
      if let group {
        guard group.cell < cell else { return nil }
        last = group.label
      }
      let cells = source.grid.rows[index].cells
      let behind = cells[(cell + 1)...].filter { !$0.isBlank }
      guard let last, let value = behind.first, behind.count == 1, value.isValue,
        column ?? value.column == value.column
      else {
        // Outside of the table 总计 and others are labels of other tables.
        if last == nil { continue }
        if values.count == labels.leaves[0].count { continue }
        return nil
      }
      column = value.column
      let key = Column(group: last, leaf: ExactText(folded[cell]))
      guard values.updateValue((index, value.column), forKey: key) == nil else { return nil }
    }
    return values
  }
}
