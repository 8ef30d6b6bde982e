import ReportModel

/// Tells by the sums of its rows whether a block has the form's columns where its headings do not tell.
struct RowSums {
  private let sums: [Rule]
  private var rowCount = 0
  private var wholeCount = 0
  private var hasBroken = false
  private var hasWitness = false

  init(of form: Form) { sums = form.sums }

  /// Whether no row speaks against the form's columns, most rows add up in them, and one of these has two
  /// unequal parts that are not 0: a total that stands elsewhere would show.
  var areProof: Bool { !hasBroken && hasWitness && wholeCount * 2 > rowCount }

  /// Whether every row is whole and adds up.
  var hold: Bool { !hasBroken && wholeCount == rowCount && rowCount > 0 }

  /// Looks at a row.
  ///
  /// - Parameters:
  ///   - cells: The row's cells.
  ///   - counts: The numbers that stand in them in the form's order; none for a cell of which it is not known.
  mutating func add(_ cells: [Int], _ counts: [Int: Int]) {
    rowCount += 1
    let own = sums.filter {
      $0.total.map(cells.contains) ?? false && Set(cells).isSuperset(of: $0.parts)
    }
    guard Set(own.flatMap(\.cells)) == Set(cells) else {
      hasBroken = true
      return
    }
    var isWhole = true
    for sum in own {
      let parts = sum.parts.compactMap { counts[$0] }
      let known = parts.reduce(0, +)
      let total = sum.total.flatMap { counts[$0] }
      if parts.count == sum.parts.count, let total {
        hasBroken = hasBroken || known != total
        hasWitness = hasWitness || Set(parts.filter { $0 != 0 }).count > 1
      } else {
        isWhole = false
        hasBroken = hasBroken || total.map { known > $0 } ?? false
      }
    }
    if isWhole { wholeCount += 1 }
  }
}
