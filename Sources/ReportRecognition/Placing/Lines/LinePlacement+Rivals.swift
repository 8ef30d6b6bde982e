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

  /// Leaves the last row of a table below whose end as many numbers stand, behind notes at most.
  mutating func leaveRivalsBelow(_ rows: [FoundLineRow]) {
    guard let target = table.layout.dataRows.last, target.cells.count > 1 else { return }
    let isUnlabelled = table.layout.labelColumnCount == 0
    let every = LabelIndex.everyLabel(of: placement.edition)
    for (grid, source) in tables {
      guard
        let own = rows.last(where: { source.range.contains($0.content.range.lowerBound) }),
        own.row == table.layout.dataRows.count - 1, own.content.range.upperBound > 0
      else { continue }
      let end = source.range.upperBound - 1
      var number = text.line(of: end) + 1
      var notes = 0
      while number < text.lines.count, notes <= Self.noteLimit,
        !text.hasBreak(between: end, and: text.starts[number])
      {
        let line = text.trimmed(text.starts[number]..<text.starts[number + 1])
        number += 1
        if line.isEmpty { continue }
        let cells = LineCells(line, in: text, isWholeLine: true).cells.filter { !$0.isBlank }
        if cells.contains(where: { every.contains(LabelFolding.fold($0.text)) }) { break }
        let values = cells.count(where: \.isValue)
        if values == target.cells.count, isUnlabelled || cells.count == values {
          leave(target, line, count: nil, grid: grid)
        } else {
          notes += 1
        }
      }
    }
  }
}
