import ReportModel
import TextTools

/// Reads the row of values behind a label, and what else stands before the next one.
struct LineRowReader {
  let text: LineText
  /// How many values the row has in the form.
  let count: Int
  /// Whether the form adds the row's values up, so that a wrong parting shows.
  let isSummed: Bool
  /// Whether a line with one bar alone opens each row.
  private let opensRows: Bool
  /// Whether the row's own label stands in front, and not the last heading above it.
  private let isLabelled: Bool
  /// The row that the label in front names.
  private(set) var own: LineRow?
  /// Rows of values that stand alone.
  private(set) var others: [LineRow] = []
  /// What is no value.
  private(set) var strays: [Range<Int>] = []

  /// Reads what stands between a label and the next.
  ///
  /// - Parameters:
  ///   - gap: What stands between the labels.
  ///   - count: How many values the row has in the form.
  ///   - isSummed: Whether the form adds the row's values up.
  ///   - opensRows: Whether a line with one bar alone opens each row, the next one too.
  ///   - isLabelled: Whether the row's own label stands in front.
  ///   - text: The text.
  init(
    _ gap: Range<Int>,
    count: Int,
    isSummed: Bool,
    opensRows: Bool = false,
    isLabelled: Bool = true,
    in text: LineText
  ) {
    self.opensRows = opensRows
    self.isLabelled = isLabelled
    self.text = text
    self.count = count
    self.isSummed = isSummed
    var lines: [LineCells] = []
    var first: LineCells?
    var firstLine = gap.lowerBound..<gap.lowerBound
    var start = gap.lowerBound
    while start < gap.upperBound {
      let number = text.line(of: start)
      let end = min(text.starts[number + 1], gap.upperBound)
      let range = text.trimmed(start..<end)
      let isFirst = start == gap.lowerBound && start > text.starts[number]
      if isFirst { firstLine = start..<end }
      if LineCells.isPageMark(range, in: text) {
        strays.append(range)
      } else if !range.isEmpty {
        let cells = LineCells(start..<end, in: text, isWholeLine: !isFirst)
        if isFirst {
          first = cells
        } else if let noted = (lines.last ?? first)?.noted(by: cells, in: text) {
          if lines.isEmpty { first = noted } else { lines[lines.count - 1] = noted }
        } else {
          lines.append(cells)
        }
      }
      start = end
    }
    if first?.hasBars ?? false || lines.contains(where: \.hasBars) {
      readBarred(first, lines, gap: gap)
    } else if let first {
      readBehindLabel(first, lines, in: firstLine)
    } else if lines.isEmpty || showsCells(firstLine) {
      readBlanks(in: firstLine)
      readOthers(lines)
    } else {
      readBelowLabel(lines)
    }
  }

  // MARK: Parted by bars

  private mutating func readBarred(_ first: LineCells?, _ lines: [LineCells], gap: Range<Int>) {
    if var first {
      if first.cells.count + 1 == count, let blank = BarredEnd(of: first.range, in: text).blank {
        first.cells.append(blank)
      }
      if first.cells.count >= count, isRow(first.cells) {
        own = LineRow(content: .cells(first.cells), range: first.range)
        readOthers(lines)
        return
      }
    }
    let isOneCellPerLine =
      first.map { $0.cells.isEmpty } ?? true
      && lines.allSatisfy { $0.cells.count { !$0.isBlank } <= 1 }
    guard isOneCellPerLine else {
      if let first, !first.cells.isEmpty {
        if first.isValues {
          own = LineRow(content: .misfit(count: first.cells.count), range: first.range)
        } else {
          strays.append(first.range)
        }
      }
      readOthers(lines)
      return
    }
    var all = LineCells(gap, in: text, isWholeLine: false)
    if opensRows, let last = lines.last, last.isLoneBar(in: text), all.cells.last?.isBlank == true {
      all.cells.removeLast()
    }
    if opensRows, !isLabelled, let first = lines.first, first.isLoneBar(in: text),
      all.cells.first?.isBlank == true
    {
      all.cells.removeFirst()
    }
    guard !all.cells.isEmpty else { return }
    let isRow = all.cells.count >= count && all.cells.allSatisfy(\.isValue)
    own = LineRow(
      content: isRow ? .cells(all.cells) : .misfit(count: all.cells.count { !$0.isBlank }),
      range: text.trimmed(gap)
    )
  }

  /// Whether the first cells between bars are those of a row.
  ///
  /// A cell that is no number is no reason to leave the others: the bars say which it is.
  private func isRow(_ cells: [LineCell]) -> Bool {
    let own = Array(cells.prefix(count))
    return own.allSatisfy(\.isValue)
      || count > 1 && cells[count...].allSatisfy(\.isValue) && LineCells.areRow(own)
  }

  private mutating func readOthers(_ lines: [LineCells]) {
    for line in lines where !line.isFiller && !line.cells.isEmpty {
      if line.isValues, line.cells.count >= count, count > 1 {
        others.append(LineRow(content: .cells(line.cells), range: line.range, isBare: true))
      } else {
        strays.append(line.range)
      }
    }
  }

  // MARK: Parted by blanks

  private mutating func readBehindLabel(
    _ first: LineCells,
    _ lines: [LineCells],
    in line: Range<Int>
  ) {
    guard first.cells.allSatisfy(\.isValue) else {
      if count > 1, first.cells.count == count, first.range.lowerBound > line.lowerBound,
        LineCells.areRow(first.cells)
      {
        own = LineRow(content: .cells(first.cells), range: first.range)
        readOthers(lines)
        return
      }
      strays.append(first.range)
      readTail(of: first)
      readBelowLabel(lines, isTorn: true)
      return
    }
    let more = showsCells(line) ? [] : continuation(of: first, in: lines)
    if let last = more.last {
      let cells = ([first] + more).flatMap(\.cells)
      own = LineRow(
        content: cells.count == count ? .cells(cells) : .misfit(count: cells.count),
        range: first.range.lowerBound..<last.range.upperBound,
        lines: more.count == 1 && last.cells.count == 1 ? .loneBelow : .several
      )
    } else {
      own = row(of: first, in: line)
    }
    readOthers(Array(lines.dropFirst(more.count)))
  }

  /// Whether the tabs behind a label show a cell for each value, blank ones too: then none stands on another line.
  private func showsCells(_ line: Range<Int>) -> Bool {
    count > 1 && LineCells.partedByTabs(line, in: text)?.count == count
  }

  /// The lines below a row's first values that hold the rest of them, or what is too much.
  private func continuation(of first: LineCells, in lines: [LineCells]) -> [LineCells] {
    guard count > 1, first.cells.count < count else { return [] }
    return Array(lines.prefix { $0.isValues && $0.cells.count < count })
  }

  /// A row of blank cells, of which nothing but the tabs before them is there.
  private mutating func readBlanks(in line: Range<Int>) {
    guard let cells = LineCells.partedByTabs(line, in: text), cells.count == count, count > 1
    else { return }
    own = LineRow(content: .cells(cells), range: line, tabs: .cells)
  }

  /// A row whose values stand behind its label, on one line.
  private func row(of first: LineCells, in line: Range<Int>) -> LineRow {
    let isParted = first.range.lowerBound > line.lowerBound
    let row = LineRow(content: content(of: first, isParted: isParted), range: first.range)
    return parted(row, of: first, at: LineCells.partedByTabs(line, in: text))
  }

  /// A row whose values stand on a line without its label.
  private func bareRow(_ line: LineCells) -> LineRow {
    let row = LineRow(
      content: content(of: line, isParted: true),
      range: line.range,
      isBare: true
    )
    let number = text.line(of: line.range.lowerBound)
    let whole = text.starts[number]..<text.starts[number + 1] - 1
    return parted(row, of: line, at: LineCells.partedByTabs(whole, in: text, isWholeLine: true))
  }

  /// A row with what the tabs in it tell: where they part as many cells as the form has, blank ones are cells too.
  private func parted(_ row: LineRow, of line: LineCells, at cells: [LineCell]?) -> LineRow {
    guard count > 1, let cells else { return row }
    var row = row
    if line.cells.count == count {
      row.tabs = cells.count == count ? .cells : .looks
    } else if cells.count == count {
      row.content = .cells(cells)
      row.tabs = .cells
    }
    return row
  }

  /// A row of values that stands behind text that is no label.
  private mutating func readTail(of line: LineCells) {
    let values = line.cells.reversed().prefix(while: \.isValue).reversed()
    if values.count == count, count > 1 {
      others.append(LineRow(content: .cells(Array(values)), range: line.range, isBare: true))
    }
  }

  private func content(of line: LineCells, isParted: Bool) -> LineRow.Content {
    if count == 1 {
      // What stands there is one cell, whether or not it can be read as one number.
      let whole = LineCell(range: line.range, text: text.text(line.range), isValue: true)
      return .cells([whole])
    }
    if line.cells.count == count, isParted || isSummed { return .cells(line.cells) }
    let canBeParted = line.cells.count <= count && isDigits(line.range)
    return canBeParted ? .glued(line.range) : .misfit(count: line.cells.count)
  }

  private func isDigits(_ range: Range<Int>) -> Bool {
    text.scalars[range].allSatisfy {
      DecimalDigit.value(of: $0) != nil || $0.isBlank
    }
  }

  private mutating func readBelowLabel(_ lines: [LineCells], isTorn: Bool = false) {
    let values = lines.prefix { $0.isValues }
    for line in lines.dropFirst(values.count) {
      if line.isValues, line.cells.count == count, count > 1 {
        others.append(LineRow(content: .cells(line.cells), range: line.range, isBare: true))
      } else {
        strays.append(line.range)
        readTail(of: line)
      }
    }
    guard let first = values.first, let last = values.last else { return }
    let range = first.range.lowerBound..<last.range.upperBound
    let row: LineRow
    if values.count == count, values.count > 1 || count == 1 {
      let cells = values.map { LineCell(range: $0.range, text: text.text($0.range), isValue: true) }
      row = LineRow(
        content: .cells(cells),
        range: range,
        isBare: count == 1 && isTorn,
        lines: count == 1 ? .one : .init(of: values, in: text)
      )
    } else if values.count == 1 {
      row = bareRow(first)
    } else if count > 1, values.allSatisfy({ $0.cells.count == count }) {
      for line in values.dropFirst() {
        others.append(LineRow(content: .cells(line.cells), range: line.range, isBare: true))
      }
      row = LineRow(content: .cells(first.cells), range: first.range, isBare: true)
    } else if values.allSatisfy({ $0.cells.count > 1 }),
      values.reduce(0, { $0 + $1.cells.count }) == count
    {
      row = LineRow(
        content: .cells(values.flatMap(\.cells)),
        range: range,
        lines: .init(of: values, in: text)
      )
    } else {
      row = LineRow(content: .misfit(count: values.count), range: range)
    }
    if isTorn { others.insert(row, at: 0) } else { own = row }
  }
}
