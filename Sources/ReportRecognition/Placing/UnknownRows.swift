import ReportModel
import TextTools

/// Finds what stands in report tables and is none of the form's.
///
/// In a sheet that is a row below the table's first label that no table took anything from, and a cell
/// beside the form's columns; where the columns are not known, a row with a cell that was neither taken
/// nor quoted in a finding.
struct UnknownRows {
  /// How many rows, and how many cells, of a grid are named one by one.
  private static let namedLimit = 50

  private let grids: [FoldedGrid]
  private let labels: [LabelIndex]
  /// For each grid, the columns that tables took something from, by the row.
  private var claimed: [[Int: [Int]]]
  private var understood: [Set<Grid.Position>]
  /// The grids of which a table took nothing because it stood there twice before.
  private var passed: Set<Int> = []

  /// Takes the grids, and what the tables took from them.
  init(_ grids: [FoldedGrid], labels: [LabelIndex], besides placements: [TablePlacement]) {
    self.grids = grids
    self.labels = labels
    claimed = Array(repeating: [:], count: grids.count)
    understood = Array(repeating: [], count: grids.count)
    for placement in placements { claim(placement) }
  }

  /// Notes what a table took.
  private mutating func claim(_ placement: TablePlacement) {
    passed.formUnion(placement.passedGrids)
    for cell in placement.table.cells {
      for candidate in placement[cell] {
        if let position = candidate.position {
          claimed[candidate.grid][position.row, default: []].append(position.column)
        }
      }
    }
    for (grid, cells) in placement.understood {
      // Most grids belong to one table.
      if understood[grid].isEmpty {
        understood[grid] = cells
      } else {
        understood[grid].formUnion(cells)
      }
    }
  }

  /// Tells what no table took.
  ///
  /// - Parameters:
  ///   - tables: The tables that something was taken for from each grid.
  ///   - edition: The edition of the form.
  /// - Returns: One finding for each row of a report table, and each cell beside one, that is none of the
  ///   form's.
  func findings(among tables: [Set<TableKind>], of edition: Edition) -> [Finding] {
    grids.indices.flatMap { number in
      guard !tables[number].isEmpty, !passed.contains(number) else { return [Finding]() }
      guard grids[number].grid.knowsColumns else {
        return findings(about: unknownInFlow(number), edition)
      }
      return findings(about: unknownRows(number), edition)
        + findings(about: unknownCells(number), edition)
    }
  }

  private func isLabel(_ folded: String) -> Bool {
    !folded.isEmpty && labels.contains { $0.knows(folded) }
  }

  // MARK: Rows

  private typealias UnknownRow = (row: Grid.Row, place: Place?)

  private func unknownRows(_ number: Int) -> [UnknownRow] {
    var isBelowLabel = false
    let isForeign = grids[number].grid.isForeignSheet
    let last = lastColumn(of: number) ?? .max
    return zip(grids[number].grid.rows, grids[number].folded).compactMap { row, folded in
      if folded.contains(where: isLabel) {
        isBelowLabel = true
        // In the sheets of this program the headings are locked.
        return isForeign && claimed[number][row.index] == nil
          ? numbers(of: row, upTo: last, in: number) : nil
      }
      guard isBelowLabel, claimed[number][row.index] == nil,
        let first = row.cells.first(where: { !$0.text.isBlank })
      else { return nil }
      return (row, first.place)
    }
  }

  /// The numbers that stand among headings; those right of all values are unknown cells.
  private func numbers(of row: Grid.Row, upTo last: Int, in number: Int) -> UnknownRow? {
    let cells = row.cells.filter {
      $0.column <= last && $0.isNumber
        && !understood[number].contains(Grid.Position(row: row.index, column: $0.column))
    }
    return cells.first.map { (Grid.Row(index: row.index, cells: cells), $0.place) }
  }

  private func unknownInFlow(_ number: Int) -> [UnknownRow] {
    zip(grids[number].grid.rows, grids[number].folded).enumerated().compactMap { index, pair in
      let (row, folded) = pair
      let column = row.cells.indices.first { column in
        // A mark such as a lone comma folds to nothing and is there all the same.
        (!folded[column].isEmpty || !row.cells[column].text.isBlank)
          && !understood[number].contains(Grid.Position(row: index, column: column))
      }
      return column.map { (row, row.cells[$0].place) }
    }
  }

  private func findings(about rows: [UnknownRow], _ edition: Edition) -> [Finding] {
    var findings = rows.prefix(Self.namedLimit).map { row, place in
      let text = row.cells.map(\.text.oneLine).filter { !$0.isEmpty }.joined(separator: " ¦ ")
      if PageMark.isMark(text.unicodeScalars) {
        let message = PageMark.message(text)
        return Finding(
          .textSetAside,
          at: place,
          edition: edition,
          found: text,
          zh: message.zh,
          en: message.en
        )
      }
      return Finding(
        .rowUnknown,
        at: place,
        edition: edition,
        found: text,
        zh: "表中“\(text.excerpt)”不属于规定格式，未采用",
        en: "“\(text.excerpt)” in a report table is not part of the form and is set aside"
      )
    }
    if rows.count > Self.namedLimit, let last = findings.last {
      let more = rows.count - Self.namedLimit
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

  // MARK: Cells beside the form's columns

  /// The last column that a table took something from.
  private func lastColumn(of number: Int) -> Int? {
    claimed[number].values.lazy.compactMap { $0.max() }.max()
  }

  /// The cells of a sheet that stand in a row of values, or right of the headings, and were not taken.
  private func unknownCells(_ number: Int) -> (named: [Grid.Cell], count: Int) {
    guard case .sheet = grids[number].grid.frame, let last = lastColumn(of: number) else {
      return ([], 0)
    }
    var named: [Grid.Cell] = []
    var count = 0
    for (row, folded) in zip(grids[number].grid.rows, grids[number].folded) {
      let taken = claimed[number][row.index] ?? []
      if taken.isEmpty, row.cells.last?.column ?? 0 <= last { continue }
      let left = zip(row.cells, folded).filter { cell, text in
        !taken.contains(cell.column) && !cell.text.isBlank && !isLabel(text)
          && !understood[number].contains(Grid.Position(row: row.index, column: cell.column))
      }
      // In nearly every row nothing is left but labels.
      guard !left.isEmpty else { continue }
      let isLabelled = folded.contains(where: isLabel)
      // A row with a label that was not taken is one of headings, or quoted elsewhere.
      if taken.isEmpty, !isLabelled || isRowOfValues(folded) { continue }
      // What stands left of values that were found by name alone is the label that is not known.
      let first = taken.isEmpty ? last + 1 : isLabelled ? 0 : taken.min() ?? 0
      for (cell, _) in left where cell.column >= first {
        count += 1
        if named.count < Self.namedLimit { named.append(cell) }
      }
    }
    return (named, count)
  }

  private func isRowOfValues(_ folded: [String]) -> Bool {
    folded.contains { cell in !cell.isEmpty && labels.contains { $0.dataRow(cell) != nil } }
  }

  private func findings(
    about cells: (named: [Grid.Cell], count: Int),
    _ edition: Edition
  ) -> [Finding] {
    var findings = cells.named.map { Finding.underNoColumn($0, edition) }
    if cells.count > cells.named.count, let last = cells.named.last {
      let more = cells.count - cells.named.count
      findings.append(
        Finding(
          .cellUnknown,
          at: last.place,
          edition: edition,
          zh: "此后另有 \(more) 格不在规定的任何一列之下，未采用",
          en: "\(more) more cells stand under none of the form's columns and are set aside"
        )
      )
    }
    return findings
  }
}

extension Finding {
  /// A cell of a table stands under none of the form's columns.
  static func underNoColumn(_ cell: Grid.Cell, _ edition: Edition) -> Finding {
    let text = cell.text.oneLine
    return Finding(
      .cellUnknown,
      at: cell.place,
      edition: edition,
      found: text,
      zh: "表中“\(text.excerpt)”不在规定的任何一列之下，未采用",
      en: "“\(text.excerpt)” stands under none of the form's columns and is set aside"
    )
  }
}
