import ReportModel

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
    var claimed: Set<Grid.Position> = []
    for cell in table.cells {
      for candidate in placement[cell] where candidate.grid == number {
        if let position = candidate.position { claimed.insert(position) }
      }
    }
    let rows = Dictionary(
      source.grid.rows.indices.map { (source.grid.rows[$0].index, $0) },
      uniquingKeysWith: { first, _ in first }
    )
    let known = LabelIndex.everyLabel(of: placement.edition)
    var conflicts: [Int] = []
    var byNameAlone: [Int] = []
    for row in table.layout.dataRows {
      let own = Set(row.headings.map { LabelFolding.fold($0.label) })
      for cell in row.cells {
        guard let position = position(named: cell) else { continue }
        if !placement[cell].isEmpty {
          if !placement[cell].contains(where: { $0.position == position }) {
            conflicts.append(cell)
          }
        } else if !claimed.contains(position), let index = rows[position.row],
          source.grid.rows[index].cells.contains(where: { !$0.isBlank }),
          !source.folded[index].contains(where: { known.contains($0) && !own.contains($0) }),
          !isHeaded(position.column, in: row.block)
        {
          // Every label of the place is gone or unknown; what has another row's label or stands under
          // another heading is not taken, nor is a row that has been emptied.
          placement.add(candidate(row: index, column: position.column), to: cell)
          byNameAlone.append(cell)
        }
      }
    }
    reportConflicts(conflicts)
    reportReadByName(byNameAlone)
  }

  /// Whether a column stands under a heading of a block that is known.
  private func isHeaded(_ column: Int, in block: Int) -> Bool {
    guard case .found(let columns)? = columns[block] else { return false }
    return columns.contains { $0?.contains(column) ?? false }
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
