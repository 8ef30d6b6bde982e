internal import ReportModel
internal import ReportRecognition
internal import Spreadsheet

/// The sheets of a workbook that others have made, as paragraphs and grids.
///
/// Text that stands alone in its row is a paragraph, until a table begins; a table ends at the next
/// section's heading. What stands in one column alone is text with its tables in lines.
struct SheetDocument {
  private(set) var document = Document()

  private var sheet = ""
  /// The rows of the table that has begun.
  private var rows: [Grid.Row] = []
  private var isInTable = false
  /// The sections that have a heading in some sheet.
  private var headed: Set<SectionKind> = []
  /// The tables on sheets that have no heading.
  private var loose: [Int] = []

  /// Puts the sheets together.
  ///
  /// - Parameter sheets: The name of each sheet with its rows, in the order of the tabs.
  init(_ sheets: [(name: String, rows: [Grid.Row])]) {
    for row in sheets.flatMap(\.rows) {
      if let texts = Self.texts(row), let kind = SectionHeading.section(of: texts[0].text) {
        headed.insert(kind)
      }
    }
    for (name, rows) in sheets { add(name, rows) }
    settleTables()
    let titles = Set(sheets.map(\.name).filter { Document.isTitle($0) })
    // Two names would be those of two reports.
    if titles.count == 1 { document.name = titles.first }
  }

  // MARK: Sheets and rows

  private mutating func add(_ name: String, _ rows: [Grid.Row]) {
    sheet = name
    isInTable = false
    // The title may stand above the text of the section that the first sheet is named after.
    let front = document.blocks.isEmpty ? Self.titleRows(rows) : 0
    let before = document.blocks.count
    for row in rows[..<front] { add(row) }
    addHeading(named: name)
    for row in rows[front...] { add(row) }
    close()
    let isHeaded = document.blocks[before...].contains { block in
      if case .paragraph(let line) = block {
        SectionHeading.section(of: line.text) != nil
      } else {
        false
      }
    }
    if !isHeaded { loose += document.blocks.indices[before...].filter { isGrid($0) } }
  }

  /// How many rows at the top of a sheet are the report's title.
  private static func titleRows(_ rows: [Grid.Row]) -> Int {
    let top = rows.prefix(titleLimit).prefix { texts($0)?.count == 1 }
    let last = top.lastIndex { row in texts(row).map { Document.isTitle($0[0].text) } ?? false }
    return last.map { $0 + 1 } ?? 0
  }

  /// How many rows a title may have.
  private static let titleLimit = 6

  private func isGrid(_ block: Int) -> Bool {
    if case .grid = document.blocks[block] { true } else { false }
  }

  // MARK: Tables on sheets without headings

  /// Puts tables that stand on sheets without headings to the end of their sections.
  private mutating func settleTables() {
    guard !loose.isEmpty else { return }
    let headings = document.blocks.compactMap { Self.section(of: $0) }
    var moved: [SectionKind: [Document.Block]] = [:]
    var settled: Set<Int> = []
    for block in loose {
      guard let section = section(ofTable: block), headings.count(where: { $0 == section }) == 1
      else { continue }
      moved[section, default: []].append(document.blocks[block])
      settled.insert(block)
    }
    var blocks: [Document.Block] = []
    var current: SectionKind?
    for (index, block) in document.blocks.enumerated() {
      if settled.contains(index) { continue }
      if let section = Self.section(of: block) {
        if let current { blocks += moved[current] ?? [] }
        current = section
      }
      blocks.append(block)
    }
    if let current { blocks += moved[current] ?? [] }
    document.blocks = blocks
  }

  /// The first section of those whose tables a block holds.
  private func section(ofTable block: Int) -> SectionKind? {
    guard case .grid(let grid) = document.blocks[block] else { return nil }
    return TableRecognizer.tables(in: grid).map { Form.form2021.section(holding: $0).kind }
      .min { $0.rawValue < $1.rawValue }
  }

  /// The section that a block heads.
  private static func section(of block: Document.Block) -> SectionKind? {
    if case .paragraph(let line) = block { SectionHeading.section(of: line.text) } else { nil }
  }

  // MARK: Headings

  /// A sheet that is named after a section that has no heading anywhere begins that section.
  private mutating func addHeading(named name: String) {
    guard let kind = SectionHeading.section(named: name), headed.insert(kind).inserted else {
      return
    }
    let place = Place.cell(sheet: name, reference: "A1")
    let isNumbered = SectionHeading.section(of: name) != nil
    let heading = isNumbered ? name : Form.form2021.section(kind).heading
    append(Paragraph(heading, origin: Origin(place)))
    guard !isNumbered else { return }
    document.findings.append(
      Finding(
        .headingVariant,
        at: place,
        found: name,
        expected: heading,
        zh: "工作表“\(name.excerpt)”按“\(heading)”处理",
        en: "the sheet “\(name.excerpt)” is taken for “\(heading)”"
      )
    )
  }

  // MARK: Rows

  private mutating func add(_ row: Grid.Row) {
    guard let texts = Self.texts(row) else {
      isInTable = true
      rows.append(row)
      return
    }
    let isHeading = SectionHeading.section(of: texts[0].text) != nil
    if isHeading { isInTable = false }
    guard !isInTable, isHeading || texts.count == 1 else {
      if texts.count > 1 { isInTable = true }
      rows.append(row)
      return
    }
    close()
    for text in texts { append(text) }
  }

  /// The cells of a row that are all lines of text; nil for a row of a table or a blank one.
  private static func texts(_ row: Grid.Row) -> [Grid.Cell]? {
    let cells = row.cells.filter { !isBlank($0) }
    return !cells.isEmpty && cells.allSatisfy(isText) ? cells : nil
  }

  private static func isBlank(_ cell: Grid.Cell) -> Bool {
    if case .written = cell.content { cell.text.withoutBlanks.isEmpty } else { false }
  }

  private static func isText(_ cell: Grid.Cell) -> Bool {
    guard case .written = cell.content, !TableRecognizer.isLabel(cell.text) else { return false }
    return ValueReader.read(cell.text, as: .amountWithUnit).value.isUnreadable
  }

  // MARK: The end of a table

  private mutating func close() {
    defer { rows = [] }
    let hasLabel = { (row: Grid.Row) in row.cells.contains { TableRecognizer.isLabel($0.text) } }
    guard let first = rows.firstIndex(where: hasLabel) else {
      appendRows(rows[...])
      return
    }
    // A line of notes below a table, but none that could be its last row.
    let end = rows[first...].lastIndex { Self.texts($0)?.count != 1 }.map { $0 + 1 } ?? rows.count
    for row in rows[..<first] { appendLine(row) }
    appendRows(rows[first..<end])
    for row in rows[end...] { appendLine(row) }
  }

  private mutating func appendRows(_ rows: ArraySlice<Grid.Row>) {
    guard !rows.isEmpty else { return }
    let written = rows.map { $0.cells.filter { !Self.isBlank($0) } }
    if written.allSatisfy({ $0.count <= 1 }), written.joined().allSatisfy(Self.isWritten) {
      for cell in written.joined() { append(cell) }
      return
    }
    let grid = Grid(rows: Array(rows), frame: .sheet(sheet), lines: rows.compactMap(Self.line))
    for region in grid.regions(isText: Self.isText) {
      switch region {
      case .grid(let grid): document.blocks.append(.grid(grid))
      case .lines(let cells): for cell in cells { append(cell) }
      }
    }
  }

  private static func isWritten(_ cell: Grid.Cell) -> Bool {
    if case .written = cell.content { true } else { false }
  }

  // MARK: Paragraphs

  /// What stands in a row, as one line; nil for a blank row.
  private static func line(_ row: Grid.Row) -> Paragraph? {
    let cells = row.cells.filter { !isBlank($0) }
    guard let first = cells.first else { return nil }
    let pieces = cells.flatMap { TextPieces.lines($0.text) }
    return Paragraph(pieces.joined(separator: " "), origin: first.origin)
  }

  private mutating func appendLine(_ row: Grid.Row) {
    if let line = Self.line(row) { append(line) }
  }

  private mutating func append(_ cell: Grid.Cell) {
    for line in TextPieces.lines(cell.text) { append(Paragraph(line, origin: cell.origin)) }
  }

  private mutating func append(_ paragraph: Paragraph) {
    document.blocks.append(.paragraph(paragraph))
  }
}
