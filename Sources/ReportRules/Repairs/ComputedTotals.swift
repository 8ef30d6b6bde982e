import ReportModel

/// The cells of a report that its source computes by formulas.
struct ComputedTotals {
  /// For each total of the form that is what its parts add up to, the parts.
  private let parts: [Int: [Int]]
  private let computed: Set<Int>

  /// - Parameters:
  ///   - computed: The cells that have a formula.
  ///   - sums: The sums of the form.
  ///   - counts: What stands in the cells.
  init(_ computed: Set<Int>, of sums: [Rule], _ counts: [Int?]) {
    self.computed = computed
    var parts: [Int: [Int]] = [:]
    for sum in sums where sum.totals.count == 1 && computed.contains(sum.totals[0]) {
      let total = sum.totals[0]
      let values = sum.parts.map { counts[$0] }
      guard parts[total] == nil, values.allSatisfy({ $0 != nil }),
        values.reduce(0, { $0 + ($1 ?? 0) }) == counts[total]
      else { continue }
      parts[total] = sum.parts
    }
    self.parts = parts
  }

  /// Whether a cell follows others, or at least cannot be changed by itself.
  func isComputed(_ cell: Int) -> Bool { computed.contains(cell) }

  /// The cells that can be changed of those that some cells are, or are computed from, one for each time.
  ///
  /// The totals of the form are no parts of each other in a circle.
  func cells(behind cells: [Int]) -> [Int] {
    if computed.isEmpty { return cells }
    return cells.flatMap { cell -> [Int] in
      if let parts = parts[cell] { return self.cells(behind: parts) }
      return computed.contains(cell) ? [] : [cell]
    }
  }

  /// The totals that change with some cells, in form order.
  func changes(after changes: [Repair.Change], from counts: [Int?]) -> [Repair.Change] {
    if parts.isEmpty { return [] }
    let differences = Dictionary(uniqueKeysWithValues: changes.map { ($0.cell, $0.new - $0.old) })
    return parts.keys.sorted().compactMap { total in
      let difference = cells(behind: [total]).reduce(0) { $0 + (differences[$1] ?? 0) }
      guard difference != 0, let old = counts[total] else { return nil }
      return Repair.Change(cell: total, old: old, new: old + difference)
    }
  }
}
