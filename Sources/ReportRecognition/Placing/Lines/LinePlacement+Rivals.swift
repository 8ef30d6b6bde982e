import ReportModel
import TextTools

/// Lines of numbers without a label, which may be the values of the row above them as well.
extension LinePlacement {
  /// Leaves what can be the row of values of a table without row labels as well as the row that was taken.
  mutating func leaveRivals(among strays: LineStrays) -> Set<Range<Int>> {
    guard table.layout.labelColumnCount == 0, let target = table.layout.dataRows.first else {
      return []
    }
    let rivals = strays.rows(of: target.cells.count)
    for range in rivals { leave(target, range, count: nil, grid: tables[0].grid) }
    return Set(rivals)
  }

  /// Leaves rows below which numbers without a label stand, with nothing but notes between the two.
  ///
  /// Where the next row of the form has no numbers, these may be its own.
  mutating func leaveRivals(
    of rows: [FoundLineRow],
    among strays: LineStrays
  ) -> Set<Range<Int>> {
    let count = table.layout.dataRows.count
    let filled = Set(rows.compactMap(\.row))
    let others = strays.rowsOfNumbers
    guard table.layout.labelColumnCount > 0, !others.isEmpty else { return [] }
    let headings = tables.flatMap(\.table.matches)
      .filter { match in match.label.map { labels.dataRow($0) == nil } ?? true }
      .map(\.range.lowerBound)
    var rivals: Set<Range<Int>> = []
    for stray in others {
      guard let above = rows.last(where: { $0.content.range.lowerBound < stray.lowerBound }),
        let row = above.row, above.label != nil, row + 1 == count || filled.contains(row + 1),
        !headings.contains(where: {
          above.content.range.upperBound <= $0 && $0 < stray.lowerBound
        })
      else { continue }
      leave(table.layout.dataRows[row], stray, count: nil, grid: above.grid)
      rivals.insert(stray)
    }
    return rivals
  }

  /// How many lines of notes may stand between a table and a row of numbers below it.
  private static let noteLimit = 2

  /// Leaves the last row of a table, or of a piece of it, below whose end numbers alone stand, behind notes at most.
  ///
  /// Where the next row of the form has no numbers, these may be its own.
  mutating func leaveRivalsBelow(_ rows: [FoundLineRow]) {
    let count = table.layout.dataRows.count
    let filled = Set(rows.compactMap(\.row))
    for (grid, source) in tables {
      let own = rows.lazy.filter { source.range.contains($0.content.range.lowerBound) }
        .max { $0.content.range.lowerBound < $1.content.range.lowerBound }
      guard let own, let row = own.row, own.content.range.upperBound > 0,
        row + 1 == count || filled.contains(row + 1)
      else { continue }
      leaveRivals(of: table.layout.dataRows[row], below: source.range.upperBound - 1, grid: grid)
    }
  }

  /// Leaves a row below whose table numbers stand in a line, and nothing of the form's between the two.
  private mutating func leaveRivals(of target: TableLayout.DataRow, below end: Int, grid: Int) {
    let isUnlabelled = table.layout.labelColumnCount == 0
    let every = LabelIndex.everyLabel(of: placement.edition)
    var number = text.line(of: end) + 1
    var notes = 0
    while number < text.lines.count, notes <= Self.noteLimit,
      !text.hasBreak(between: end, and: text.starts[number])
    {
      let whole = text.starts[number]..<text.starts[number + 1]
      let line = text.trimmed(whole)
      number += 1
      if line.isEmpty { continue }
      let cells = LineCells(line, in: text, isWholeLine: true).cells.filter { !$0.isBlank }
      if cells.contains(where: { every.contains(LabelFolding.fold($0.text)) }) { break }
      let values = cells.count(where: \.isValue)
      // A number alone in its line is mostly that of a page, unless it stands in a column.
      let isRow =
        isUnlabelled
        ? values == target.cells.count && values > 1
        : cells.count == values && (values > 1 || values == 1 && text.scalars[whole].first == "\t")
      if isRow {
        leave(target, line, count: nil, grid: grid)
      } else {
        notes += 1
      }
    }
  }
}
