import ReportModel

/// Numbers that were parted into two cells.
extension GridPlacement {
  /// The cells between a block's columns that hold digits and have no heading.
  mutating func strays(
    row index: Int,
    columns: [ClosedRange<Int>],
    block: Int
  ) -> [Grid.Cell] {
    guard let first = columns.lazy.map(\.lowerBound).min(),
      let last = columns.lazy.map(\.upperBound).max()
    else { return [] }
    // Without a column between them there is nothing to look for.
    guard last - first >= columns.reduce(0, { $0 + $1.count }) else { return [] }
    let cells = source.grid.rows[index].cells.filter { cell in
      cell.column > first && cell.column < last
        && !columns.contains { $0.contains(cell.column) }
        && cell.isWritten && PartedDigits.alone(cell.text) != nil
    }
    guard !cells.isEmpty else { return [] }
    let headed = columnsWithHeading(block)
    return cells.filter { !headed.contains($0.column) }
  }

  /// The columns over which something stands among a block's headings.
  mutating func columnsWithHeading(_ block: Int) -> Set<Int> {
    if let columns = headedColumns[block] { return columns }
    let cells = source.grid.rows[heads[block] ?? 0..<0].lazy.flatMap(\.cells)
    let columns = Set(cells.filter { !$0.text.isBlank }.map(\.column))
    headedColumns[block] = columns
    return columns
  }

  /// A value with the digits beside it, which it may be a part of; the value alone where it has none.
  mutating func joined(
    _ candidate: TablePlacement.Candidate,
    with strays: [Grid.Cell],
    row index: Int
  ) -> TablePlacement.Candidate {
    guard case .written = candidate.content, let position = candidate.position,
      PartedDigits.alone(candidate.text) != nil
    else { return candidate }
    let row = source.grid.rows[index]
    placement.understand(
      strays.map { Grid.Position(row: row.index, column: $0.column) },
      grid: number
    )
    var cells = strays.map { (column: $0.column, text: $0.text.oneLine, place: $0.place) }
    cells.append((position.column, candidate.text.oneLine, candidate.place))
    cells.sort { $0.column < $1.column }
    let named = cells.map { "\($0.place.description) “\($0.text)”" }
    let whole = PartedDigits.joined(cells.map(\.text).joined(separator: " "))
    return TablePlacement.Candidate(
      source: SourceText(cells.map(\.text).joined(separator: " ¦ "), at: candidate.place),
      content: .unusable(
        .cellSplit,
        detail: Wording(
          zh: "一个数可能被拆写在 \(named.joined(separator: "、")) 中"
            + (whole.map { "；如为 \($0)，请合写在 \(candidate.place.description)" } ?? ""),
          en: "a number may have been parted into \(named.joined(separator: ", "))"
            + (whole.map { "; write \($0) into \(candidate.place.description) if so" } ?? "")
        )
      ),
      position: position,
      grid: number
    )
  }
}
