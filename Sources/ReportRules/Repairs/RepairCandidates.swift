import ReportModel

/// The changes of a report's cells after which a group of broken sums holds.
struct RepairCandidates {
  private let system: SumSystem
  private let form: Form
  /// The broken sums of the group.
  private let broken: [Int]
  private let totals: Set<Int>
  private var found: [[Repair.Change]: Repair] = [:]
  /// The most cells that were changed independently of each other so far.
  private var depth = 0

  /// What a total adds that changes by itself: of two changes the one after which fewer cells are others is likelier.
  private static let costOfComputed = 0.2

  /// The most cells that are changed independently of each other.
  private static let deepest = 3

  init(_ system: SumSystem, _ form: Form, broken: [Int]) {
    self.system = system
    self.form = form
    self.broken = broken
    totals = Set(form.sums.flatMap(\.totals))
    exchangeRowsAndColumns()
    exchangeCells()
    joinSplitNumbers()
    fillRows()
    repeat {
      guard deepen() else { break }
    } while found.isEmpty
    // What one change explains, two may explain as well: a number that stands in the wrong place.
    if !found.isEmpty, found.values.allSatisfy({ $0.kind == .value }) {
      changeCells(depth: 2, from: system.residuals, changed: [])
    }
  }

  /// Looks for changes of one cell more than before; false where that would be too many.
  mutating func deepen() -> Bool {
    guard depth < Self.deepest else { return false }
    depth += 1
    changeCells(depth: depth, from: system.residuals, changed: [])
    return true
  }

  /// All that were found, in no order.
  var all: [Repair] { Array(found.values) }

  // MARK: Trying

  /// Takes a change of several cells if it mends the group's sums and breaks no other.
  private mutating func tryChanges(
    _ changes: [(cell: Int, new: Int)],
    _ kind: Repair.Kind,
    cost: Double
  ) {
    var differences: [(cell: Int, difference: Int)] = []
    var list: [Repair.Change] = []
    // What the source computes follows by itself.
    for (cell, new) in changes where !system.totals.isComputed(cell) {
      guard let old = system.counts[cell] else { return }
      guard old != new else { continue }
      guard new >= 0 || form.cells[cell].valueType == .change else { return }
      differences.append((cell, new - old))
      list.append(Repair.Change(cell: cell, old: old, new: new))
    }
    guard !list.isEmpty else { return }
    let after = system.residuals(after: differences, from: system.residuals)
    guard mends(after) else { return }
    add(list, kind, cost)
  }

  /// Whether the group's sums hold and no other has changed.
  private func mends(_ after: [Int]) -> Bool {
    broken.allSatisfy { after[$0] == 0 }
      && after.indices.allSatisfy { after[$0] == 0 || after[$0] == system.residuals[$0] }
  }

  private mutating func add(_ changes: [Repair.Change], _ kind: Repair.Kind, _ cost: Double) {
    let changes = changes.sorted { $0.cell < $1.cell }
    let computed =
      found[changes]?.computed ?? system.totals.changes(after: changes, from: system.counts)
    let cost = cost + Self.costOfComputed * Double(computed.count)
    if let known = found[changes], known.cost <= cost { return }
    let families = broken.map { system.rules[$0].family }
    found[changes] = Repair(
      kind: kind,
      changes: changes,
      computed: computed,
      mended: form.ruleFamilies.filter { families.contains($0) },
      cost: cost
    )
  }

  // MARK: Cells changed one by one

  /// Mends the broken sum with the fewest cells by one of them, then what is still broken.
  private mutating func changeCells(
    depth: Int,
    from residuals: [Int],
    changed: [(cell: Int, difference: Int)]
  ) {
    let open = residuals.indices.filter { residuals[$0] != 0 && isConcerned($0) }
    guard
      let sum = open.min(by: { system.cells(of: $0).count < system.cells(of: $1).count })
    else { return }
    for cell in system.cells(of: sum) where !changed.contains(where: { $0.cell == cell }) {
      guard let old = system.counts[cell],
        let membership = system.memberships[cell].first(where: { $0.sum == sum })
      else { continue }
      guard membership.sign.magnitude == 1 else { continue }
      let difference = -membership.sign * residuals[sum]
      guard old + difference >= 0 else { continue }
      let after = system.residuals(after: [(cell, difference)], from: residuals)
      let changes = changed + [(cell, difference)]
      if mends(after) {
        add(changes)
      } else if depth > 1 {
        changeCells(depth: depth - 1, from: after, changed: changes)
      }
    }
  }

  /// Whether a sum is one of the group's, or shares a cell with them: others are mended by themselves.
  private func isConcerned(_ sum: Int) -> Bool {
    broken.contains(sum) || system.residuals[sum] == 0
  }

  private mutating func add(_ changes: [(cell: Int, difference: Int)]) {
    let list = changes.map { cell, difference in
      let old = system.counts[cell] ?? 0
      return Repair.Change(cell: cell, old: old, new: old + difference)
    }
    if list.count == 2, list[0].old - list[0].new == list[1].new - list[1].old {
      // What one cell has too many the other has too few.
      let isWhole = list.contains { $0.old == 0 || $0.new == 0 }
      return add(list, .moved, isWhole ? 1.9 : 2.6)
    }
    let slips = list.map { NumberSlip(from: $0.old, to: $0.new, isTotal: totals.contains($0.cell)) }
    let cost = slips.reduce(Double(list.count - 1)) { $0 + $1.cost }
    add(list, list.count == 1 ? slips[0].kind : .several, cost)
  }

  // MARK: Numbers in the wrong place

  private mutating func exchangeCells() {
    for table in form.tables where table.isOneBlock {
      for row in table.layout.dataRows {
        for (index, first) in row.cells.enumerated() {
          for second in row.cells[(index + 1)...] { exchange(first, second, isSameRow: true) }
        }
      }
      for column in columns(of: table) {
        for (index, first) in column.enumerated() {
          for second in column[(index + 1)...] { exchange(first, second, isSameRow: false) }
        }
      }
    }
  }

  private mutating func exchange(_ first: Int, _ second: Int, isSameRow: Bool) {
    guard let one = system.counts[first], let other = system.counts[second], one != other,
      areExchangeable(first, second)
    else { return }
    let isMove = one == 0 || other == 0
    // Neighbours are mistaken for each other more often than cells far apart.
    let distance = isSameRow && second - first == 1 ? 0 : 0.15
    tryChanges(
      [(first, other), (second, one)],
      isMove ? .moved : .cellsExchanged,
      cost: (isMove ? 1.0 : 1.3) + (isSameRow ? 0 : 0.2) + distance
    )
  }

  /// Whether the numbers of two cells may have been exchanged: one that is computed changes places with none that is
  /// typed, and a total with none that it does not add up.
  private func areExchangeable(_ first: Int, _ second: Int) -> Bool {
    guard system.totals.isComputed(first) == system.totals.isComputed(second) else { return false }
    return totals.contains(first) == totals.contains(second)
      || system.memberships[first].contains { own in
        system.memberships[second].contains { $0.sum == own.sum }
      }
  }

  private func columns(of table: FormTable) -> [[Int]] {
    let rows = table.layout.dataRows
    guard rows.count > 1, let width = rows.map(\.cells.count).min() else { return [] }
    return (0..<width).map { column in rows.map { $0.cells[column] } }
  }

  private mutating func exchangeRowsAndColumns() {
    let lines = form.tables.filter(\.isOneBlock).flatMap { table -> [([[Int]], Repair.Kind)] in
      [
        (table.layout.dataRows.map(\.cells), .rowsExchanged),
        (columns(of: table), .columnsExchanged),
      ]
    }
    for (lines, kind) in lines {
      for (index, first) in lines.enumerated() {
        for (offset, second) in lines[(index + 1)...].enumerated() {
          guard zip(first, second).allSatisfy(areExchangeable) else { continue }
          let pairs = zip(first, second).flatMap { one, other in
            [(one, system.counts[other]), (other, system.counts[one])]
          }
          let changes = pairs.compactMap { cell, new in new.map { (cell: cell, new: $0) } }
          guard changes.count == pairs.count else { continue }
          tryChanges(changes, kind, cost: offset == 0 ? 0.9 : 1.1)
        }
      }
    }
  }

  // MARK: Split numbers and missing rows

  private mutating func joinSplitNumbers() {
    for table in form.tables where table.isOneBlock {
      for row in table.layout.dataRows {
        for index in row.cells.indices.dropLast() {
          guard let head = system.counts[row.cells[index]], head > 0,
            let tail = system.counts[row.cells[index + 1]], tail >= 0,
            let joined = Int("\(head)\(tail)"), joined <= SumSystem.largest
          else { continue }
          let pair = [(cell: row.cells[index], new: joined), (cell: row.cells[index + 1], new: 0)]
          tryChanges(pair, .split, cost: 1.1)
          shift(row.cells, joining: index, into: joined)
        }
      }
    }
  }

  /// The numbers behind a split one stand a cell too far, and the last has fallen off the row.
  private mutating func shift(_ cells: [Int], joining index: Int, into joined: Int) {
    var changes = [(cell: cells[index], new: joined)]
    for place in (index + 1)..<(cells.count - 1) {
      guard let next = system.counts[cells[place + 1]] else { return }
      changes.append((cells[place], next))
    }
    guard let last = cells.last, let rule = system.rules.first(where: { $0.total == last }) else {
      return
    }
    let new = Dictionary(uniqueKeysWithValues: changes.map { ($0.cell, $0.new) })
    let sum = rule.parts.reduce(0) { $0 + (new[$1] ?? system.counts[$1] ?? 0) }
    tryChanges(changes + [(last, sum)], .split, cost: 0.8)
  }

  /// A row that is empty although the columns' sums want one.
  private mutating func fillRows() {
    for row in form.tables.filter(\.isOneBlock).flatMap(\.layout.dataRows) {
      let counts = row.cells.map { system.counts[$0] }
      guard counts.allSatisfy({ $0 == 0 }) else { continue }
      var changes: [(cell: Int, new: Int)] = []
      for cell in row.cells {
        let wanted = system.memberships[cell].first { membership in
          // The row's own sum holds as long as the row is empty.
          system.residuals[membership.sum] != 0
            && !system.cells(of: membership.sum).allSatisfy(row.cells.contains)
        }
        guard let wanted else { continue }
        changes.append((cell, -wanted.sign * system.residuals[wanted.sum]))
      }
      if changes.count > 1 { tryChanges(changes, .rowMissing, cost: 1) }
    }
  }
}
