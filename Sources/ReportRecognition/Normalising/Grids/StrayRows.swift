import ReportModel
import TextTools

/// Finds rows of a table in text with tabs that stand without tabs: `行政许可 31`, in a line of their own or in
/// one cell.
///
/// Such a line begins with the label of a row that the table lacks, and holds nothing else but values. As many
/// as the form's are read; any other number is told with the row.
struct StrayRows {
  private let tables: [LabelledTable]
  private let headings: SectionHeadings
  private let search: LabelSearch
  private let grids: [Grid]
  /// The labels of rows that stand in grids; most documents have no line that asks for them.
  private lazy var present = Set(
    grids.lazy.flatMap { FoldedGrid($0).folded.joined().map(ExactText.init) }
  )
  /// The tables of which the last grid is one.
  private var open: [LabelledTable] = []
  /// The grids that have been met since those were looked for.
  private var unseen: [Grid] = []
  private var blocks: [Document.Block] = []

  /// The most bytes of a line that is looked at, and the most lines of a row.
  private static let lineLength = 600
  private static let lineLimit = 16

  /// The document with such lines as grids of one row, and such cells as rows.
  static func found(in document: Document, among editions: EditionRegistry) -> Document {
    guard document.blocks.contains(where: { $0.isGridInOrder }) else { return document }
    var rows = StrayRows(document, editions)
    return rows.found(in: document)
  }

  private init(_ document: Document, _ editions: EditionRegistry) {
    tables = LabelledTable.all(among: editions)
    headings = SectionHeadings.headings(of: editions)
    search = LabelSearch.search(among: editions)
    grids = document.grids
  }

  private mutating func found(in document: Document) -> Document {
    var rest = document.blocks[...]
    while let block = rest.first {
      if case .paragraph(let line) = block, headings.section(of: line.text) != nil {
        open = []
        unseen = []
      }
      switch block {
      case .grid(let grid) where block.isGridInOrder:
        unseen.append(grid)
        blocks.append(.grid(parted(grid)))
        rest.removeFirst()
      case .paragraph where isInTable:
        let lines = rest.prefix(Self.lineLimit).map(\.paragraph).prefix { $0 != nil }.compactMap(
          \.self
        )
        if let (row, count) = row(in: lines) {
          blocks.append(.grid(Grid(rows: [row], lines: Array(lines.prefix(count)))))
          rest.removeFirst(count)
        } else {
          blocks.append(block)
          rest.removeFirst()
        }
      case .paragraph, .grid:
        blocks.append(block)
        rest.removeFirst()
      }
    }
    var document = document
    document.blocks = blocks
    return document
  }

  /// Whether what stands here comes behind a table of the form.
  private var isInTable: Bool {
    mutating get {
      for grid in unseen {
        let folded = FoldedGrid(grid)
        let own = tables.filter { folded.isTable(of: $0.labels) }
        if !own.isEmpty { open = own }
      }
      unseen = []
      return !open.isEmpty
    }
  }

  /// The grid with each row that stands in one cell in several.
  private mutating func parted(_ grid: Grid) -> Grid {
    guard grid.rows.contains(where: { $0.cells.count == 1 }) else { return grid }
    let rows = grid.rows.map { row in
      guard row.cells.count == 1, row.cells[0].isWritten,
        let own = self.row(in: [row.cells[0].source])?.row
      else { return row }
      return Grid.Row(index: row.index, cells: own.cells)
    }
    return grid.with(rows: rows)
  }

  /// Whether a row that stands in a grid has other values than a line that repeats all of it.
  ///
  /// Which of the two holds is not known then. A line that says the same again is text.
  private func differs(_ cells: [SourceText], _ label: String) -> Bool {
    let counts = open.lazy.compactMap { table in
      table.labels.dataRow(label).map { table.labels.counts[$0.row] }
    }
    guard counts.contains(cells.count - 1) else { return false }
    let values = cells.dropFirst().map { LabelFolding.fold($0.text) }
    return grids.contains { grid in
      grid.rows.contains { row in
        guard let index = row.cells.firstIndex(where: { LabelFolding.fold($0.text) == label })
        else {
          return false
        }
        let own = row.cells[(index + 1)...].map { LabelFolding.fold($0.text) }
        return own.filter { !$0.isEmpty } != values
      }
    }
  }

  /// The row that begins with the first of some lines, and how many of them it takes.
  private mutating func row(in lines: [SourceText]) -> (row: Grid.Row, count: Int)? {
    guard let first = lines.first, first.text.utf8.count <= Self.lineLength,
      let text = LineText([first], breaks: []), let match = search.matches(in: text).first,
      !match.isWrapped, match.range.lowerBound == text.trimmed(0..<text.starts[1]).lowerBound,
      let label = match.label, tables.contains(where: { $0.labels.dataRow(label) != nil }),
      isInTable, open.contains(where: { $0.labels.dataRow(label) != nil })
    else { return nil }
    var cells = [text.source(of: match.range)]
    let values = LineCells(
      match.range.upperBound..<text.starts[1] - 1,
      in: text,
      isWholeLine: false
    )
    guard values.range.isEmpty || values.isValues && !values.hasBars else { return nil }
    cells += values.cells.filter { !$0.isBlank }.map { text.source(of: $0.range) }
    var count = 1
    if cells.count == 1 {
      for line in lines.dropFirst() {
        guard line.text.utf8.count <= Self.lineLength, let text = LineText([line], breaks: [])
        else { break }
        let values = LineCells(0..<text.starts[1] - 1, in: text, isWholeLine: true)
        guard values.isValues, !values.hasBars else { break }
        cells += values.cells.map { text.source(of: $0.range) }
        count += 1
      }
    }
    guard cells.count > 1, !present.contains(label) || differs(cells, label) else { return nil }
    let row = cells.enumerated().map { Grid.Cell($1, column: $0) }
    return (Grid.Row(index: 0, cells: row), count)
  }
}

extension Document.Block {
  /// Whether it is a grid of which the order of the cells alone is known.
  fileprivate var isGridInOrder: Bool {
    if case .grid(let grid) = self { grid.frame == .order } else { false }
  }
  fileprivate var paragraph: SourceText? {
    if case .paragraph(let line) = self { line } else { nil }
  }
}
