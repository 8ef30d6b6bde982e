import ReportModel
import TextTools

/// Assigns the cells of a grid whose true columns are known, by row label and column label.
///
/// Addresses mean nothing: rows and columns may have been inserted, moved or unmerged.
struct GridPlacement: TablePlacer {
  let source: FoldedGrid
  let number: Int
  let table: FormTable
  let labels: LabelIndex
  var placement: TablePlacement
  private let headOfTable: Int
  /// The columns of each block's values, as far as they were asked for.
  var columns: [Int: BlockColumns] = [:]
  /// The columns of blocks whose other headings are there, in a sheet with names.
  var missingColumns: [(block: Int, leaf: Int, place: Place?)] = []
  /// The rows of each block's headings.
  var heads: [Int: Range<Int>] = [:]
  /// The columns that hold something in those rows, as far as they were asked for.
  var headedColumns: [Int: Set<Int>] = [:]

  /// Where the values of rows stand that lie aside from the others, as far as it was asked for.
  var shifts: [Int: RowShift] = [:]
  /// How far right of its place the first label of each block stands.
  var base: [Int: Int] = [:]

  /// The last row that was taken.
  var last: Int?
  /// Whether a table without row labels has ended below its row of values.
  var isClosed = false
  /// The last row whose values were looked for: which of the form's it is, and where it stands.
  var above: (row: Int, index: Int)?
  /// Whether others have made the sheet: it has no names to tell what was moved.
  let isForeign: Bool

  /// The rows of a sheet of others that were taken, with whether the last value is blank and all are.
  var fills: [(row: TableLayout.DataRow, place: Place?, endsBlank: Bool, isBlank: Bool)] =
    []

  private typealias FoundRow = (row: Int, variant: (cell: Grid.Cell, official: String)?)

  init(_ source: FoldedGrid, number: Int, labels: LabelIndex, placement: TablePlacement) {
    self.source = source
    self.number = number
    self.labels = labels
    self.placement = placement
    table = placement.table
    headOfTable = Self.headOfTable(placement.table, in: source)
    isForeign = source.grid.isForeignSheet
  }

  mutating func place() {
    placeByLabels()
    reportIncompleteRows()
    compareWithNames()
    reportMissingColumns()
  }

  // MARK: By labels

  /// The row that the table's head begins in, where another table may stand above it in the same grid.
  private static func headOfTable(_ table: FormTable, in source: FoldedGrid) -> Int {
    guard table.layout.labelColumnCount == 0,
      case .columnLabel(let label) = table.layout.rows.first?.first?.content
    else { return 0 }
    let folded = LabelFolding.fold(label)
    return source.folded.firstIndex { $0.contains(folded) } ?? 0
  }

  private mutating func placeByLabels() {
    var headStart = headOfTable
    placeStacked()
    placeCrossed()
    for index in source.grid.rows.indices {
      guard index >= headStart else { continue }
      guard let found = dataRow(index, head: headStart..<index) else {
        addRival(index)
        continue
      }
      let target = table.layout.dataRows[found.row]
      if columns[target.block] == nil {
        columns[target.block] = columnsOfBlock(target, head: headStart..<index)
        heads[target.block] = headStart..<index
      } else {
        lookAgain(at: target, head: headStart..<index)
      }
      headStart = index + 1
      above = (found.row, index)
      if let variant = found.variant {
        placement.reportVariant(
          variant.cell.text,
          of: variant.official,
          at: variant.cell.place
        )
      }
      switch columns[target.block] {
      case .found(let places)?:
        if case .table = source.grid.frame {
          placeInTable(target, row: index, columns: places.compactMap { $0 })
        } else {
          placeInSheet(target, row: index, columns: places)
        }
      case .ordered?: placeInTable(target, row: index, columns: nil)
      case .unheaded? where isNamed(target): continue
      case .unheaded?, .unclear?, nil:
        let row = source.grid.rows[index]
        placement.leave(
          target,
          text: row.quotation,
          at: row.cells.first?.place,
          grid: number
        )
      }
    }
  }

  private mutating func dataRow(_ index: Int, head: Range<Int>) -> FoundRow? {
    let row = source.grid.rows[index]
    if table.layout.labelColumnCount == 0 {
      if heads[0] != nil { return nil }
      return isUnlabelledRow(index, head: head) ? (0, nil) : nil
    }
    let folded = source.folded[index]
    for cell in folded.indices.reversed() where !folded[cell].isEmpty {
      if let found = labels.dataRow(folded[cell]) {
        return (found.row, found.variantOf.map { (row.cells[cell], $0) })
      }
    }
    return nil
  }

  /// Whether a row is the one row of values of a table without row labels: the first below its head.
  private func isUnlabelledRow(_ index: Int, head: Range<Int>) -> Bool {
    guard head.lowerBound == headOfTable, let block = labels.headings.first else { return false }
    func count(_ folded: [String]) -> Int { folded.count { block.leaves.contains($0) } }
    return count(source.folded[index]) == 0
      && source.folded[head].reduce(0) { $0 + count($1) } * 2 > labels.leaves[0].count
      && holdsValues(index)
  }

  /// Whether a row can hold the values: a line of text cannot, and a blank one only if nothing follows.
  private func holdsValues(_ index: Int) -> Bool {
    let written = source.grid.rows[index].cells.filter { !$0.isBlank }
    guard let first = written.first else {
      return source.grid.rows[(index + 1)...].allSatisfy { $0.cells.allSatisfy(\.isBlank) }
    }
    return written.count > 1 || first.isValue
  }

  func headings(in head: Range<Int>) -> FoundHeadings { FoundHeadings(in: source, rows: head) }

  func candidate(row index: Int, column: Int) -> TablePlacement.Candidate {
    let row = source.grid.rows[index]
    let position = Grid.Position(row: row.index, column: column)
    let cell =
      row.cell(in: column)
      ?? Grid.Cell(SourceText("", at: source.grid.place(of: position)), column: column)
    return TablePlacement.Candidate(cell, at: position, grid: number)
  }
}
