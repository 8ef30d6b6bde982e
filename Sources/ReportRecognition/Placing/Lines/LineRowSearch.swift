import ReportModel
import TextTools

/// Finds the rows of values of a table in lines of text: what stands behind each label, and the headings
/// above it.
struct LineRowSearch {
  private let text: LineText
  private let table: FormTable
  private let labels: LabelIndex
  /// The cells that the form adds up.
  private let summed: Set<Int>
  /// Headings that are scattered over several lines, with the form's.
  typealias Scattered = (found: FoundHeadings, expected: [String], place: Place)

  /// Whether a line with one bar alone opens each row of the table that is being read.
  private var opensRows = false
  private var judged: [Int: ColumnOrder] = [:]

  /// The rows, in the order of the text, with those that stand without a label among them.
  private(set) var rows: [FoundLineRow] = []
  private(set) var emptyLabels: [EmptyLineLabel] = []
  /// The headings of blocks that are scattered over several lines, with the form's and their place.
  private(set) var scattered: [Int: Scattered] = [:]
  /// What stands in the table and is neither label nor value of a row.
  private(set) var strays: [Range<Int>] = []
  /// The placement, with what there is to say about labels and headings.
  private(set) var placement: TablePlacement

  init(in text: LineText, labels: LabelIndex, placement: TablePlacement) {
    self.text = text
    self.labels = labels
    self.placement = placement
    table = placement.table
    summed = Set(placement.edition.form.sums.flatMap { $0.parts + $0.totals })
  }

  /// Adds the rows of a stretch of the text.
  mutating func add(_ source: LineTable, grid: Int) {
    var header = FoundHeadings(partedBy: .labels)
    opensRows = isLoneBar(before: source.range.lowerBound)
    let isUnlabelled = labels.dataRows.isEmpty
    let below = rowsBelow(source.matches)
    for (index, match) in source.matches.enumerated() {
      let isLast = index + 1 == source.matches.count
      let end = isLast ? source.range.upperBound : source.matches[index + 1].range.lowerBound
      let gap = match.range.upperBound..<max(match.range.upperBound, match.tail?.lowerBound ?? end)
      let found = match.label.flatMap { labels.dataRow($0) }
      if let row = found?.row ?? (isUnlabelled && isLast ? 0 : nil) {
        if found == nil { add(match, to: &header) }
        read(
          gap,
          as: row,
          label: match,
          upTo: end,
          isVariant: found?.variantOf != nil,
          header,
          grid: grid
        )
        header = FoundHeadings(partedBy: .labels)
      } else {
        add(match, to: &header)
        readBetweenHeadings(gap, above: below[index], into: &header, grid: grid)
      }
    }
  }

  /// For each label the row whose label is the next behind it.
  private func rowsBelow(_ matches: [LabelMatch]) -> [TableLayout.DataRow?] {
    var next: TableLayout.DataRow?
    var rows: [TableLayout.DataRow?] = []
    for match in matches.reversed() {
      rows.append(next)
      if let own = match.label.flatMap({ labels.dataRow($0) }) {
        next = table.layout.dataRows[own.row]
      }
    }
    return rows.reversed()
  }

  private func add(_ match: LabelMatch, to header: inout FoundHeadings) {
    guard let label = match.label else { return }
    header.add(
      label,
      line: text.line(of: match.range.lowerBound),
      at: text.place(of: match.range)
    )
  }

  /// Whether the last line that says anything before a place is one bar alone.
  private func isLoneBar(before place: Int) -> Bool {
    var number = text.line(of: place)
    let own = text.trimmed(text.starts[number]..<place)
    if !own.isEmpty { return false }
    while number > 0 {
      number -= 1
      let line = text.trimmed(text.starts[number]..<text.starts[number + 1])
      if !line.isEmpty { return LineCells(line, in: text, isWholeLine: true).isLoneBar(in: text) }
    }
    return false
  }

  // MARK: Headings

  /// What stands between two headings: pieces of headings, rows of values whose labels may stand below them, and
  /// nothing else without a finding.
  private mutating func readBetweenHeadings(
    _ gap: Range<Int>,
    above row: TableLayout.DataRow?,
    into header: inout FoundHeadings,
    grid: Int
  ) {
    if let row, let bare = bareRow(gap, above: row) {
      let order = judge(header, of: row.block, at: text.place(of: bare.range))
      header = FoundHeadings(partedBy: .labels)
      add(bare, as: nil, label: nil, grid: grid, order)
      return
    }
    let reader = LineRowReader(gap, count: Int.max, isSummed: false, in: text)
    for stray in reader.strays { addStranger(stray, to: &header) }
    if let own = reader.own, own.range.count > 0 { strays.append(own.range) }
  }

  /// The row of values that stands alone between a heading and the label of a row: a table whose labels wrap is at
  /// times written with the values above them.
  private func bareRow(_ gap: Range<Int>, above row: TableLayout.DataRow) -> LineRow? {
    let own = text.trimmed(gap)
    guard row.cells.count > 1, !own.isEmpty,
      text.line(of: own.lowerBound) == text.line(of: own.upperBound - 1),
      text.line(of: gap.lowerBound) < text.line(of: own.lowerBound)
    else { return nil }
    let line = LineCells(own, in: text, isWholeLine: true)
    guard !line.hasBars, line.isValues, line.cells.count == row.cells.count,
      // The numbers of the columns are no values.
      !line.cells.enumerated().allSatisfy({ $1.text == String($0 + 1) })
    else { return nil }
    return LineRow(content: .cells(line.cells), range: own, isBare: true)
  }

  private mutating func addStranger(_ range: Range<Int>, to header: inout FoundHeadings) {
    if LineCells.isPageMark(range, in: text) {
      strays.append(range)
      return
    }
    for cell in LineCells(range, in: text, isWholeLine: true).cells where !cell.isBlank {
      if cell.isValue {
        strays.append(cell.range)
      } else {
        header.add(
          between: LabelFolding.fold(cell.text),
          line: text.line(of: cell.range.lowerBound)
        )
      }
    }
  }

  /// Compares the column headings with the form's.
  ///
  /// - Returns: The columns of the values below.
  private mutating func judge(
    _ header: FoundHeadings,
    of block: Int,
    at place: Place
  ) -> ColumnOrder {
    // A single heading, such as 总计, may be a row's label.
    if let order = judged[block], header.leaves(among: labels).count < 2 { return order }
    let verdict = HeadingComparison(block, labels: labels).verdict(on: header)
    if case .scattered(let expected) = verdict {
      // What there is to say shows when the rows are known.
      if scattered[block] == nil { scattered[block] = (header, expected, header.place ?? place) }
    } else {
      placement.report(verdict, of: block, on: header, above: header.place ?? place)
    }
    let order = ColumnOrder(verdict, after: judged[block])
    judged[block] = order
    return order
  }

  // MARK: Rows

  private mutating func read(
    _ gap: Range<Int>,
    as row: Int,
    label: LabelMatch,
    upTo end: Int,
    isVariant: Bool,
    _ header: FoundHeadings,
    grid: Int
  ) {
    let target = table.layout.dataRows[row]
    let isUnlabelled = labels.dataRows.isEmpty
    let reader = LineRowReader(
      gap,
      count: target.cells.count,
      isSummed: target.cells.allSatisfy(summed.contains),
      opensRows: opensRows,
      isLabelled: !isUnlabelled,
      in: text
    )
    var header = header
    if isUnlabelled, reader.own == nil || reader.others.count == 1 {
      for stray in reader.strays { addStranger(stray, to: &header) }
    } else {
      strays += reader.strays
    }
    let place = text.place(of: label.range)
    let order = judge(header, of: target.block, at: place)
    if let official = target.headings.last?.label, !official.isEmpty {
      let written = text.text(label.range)
      if !label.rows.isEmpty {
        placement.jointRows.append(
          TablePlacement.JointRow(rows: label.rows, label: written.oneLine, place: place)
        )
      } else if label.isProven {
        placement.reportProven(written, as: official, row: target, at: place)
      } else if isVariant
        || !label.isWrapped
          && labels.dataRows[LabelFolding.fold(written.filter { $0 != "|" })] == nil
      {
        placement.reportVariant(written, of: official, at: place)
      }
    }
    var (own, others) = readBehind(
      label,
      to: end,
      instead: reader.own,
      count: target.cells.count
    )
    others += reader.others
    if isUnlabelled, own == nil, others.count == 1 { own = others.removeFirst() }
    if var own {
      if isUnlabelled || label.tail != nil { own.isBare = false }
      add(own, as: row, label: label, grid: grid, order)
    } else {
      emptyLabels.append(EmptyLineLabel(row: row, match: label, grid: grid))
    }
    for other in others.sorted(by: { $0.range.lowerBound < $1.range.lowerBound }) {
      add(other, as: nil, label: nil, grid: grid, order)
    }
  }

  /// What stands behind the last words of a label that wraps around its values: blank cells, rows without a
  /// label, and at times the values themselves, where what stands among the words is something else.
  ///
  /// - Returns: The label's row, if it was not among the words.
  private mutating func readBehind(
    _ label: LabelMatch,
    to end: Int,
    instead own: LineRow?,
    count: Int
  ) -> (own: LineRow?, others: [LineRow]) {
    guard let tail = label.tail else { return (own, []) }
    let reader = LineRowReader(
      tail.upperBound..<max(tail.upperBound, end),
      count: count,
      isSummed: true,
      in: text
    )
    strays += reader.strays
    let isOwn = own?.isWhole(of: count) ?? false
    var rows = reader.others
    if let behind = reader.own, !behind.isBlank {
      guard isOwn else {
        if let own { strays.append(own.range) }
        return (behind, rows)
      }
      if behind.isWhole(of: count) { rows.append(behind) } else { strays.append(behind.range) }
    }
    return (own, rows)
  }

  private mutating func add(
    _ content: LineRow,
    as row: Int?,
    label: LabelMatch?,
    grid: Int,
    _ order: ColumnOrder
  ) {
    rows.append(
      FoundLineRow(row: row, label: label, content: content, grid: grid, order: order)
    )
  }
}
