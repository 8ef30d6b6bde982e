import ReportModel
import TextTools

/// Assigns the rows of a grid whose true columns are not known: labels first, then the values.
///
/// A merged cell that goes on from the row above is an empty cell; one that reaches to the right is one
/// cell. So a row of values is its labels and then one cell for each column, and nothing else is taken.
struct FlowPlacement: TablePlacer {
  private let source: FoldedGrid
  private let number: Int
  private let table: FormTable
  private let labels: LabelIndex
  /// The labels of all tables of the edition, which may stand in the same grid.
  private let every: Set<ExactText>
  private(set) var placement: TablePlacement
  private var header = FoundHeadings(partedBy: .cells)
  private var judged: [Int: ColumnOrder] = [:]
  private var fillers: Fillers?
  /// The unknown cells among the headings, until they are judged.
  private var strangers: [Grid.Position] = []
  /// The last row whose values were taken, as long as nothing of the form's but that stands below its label.
  private var above: Int?

  private typealias FoundRow = (row: Int, labelEnd: Int, variantOf: String?)

  init(_ source: FoldedGrid, number: Int, labels: LabelIndex, placement: TablePlacement) {
    self.source = source
    self.number = number
    self.labels = labels
    self.placement = placement
    table = placement.table
    every = LabelIndex.everyLabel(of: placement.edition)
  }

  /// Whether a label is one of another table's.
  private func isForeign(_ folded: String) -> Bool {
    every.contains(folded) && !labels.all.contains(folded)
  }

  mutating func place() {
    fillers = learnFillers()
    for (index, row) in source.grid.rows.enumerated() {
      let folded = source.folded[index]
      // A blank row is no row of values where one with numbers follows.
      if labels.dataRows.isEmpty, folded.allSatisfy(\.isEmpty), isFollowed(index) { continue }
      read(row, at: index, folded: folded)
    }
  }

  /// Whether one of the rows below can hold the values of a table without row labels.
  private func isFollowed(_ index: Int) -> Bool {
    let count = labels.leaves[0].count
    return source.grid.rows[(index + 1)...].prefix(Self.reach).contains { row in
      row.cells.count { $0.isValue && !$0.isBlank } == count
    }
  }

  /// How many rows below a blank one are looked at.
  private static let reach = 20

  /// Notes a row of numbers without a label below a row that was taken.
  private mutating func addRival(_ row: Grid.Row, at index: Int, folded: [String]) {
    if folded.contains(where: { labels.knows($0) || isForeign($0) }) { above = nil }
    guard let above else { return }
    let written = row.cells.filter { !$0.isBlank }
    // A number alone is mostly that of a page.
    guard written.count > 1, written.allSatisfy(\.isValue), written.contains(where: \.isNumber)
    else { return }
    placement.rivals.append(
      TablePlacement.RivalRow(
        above: above,
        text: row.quotation,
        place: written[0].place,
        grid: number,
        positions: row.cells.indices.map { Grid.Position(row: index, column: $0) }
      )
    )
  }

  private mutating func read(_ row: Grid.Row, at index: Int, folded: [String]) {
    if let found = dataRow(folded) ?? (isUnlabelledRow(folded) ? (0, 0, nil) : nil) {
      placement.understand(row.cells.indices.map { .init(row: index, column: $0) }, grid: number)
      take(row, folded: folded, as: found)
      above = found.row
      return
    }
    addRival(row, at: index, folded: folded)
    let isHeading = isHeadingRow(row, folded: folded)
    for (column, text) in folded.enumerated() where !text.isEmpty {
      let position = Grid.Position(row: index, column: column)
      if labels.knows(text) {
        placement.understand([position], grid: number)
      } else if isHeading {
        strangers.append(position)
      }
    }
    if isHeading, let place = row.cells.first?.place {
      let headings = folded.filter { !$0.isEmpty }
      header.add(row: headings.map { FoundHeadings.Heading(text: $0) }, at: place)
    }
  }

  /// Whether a row can be column headings, be they the form's or others; a row of values cannot.
  private func isHeadingRow(_ row: Grid.Row, folded: [String]) -> Bool {
    let known = folded.count { labels.columnLabels.contains($0) }
    if known == 0, folded.contains(where: { labels.knows($0) }) { return false }
    // A heading such as 总计 stands in several tables; the row belongs to the one that has more of it.
    if folded.count(where: { isForeign($0) }) > known { return false }
    let values = row.cells.count {
      switch ValueReader.read($0.text, as: .amountWithUnit).value {
      case .number, .notApplicable: true
      case .blank, .unreadable: false
      }
    }
    if known > 0 { return known >= values }
    return values == 0 && folded.count { !$0.isEmpty } > 1
  }

  /// The row of values that a row's labels name, and where its values begin.
  private func dataRow(_ folded: [String]) -> FoundRow? {
    for index in folded.indices.prefix(table.layout.labelColumnCount).reversed() {
      if let found = labels.dataRow(folded[index]) {
        return (found.row, index + 1, found.variantOf)
      }
    }
    return nil
  }

  /// Whether a row can be the one row of values of a table without row labels.
  private func isUnlabelledRow(_ folded: [String]) -> Bool {
    guard table.layout.labelColumnCount == 0 else { return false }
    guard !folded.contains(where: { labels.knows($0) || isForeign($0) }) else {
      return false
    }
    let count = labels.leaves[0].count
    // Below its headings the row may be blank; without them there must be enough to know it by.
    if !header.leaves(among: labels).isEmpty { return folded.count * 2 > count }
    // A second row of that many cells may hold the values as well as the first.
    return folded.count { !$0.isEmpty } * 2 > count
      || judged[0] != nil && folded.count * 2 > count && folded.contains { !$0.isEmpty }
  }

  private mutating func take(_ row: Grid.Row, folded: [String], as found: FoundRow) {
    let target = table.layout.dataRows[found.row]
    let place = row.cells.first?.place
    let order = judgeHeader(of: target.block, at: place)
    header = FoundHeadings(partedBy: .cells)
    strangers.removeAll()
    if let official = found.variantOf {
      let label = row.cells[found.labelEnd - 1]
      placement.reportVariant(label.text, of: official, at: label.place)
    }
    // Before the row's own label stand its groups, or the blanks that continue them.
    let groups = folded[..<max(0, found.labelEnd - 1)]
    let areGroupsRight = groups.allSatisfy { $0.isEmpty || labels.rowGroups.contains($0) }
    let values = values(of: target, in: row.cells[found.labelEnd...], behind: found.labelEnd)
    guard let cells = order.cells(of: target.cells) else {
      placement.leave(target, text: row.quotation, at: place, grid: number)
      return
    }
    guard areGroupsRight, let values, values.count == target.cells.count else {
      placement.leaveMisaligned(
        target,
        row.quotation,
        count: row.cells[found.labelEnd...].withoutBlankEnd(beyond: target.cells.count).count,
        at: place,
        grid: number
      )
      return
    }
    for (cell, value) in zip(cells, values) {
      placement.add(TablePlacement.Candidate(value, at: nil, grid: number), to: cell)
    }
  }

  // MARK: Blanks of wide labels

  /// Where the blank cells stand that fill the width of a row's label; unknown as long as no row tells.
  private enum Fillers {
    case inFront, absent
  }

  /// The values behind a row's label; nil where a blank may be the label's or the first value.
  ///
  /// A label that is wide is one cell in most sources. In those that part merged cells blanks follow it, as many
  /// as it is wider than one column.
  private func values(
    of target: TableLayout.DataRow,
    in cells: ArraySlice<Grid.Cell>,
    behind labelEnd: Int
  ) -> ArraySlice<Grid.Cell>? {
    let count = target.cells.count
    let width = table.layout.labelColumnCount - labelEnd
    let ordered = cells.withoutBlankEnd(beyond: count)
    guard width > 0, cells.count >= count + width, cells.prefix(width).allSatisfy(\.isBlank),
      cells.contains(where: { !$0.isBlank })
    else { return ordered }
    let moved = cells.dropFirst(width).withoutBlankEnd(beyond: count)
    // As many as the form's without them: no blank at the end has to go.
    if ordered.count > count { return moved.count == count ? moved : ordered }
    switch fillers {
    case .inFront?: return moved
    case .absent?: return ordered
    case nil: return nil
    }
  }

  /// What whole rows tell of the blanks that fill the width of labels.
  private func learnFillers() -> Fillers? {
    for (index, row) in source.grid.rows.enumerated() {
      guard let found = dataRow(source.folded[index]) else { continue }
      let count = table.layout.dataRows[found.row].cells.count
      let width = table.layout.labelColumnCount - found.labelEnd
      let cells = row.cells[found.labelEnd...]
      guard width > 0, let first = cells.first, let last = cells.last else { continue }
      if !first.isBlank { return .absent }
      if !last.isBlank, cells.count == count + width { return .inFront }
    }
    return nil
  }

  /// Compares the column headings above a block's first row with the form's.
  ///
  /// - Returns: The columns of the values below.
  private mutating func judgeHeader(of block: Int, at place: Place?) -> ColumnOrder {
    // Between two rows of values only a head that is repeated on a new page is looked at.
    if let order = judged[block],
      header.leaves(among: labels).isDisjoint(with: labels.leaves[block])
    {
      return order
    }
    let verdict = HeadingComparison(block, labels: labels).verdict(on: header)
    switch verdict {
    case .right, .missing: break
    case .variants, .reordered, .scattered, .wrong: placement.understand(strangers, grid: number)
    }
    placement.report(verdict, of: block, on: header, above: place)
    let order = ColumnOrder(verdict, after: judged[block])
    judged[block] = order
    return order
  }
}
