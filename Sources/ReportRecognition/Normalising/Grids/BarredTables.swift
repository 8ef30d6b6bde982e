import ReportModel
import TextTools

/// Finds tables of bars in which every cell of a column stands in that column, as Markdown has them.
///
/// Where each row has as many cells, and the headings stand over their own columns up to the last, the
/// cells that were merged once have been parted, so the table is read by column like any other. A table of
/// which a row stands anywhere else stays in lines with it.
struct BarredTables {
  /// A piece of the document.
  private enum Piece {
    case block(Document.Block)
    case table(Grid, Set<TableKind>)
  }

  private let forms: [LabelledTable]
  private let parted: [PartedTables]
  private var pieces: [Piece] = []
  /// The lines of a table that has begun.
  private var lines: [SourceText] = []
  /// How many grids there are.
  private var count = 0
  /// The last table that was found, for a piece of it that has no headings.
  private var last: (kinds: Set<TableKind>, width: Int)?

  /// The document with such tables as grids.
  static func found(in document: Document, among editions: EditionRegistry) -> Document {
    // Most documents have no bars, and some have very many blocks.
    let hasBars = document.blocks.contains {
      if case .paragraph(let line) = $0 { isBarred(line) } else { false }
    }
    guard hasBars else { return document }
    var tables = BarredTables(editions)
    for block in document.blocks {
      if case .paragraph(let line) = block, isBarred(line) || RuledRows.isRule(line) {
        tables.lines.append(line)
      } else {
        tables.close()
        if case .grid = block { tables.count += 1 }
        tables.pieces.append(.block(block))
      }
    }
    tables.close()
    var document = document
    document.blocks = tables.blocks()
    return document
  }

  private init(_ editions: EditionRegistry) {
    parted = PartedTables.all(among: editions)
    forms = LabelledTable.all(among: editions)
  }

  private static func isBarred(_ line: SourceText) -> Bool {
    guard line.text.utf8.contains(UInt8(ascii: "|")) else { return false }
    let scalars = line.text.unicodeScalars
    return scalars.first { !$0.isBlank } == "|" && scalars.last { !$0.isBlank } == "|"
  }

  /// The pieces as blocks: grids, unless a row of their table stands in a line.
  private func blocks() -> [Document.Block] {
    var scattered: Set<TableKind> = []
    let found = pieces.reduce(into: Set<TableKind>()) {
      if case .table(_, let kinds) = $1 { $0.formUnion(kinds) }
    }
    if !found.isEmpty {
      var above: Set<TableKind> = []
      for piece in pieces {
        switch piece {
        case .table(_, let kinds): above = kinds
        case .block(.paragraph(let line)):
          scattered.formUnion(tables(in: line))
          // A row of numbers right below a table, but not as wide as it, is to be looked at with it.
          if !Self.isBarred(line) {
            if !Self.isNote(line) { above = [] }
          } else if Self.holdsNumbers(line) {
            scattered.formUnion(above)
          }
        case .block: above = []
        }
      }
    }
    return pieces.flatMap { piece -> [Document.Block] in
      switch piece {
      case .block(let block): [block]
      case .table(let grid, let kinds):
        kinds.isDisjoint(with: scattered) ? [.grid(grid)] : grid.lines.map { .paragraph($0) }
      }
    }
  }

  /// Whether a line is a note between the rows of a table, or blank.
  private static func isNote(_ line: SourceText) -> Bool {
    let text = line.text.drop { $0.isWhitespace || $0 == "（" || $0 == "(" }
    return text.isEmpty || ["注", "备注", "说明"].contains { text.hasPrefix($0) }
  }

  /// Whether a line of bars has a number in one of its cells.
  private static func holdsNumbers(_ line: SourceText) -> Bool {
    line.text.unicodeScalars.split { $0 == "|" || $0 == "｜" }.contains { cell in
      let cell = String(String.UnicodeScalarView(cell))
      return !cell.isBlank && ValueReader.read(cell, as: .amountWithUnit).value.number != nil
    }
  }

  /// The tables of which a line has the label of a row.
  private func tables(in line: SourceText) -> [TableKind] {
    let words = line.text.unicodeScalars.split { $0 == "|" || $0 == "｜" || $0.isBlank }
      .map { LabelFolding.fold(String($0)) }
    return forms.filter { $0.labels.dataRow(in: words) != nil }.map(\.table.kind)
  }

  // MARK: Lines of bars

  /// Ends a table: parts its lines where their width changes.
  private mutating func close() {
    defer { lines = [] }
    guard !lines.isEmpty, let text = LineText(lines, breaks: []) else {
      pieces += lines.map { .block(.paragraph($0)) }
      return
    }
    if let ruled = RuledRows(text, isTitle: isTitle) {
      append(lines.indices, ruled.rows, in: text)
      return
    }
    var start = 0
    var width: Int?
    var rows: [[LineCell]] = []
    /// The first of the lines right before that hold nothing but the title of a block.
    var titles: Int?
    for number in lines.indices {
      let line = text.starts[number]..<text.starts[number + 1] - 1
      // The rule below the headings of Markdown is blank here.
      let cells =
        text.trimmed(line).isEmpty ? [] : LineCells(line, in: text, isWholeLine: true).cells
      if isTitle(cells) {
        titles = titles ?? number
      } else if !cells.isEmpty {
        if let last = width, cells.count != last {
          let end = titles ?? number
          append(start..<end, Array(rows.prefix(end - start)), in: text)
          rows.removeFirst(end - start)
          start = end
        }
        width = cells.count
        titles = nil
      }
      rows.append(cells)
    }
    append(start..<lines.count, rows, in: text)
  }

  /// Whether a line is the title of a block alone, as wide as the table is elsewhere.
  private func isTitle(_ cells: [LineCell]) -> Bool {
    cells.count == 1 && isTitle(cells[0].text)
  }

  private func isTitle(_ text: String) -> Bool {
    let text = LabelFolding.fold(text)
    return forms.contains { $0.labels.titles.contains(text) }
  }

  /// Adds lines whose rows are of equal width: as a table if they are one, as they are otherwise.
  private mutating func append(_ range: Range<Int>, _ cells: [[LineCell]], in text: LineText) {
    let sources = cells.filter { !$0.isEmpty }.map { $0.map { text.source(of: $0.range) } }
    append(range, sources, in: text)
  }

  private mutating func append(_ range: Range<Int>, _ cells: [[SourceText]], in text: LineText) {
    let rows = cells.enumerated().map { index, cells in
      Grid.Row(index: index, cells: cells.enumerated().map { Grid.Cell($1, column: $0) })
    }
    let end = text.starts[range.upperBound] - 1
    let grid = Grid(
      rows: rows,
      frame: .table(count + 1),
      lines: Array(lines[range]),
      end: text.source(of: end..<end).range?.lowerBound
    )
    let width = rows.map(\.cells.count).max() ?? 0
    let kinds = self.kinds(of: FoldedGrid(grid), width)
    guard !kinds.isEmpty else {
      pieces += lines[range].map { .block(.paragraph($0)) }
      return
    }
    last = (kinds, width)
    pieces.append(.table(grid, kinds))
    count += 1
  }

  // MARK: Columns

  /// The tables that a grid holds in their columns; none if it is not certain.
  private func kinds(of grid: FoldedGrid, _ width: Int) -> Set<TableKind> {
    guard width > 1 else { return [] }
    let own = forms.filter { grid.isTable(of: $0.labels) }
    let headed = own.filter { areParted(grid, width, $0.table, $0.labels) }
    if !headed.isEmpty || parted.contains(where: { $0.holds(grid) }) {
      return Set(own.map(\.table.kind))
    }
    guard let last, last.width == width else { return [] }
    let isPiece = forms.contains { form in
      last.kinds.contains(form.table.kind)
        && (form.labels.dataRows.isEmpty
          ? grid.grid.rows.allSatisfy { $0.cells.allSatisfy(\.isValue) }
          : grid.folded.contains { form.labels.dataRow(in: $0) != nil })
    }
    return isPiece ? last.kinds : []
  }

  /// Whether the headings of a table of the form stand over their own columns, up to the last one.
  private func areParted(
    _ grid: FoldedGrid,
    _ width: Int,
    _ table: FormTable,
    _ labels: LabelIndex
  ) -> Bool {
    let values = grid.folded.firstIndex { row in
      labels.dataRows.isEmpty
        ? !row.contains(where: labels.knows) && row.contains { !$0.isEmpty }
        : labels.dataRow(in: row) != nil
    }
    // The values of a table that was cut below its headings stand in its next piece.
    let first = values ?? grid.folded.count
    let row = values.flatMap { labels.dataRow(in: grid.folded[$0]) }
    guard first > 0, values != nil || labels.dataRows.isEmpty else { return false }
    let headings = FoundHeadings(in: grid, rows: 0..<first)
    let block = row.map { table.layout.dataRows[$0].block } ?? 0
    let columns = HeadingComparison(block, labels: labels).columns(of: headings).leaves
    let all = columns.joined().sorted()
    return columns.allSatisfy { !$0.isEmpty }
      && zip(all, all.dropFirst()).allSatisfy { $0 + 1 == $1 } && all.last == width - 1
  }
}
