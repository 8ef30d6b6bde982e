public import ReportModel

/// The values of the report tables, as a source's grids give them.
public struct TableRecognition: Sendable {
  /// The edition that the labels tell; the expected one where no label tells any.
  public let edition: Edition
  /// A value for each cell of the form.
  public internal(set) var values: [CellValue]
  /// Where each value stands; nil where the source has no such cell.
  public internal(set) var origins: [Origin?]
  /// What there is to say, table by table.
  public internal(set) var findings: [Finding]
  /// For each grid, the report tables that it holds something of.
  public internal(set) var tablesOfGrid: [Set<TableKind>]
}

/// Maps grids to the tables of the form by their labels.
public enum TableRecognizer {
  /// How many different labels of a table a grid must hold to be looked at as that table.
  private static let labelThreshold = 3

  /// Recognises the report tables among the grids of a source.
  ///
  /// - Parameters:
  ///   - grids: The grids, in the order of the source.
  ///   - expected: The edition to take where the labels tell none.
  /// - Returns: A value for each cell of the form: what a certain reading gives, or what stood there as
  ///   unreadable, with a finding for each that is not certain.
  public static func recognize(_ grids: [Grid], expecting expected: Edition) -> TableRecognition {
    let folded = grids.map(FoldedGrid.init)
    let vote = EditionVote(folded)
    let edition = vote.winner ?? expected
    let form = edition.form
    var recognition = TableRecognition(
      edition: edition,
      values: Array(repeating: .unreadable(""), count: form.cells.count),
      origins: Array(repeating: nil, count: form.cells.count),
      findings: [],
      tablesOfGrid: Array(repeating: [], count: grids.count)
    )
    if vote.isMixed {
      recognition.findings.append(
        Finding(
          .editionMixed,
          zh: "报告混用了 2019 年与 2021 年格式的表格，按 \(edition.rawValue) 年格式读取",
          en: "the report mixes tables of two editions; it is read as edition \(edition.rawValue)"
        )
      )
    }
    var understood: [Int: Set<Grid.Position>] = [:]
    for (table, labels) in zip(form.tables, LabelIndex.all[edition] ?? []) {
      var placement = TablePlacement(table: table, edition: edition)
      for (number, grid) in folded.enumerated()
      where grid.countOfLabels(in: labels) >= labelThreshold {
        if grid.grid.sheet == nil {
          FlowPlacement.place(grid, number: number, labels: labels, into: &placement)
        } else {
          GridPlacement.place(grid, number: number, labels: labels, into: &placement)
        }
      }
      understood.merge(placement.understood) { $0.union($1) }
      for number in placement.grids { recognition.tablesOfGrid[number].insert(table.kind) }
      TableReader(placement, grids: grids).read(into: &recognition)
    }
    for (number, grid) in grids.enumerated()
    where grid.sheet == nil && !recognition.tablesOfGrid[number].isEmpty {
      recognition.findings += unknownRows(
        of: folded[number],
        understood: understood[number] ?? [],
        edition: edition
      )
    }
    return recognition
  }

  /// A finding for each row of a report table with something that is none of the form's.
  private static func unknownRows(
    of grid: FoldedGrid,
    understood: Set<Grid.Position>,
    edition: Edition
  ) -> [Finding] {
    zip(grid.grid.rows, grid.folded).enumerated().compactMap { index, pair in
      let (row, folded) = pair
      let column = row.cells.indices.first { column in
        // A mark such as a lone comma folds to nothing and is there all the same.
        (!folded[column].isEmpty || !row.cells[column].text.isBlank)
          && !understood.contains(Grid.Position(row: index, column: column))
      }
      guard let column else { return nil }
      let text = row.cells.map(\.text.oneLine).filter { !$0.isEmpty }.joined(separator: " ¦ ")
      return Finding(
        .rowUnknown,
        at: row.cells[column].origin.place,
        edition: edition,
        found: text,
        zh: "表中有规定格式以外的内容“\(text)”，未采用",
        en: "“\(text)” in a report table is not part of the form and is set aside"
      )
    }
  }
}
