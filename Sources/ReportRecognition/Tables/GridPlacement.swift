import ReportModel

/// Assigns the cells of a grid whose true columns are known, by row label and column label.
///
/// Addresses mean nothing: rows and columns may have been inserted, moved or unmerged.
struct GridPlacement {
  private let source: FoldedGrid
  private let number: Int
  private let table: FormTable
  private let labels: LabelIndex
  private var placement: TablePlacement
  private let headOfTable: Int
  /// The columns of each block's values; nil where its headings do not tell them.
  private var columns: [Int: [Int]?] = [:]
  /// The rows of each block's headings.
  private var heads: [Int: Range<Int>] = [:]
  /// The columns that hold something in those rows, as far as they were asked for.
  private var headedColumns: [Int: Set<Int>] = [:]

  /// The last row of a document's table that was taken.
  private var last: Int?

  private typealias FoundRow = (row: Int, variant: (cell: Grid.Cell, official: String)?)

  /// Adds what a grid holds of a table to the placement.
  static func place(
    _ source: FoldedGrid,
    number: Int,
    labels: LabelIndex,
    into placement: inout TablePlacement
  ) {
    var reader = GridPlacement(source, number: number, labels: labels, placement: placement)
    reader.placeByLabels()
    reader.compareWithNames()
    placement = reader.placement
  }

  private init(_ source: FoldedGrid, number: Int, labels: LabelIndex, placement: TablePlacement) {
    self.source = source
    self.number = number
    self.labels = labels
    self.placement = placement
    table = placement.table
    headOfTable = Self.headOfTable(placement.table, in: source)
  }

  // MARK: By labels

  /// The row that the table's head begins in, where another table may stand above it in the same grid.
  private static func headOfTable(_ table: FormTable, in source: FoldedGrid) -> Int {
    guard table.layout.labelColumnCount == 0,
      case .columnLabel(let label) = table.layout.rows.first?.first?.content
    else { return 0 }
    let folded = LabelFolding.fold(label)
    return source.folded.firstIndex { $0.contains(folded) } ?? 0
  }

  private mutating func placeByLabels() {
    var headStart = headOfTable
    for index in source.grid.rows.indices {
      guard index >= headStart, let found = dataRow(index, head: headStart..<index) else {
        continue
      }
      let target = table.layout.dataRows[found.row]
      if columns[target.block] == nil {
        columns[target.block] = .some(columnsOfBlock(target, head: headStart..<index))
        heads[target.block] = headStart..<index
      }
      headStart = index + 1
      if let variant = found.variant {
        placement.reportVariant(
          variant.cell.text,
          of: variant.official,
          at: variant.cell.origin.place
        )
      }
      if let places = columns[target.block] ?? nil {
        if case .table = source.grid.frame {
          placeInTable(target, row: index, columns: places)
          continue
        }
        let strays = strays(row: index, columns: places, block: target.block)
        for (cell, column) in zip(target.cells, places) {
          let candidate = candidate(row: index, column: column)
          let parts = strays.isEmpty ? [] : strays.filter { abs($0.column - column) == 1 }
          placement.add(
            parts.isEmpty ? candidate : joined(candidate, with: parts, row: index),
            to: cell
          )
        }
      } else if !isNamed(target) {
        let row = source.grid.rows[index]
        placement.leave(
          target,
          text: row.quotation,
          at: row.cells.first?.origin.place,
          grid: number
        )
      }
    }
  }

  /// Takes a row of a document's table, in which nothing but the values may stand behind the label.
  ///
  /// Spans that do not fit together shift cells out from under their headings.
  private mutating func placeInTable(_ target: TableLayout.DataRow, row index: Int, columns: [Int])
  {
    let row = source.grid.rows[index]
    let label = source.folded[index].lastIndex { labels.dataRow($0) != nil }
    var values = row.cells[((label ?? -1) + 1)...]
    if label == nil, let first = columns.first { values = values.drop { $0.column < first } }
    while values.count > target.cells.count, let last = values.last, last.text.isBlank {
      values.removeLast()
    }
    let place = values.first?.origin.place ?? row.cells.first?.origin.place
    guard values.count == target.cells.count else {
      placement.leave(target, text: row.quotation, at: place, grid: number)
      placement.reportMisaligned(target, found: row.quotation, count: values.count, at: place)
      return
    }
    if let last, target.row < last { placement.reportOutOfOrder(target, at: place) }
    last = target.row
    if values.map(\.column) != columns { placement.reportMissingHeader(at: place) }
    for (cell, value) in zip(target.cells, values) {
      placement.add(
        TablePlacement.Candidate(
          text: value.text,
          content: value.content,
          origin: value.origin,
          position: Grid.Position(row: row.index, column: value.column),
          grid: number
        ),
        to: cell
      )
    }
  }

  private func dataRow(_ index: Int, head: Range<Int>) -> FoundRow? {
    let row = source.grid.rows[index]
    if table.layout.labelColumnCount == 0 {
      return isUnlabelledRow(index, head: head) ? (0, nil) : nil
    }
    for (cell, folded) in zip(row.cells, source.folded[index]).reversed() where !folded.isEmpty {
      if let found = labels.dataRow(folded) {
        return (found.row, found.variantOf.map { (cell, $0) })
      }
    }
    return nil
  }

  /// Whether a row is the one row of values of a table without row labels: the first below its head.
  private func isUnlabelledRow(_ index: Int, head: Range<Int>) -> Bool {
    guard head.lowerBound == headOfTable, let leaves = labels.leaves.first else { return false }
    func count(_ folded: [String]) -> Int { folded.count { leaves.contains($0) } }
    return count(source.folded[index]) == 0
      && source.folded[head].reduce(0) { $0 + count($1) } * 2 > leaves.count
      && holdsValues(index)
  }

  /// Whether a row can hold the values: a line of text cannot, and a blank one only if nothing follows.
  private func holdsValues(_ index: Int) -> Bool {
    let written = source.grid.rows[index].cells.filter { !$0.text.isBlank || !$0.isWritten }
    guard let first = written.first else {
      return source.grid.rows[(index + 1)...].allSatisfy { row in
        row.cells.allSatisfy { $0.text.isBlank && $0.isWritten }
      }
    }
    return written.count > 1 || !first.isWritten
      || !ValueReader.read(first.text, as: .amountWithUnit).value.isUnreadable
  }

  /// The column of each of a block's leaf headings; nil, with a finding, if one is not certain.
  private mutating func columnsOfBlock(_ target: TableLayout.DataRow, head: Range<Int>) -> [Int]? {
    let header = GridHeader(source, labels: labels, rows: head)
    var columns: [Int] = []
    for path in labels.leafPaths[target.block] {
      let found = header.columns(of: path)
      guard found.count == 1, let column = found.first else {
        // Without the heading the names, if there are any, say where the values stand.
        if found.isEmpty, isNamed(target) { return nil }
        let official = path.last.flatMap { labels.official[$0] } ?? ""
        placement.report(
          .headerMismatch,
          at: source.grid.rows[head.upperBound].cells.first?.origin.place,
          found: String(found.count),
          expected: official,
          zh: "“\(table.name.zh)”表的列标题“\(official)”应出现一次，这里有 \(found.count) 次，其下各行未读取",
          en:
            "the heading “\(official)” should stand once over table “\(table.name.zh)” and stands \(found.count) times; the rows below are not read"
        )
        return nil
      }
      columns.append(column)
    }
    return columns
  }

  // MARK: Numbers parted into two cells

  /// The cells between a block's columns that hold digits and have no heading.
  private mutating func strays(row index: Int, columns: [Int], block: Int) -> [Grid.Cell] {
    guard let first = columns.min(), let last = columns.max() else { return [] }
    // Without a column between them there is nothing to look for.
    guard last - first >= columns.count else { return [] }
    let cells = source.grid.rows[index].cells.filter { cell in
      cell.column > first && cell.column < last && !columns.contains(cell.column)
        && cell.isWritten && PartedDigits.alone(cell.text) != nil
    }
    guard !cells.isEmpty else { return [] }
    let headed = columnsWithHeading(block)
    return cells.filter { !headed.contains($0.column) }
  }

  private mutating func columnsWithHeading(_ block: Int) -> Set<Int> {
    if let columns = headedColumns[block] { return columns }
    let cells = source.grid.rows[heads[block] ?? 0..<0].lazy.flatMap(\.cells)
    let columns = Set(cells.filter { !$0.text.isBlank }.map(\.column))
    headedColumns[block] = columns
    return columns
  }

  /// A value with the digits beside it, which it may be a part of; the value alone where it has none.
  private mutating func joined(
    _ candidate: TablePlacement.Candidate,
    with strays: [Grid.Cell],
    row index: Int
  ) -> TablePlacement.Candidate {
    guard case .written = candidate.content, let position = candidate.position,
      PartedDigits.alone(candidate.text) != nil
    else { return candidate }
    let row = source.grid.rows[index]
    placement.understand(
      strays.map { Grid.Position(row: row.index, column: $0.column) },
      grid: number
    )
    var cells = strays.map { (column: $0.column, text: $0.text.oneLine, place: $0.origin.place) }
    cells.append((position.column, candidate.text.oneLine, candidate.origin.place))
    cells.sort { $0.column < $1.column }
    let named = cells.map { "\($0.place.description) “\($0.text)”" }
    let whole = PartedDigits.joined(cells.map(\.text).joined(separator: " "))
    return TablePlacement.Candidate(
      text: cells.map(\.text).joined(separator: " ¦ "),
      content: .unusable(
        .cellSplit,
        detail: Wording(
          zh: "一个数可能被拆写在 \(named.joined(separator: "、")) 中"
            + (whole.map { "；如为 \($0)，请合写在 \(candidate.origin.place.description)" } ?? ""),
          en: "a number may have been parted into \(named.joined(separator: ", "))"
            + (whole.map { "; write \($0) into \(candidate.origin.place.description) if so" } ?? "")
        )
      ),
      origin: candidate.origin,
      position: position,
      grid: number
    )
  }

  private func candidate(row index: Int, column: Int) -> TablePlacement.Candidate {
    let row = source.grid.rows[index]
    let position = Grid.Position(row: row.index, column: column)
    let cell = row.cell(in: column)
    return TablePlacement.Candidate(
      text: cell?.text ?? "",
      content: cell?.content ?? .written,
      origin: cell?.origin ?? Origin(source.grid.place(of: position)),
      position: position,
      grid: number
    )
  }

  // MARK: By names

  private func position(named cell: Int) -> Grid.Position? {
    source.grid.names[placement.edition.form.cells[cell].identifier]
  }

  /// Whether every value of a row has a name.
  private func isNamed(_ row: TableLayout.DataRow) -> Bool {
    row.cells.allSatisfy { position(named: $0) != nil }
  }

  /// Reads by name what has no label, and says where names and labels disagree.
  private mutating func compareWithNames() {
    guard !source.grid.names.isEmpty else { return }
    var claimed: Set<Grid.Position> = []
    for cell in table.cells {
      for candidate in placement[cell] where candidate.grid == number {
        if let position = candidate.position { claimed.insert(position) }
      }
    }
    let rows = Dictionary(
      source.grid.rows.indices.map { (source.grid.rows[$0].index, $0) },
      uniquingKeysWith: { first, _ in first }
    )
    var conflicts: [Int] = []
    var byNameAlone: [Int] = []
    for cell in table.cells {
      guard let position = position(named: cell) else { continue }
      if !placement[cell].isEmpty {
        if !placement[cell].contains(where: { $0.position == position }) { conflicts.append(cell) }
      } else if !claimed.contains(position), let index = rows[position.row],
        source.grid.rows[index].cells.contains(where: { !$0.text.isBlank || !$0.isWritten })
      {
        // Every label of the place is gone or unknown; what has another row's label is not taken, nor
        // is a row that has been emptied.
        placement.add(candidate(row: index, column: position.column), to: cell)
        byNameAlone.append(cell)
      }
    }
    reportConflicts(conflicts)
    reportReadByName(byNameAlone)
  }

  private mutating func reportConflicts(_ cells: [Int]) {
    guard let first = cells.first, let position = position(named: first) else { return }
    let identifier = placement.edition.form.cells[first].identifier
    placement.report(
      .nameLabelConflict,
      at: source.grid.place(of: position),
      cell: first,
      found: identifier,
      zh: "“\(table.name.zh)”表有 \(cells.count) 个名称与行列标题不一致（第一个是 \(identifier)），已按标题读取",
      en:
        "\(cells.count) names of table “\(table.name.zh)” disagree with its labels, the first \(identifier); the labels were followed"
    )
  }

  private mutating func reportReadByName(_ cells: [Int]) {
    guard let first = cells.first, let position = position(named: first) else { return }
    let label = placement.edition.form.cells[first].label
    placement.report(
      .labelVariant,
      at: source.grid.place(of: position),
      cell: first,
      expected: label,
      zh: "“\(table.name.zh)”表有 \(cells.count) 个单元格的行列标题无法识别，已按名称读取，第一个是“\(label)”",
      en:
        "the labels of \(cells.count) cells of table “\(table.name.zh)” are not the form's; they were read by name, the first “\(label)”"
    )
  }
}
