public import ReportModel
import TextTools

/// The sheets of a workbook that others have made, as paragraphs and grids.
///
/// Text that stands alone in its row is a paragraph, until a table begins; a table ends at the next
/// section's heading. What stands in one column alone is text with its tables in lines.
public struct SheetDocument {
  /// What the sheets hold.
  public internal(set) var document = Document()

  /// The lines that a cell's text stands for.
  private let lines: (String) -> [String]

  private var sheet = ""
  /// The rows of the table that has begun.
  private var rows: [SheetRow] = []
  private var isInTable = false
  let editions: EditionRegistry
  let sheets: [(name: String, rows: [Grid.Row])]
  let headings: SectionHeadings
  private let labels: [LabelIndex]
  /// The form that the labels of all sheets tell.
  private(set) lazy var form: Form = {
    let grids = sheets.map { FoldedGrid(Grid(rows: $0.rows, frame: .sheet($0.name))) }
    return EditionVote(grids, among: editions).winner(expecting: editions.latest).form
  }()
  /// The sections that have a heading in some sheet.
  private var headed: Set<SectionKind> = []
  /// The tables on sheets that have no heading.
  private(set) var loose: [Int] = []
  /// The lines at which the sheets begin, where all stand on one page.
  private(set) var firstLines: [Int] = []

  /// Puts the sheets together.
  ///
  /// - Parameters:
  ///   - sheets: The name of each sheet with its rows, in the order of the tabs.
  ///   - editions: The editions that the report may follow.
  ///   - lines: The lines that a cell's text stands for, as its format writes them.
  public init(
    _ sheets: [(name: String, rows: [Grid.Row])],
    among editions: EditionRegistry = .shipped,
    lines: @escaping (String) -> [String]
  ) {
    self.lines = lines
    self.editions = editions
    var findings: [Finding] = []
    let sheets = sheets.map { sheet in
      guard let (rows, first) = LineNumbers.removed(from: sheet.rows) else { return sheet }
      findings.append(
        Finding(
          .lineNumbers,
          at: first.place,
          found: first.text,
          zh: "工作表“\(sheet.name.excerptOnOneLine)”的第一列是行号，未计入内容",
          en:
            "the first column of the sheet “\(sheet.name.excerptOnOneLine)” numbers its lines; it is left out"
        )
      )
      return (sheet.name, rows)
    }
    document.findings = findings
    self.sheets = sheets
    headings = SectionHeadings.headings(of: editions)
    labels = LabelIndex.indices(of: editions)
    for (name, rows) in classified() { add(name, rows) }
    settleTables()
    orderSections()
    let titles = Set(sheets.map(\.name).filter { Document.isTitle($0) })
    // Two names would be those of two reports.
    if titles.count == 1 { document.name = titles.first }
  }

  /// Puts the sheets of a workbook together that was saved as one page.
  ///
  /// - Parameters:
  ///   - pages: The name of each sheet, of which no two are the same, with what it holds.
  ///   - editions: The editions that the report may follow.
  public init(
    _ pages: [(name: String, blocks: [Document.Block])],
    among editions: EditionRegistry
  ) {
    lines = { [$0] }
    self.editions = editions
    headings = SectionHeadings.headings(of: editions)
    labels = LabelIndex.indices(of: editions)
    sheets = pages.map { ($0.name, $0.blocks.flatMap(\.rows)) }
    firstLines = pages.compactMap { page in
      if case .text(let line, _)? = page.blocks.first?.place { line } else { nil }
    }
    let blocks = Dictionary(
      pages.map { ($0.name, $0.blocks) },
      uniquingKeysWith: { first, _ in first }
    )
    for (name, rows) in classified() { add(name, rows, blocks[name] ?? []) }
    settleTables()
    orderSections()
  }

  /// The sheets of the report with what their rows are, in order; notes the sections that have headings.
  private mutating func classified() -> [(name: String, rows: [SheetRow])] {
    let rows = sheets.map { sheet in
      (
        name: sheet.name,
        rows: sheet.rows.map { SheetRow($0, labels: labels, headings: headings) }
      )
    }
    let classified = titleFirst(withoutStrangers(rows, labels))
    for row in classified.lazy.flatMap(\.rows) {
      if let kind = row.heading { headed.insert(kind) }
    }
    return classified
  }

  /// Adds what a sheet of a page holds.
  private mutating func add(_ name: String, _ rows: [SheetRow], _ blocks: [Document.Block]) {
    let front = document.blocks.isEmpty ? Self.titleRows(rows) : 0
    let before = document.blocks.count
    document.blocks += blocks.prefix(front)
    addHeading(named: name, at: blocks.first?.place)
    document.blocks += blocks.dropFirst(front)
    noteLooseTables(from: before)
  }

  // MARK: Sheets and rows

  private mutating func add(_ name: String, _ rows: [SheetRow]) {
    sheet = name
    isInTable = false
    // The title may stand above the text of the section that the first sheet is named after.
    let front = document.blocks.isEmpty ? Self.titleRows(rows) : 0
    let before = document.blocks.count
    for row in rows[..<front] { add(row) }
    addHeading(named: name)
    for row in rows[front...] { add(row) }
    close()
    noteLooseTables(from: before)
  }

  /// Notes the tables of a sheet whose blocks begin at a place, unless it has a heading.
  private mutating func noteLooseTables(from before: Int) {
    let isHeaded = document.blocks[before...].contains { section(of: $0) != nil }
    if !isHeaded { loose += document.blocks.indices[before...].filter { isGrid($0) } }
  }

  /// How many rows at the top of a sheet are the report's title.
  static func titleRows(_ rows: [SheetRow]) -> Int {
    let top = rows.prefix(titleLimit).prefix(while: \.isLine)
    let last = top.lastIndex(where: \.isTitle)
    return last.map { $0 + 1 } ?? 0
  }

  /// How many rows a title may have.
  static let titleLimit = 6

  private func isGrid(_ block: Int) -> Bool {
    if case .grid = document.blocks[block] { true } else { false }
  }

  /// The section that a block heads.
  func section(of block: Document.Block) -> SectionKind? {
    if case .paragraph(let line) = block { headings.section(of: line.text)?.kind } else { nil }
  }

  // MARK: Headings

  /// A sheet that is named after a section that has no heading anywhere begins that section.
  private mutating func addHeading(named name: String, at first: Place? = nil) {
    guard let named = headings.section(named: name), headed.insert(named.kind).inserted else {
      return
    }
    let place = first ?? Place.cell(sheet: name, reference: "A1")
    let isNumbered = headings.section(of: name) != nil
    let heading = isNumbered ? name : (form.section(named.kind) ?? named).heading
    append(SourceText(heading, at: place))
    guard !isNumbered else { return }
    document.findings.append(
      Finding(
        .headingVariant,
        at: place,
        found: name,
        expected: heading,
        zh: "工作表“\(name.excerptOnOneLine)”按“\(heading)”处理",
        en: "the sheet “\(name.excerptOnOneLine)” is taken for “\(heading)”"
      )
    )
  }

  // MARK: Rows

  private mutating func add(_ row: SheetRow) {
    // Between lines of text a row of blanks says nothing; in a table it may be a row of values.
    if row.written.isEmpty, !isInTable {
      for cell in row.row.cells where !cell.source.isPlain { append(cell.source) }
      return
    }
    if row.heading != nil { isInTable = false }
    guard !isInTable, row.heading != nil || row.isLine else {
      isInTable = isInTable || !row.isLine
      rows.append(row)
      return
    }
    close()
    for text in row.written { append(text) }
  }

  // MARK: The end of a table

  private mutating func close() {
    defer { rows = [] }
    guard let first = rows.firstIndex(where: \.hasLabel) else {
      appendRows(rows[...])
      return
    }
    // A line of notes below a table, but none that could be its last row.
    let end = rows[first...].lastIndex { !$0.isLine }.map { $0 + 1 } ?? rows.count
    for row in rows[..<first] { appendLine(row) }
    appendRows(rows[first..<end])
    for row in rows[end...] { appendLine(row) }
  }

  private mutating func appendRows(_ rows: ArraySlice<SheetRow>) {
    guard !rows.isEmpty else { return }
    let written = rows.lazy.map(\.written)
    if written.allSatisfy({ $0.count <= 1 }), written.joined().allSatisfy(\.isWritten) {
      document.blocks.makeRoom(for: rows.count)
      for cell in written.joined() { append(cell) }
      return
    }
    var lines: [SourceText] = []
    lines.makeRoom(for: rows.count)
    for row in rows {
      if let line = line(of: row) { lines.append(line) }
    }
    let grid = Grid(rows: rows.map(\.row), frame: .sheet(sheet), lines: lines)
    for region in grid.regions(among: editions, isText: { SheetRow.isText($0, labels: labels) }) {
      switch region {
      case .grid(let grid): document.blocks.append(.grid(grid))
      case .lines(let cells): for cell in cells { append(cell) }
      }
    }
  }

  // MARK: Paragraphs

  private mutating func appendLine(_ row: SheetRow) {
    if let line = line(of: row) { append(line) }
  }

  /// What stands in a row, as one line; nil for a blank row.
  private func line(of row: SheetRow) -> SourceText? {
    guard let first = row.written.first else { return nil }
    let pieces = row.written.flatMap { lines($0.text) }
    return SourceText(pieces.joined(separator: " "), at: first.place)
  }

  private mutating func append(_ cell: Grid.Cell) {
    for (number, line) in lines(cell.text).enumerated() {
      let isFirst = number == 0 && !cell.source.isPlain
      append(
        isFirst ? cell.source.unseenPieces(behind: line) : SourceText(line, at: cell.place)
      )
    }
  }

  private mutating func append(_ paragraph: SourceText) {
    document.blocks.append(.paragraph(paragraph))
  }
}
