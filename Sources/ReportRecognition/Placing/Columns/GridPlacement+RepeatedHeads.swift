import ReportModel
import TextTools

/// Headings that stand once more between the rows of a block, as at the top of a page.
extension GridPlacement {
  /// Takes a block's columns anew where the headings between two of its rows are not those above the first.
  ///
  /// - Parameters:
  ///   - target: The row of values below them.
  ///   - head: What stands between it and the row of values before it.
  mutating func lookAgain(at target: TableLayout.DataRow, head: Range<Int>) {
    // What could not be told once is not told by a later page.
    if case .unclear? = columns[target.block] { return }
    guard source.grid.names.isEmpty, head.contains(where: { isHead($0, of: target.block) }),
      !repeatsColumns(of: target.block, head)
    else { return }
    columns[target.block] = columnsOfBlock(target, head: head)
    heads[target.block] = head
    headedColumns[target.block] = nil
    base[target.block] = nil
    shifts = shifts.filter { $0.key < head.upperBound }
  }

  /// Whether a row has several headings of a block's columns: one alone, such as 总计, may be a row's label.
  private func isHead(_ index: Int, of block: Int) -> Bool {
    let leaves = labels.headings[block].leaves
    return Set(source.folded[index].filter { leaves.contains($0) }).count > 1
  }

  /// Whether the headings that stand there again, be they all or some, stand over the columns that are known.
  private func repeatsColumns(of block: Int, _ head: Range<Int>) -> Bool {
    let comparison = HeadingComparison(block, labels: labels)
    let headings = headings(in: head)
    if comparison.hasTurned(in: headings) { return false }
    let again = comparison.columns(of: headings).leaves
    switch columns[block] {
    case .found(let known)?:
      guard again.count == known.count else { return false }
      let isSame = zip(again, known).allSatisfy { again, known in
        again.isEmpty || again.first == known?.lowerBound && again.last == known?.upperBound
      }
      guard !isSame, case .table = source.grid.frame else { return isSame }
      // Spans that do not fit together move headings and values alike: their order is what counts.
      let pairs = zip(again, known).compactMap { again, known in
        again.first.flatMap { first in known.map { (first, $0.lowerBound) } }
      }
      return pairs.count > 1
        && pairs.sorted { $0.0 < $1.0 }.map(\.1) == pairs.map(\.1).sorted()
        && Set(pairs.map(\.0)).count == pairs.count
    case .ordered?:
      if case .right = comparison.verdict(on: headings) { return true }
      return false
    case .unheaded?, .unclear?, nil: return false
    }
  }
}
