import ReportModel

/// Assigns the values of a table that stands in lines of text: by the labels before them, and where
/// labels are torn from their numbers by the order of all rows.
struct LinePlacement {
  private struct Found {
    /// The row of values that a label names; nil for a row without a label.
    var row: Int?
    /// The label in front.
    let label: LabelMatch?
    var content: LineRow
    let grid: Int
    /// Whether the headings above allow to assign the values.
    let isHeaderRight: Bool
  }

  private let text: LineText
  private let table: FormTable
  private let labels: LabelIndex
  private let summed: Set<Int>
  private var placement: TablePlacement
  /// Whether a line with one bar alone opens each row of the table that is being read.
  private var opensRows = false
  private var rows: [Found] = []
  /// Labels of rows behind which no value stands.
  private var emptyLabels: [(row: Int, match: LabelMatch, grid: Int)] = []
  private var strays: [Range<Int>] = []
  private var judged: [Int: Bool] = [:]
  /// Whether a number stands in the table that belongs to no row.
  private var hasOrphan = false

  /// Adds what the lines hold of a table to the placement.
  static func place(
    _ tables: [(grid: Int, table: LineTable)],
    in text: LineText,
    labels: LabelIndex,
    surplus: inout SurplusCells,
    into placement: inout TablePlacement
  ) {
    guard !tables.isEmpty else { return }
    var reader = LinePlacement(text, labels: labels, placement: placement)
    for (grid, table) in tables { reader.read(table, grid: grid) }
    reader.assign(&surplus)
    placement = reader.placement
  }

  private init(_ text: LineText, labels: LabelIndex, placement: TablePlacement) {
    self.text = text
    self.labels = labels
    self.placement = placement
    table = placement.table
    summed = Set(placement.edition.form.sums.flatMap { $0.parts + $0.totals })
  }

  // MARK: Reading

  private mutating func read(_ source: LineTable, grid: Int) {
    var header = LineHeader()
    opensRows = isLoneBar(before: source.range.lowerBound)
    let isUnlabelled = labels.dataRows.isEmpty
    for (index, match) in source.matches.enumerated() {
      let isLast = index + 1 == source.matches.count
      let end = isLast ? source.range.upperBound : source.matches[index + 1].range.lowerBound
      let gap = match.range.upperBound..<max(match.range.upperBound, end)
      let found = match.label.flatMap { labels.dataRow($0) }
      if let row = found?.row ?? (isUnlabelled && isLast ? 0 : nil) {
        if found == nil { header.add(label: match.label ?? "", at: match.range.lowerBound) }
        read(gap, as: row, label: match, isVariant: found?.variantOf != nil, header, grid: grid)
        header = LineHeader()
      } else {
        if let label = match.label { header.add(label: label, at: match.range.lowerBound) }
        readBetweenHeadings(gap, into: &header)
      }
    }
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

  /// What stands between two headings: pieces of headings, and nothing else without a finding.
  private mutating func readBetweenHeadings(_ gap: Range<Int>, into header: inout LineHeader) {
    let reader = LineRowReader(gap, count: Int.max, isSummed: false, in: text)
    for stray in reader.strays { addStranger(stray, to: &header) }
    if let own = reader.own, own.range.count > 0 { strays.append(own.range) }
  }

  private mutating func addStranger(_ range: Range<Int>, to header: inout LineHeader) {
    if LineCells.isPageNumber(range, in: text) {
      strays.append(range)
      return
    }
    for cell in LineCells(range, in: text, isWholeLine: true).cells where !cell.isBlank {
      if cell.isValue {
        strays.append(cell.range)
      } else {
        header.add(stranger: LabelFolding.fold(cell.text))
      }
    }
  }

  private mutating func read(
    _ gap: Range<Int>,
    as row: Int,
    label: LabelMatch,
    isVariant: Bool,
    _ header: LineHeader,
    grid: Int
  ) {
    let target = table.layout.dataRows[row]
    let isSummed = target.cells.allSatisfy(summed.contains)
    let reader = LineRowReader(
      gap,
      count: target.cells.count,
      isSummed: isSummed,
      opensRows: opensRows,
      isLabelled: !labels.dataRows.isEmpty,
      in: text
    )
    var header = header
    if labels.dataRows.isEmpty, reader.own == nil || reader.others.count == 1 {
      for stray in reader.strays { addStranger(stray, to: &header) }
    } else {
      strays += reader.strays
    }
    let place = text.place(of: label.range.prefix(1))
    let isRight = judge(header, of: target.block, at: place)
    if isVariant || labels.dataRows[LabelFolding.fold(text.text(label.range))] == nil,
      let official = target.headings.last?.label, !official.isEmpty
    {
      placement.reportVariant(text.text(label.range), of: official, at: place)
    }
    var others = reader.others
    var own = reader.own
    if labels.dataRows.isEmpty, own == nil, others.count == 1 { own = others.removeFirst() }
    if var own {
      if labels.dataRows.isEmpty { own.isBare = false }
      rows.append(Found(row: row, label: label, content: own, grid: grid, isHeaderRight: isRight))
    } else {
      emptyLabels.append((row, label, grid))
    }
    for other in others.sorted(by: { $0.range.lowerBound < $1.range.lowerBound }) {
      rows.append(Found(row: nil, label: nil, content: other, grid: grid, isHeaderRight: isRight))
    }
  }

  /// Compares the column headings with the form's.
  ///
  /// - Returns: Whether the values below can be assigned to columns.
  private mutating func judge(_ header: LineHeader, of block: Int, at place: Place) -> Bool {
    if let verdict = judged[block], !header.saysSomething(labels: labels) { return verdict }
    let start = header.start.map { text.place(of: $0..<$0 + 1) }
    var isRight = judged[block] ?? true
    switch header.verdict(on: block, of: table, labels: labels) {
    case .right: break
    case .missing: placement.reportMissingHeader(at: start ?? place)
    case .variants(let variants):
      for variant in variants {
        placement.reportVariant(variant.found, of: variant.official, at: start)
      }
    case .wrong(let expected):
      isRight = false
      placement.reportWrongHeader(header.texts, expected: expected, at: start ?? place)
    }
    judged[block] = isRight
    return isRight
  }

  // MARK: Assigning

  private mutating func assign(_ surplus: inout SurplusCells) {
    detachDoubtfulRows()
    assignByPosition()
    reportOrder()
    for found in rows {
      guard let row = found.row, case .cells(let cells) = found.content.content else { continue }
      let target = table.layout.dataRows[row]
      let spans = SurplusCells.count(in: target, of: table)
      // Behind the last row the fillers may have been cut off.
      if found.content.range == rows.last?.content.range, cells.count == target.cells.count {
        continue
      }
      surplus.learn(cells, count: target.cells.count, spans: spans)
    }
    hasOrphan = strays.contains { range in
      LineCells(range, in: text, isWholeLine: true).cells.contains { $0.isValue && !$0.isBlank }
    }
    var partings = DigitPartings(table: table, edition: placement.edition, text: text)
    for found in rows {
      guard let row = found.row else {
        strays.append(found.content.range)
        continue
      }
      place(found, row: row, surplus: surplus, partings: &partings)
    }
    partings.solve(into: &placement)
    for (row, match, grid) in emptyLabels where !rows.contains(where: { $0.row == row }) {
      leave(row, range: match.range, count: 0, grid: grid)
    }
    reportStrays()
  }

  /// Takes the label from rows of which it is not certain that the label in front is theirs.
  private mutating func detachDoubtfulRows() {
    for index in rows.indices where rows[index].content.isBare {
      if rows[index].row != index { rows[index].row = nil }
    }
    // Behind a label without values the next row's values may be either's.
    for empty in emptyLabels {
      guard
        let next = rows.firstIndex(where: {
          $0.content.range.lowerBound > empty.match.range.lowerBound
        }), let label = rows[next].label, rows[next].row == empty.row + 1,
        text.line(of: label.range.upperBound - 1)
          < text.line(of: rows[next].content.range.lowerBound)
      else { continue }
      if case .cells(let cells) = rows[next].content.content {
        rows[next].content.content = .misfit(count: cells.count)
      }
    }
  }

  /// Where labels are torn from their rows but no row of numbers is missing, the order tells the rows.
  private mutating func assignByPosition() {
    let total = table.layout.dataRows.count
    guard rows.contains(where: { $0.row == nil }), rows.count == total, total > 1,
      rows.enumerated().allSatisfy({ $1.row == nil || $1.row == $0 })
    else { return }
    for index in rows.indices where rows[index].row == nil {
      rows[index].row = index
      let target = table.layout.dataRows[index]
      let name = target.name(in: table)
      placement.report(
        .rowByPosition,
        at: text.place(of: rows[index].content.range.prefix(1)),
        cell: target.cells.first,
        found: text.text(rows[index].content.range),
        zh: "此处的数字行没有完整的行名，数字行共 \(total) 行，按顺序作为“\(name.zh)”读取",
        en:
          "this row of numbers has no whole label; there are \(total) rows, and by its place it is “\(name.en)”"
      )
    }
  }

  private mutating func reportOrder() {
    var last = -1
    for found in rows {
      guard let row = found.row else { continue }
      if row < last {
        let place = text.place(of: found.content.range.prefix(1))
        placement.reportOutOfOrder(table.layout.dataRows[row], at: place)
      }
      last = row
    }
  }

  private mutating func place(
    _ found: Found,
    row: Int,
    surplus: SurplusCells,
    partings: inout DigitPartings
  ) {
    let target = table.layout.dataRows[row]
    guard found.isHeaderRight else {
      leave(row, range: found.content.range, count: nil, grid: found.grid)
      return
    }
    switch found.content.content {
    case .cells(let cells):
      guard
        let values = surplus.values(
          of: cells,
          count: target.cells.count,
          spans: SurplusCells.count(in: target, of: table)
        )
      else {
        leave(row, range: found.content.range, count: cells.count, grid: found.grid)
        return
      }
      for (cell, value) in zip(target.cells, values) {
        placement.add(
          TablePlacement.Candidate(
            source: text.source(of: value.range),
            // A number that stands somewhere else in the table may belong here.
            content: value.isBlank && hasOrphan ? .unusable(.valueUnreadable) : .written,
            position: nil,
            grid: found.grid
          ),
          to: cell
        )
      }
      partings.know(values, of: target)
    case .glued(let range):
      partings.add(range, of: target, grid: found.grid)
    case .misfit(let count):
      leave(row, range: found.content.range, count: count, grid: found.grid)
    }
  }

  private mutating func leave(_ row: Int, range: Range<Int>, count: Int?, grid: Int) {
    let target = table.layout.dataRows[row]
    let place = text.place(of: range.prefix(1))
    let quotation = "¦ " + text.text(range).oneLine
    placement.leave(target, text: quotation, at: place, grid: grid)
    if let count {
      placement.reportMisaligned(target, found: quotation, count: count, at: place)
    }
  }

  /// Says what stands in the table and was not taken; pieces of its labels go without saying.
  private mutating func reportStrays() {
    let characters = labels.characters
    for range in Set(strays).sorted(by: { $0.lowerBound < $1.lowerBound }) {
      let folded = LabelFolding.fold(text.text(range)).unicodeScalars.filter { $0 != "|" }
      let hasDigits = folded.contains { $0.properties.numericType == .decimal }
      if !hasDigits, folded.allSatisfy(characters.contains) { continue }
      let quoted = text.text(range).oneLine
      let isPageNumber = LineCells.isPageNumber(range, in: text)
      placement.report(
        isPageNumber ? .textSetAside : .rowUnknown,
        at: text.place(of: range.prefix(1)),
        found: quoted,
        zh: isPageNumber ? "页码“\(quoted)”不属于表格，未采用" : "表中“\(quoted)”不属于规定格式，未采用",
        en: isPageNumber
          ? "the page number “\(quoted)” is no part of the table"
          : "“\(quoted)” in a report table is not part of the form and is set aside"
      )
    }
  }
}
