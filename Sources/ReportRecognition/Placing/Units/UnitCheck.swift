import ReportModel
import TextTools

/// Refuses the numbers of a table beside which another unit than the form's is stated.
struct UnitCheck {
  private typealias Statement = (unit: StatedUnit, text: String, place: Place)

  private let table: FormTable
  private let labels: LabelIndex
  private let edition: Edition
  /// The unit of money that the form gives; nil where it gives none.
  private let money: String?

  /// How many statements of a grid are looked at: each may refuse the whole table.
  private static let statementLimit = 50

  init(of table: FormTable, labels: LabelIndex, edition: Edition) {
    self.table = table
    self.labels = labels
    self.edition = edition
    money = labels.moneyUnit
  }

  /// Looks at the labels of a grid and at the texts beside it.
  ///
  /// - Parameters:
  ///   - grid: The grid, its labels proven.
  ///   - written: The grid as it is written.
  ///   - isShared: Whether other tables stand in it, of which some of its texts may speak.
  ///   - captions: The texts beside it.
  ///   - placement: Where the numbers were found, and where what is refused is noted.
  func look(
    at grid: FoldedGrid,
    written: FoldedGrid,
    isShared: Bool,
    captions: [SourceText],
    placement: inout TablePlacement
  ) {
    var unplaced: Set<Int>?
    for caption in captions {
      refuse(statements(in: caption, isInTable: false), besides: &unplaced, in: &placement)
    }
    var left = Self.statementLimit
    for (index, row) in grid.grid.rows.enumerated() {
      let first = row.cells.firstIndex { !$0.isBlank }
      for (number, folded) in written.folded[index].enumerated()
      where !folded.isEmpty && folded.utf8.contains(where: { $0 >= 0x80 }) && !labels.knows(folded)
      {
        // A unit in brackets behind other words is that of a column, unless the words label the row or the table.
        let found = statements(
          in: row.cells[number].source,
          isInTable: number == first || folded.first == "("
        )
        guard !found.isEmpty, left > 0 else { continue }
        left -= 1
        guard !isShared || isOwn(index, in: grid) else { continue }
        let own = cells(ofRow: index, in: grid)
        refuse(found, only: own, besides: &unplaced, in: &placement)
      }
    }
  }

  /// Looks at what stands in lines of text between the labels of a table, and at the texts beside it.
  func look(
    at lines: LineTable,
    in text: LineText?,
    captions: [SourceText],
    placement: inout TablePlacement
  ) {
    var unplaced: Set<Int>?
    for caption in captions {
      refuse(statements(in: caption, isInTable: false), besides: &unplaced, in: &placement)
    }
    guard let text else { return }
    for (index, match) in lines.matches.enumerated() {
      let isLast = index + 1 == lines.matches.count
      let end = isLast ? lines.range.upperBound : lines.matches[index + 1].range.lowerBound
      // A label that was proven may have been given a unit.
      let start = match.isProven ? match.range.lowerBound : match.end
      let row = match.isProven ? match.label.flatMap { labels.dataRow($0)?.row } : nil
      let own = row.map { table.layout.dataRows[$0].cells }
      for source in text.lines(of: start..<max(start, end)) {
        let isInTable = match.isProven || LabelFolding.fold(source.text).first == "("
        let found = statements(in: source, isInTable: isInTable)
        refuse(found, only: own, besides: &unplaced, in: &placement)
      }
    }
  }

  /// Whether a row of a grid is followed by labels of the table, and not of another.
  private func isOwn(_ row: Int, in grid: FoldedGrid) -> Bool {
    let every = LabelIndex.everyLabel(of: edition)
    let next = grid.folded[row...].first { $0.contains { every.contains($0) } }
    let last = grid.folded[..<row].last { $0.contains { every.contains($0) } }
    return (next ?? last)?.contains(where: labels.knows) ?? true
  }

  /// The cells of the one row that a statement in a row of a grid is about; nil for a row without values.
  private func cells(ofRow row: Int, in grid: FoldedGrid) -> [Int]? {
    if let own = labels.dataRow(in: grid.folded[row]) { return table.layout.dataRows[own].cells }
    return grid.grid.rows[row].cells.contains { !$0.isBlank && $0.isValue } ? [] : nil
  }

  // MARK: Statements

  /// The units in a text that are others than the form's.
  private func statements(in source: SourceText, isInTable: Bool) -> [Statement] {
    StatedUnit.stated(in: source.value, isInTable: isInTable).compactMap { unit in
      unit.isOther(than: money) ? (unit, source.value.oneLine, source.place) : nil
    }
  }

  /// Refuses the cells that statements are about, besides those whose numbers are not placed: these are asked for once,
  /// as there may be many, and mostly not at all.
  private func refuse(
    _ statements: [Statement],
    only own: [Int]? = nil,
    besides known: inout Set<Int>?,
    in placement: inout TablePlacement
  ) {
    guard !statements.isEmpty else { return }
    let unplaced = known ?? Set(placement.unplaced.flatMap(\.row.cells))
    known = unplaced
    for statement in statements {
      let cells = (own ?? Array(table.cells)).filter { cell in
        statement.unit.isUnit(of: edition.form.cells[cell].valueType) && !unplaced.contains(cell)
          && placement[cell].contains { !$0.isBlank }
      }
      placement.refuse(
        cells,
        in: statement.unit.text,
        instead: statement.unit.isMoney ? money ?? "" : StatedUnit.item,
        stated: statement.text,
        at: statement.place
      )
    }
  }
}

extension LineText {
  /// What stands in a range, each line as a text of its own.
  fileprivate func lines(of range: Range<Int>) -> [SourceText] {
    guard !range.isEmpty else { return [] }
    return (line(of: range.lowerBound)...line(of: range.upperBound - 1)).compactMap { line in
      let own = trimmed(range.clamped(to: starts[line]..<starts[line + 1]))
      return own.isEmpty ? nil : source(of: own)
    }
  }
}
