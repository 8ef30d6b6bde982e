import ReportModel

/// Assigns the values of a table that stands in lines of text: by the labels before them, and where
/// labels are torn from their numbers by the order of all rows.
struct LinePlacement: TablePlacer {
  private let tables: [(grid: Int, table: LineTable)]
  private let text: LineText
  private let table: FormTable
  private let labels: LabelIndex
  private(set) var placement: TablePlacement
  private var partings: DigitPartings
  /// Whether a number stands in the table that belongs to no row.
  private var hasOrphan = false
  /// Whether a row shows that tabs do not open one cell each.
  private var tabsAreForLooks = false

  init(
    _ tables: [(grid: Int, table: LineTable)],
    in text: LineText,
    labels: LabelIndex,
    placement: TablePlacement
  ) {
    self.tables = tables
    self.text = text
    self.labels = labels
    self.placement = placement
    table = placement.table
    partings = DigitPartings(table: table, edition: placement.edition, text: text)
  }

  mutating func place() {
    var search = LineRowSearch(in: text, labels: labels, placement: placement)
    for (grid, table) in tables { search.add(table, grid: grid) }
    placement = search.placement
    var rows = search.rows
    let order = LineRowOrder(of: table, in: text)
    order.detachDoubtful(&rows, search.emptyLabels)
    order.assign(&rows, reportingTo: &placement)
    order.report(rows, to: &placement)
    learnSurplus(from: rows)
    let unassigned = rows.filter { $0.row == nil }.map(\.content.range)
    hasOrphan = !unassigned.isEmpty || LineStrays(search.strays, in: text).holdsNumber
    tabsAreForLooks = rows.contains { $0.content.tabs == .looks }
    for found in rows {
      if let row = found.row { place(found, as: table.layout.dataRows[row]) }
    }
    partings.solve(into: &placement, besideOrphans: hasOrphan)
    let filled = Set(rows.compactMap(\.row))
    for empty in search.emptyLabels where !filled.contains(empty.row) {
      leave(table.layout.dataRows[empty.row], empty.match.range, count: 0, grid: empty.grid)
    }
    LineStrays(search.strays + unassigned, in: text).report(to: &placement, labels: labels)
  }

  /// Learns from whole rows what blank cells behind the values mean.
  private mutating func learnSurplus(from rows: [FoundLineRow]) {
    for found in rows {
      guard let row = found.row, case .cells(let cells) = found.content.content else { continue }
      let target = table.layout.dataRows[row]
      // Behind the last row the fillers may have been cut off.
      if found.content.range == rows.last?.content.range, cells.count == target.cells.count {
        continue
      }
      let spans = SurplusCells.count(in: target, of: table)
      placement.surplus.learn(cells, count: target.cells.count, spans: spans)
    }
  }

  private mutating func place(_ found: FoundLineRow, as target: TableLayout.DataRow) {
    let range = found.content.range
    guard found.isHeaderRight else {
      leave(target, range, count: nil, grid: found.grid)
      return
    }
    switch found.content.content {
    case .cells(let cells) where isDoubtful(found.content, cells):
      leave(target, range, count: cells.count { !$0.isBlank }, grid: found.grid)
    case .cells(let cells):
      let spans = SurplusCells.count(in: target, of: table)
      let values = placement.surplus.values(of: cells, count: target.cells.count, spans: spans)
      guard let values else {
        leave(target, range, count: cells.count, grid: found.grid)
        return
      }
      take(values, as: target, grid: found.grid)
      partings.know(values, of: target)
    case .glued(let range):
      partings.add(range, of: target, grid: found.grid)
    case .misfit(let count):
      leave(target, range, count: count, grid: found.grid)
    }
  }

  /// Whether blank cells are known by tabs that elsewhere stand for looks.
  private func isDoubtful(_ row: LineRow, _ cells: [LineCell]) -> Bool {
    tabsAreForLooks && row.tabs == .cells && cells.contains(where: \.isBlank)
  }

  private mutating func take(_ values: [LineCell], as target: TableLayout.DataRow, grid: Int) {
    for (cell, value) in zip(target.cells, values) {
      placement.add(
        TablePlacement.Candidate(
          source: text.source(of: value.range),
          // A number that stands somewhere else in the table may belong here.
          content: value.isBlank && hasOrphan ? .unusable(.valueUnreadable) : .written,
          grid: grid
        ),
        to: cell
      )
    }
  }

  private mutating func leave(
    _ target: TableLayout.DataRow,
    _ range: Range<Int>,
    count: Int?,
    grid: Int
  ) {
    let place = text.place(of: range)
    let quotation = "¦ " + text.text(range).oneLine
    if let count {
      placement.leaveMisaligned(target, quotation, count: count, at: place, grid: grid)
    } else {
      placement.leave(target, text: quotation, at: place, grid: grid)
    }
  }
}
