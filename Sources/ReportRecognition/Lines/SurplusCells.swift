import ReportModel

/// What blank cells beside the values of a row mean: in some sources they fill the width of merged cells.
struct SurplusCells {
  private var isSeenBehind = false
  private var isSeenBefore = false

  /// Learns from the rows whose every value is written where the surplus cells stand.
  mutating func learn(_ rows: [(cells: [LineCell], count: Int)]) {
    for (cells, count) in rows where cells.count > count {
      guard let first = cells.firstIndex(where: { !$0.isBlank }),
        let last = cells.lastIndex(where: { !$0.isBlank }), last - first + 1 == count,
        cells.count(where: { !$0.isBlank }) == count
      else { continue }
      if first > 0 { isSeenBefore = true }
      if last < cells.count - 1 { isSeenBehind = true }
    }
  }

  /// The cells that are the row's values; nil where that is not certain.
  func values(of cells: [LineCell], count: Int) -> [LineCell]? {
    if cells.count == count { return cells }
    guard cells.count > count else { return nil }
    let written = cells.count { !$0.isBlank }
    guard let first = cells.firstIndex(where: { !$0.isBlank }),
      let last = cells.lastIndex(where: { !$0.isBlank })
    else { return Array(cells.prefix(count)) }
    if written == count, last - first + 1 == count { return Array(cells[first...last]) }
    guard isSeenBehind, !isSeenBefore, last < count else { return nil }
    return Array(cells.prefix(count))
  }
}
