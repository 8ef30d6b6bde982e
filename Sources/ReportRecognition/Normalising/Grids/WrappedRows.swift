import ReportModel
import TextTools

/// Puts the rows of a grid together that are one row of the form: a label that wraps around its values,
/// its first words above them and the rest beside them or below, and a note in brackets under its number.
struct WrappedRows {
  private let labels: [LabelIndex]
  private var rows: [Grid.Row]
  private var folded: [[String]]
  /// Which cells can be values, row by row: every row is asked for them many times.
  private var values: [[Bool]]
  private var isChanged = false

  /// How many rows a label may have above its values, and below.
  private static let limit = 3

  /// How many rows of titles and headings may stand before the next row of values.
  private static let headingLimit = 12
  /// How many cells a grid may have that is looked at; the form's tables have some three hundred.
  private static let cellLimit = 10_000

  /// The grid with each row of the form in one row.
  static func joined(in grid: FoldedGrid, among editions: EditionRegistry) -> FoldedGrid {
    // The sheets of this program name their cells, so nothing in them is to be guessed.
    guard grid.grid.names.isEmpty,
      grid.folded.reduce(0, { $0 + $1.count }) <= cellLimit
    else { return grid }
    var wrapped = WrappedRows(grid, labels: LabelIndex.indices(of: editions))
    wrapped.joinHeadings()
    wrapped.joinLabels()
    wrapped.joinNotes()
    guard wrapped.isChanged else { return grid }
    return FoldedGrid(grid.grid.with(rows: wrapped.rows), folded: wrapped.folded)
  }

  private init(_ grid: FoldedGrid, labels: [LabelIndex]) {
    self.labels = labels
    rows = grid.grid.rows
    folded = grid.folded
    values = rows.map { $0.cells.map(Self.isValue) }
  }

  // MARK: Headings

  private mutating func joinHeadings() {
    var index = 1
    while index < rows.count {
      if isHeading(index - 1..<index + 1) {
        merge(index - 1..<index + 1, valuesIn: index - 1)
      } else {
        index += 1
      }
    }
  }

  /// Whether two rows are the halves of headings that wrap: all that the second holds is the end of one, and
  /// there are several.
  private func isHeading(_ range: Range<Int>) -> Bool {
    guard !holdsValue(range.lowerBound + 1), !holdsValue(range.lowerBound) else { return false }
    let ends = words(of: range.upperBound - 1..<range.upperBound)
    guard ends.count > 1 else { return false }
    let words = words(of: range)
    return labels.contains { labels in
      ends.keys.allSatisfy { words[$0].map(labels.columnLabels.contains) ?? false }
        && !ends.values.contains(where: labels.knows)
    }
  }

  // MARK: Labels

  private mutating func joinLabels() {
    var index = 0
    while index < rows.count {
      if let range = rangeOfLabel(around: index) {
        merge(range, valuesIn: index)
        index = range.lowerBound
      }
      index += 1
    }
  }

  /// The rows whose words together are the label of a row of values; nil where they are not, or where there
  /// is but one.
  private func rangeOfLabel(around index: Int) -> Range<Int>? {
    guard holdsValue(index) else { return nil }
    let above = (1...Self.limit).prefix { isLabelPiece(index - $0) }.count
    let below = (1...Self.limit).prefix { isLabelPiece(index + $0) }.count
    guard above + below > 0 else { return nil }
    // The official label goes before a shorter one that many reports write.
    for isOfficial in [true, false] {
      for count in 1...above + below {
        for up in max(0, count - below)...min(above, count) {
          let range = index - up..<index + count - up + 1
          if isLabel(range, official: isOfficial) { return range }
        }
      }
    }
    return nil
  }

  private func holdsValue(_ index: Int) -> Bool {
    values[index].indices.contains { values[index][$0] && !rows[index].cells[$0].isBlank }
  }

  /// Whether a row holds words and no value.
  private func isLabelPiece(_ index: Int) -> Bool {
    guard rows.indices.contains(index) else { return false }
    var count = 0
    for number in rows[index].cells.indices where !rows[index].cells[number].isBlank {
      guard !folded[index][number].isEmpty, !values[index][number] else { return false }
      count += 1
    }
    return (1...3).contains(count)
  }

  /// Whether the words of some rows are, column by column, the label of a row of values and of its groups.
  private func isLabel(_ range: Range<Int>, official: Bool) -> Bool {
    let words = words(of: range)
    guard let own = words.keys.max(), let label = words[own] else { return false }
    return labels.contains { labels in
      guard let row = official ? labels.dataRows[label] : labels.dataRow(label)?.row,
        words.allSatisfy({ $0.key == own || labels.rowGroups.contains($0.value) })
      else { return false }
      // A label in one row that is whole may be of a row of blanks, and the numbers those of another.
      let isWhole = range.contains { folded[$0].contains(label) }
      return !isWhole || nextRow(behind: range, of: labels) == row + 1
    }
  }

  /// The next row of values that has a label; behind the last one, how many there are.
  private func nextRow(behind range: Range<Int>, of labels: LabelIndex) -> Int? {
    for index in range.upperBound..<min(range.upperBound + Self.headingLimit, rows.count) {
      if let row = labels.dataRow(in: folded[index]) { return row }
      if holdsValue(index) { return nil }
    }
    return labels.counts.count
  }

  /// The words of each column that has some.
  private func words(of range: Range<Int>) -> [Int: String] {
    var words: [Int: String] = [:]
    for index in range {
      for (number, text) in folded[index].enumerated()
      where !text.isEmpty && !values[index][number] {
        words[rows[index].cells[number].column, default: ""] += text
      }
    }
    return words
  }

  private static func isValue(_ cell: Grid.Cell) -> Bool {
    // Most cells are numbers, which are told without reading them.
    if !cell.text.isEmpty, cell.text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) { return true }
    return cell.isValue
  }

  // MARK: Notes

  private mutating func joinNotes() {
    var index = 1
    while index < rows.count {
      if isNote(index) {
        merge(index - 1..<index + 1, valuesIn: index - 1)
      } else {
        index += 1
      }
    }
  }

  /// Whether a row holds nothing but notes in brackets, each under a number.
  private func isNote(_ index: Int) -> Bool {
    var holdsNotes = false
    // By their numbers: nearly every row is told by its first cell, and none needs a copy.
    for number in rows[index].cells.indices where !rows[index].cells[number].isBlank {
      guard isNote(rows[index].cells[number], under: rows[index - 1]) else { return false }
      holdsNotes = true
    }
    return holdsNotes
  }

  private func isNote(_ cell: Grid.Cell, under row: Grid.Row) -> Bool {
    guard cell.isWritten, Self.isBracketed(cell.text),
      let above = row.cell(in: cell.column), above.isWritten
    else { return false }
    return ValueReader.read(above.text, as: .amountWithUnit).value.number?.note == nil
      && ValueReader.read(above.text + cell.text, as: .amountWithUnit).value.number?.note != nil
  }

  private static func isBracketed(_ text: String) -> Bool {
    let scalars = text.unicodeScalars.lazy.compactMap(LabelFolding.fold)
    return scalars.first == "(" && scalars.last == ")"
  }

  // MARK: Merging

  private mutating func merge(_ range: Range<Int>, valuesIn index: Int) {
    var columns: [Int: [Grid.Cell]] = [:]
    for cell in rows[range].lazy.flatMap(\.cells) where !cell.isBlank {
      columns[cell.column, default: []].append(cell)
    }
    for cell in rows[index].cells where columns[cell.column] == nil {
      columns[cell.column] = [cell]
    }
    let merged = columns.sorted { $0.key < $1.key }.map { Grid.Cell(joining: $0.value) }
    rows[index] = Grid.Row(index: rows[index].index, cells: merged)
    rows.replaceSubrange(range, with: [rows[index]])
    folded.replaceSubrange(range, with: [merged.map { LabelFolding.fold($0.text) }])
    values.replaceSubrange(range, with: [merged.map(Self.isValue)])
    isChanged = true
  }
}

extension Grid.Cell {
  /// Cells of several rows as one.
  fileprivate init(joining cells: [Grid.Cell]) {
    let first = cells[0]
    self.init(
      cells.count == 1
        ? first.source : SourceText(joining: cells.map(\.source), at: first.place),
      column: first.column,
      content: cells.first { !$0.isWritten }?.content ?? first.content
    )
    columnSpan = cells.map(\.columnSpan).max() ?? 1
  }
}
