import ReportModel
import TextTools

extension GridPlacement {
  private func position(named cell: Int) -> Grid.Position? {
    source.grid.names[placement.edition.form.cells[cell].identifier]
  }

  /// Whether every value of a row has a name.
  func isNamed(_ row: TableLayout.DataRow) -> Bool {
    row.cells.allSatisfy { position(named: $0) != nil }
  }

  /// Reads by name what has no label, and says where names and labels disagree.
  mutating func compareWithNames() {
    guard !source.grid.names.isEmpty else { return }
    var conflicts: [Int] = []
    for cell in table.cells {
      guard let position = position(named: cell), !placement[cell].isEmpty else { continue }
      if !placement[cell].contains(where: { $0.position == position }) { conflicts.append(cell) }
    }
    let rows = Dictionary(
      source.grid.rows.indices.map { (source.grid.rows[$0].index, $0) },
      uniquingKeysWith: { first, _ in first }
    )
    let claimed = claimedPositions()
    var byNameAlone: [Int] = []
    for leaves in namedLeaves() {
      let found = leaves.compactMap { cell -> (cell: Int, candidate: TablePlacement.Candidate)? in
        guard let index = rows[cell.position.row], !claimed.contains(cell.position),
          isPlausible(cell, row: index, claimed: claimed)
        else { return nil }
        return (cell.cell, candidate(row: index, column: cell.position.column))
      }
      // A column without a heading in which nothing stands is a column that is gone.
      guard leaves.contains(where: \.isHeaded) || found.contains(where: { !$0.candidate.isBlank })
      else { continue }
      for (cell, candidate) in found {
        placement.add(candidate, to: cell)
        byNameAlone.append(cell)
      }
    }
    reportConflicts(conflicts)
    reportReadByName(byNameAlone.sorted())
  }

  /// A cell of the form that only a name gives a place.
  private struct NamedCell {
    let cell: Int
    let row: TableLayout.DataRow
    let position: Grid.Position
    /// The columns under its heading; nil where that is not there.
    let columns: ClosedRange<Int>?

    var isHeaded: Bool { columns != nil }
  }

  private func claimedPositions() -> Set<Grid.Position> {
    var claimed: Set<Grid.Position> = []
    for cell in table.cells {
      for candidate in placement[cell] where candidate.grid == number {
        if let position = candidate.position { claimed.insert(position) }
      }
    }
    return claimed
  }

  /// The cells that have a name and were not found by labels, those of one heading together.
  private func namedLeaves() -> [[NamedCell]] {
    var leaves: [[Int]: [NamedCell]] = [:]
    // What stands in a row that was found and cannot be placed is quoted as it is.
    let unplaced = Set(placement.unplaced.map(\.row.row))
    for row in table.layout.dataRows where !unplaced.contains(row.row) {
      let columns: [ClosedRange<Int>?]? =
        if case .found(let columns)? = self.columns[row.block] { columns } else { nil }
      for (leaf, cell) in row.cells.enumerated() where placement[cell].isEmpty {
        guard let position = position(named: cell) else { continue }
        let own = columns.flatMap { leaf < $0.count ? $0[leaf] : nil }
        leaves[[row.block, leaf], default: []].append(
          NamedCell(cell: cell, row: row, position: position, columns: own)
        )
      }
    }
    return leaves.sorted { $0.key.lexicographicallyPrecedes($1.key) }.map(\.value)
  }

  /// Whether nothing speaks against what a name says: another row's label, another heading, a row that has
  /// been emptied, or numbers beside the places that have names.
  private func isPlausible(
    _ cell: NamedCell,
    row index: Int,
    claimed: Set<Grid.Position>
  ) -> Bool {
    let row = source.grid.rows[index]
    let known = LabelIndex.everyLabel(of: placement.edition)
    let own = Set(cell.row.headings.map { LabelFolding.fold($0.label) })
    guard row.cells.contains(where: { !$0.isBlank }),
      !source.folded[index].contains(where: { known.contains($0) && !own.contains($0) })
    else { return false }
    if let columns = cell.columns { return columns.contains(cell.position.column) }
    if case .found(let columns)? = self.columns[cell.row.block],
      columns.contains(where: { $0?.contains(cell.position.column) ?? false })
    {
      return false
    }
    let named = Set(source.grid.names.values)
    return row.cells.allSatisfy { value in
      let position = Grid.Position(row: row.index, column: value.column)
      return claimed.contains(position) || named.contains(position)
        || ValueReader.read(value.text, as: .amountWithUnit).value.number == nil
    }
  }

  private mutating func reportConflicts(_ cells: [Int]) {
    guard let first = cells.first, let position = position(named: first) else { return }
    let identifier = placement.edition.form.cells[first].identifier
    placement.report(
      .nameLabelConflict,
      at: source.grid.place(of: position),
      cell: first,
      found: identifier,
      zh: "“\(table.name.zh)”表有 \(cells.count) 个名称与行列标题不一致（第一个是 \(identifier)），已按标题读取",
      en:
        "\(cells.count) names of table “\(table.name.en)” disagree with its labels, the first \(identifier); the labels were followed"
    )
  }

  private mutating func reportReadByName(_ cells: [Int]) {
    guard let first = cells.first, let position = position(named: first) else { return }
    let label = placement.edition.form.cells[first].label
    placement.report(
      .labelVariant,
      at: source.grid.place(of: position),
      cell: first,
      expected: label,
      zh: "“\(table.name.zh)”表有 \(cells.count) 个单元格的行列标题无法识别，已按名称读取，第一个是“\(label)”",
      en:
        "the labels of \(cells.count) cells of table “\(table.name.en)” are not the form's; they were read by name, the first “\(label)”"
    )
  }
}
