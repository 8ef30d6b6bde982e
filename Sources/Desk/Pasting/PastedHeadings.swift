import ReportModel
import ReportRecognition

/// The rows of headings that were copied above some values.
struct PastedHeadings {
  /// A block of a table.
  private struct Block: Hashable {
    let table: TableKind
    let block: Int
  }

  /// The form has fewer rows of headings above any value; what stands higher is no heading of it.
  private static let limit = 8

  private var rows: [[PastedCells.Cell]] = []
  /// What was found out already: many rows stand below the same headings.
  private var known: [Block: [Int: Int]] = [:]

  /// Adds the next row of headings.
  mutating func add(_ row: [PastedCells.Cell]) {
    known = [:]
    rows.append(row.filter { !$0.isBlank })
    if rows.count > Self.limit { rows.removeFirst() }
  }

  /// How many headings are those of columns of a block.
  func count(of labels: TableLabels, in block: Int) -> Int {
    rows.joined().count { !labels.columns($0.text, below: [], in: block).isEmpty }
  }

  /// The words above some copied columns that are no label: each stands for the columns up to the next of its row.
  ///
  /// - Parameters:
  ///   - columns: The copied columns.
  ///   - isKnown: Whether a text is a label.
  /// - Returns: The words.
  func strange(
    over columns: Set<Int>,
    unless isKnown: (PastedCells.Cell) -> Bool
  ) -> [PastedCells.Cell] {
    rows.flatMap { row in
      row.enumerated().filter { index, cell in
        let end = index + 1 < row.count ? row[index + 1].column : .max
        return columns.contains { cell.column <= $0 && $0 < end } && !isKnown(cell)
      }
      .map(\.element)
    }
  }

  /// The columns of a block below headings, by those in which they were copied; nil where nothing says, or means to
  /// say, what a column is.
  mutating func columns(_ labels: TableLabels, in block: Int, behind start: Int) -> [Int: Int]? {
    let key = Block(table: labels.table.kind, block: block)
    if let columns = known[key] { return columns }
    guard
      rows.joined().contains(where: { $0.column >= start && !labels.isAboveColumns($0.text) })
    else { return nil }
    let columns = columns(labels, in: block, from: nil)
    known[key] = columns
    return columns
  }

  /// The columns of a block, by those in which they were copied.
  ///
  /// - Parameters:
  ///   - labels: The labels of the table.
  ///   - block: The block's number.
  ///   - chosen: The column that was chosen, where it can tell apart columns of one name.
  /// - Returns: Those columns of the block that are certain.
  func columns(_ labels: TableLabels, in block: Int, from chosen: Int?) -> [Int: Int] {
    let named = named(labels, in: block)
    let count = labels.table.layout.dataRows.first { $0.block == block }?.cells.count
    // All columns in the form's order are told by it, though some have one name.
    if named.count == count, named.enumerated().allSatisfy({ $1.candidates.contains($0) }) {
      return Dictionary(uniqueKeysWithValues: named.enumerated().map { ($1.column, $0) })
    }
    let first = named.first?.column ?? 0
    var columns: [Int: Int] = [:]
    for (column, candidates) in named {
      if candidates.count == 1 {
        columns[column] = candidates[0]
      } else if let chosen, candidates.contains(chosen + column - first) {
        columns[column] = chosen + column - first
      }
    }
    return columns
  }

  /// The columns with a heading of the block, from left to right, and what they can be.
  private func named(
    _ labels: TableLabels,
    in block: Int
  ) -> [(column: Int, candidates: [Int])] {
    var found: [Int: [Int]] = [:]
    for (index, row) in rows.enumerated() {
      for cell in row {
        let candidates = labels.columns(
          cell.text,
          below: groups(above: cell.column, before: index),
          in: block
        )
        // The lowest heading of a column is its own.
        if !candidates.isEmpty { found[cell.column] = candidates }
      }
    }
    return found.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }

  /// What stands above a place: the heading of a group stands at the first of its columns.
  private func groups(above column: Int, before row: Int) -> [String] {
    rows[..<row].compactMap { above in above.last { $0.column <= column }?.text }
  }
}
