internal import TextTools

extension CellRange {
  /// Two ranges that have a cell in common; nil if there are none.
  ///
  /// One pass from top to bottom: the ranges that are open in a row are kept by their first columns, so
  /// that each new one is compared with its two neighbours alone.
  static func firstOverlap(among ranges: [CellRange]) -> (one: CellRange, other: CellRange)? {
    var open: [CellRange] = []
    var closing = ranges.sorted { $0.last.row < $1.last.row }[...]
    for range in ranges.sorted(by: { $0.first < $1.first }) {
      while let past = closing.first, past.last.row < range.first.row {
        closing.removeFirst()
        let index = open.partitioningIndex { $0.first.column >= past.first.column }
        if index < open.count, open[index] == past { open.remove(at: index) }
      }
      let index = open.partitioningIndex { $0.first.column >= range.first.column }
      for neighbour in [index - 1, index] where open.indices.contains(neighbour) {
        if open[neighbour].overlaps(range) { return (open[neighbour], range) }
      }
      open.insert(range, at: index)
    }
    return nil
  }
}
