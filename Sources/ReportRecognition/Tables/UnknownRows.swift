import ReportModel

/// Finds what stands in report tables and is none of the form's.
///
/// In a sheet that is a row below the table's first label that no table took anything from; where the
/// columns are not known, a row with a cell that was neither taken nor quoted in a finding.
struct UnknownRows {
  /// How many rows of a grid are named one by one.
  private static let namedLimit = 50

  private let grids: [FoldedGrid]
  private let labels: [LabelIndex]
  private var claimed: [Set<Int>]
  /// The cells that were taken, or are known to repeat one that was.
  private var taken: [Set<Grid.Position>]
  private var understood: [Set<Grid.Position>]

  init(_ grids: [FoldedGrid], labels: [LabelIndex]) {
    self.grids = grids
    self.labels = labels
    claimed = Array(repeating: [], count: grids.count)
    taken = Array(repeating: [], count: grids.count)
    understood = Array(repeating: [], count: grids.count)
  }

  /// Notes what a table took.
  mutating func claim(_ placement: TablePlacement) {
    for cell in placement.table.cells {
      for candidate in placement[cell] {
        guard let position = candidate.position else { continue }
        claimed[candidate.grid].insert(position.row)
        taken[candidate.grid].insert(position)
      }
    }
    for (grid, cells) in placement.understood { understood[grid].formUnion(cells) }
  }

  /// One finding for each row of a report table that is none of the form's.
  func findings(in recognition: TableRecognition) -> [Finding] {
    grids.indices.flatMap { number in
      guard !recognition.tablesOfGrid[number].isEmpty else { return [Finding]() }
      let cells =
        grids[number].grid.knowsColumns == false ? unknownInFlow(number) : unknownInSheet(number)
      return Self.findings(about: cells, edition: recognition.edition)
    }
  }

  private typealias UnknownRow = (row: Grid.Row, place: Place?)

  private func unknownInSheet(_ number: Int) -> [UnknownRow] {
    var isBelowLabel = false
    let isForeign = grids[number].grid.isForeignSheet
    return zip(grids[number].grid.rows, grids[number].folded).compactMap { row, folded in
      if isForeign, claimed[number].contains(row.index) {
        return surplus(of: row, folded, in: number)
      }
      if folded.contains(where: { cell in labels.contains { $0.knows(cell) } }) {
        isBelowLabel = true
        return isForeign ? numbers(of: row, in: number) : nil
      }
      guard isBelowLabel, !claimed[number].contains(row.index),
        let first = row.cells.first(where: { !$0.text.isBlank })
      else { return nil }
      return (row, first.origin.place)
    }
  }

  /// What stands behind the label of a row that a table took, under none of the table's headings.
  private func surplus(of row: Grid.Row, _ folded: [String], in number: Int) -> UnknownRow? {
    let isLabel = { (text: String) in !text.isEmpty && labels.contains { $0.knows(text) } }
    let start = folded.lastIndex(where: isLabel).map { $0 + 1 } ?? 0
    let cells = row.cells[start...].filter { cell in
      let position = Grid.Position(row: row.index, column: cell.column)
      return (!cell.text.isBlank || !cell.isWritten) && !taken[number].contains(position)
        && !understood[number].contains(position)
    }
    guard let first = cells.first else { return nil }
    return (Grid.Row(index: row.index, cells: Array(cells)), first.origin.place)
  }

  /// The numbers that stand among headings.
  private func numbers(of row: Grid.Row, in number: Int) -> UnknownRow? {
    let cells = row.cells.filter {
      ValueReader.read($0.text, as: .amountWithUnit).value.number != nil
        && !understood[number].contains(Grid.Position(row: row.index, column: $0.column))
    }
    return cells.first.map { (Grid.Row(index: row.index, cells: cells), $0.origin.place) }
  }

  private func unknownInFlow(_ number: Int) -> [UnknownRow] {
    zip(grids[number].grid.rows, grids[number].folded).enumerated().compactMap { index, pair in
      let (row, folded) = pair
      let column = row.cells.indices.first { column in
        // A mark such as a lone comma folds to nothing and is there all the same.
        (!folded[column].isEmpty || !row.cells[column].text.isBlank)
          && !understood[number].contains(Grid.Position(row: index, column: column))
      }
      return column.map { (row, row.cells[$0].origin.place) }
    }
  }

  private static func findings(about rows: [UnknownRow], edition: Edition) -> [Finding] {
    var findings = rows.prefix(namedLimit).map { row, place in
      let text = row.cells.map(\.text.oneLine).filter { !$0.isEmpty }.joined(separator: " ¦ ")
      let shown = String(text.prefix(40)) + (text.count > 40 ? "…" : "")
      return Finding(
        .rowUnknown,
        at: place,
        edition: edition,
        found: text,
        zh: "表中“\(shown)”不属于规定格式，未采用",
        en: "“\(shown)” in a report table is not part of the form and is set aside"
      )
    }
    if rows.count > namedLimit, let last = findings.last {
      let more = rows.count - namedLimit
      findings.append(
        Finding(
          .rowUnknown,
          at: last.place,
          edition: edition,
          zh: "此后另有 \(more) 行不属于规定格式，未采用",
          en: "\(more) more rows below are not part of the form and are set aside"
        )
      )
    }
    return findings
  }
}
