import ReportModel

extension Document {
  /// The document with the lines of text that stand in rows of report tables as paragraphs.
  ///
  /// Writers put the title, the text and the headings of sections into rows that reach over the whole table.
  func partingTableText(among editions: EditionRegistry) -> Document {
    let hasTables = blocks.contains {
      if case .grid(let grid) = $0, case .table = grid.frame { true } else { false }
    }
    guard hasTables else { return self }
    var parting = TableText(among: editions)
    var document = self
    document.blocks = blocks.flatMap { block in
      guard case .grid(let grid) = block, case .table = grid.frame else { return [block] }
      return parting.part(grid)
    }
    return document
  }
}

/// Parts a document's table from the lines of text in its rows.
private struct TableText {
  private enum Kind {
    case blank
    /// One line of text; a cell beside it may be blank.
    case line(isAlone: Bool)
    case heading
    case other

    var isText: Bool {
      switch self {
      case .line, .heading: true
      case .blank, .other: false
      }
    }
  }

  private typealias Row = (row: Grid.Row, kind: Kind)

  private let editions: EditionRegistry
  private let headings: SectionHeadings
  private let labels: [LabelIndex]
  private var blocks: [Document.Block] = []
  private var rows: [Row] = []

  init(among editions: EditionRegistry) {
    self.editions = editions
    headings = SectionHeadings.headings(of: editions)
    labels = LabelIndex.indices(of: editions)
  }

  /// The blocks that a grid stands for: itself, unless it is a report's and has lines of text in its rows.
  mutating func part(_ grid: Grid) -> [Document.Block] {
    let kinds = grid.rows.map(kind)
    // Nearly every table has no text in it, and is neither copied nor looked at for labels here.
    guard kinds.contains(where: \.isText) else { return [.grid(grid)] }
    blocks = []
    rows = []
    var isInTable = false
    for (row, kind) in zip(grid.rows, kinds) {
      switch kind {
      case .heading:
        close(grid, isLast: false)
        append(row)
        isInTable = false
      case .line where !isInTable: append(row)
      case .blank where !isInTable: break
      case .blank, .line, .other:
        isInTable = true
        rows.append((row, kind))
      }
    }
    close(grid, isLast: true)
    guard blocks.count > 1 else { return [.grid(grid)] }
    let isReport = blocks.contains { block in
      if case .grid(let part) = block {
        !FoldedGrid(part).tables(among: editions).isEmpty
      } else {
        false
      }
    }
    return isReport ? blocks : [.grid(grid)]
  }

  private func kind(of row: Grid.Row) -> Kind {
    var written = row.cells.lazy.filter { !$0.isBlank }.makeIterator()
    guard written.next() != nil else { return .blank }
    if written.next() != nil { return .other }
    let row = SheetRow(row, labels: labels, headings: headings)
    if row.heading != nil { return .heading }
    return row.isLine ? .line(isAlone: row.row.cells.count == 1) : .other
  }

  /// Ends a table; notes below it are no rows of it, but a row whose values are blank may be.
  private mutating func close(_ grid: Grid, isLast: Bool) {
    defer { rows = [] }
    let end =
      rows.lastIndex { row in
        if case .line(isAlone: true) = row.kind { false } else { true }
      }.map { $0 + 1 } ?? 0
    if end > 0 {
      let own = rows[..<end].map(\.row)
      blocks.append(
        .grid(
          Grid(
            rows: own,
            frame: grid.frame,
            names: grid.names,
            lines: own.flatMap(\.cells).map(\.source).filter { !$0.isBlank },
            end: isLast && end == rows.count ? grid.end : nil
          )
        )
      )
    }
    for row in rows[end...] { append(row.row) }
  }

  private mutating func append(_ row: Grid.Row) {
    for cell in row.cells where !cell.isBlank {
      for line in cell.source.lines { blocks.append(.paragraph(line)) }
    }
  }
}
