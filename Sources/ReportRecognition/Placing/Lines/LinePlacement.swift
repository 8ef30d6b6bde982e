import ReportModel

/// Assigns the values of a table that stands in lines of text: by the labels before them, and where
/// labels are torn from their numbers by the order of all rows.
struct LinePlacement: TablePlacer {
  let tables: [(grid: Int, table: LineTable)]
  let text: LineText
  let table: FormTable
  let labels: LabelIndex
  var placement: TablePlacement
  private var partings: DigitPartings
  /// Whether a number stands in the table that belongs to no row.
  private var hasOrphan = false
  /// The lines that hold nothing but a number that belongs to no row.
  private var loneNumbers: Set<Int> = []
  /// Whether a row shows that tabs do not open one cell each.
  private var tabsAreForLooks = false
  /// The blocks whose headings are scattered and whose rows' sums prove the form's order.
  private var proven: Set<Int> = []
  /// Whether no more rows have values below their labels than have all of them on the line of the label.
  private var rowsAreLines = false

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
    partings = DigitPartings(
      table: table,
      edition: placement.edition,
      text: text
    )
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
    let strays = LineStrays(search.strays, in: text)
    hasOrphan = !unassigned.isEmpty || strays.holdsNumber
    loneNumbers = strays.loneNumbers
    tabsAreForLooks = rows.contains { $0.content.tabs == .looks }
    proven = proveOrder(of: search.scattered, rows)
    let labelled = rows.filter { $0.row != nil && $0.label != nil && !$0.content.isBlank }
    rowsAreLines = labelled.count { !isBelowLabel($0) } * 2 >= labelled.count
    for found in rows {
      if let row = found.row { place(found, as: table.layout.dataRows[row]) }
    }
    partings.solve(into: &placement, besideOrphans: hasOrphan)
    let filled = Set(rows.compactMap(\.row))
    for empty in search.emptyLabels where !filled.contains(empty.row) {
      leave(table.layout.dataRows[empty.row], empty.match.range, count: 0, grid: empty.grid)
    }
    let strangers = LineStrays(search.strays + unassigned, in: text)
    let rivals = leaveRivals(among: strangers).union(leaveRivals(of: rows, among: strangers))
    leaveRivalsBelow(rows)
    let others = (search.strays + unassigned).filter { !rivals.contains($0) }
    LineStrays(others, in: text).report(to: &placement, labels: labels)
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

  // MARK: Columns

  /// The blocks with scattered headings whose rows' sums prove the form's order; tells of each block.
  private mutating func proveOrder(
    of scattered: [Int: LineRowSearch.Scattered],
    _ rows: [FoundLineRow]
  ) -> Set<Int> {
    var proven: Set<Int> = []
    for (block, headings) in scattered.sorted(by: { $0.key < $1.key }) {
      var sums = RowSums(of: placement.edition.form)
      for found in rows where found.order == .unproven {
        guard let row = found.row.map({ table.layout.dataRows[$0] }), row.block == block else {
          continue
        }
        sums.add(row.cells, counts(in: found, of: row))
      }
      if sums.areProof {
        proven.insert(block)
        placement.reportScattered(headings.found, at: headings.place)
      } else {
        let wrong = HeadingComparison.Verdict.wrong(expected: headings.expected)
        placement.report(wrong, of: block, on: headings.found, above: headings.place)
      }
    }
    return proven
  }

  /// The numbers of a row's cells in the form's order.
  private func counts(in found: FoundLineRow, of row: TableLayout.DataRow) -> [Int: Int] {
    guard case .cells(let cells) = found.content.content, let values = values(of: cells, as: row)
    else { return [:] }
    let numbers = zip(row.cells, values).compactMap { cell, value in
      value.read(as: placement.edition.form.cells[cell].valueType).count.map { (cell, $0) }
    }
    return Dictionary(uniqueKeysWithValues: numbers)
  }

  private func values(of cells: [LineCell], as row: TableLayout.DataRow) -> [LineCell]? {
    let spans = SurplusCells.count(in: row, of: table)
    return placement.surplus.values(of: cells, count: row.cells.count, spans: spans)
  }

  // MARK: Rows

  private mutating func place(_ found: FoundLineRow, as target: TableLayout.DataRow) {
    let range = found.content.range
    let isProven = found.order == .unproven && proven.contains(target.block)
    guard let order = (isProven ? ColumnOrder.form : found.order).cells(of: target.cells) else {
      leave(target, range, count: nil, grid: found.grid)
      return
    }
    switch found.content.content {
    case .cells where isUnproven(found, as: target):
      leaveUnproven(target, range, grid: found.grid)
    case .cells(let cells) where isDoubtful(found.content, cells):
      leave(target, range, count: cells.count { !$0.isBlank }, grid: found.grid)
    case .cells(let cells):
      guard let values = values(of: cells, as: target) else {
        leave(target, range, count: cells.count, grid: found.grid)
        return
      }
      take(
        Array(zip(order, values)),
        isProven: isProven,
        isOpen: mayGoOn(found, as: target),
        grid: found.grid
      )
    case .glued(let range) where order != target.cells:
      leave(target, range, count: 1, grid: found.grid)
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

  /// Whether values of a row stand below its label.
  private func isBelowLabel(_ found: FoundLineRow) -> Bool {
    guard let label = found.label, label.tail == nil else { return false }
    return found.content.lines != .one
      || text.line(of: label.range.upperBound - 1) < text.line(of: found.content.range.lowerBound)
  }

  /// Whether a number that stands alone below a label may be something else, a page's number perhaps, while a cell of the
  /// row is blank: the other rows are lines, or an empty line stands among the values, and no sum proves it.
  private func isUnproven(_ found: FoundLineRow, as target: TableLayout.DataRow) -> Bool {
    let isLone = found.content.lines == .loneBelow || target.cells.count == 1
    guard isBelowLabel(found), found.content.lines == .uneven || rowsAreLines && isLone else {
      return false
    }
    var sums = RowSums(of: placement.edition.form)
    sums.add(target.cells, counts(in: found, of: target))
    return !sums.hold
  }

  /// Whether a number alone on the next line may be the rest of the row's last one, which was broken there.
  private func mayGoOn(_ found: FoundLineRow, as target: TableLayout.DataRow) -> Bool {
    guard !loneNumbers.isEmpty,
      loneNumbers.contains(text.line(of: found.content.range.upperBound - 1) + 1)
    else { return false }
    var sums = RowSums(of: placement.edition.form)
    sums.add(target.cells, counts(in: found, of: target))
    return !sums.hold
  }

  private static let goesOn = Wording(
    zh: "下一行另有一个数，可能是这个数折行后的下半截",
    en: "a number stands alone on the next line, which may be the rest of this one"
  )

  private mutating func take(
    _ values: [(Int, LineCell)],
    isProven: Bool,
    isOpen: Bool,
    grid: Int
  ) {
    for (index, (cell, value)) in values.enumerated() {
      let read = value.read(as: placement.edition.form.cells[cell].valueType)
      partings.know(read, in: cell)
      let content: Grid.Cell.Content =
        if value.isBlank, hasOrphan {
          // A number that stands somewhere else in the table may belong here.
          .unusable(.valueUnreadable)
        } else if isOpen, index == values.count - 1, value.isBrokenOff {
          .unusable(.valueUnreadable, detail: Self.goesOn)
        } else if isProven, let number = read.number, number.note == nil {
          .declared(.number(note: nil, isRecoveredByArithmetic: true))
        } else {
          .written
        }
      placement.add(
        TablePlacement.Candidate(
          source: text.source(of: value.range),
          content: content,
          grid: grid
        ),
        to: cell
      )
    }
  }

  private mutating func leaveUnproven(
    _ target: TableLayout.DataRow,
    _ range: Range<Int>,
    grid: Int
  ) {
    leave(target, range, count: nil, grid: grid)
    let name = target.name(in: table)
    let found = text.text(range).oneLine
    placement.report(
      .rowMisaligned,
      at: text.place(of: range),
      cell: target.cells.first,
      found: found,
      zh: "“\(name.zh)”行名之下的“\(found)”是否都是这一行的数不能确定，可能有页码一类的数混入",
      en:
        "whether all of “\(found)” below its label belongs to row “\(name.en)” is not certain: a page's number may be among it"
    )
  }

  mutating func leave(
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
