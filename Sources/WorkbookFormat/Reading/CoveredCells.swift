internal import Spreadsheet
internal import TextTools

/// Finds cells that merged ranges cover: those in a range that are not its first.
///
/// One pass from top to bottom, however many ranges there are and however they overlap.
struct CoveredCells {
  private let merges: [CellRange]

  init(_ merges: [CellRange]) {
    self.merges = merges.filter { !$0.isOneCell }
  }

  /// Those of a sheet's covered cells in whose rows nothing else holds anything: nobody sees such a row.
  static func inCoveredRows(
    _ covered: [CellReference],
    of sheet: SheetContents
  ) -> [CellReference] {
    guard !covered.isEmpty else { return [] }
    let isCovered = Set(covered)
    let seen = Set(sheet.cells.lazy.map(\.reference).filter { !isCovered.contains($0) }.map(\.row))
    return covered.filter { !seen.contains($0.row) }
  }

  /// The cells that are covered, of some that are in the order of a sheet.
  func covered(among cells: [CellReference]) -> [CellReference] {
    guard let first = cells.first, let last = cells.last, !merges.isEmpty else { return [] }
    // Only the columns that are asked about are looked at.
    let width = cells.reduce(0) { max($0, $1.column + 1) }
    var isAsked = Array(repeating: false, count: width)
    for cell in cells { isAsked[cell.column] = true }
    let columns = isAsked.indices.filter { isAsked[$0] }
    var numbers = Array(repeating: 0, count: width)
    for (number, column) in columns.enumerated() { numbers[column] = number }
    let near = merges.filter { $0.first.row <= last.row && $0.last.row >= first.row }
    let opening = near.sorted { $0.first.row < $1.first.row }
    let closing = near.sorted { $0.last.row < $1.last.row }
    var beginnings: [CellReference: Int] = [:]
    for merge in near { beginnings[merge.first, default: 0] += 1 }
    var depth = Array(repeating: 0, count: columns.count)
    func add(_ step: Int, to merge: CellRange) {
      var number = columns.partitioningIndex { $0 >= merge.first.column }
      while number < columns.count, columns[number] <= merge.last.column {
        depth[number] += step
        number += 1
      }
    }
    var opened = 0
    var closed = 0
    return cells.filter { cell in
      while opened < opening.count, opening[opened].first.row <= cell.row {
        add(1, to: opening[opened])
        opened += 1
      }
      while closed < closing.count, closing[closed].last.row < cell.row {
        add(-1, to: closing[closed])
        closed += 1
      }
      let number = numbers[cell.column]
      guard depth[number] > 0 else { return false }
      return depth[number] > beginnings[cell, default: 0]
    }
  }
}
