import ReportModel
import TextTools

/// Finds tables of a sheet that was pasted into a text: one row a line, and a tab between two cells.
///
/// A blank cell is nothing between two tabs, or nothing at all at a row's end, so that the order of what is
/// written says little. Where each heading stands in a column of its own and nothing of any row stands beside
/// the headings, the table is read by column like any other. Tabs that stand there for looks do not keep that,
/// and neither does a table of which a row stands elsewhere: both stay in lines.
struct PastedTables {
  private let headings: SectionHeadings
  private let forms: [LabelledTable]
  private let parted: [PartedTables]
  private var blocks: [Document.Block] = []
  /// The lines of a table that may have begun.
  private var lines: [SourceText] = []

  /// The document with such tables as grids.
  static func found(in document: Document, among editions: EditionRegistry) -> Document {
    // Most documents have no tabs within their lines, and some have very many blocks.
    let hasTabs = document.blocks.contains {
      if case .paragraph(let line) = $0 { isRow(line) } else { false }
    }
    guard hasTabs else { return document }
    var tables = PastedTables(editions)
    for block in document.blocks {
      if case .paragraph(let line) = block, tables.goesOn(with: line) {
        tables.lines.append(line)
      } else {
        tables.close()
        tables.blocks.append(block)
      }
    }
    tables.close()
    var document = document
    document.blocks = tables.blocks
    return document
  }

  private init(_ editions: EditionRegistry) {
    headings = SectionHeadings.headings(of: editions)
    parted = PartedTables.all(among: editions)
    forms = LabelledTable.all(among: editions)
  }

  private static func isRow(_ line: SourceText) -> Bool {
    line.text.utf8.contains(UInt8(ascii: "\t")) && !line.text.utf8.contains(UInt8(ascii: "|"))
  }

  /// Whether a line can be a row of the table: it has tabs, or says nothing but a label, all behind which is blank.
  private func goesOn(with line: SourceText) -> Bool {
    if Self.isRow(line) { return headings.section(of: line.text) == nil }
    guard !lines.isEmpty, line.text.utf8.count <= Self.labelLimit else { return false }
    let label = LabelFolding.fold(line.text)
    return !label.isEmpty && forms.contains { $0.labels.knows(label) }
  }

  /// How many bytes a label may have.
  private static let labelLimit = 400

  /// Ends a table.
  private mutating func close() {
    defer { lines = [] }
    guard !lines.isEmpty else { return }
    guard let grid = grid(of: lines) else {
      blocks += lines.map { .paragraph($0) }
      return
    }
    blocks.append(.grid(grid))
  }

  // MARK: Rows

  /// The lines as a table; nil where they are none that can be read by column.
  private func grid(of lines: [SourceText]) -> Grid? {
    guard lines.count > 1, let text = LineText(lines, breaks: []), let rows = Self.rows(of: text)
    else { return nil }
    let width = rows.map(\.count).max() ?? 0
    let own = rows.enumerated().map { index, cells in
      var row = cells.enumerated().map { Grid.Cell(text.source(of: $1), column: $0) }
      for column in row.count..<width {
        let place = row.last?.place ?? lines[0].place
        row.append(Grid.Cell(SourceText("", at: place), column: column))
      }
      return Grid.Row(index: index, cells: row)
    }
    let end = text.starts[lines.count] - 1
    let grid = Grid(
      rows: own,
      frame: .sheet(""),
      lines: lines,
      end: text.source(of: end..<end).range?.lowerBound
    )
    let folded = FoldedGrid(grid)
    let tables = forms.filter { folded.isTable(of: $0.labels) }
    // Where some rows end with a tab, one that is short lacks a cell.
    let keepsEnds = rows.contains { $0.count > 1 && $0.last?.isEmpty ?? false }
    let keepsBlanks = rows.contains { row in
      zip(row, row.dropFirst()).contains { $0.isEmpty && !$1.isEmpty }
    }
    let widths = keepsBlanks && !keepsEnds ? nil : rows.map(\.count)
    let standing = tables.filter { stand(in: folded, $0.table, $0.labels, widths: widths) }
    // Of each table one edition's form has to fit.
    let isWhole = Set(standing.map(\.table.kind)) == Set(tables.map(\.table.kind))
    if isWhole, !tables.isEmpty { return grid }
    // Without blanks no tab can be one for looks.
    let isParted = parted.contains { $0.holds(folded, isFilled: true) }
    return isParted && Set(tables.map(\.table.kind)).count == 1 ? grid : nil
  }

  /// Where the cells of each row stand; nil where a cell in quotation marks has no end.
  private static func rows(of text: LineText) -> [[Range<Int>]]? {
    var rows: [[Range<Int>]] = []
    var row: [Range<Int>] = []
    var start = 0
    var isQuoted = false
    for index in 0..<text.starts[text.lines.count] {
      switch text.scalars[index] {
      case "\"" where !isQuoted: isQuoted = text.scalars[start..<index].allSatisfy(\.isBlank)
      case "\"":
        let next = text.scalars[index + 1]
        isQuoted = next != "\t" && next != "\n"
      case "\t" where !isQuoted, "\n" where !isQuoted:
        row.append(unquoted(text.trimmed(start..<index), in: text))
        start = index + 1
        if text.scalars[index] == "\n" {
          rows.append(row)
          row = []
        }
      default: break
      }
    }
    return isQuoted ? nil : rows
  }

  private static func unquoted(_ range: Range<Int>, in text: LineText) -> Range<Int> {
    guard range.count > 1, text.scalars[range.lowerBound] == "\"",
      text.scalars[range.upperBound - 1] == "\""
    else { return range }
    return text.trimmed(range.lowerBound + 1..<range.upperBound - 1)
  }

  // MARK: Columns

  /// Whether a table's headings stand in columns of their own, and all of its rows keep to them.
  ///
  /// Where it is not known that blank cells have their tabs, no row may be shorter than its headings reach:
  /// `widths` then gives how many cells each has.
  private func stand(
    in grid: FoldedGrid,
    _ table: FormTable,
    _ labels: LabelIndex,
    widths: [Int]?
  ) -> Bool {
    var head = 0
    var columns: [Int: [Int]] = [:]
    var offsets: [Int: Int] = [:]
    var seen: Set<Int> = []
    for (index, folded) in grid.folded.enumerated() {
      guard let row = row(index, head: head, in: grid, table, labels) else { continue }
      let block = table.layout.dataRows[row].block
      if columns[block] == nil {
        let headings = FoundHeadings(in: grid, rows: head..<index)
        let leaves = HeadingComparison(block, labels: labels).columns(of: headings).leaves
        guard leaves.allSatisfy({ $0.count == 1 }) else { return false }
        columns[block] = leaves.joined().sorted()
      }
      guard let own = columns[block], let first = own.first, let last = own.last,
        seen.insert(row).inserted
      else { return false }
      let label = folded.lastIndex { labels.dataRow($0) != nil } ?? -1
      // A piece of the table may stand aside with its labels.
      let offset = label - (table.layout.dataRows[row].headings.count - 1)
      let aside = label < 0 ? 0 : offset - offsets[block, default: offset]
      offsets[block] = offset - aside
      let isKept = zip(grid.grid.rows[index].cells, folded.indices).allSatisfy { cell, column in
        cell.isBlank || column <= label || own.contains(column) || own.contains(column - aside)
      }
      guard label < first + aside, isKept, widths.map({ $0[index] > last + aside }) ?? true else {
        return false
      }
      head = index + 1
    }
    return seen.count == table.layout.dataRows.count
  }

  /// The row of values that a row of the grid is.
  private func row(
    _ index: Int,
    head: Int,
    in grid: FoldedGrid,
    _ table: FormTable,
    _ labels: LabelIndex
  ) -> Int? {
    guard labels.dataRows.isEmpty else { return labels.dataRow(in: grid.folded[index]) }
    // The one row without a label is the first of numbers below its headings.
    let isHeaded = grid.folded[head..<index].contains { $0.contains(where: labels.isLeaf) }
    let cells = grid.grid.rows[index].cells
    return isHeaded && !grid.folded[index].contains(where: labels.knows)
      && cells.contains { !$0.isBlank } && cells.allSatisfy(\.isValue) ? 0 : nil
  }
}
