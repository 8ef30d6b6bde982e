import ReportFormats
import ReportModel
import ReportPackages
import ReportRecognition
import TextTools

/// Puts paragraphs and tables together to what stands in a document's body, in its cells and text boxes.
struct WordStory {
  /// What stands one below the other.
  enum Block {
    case paragraph(WordParagraph)
    case grid(Grid)

    /// Whether digits stand in it; in a table they may.
    var hasDigits: Bool {
      guard case .paragraph(let paragraph) = self else { return true }
      return paragraph.pieces.contains { piece in
        piece.text.unicodeScalars.contains { DecimalDigit.value(of: $0) != nil }
      }
    }
  }

  /// The body, a cell or a text box while it is open.
  private struct Container {
    var blocks: [Block] = []
    /// A paragraph that the next one goes on with.
    var joined: WordParagraph?
    /// How many fields were open before it.
    let openFields: Int
    /// Whether it is a text box.
    let isBox: Bool
    /// How many tables were open before it.
    let tables: Int
  }

  /// How many cells and paragraphs there may be.
  private let limits: ReadingLimits
  private var containers = [Container(openFields: 0, isBox: false, tables: 0)]
  /// Paragraphs that are open: one within a text box that is anchored in another.
  private var paragraphs: [WordParagraph] = []
  private var tables: [WordTable] = []
  private(set) var paragraphCount = 0
  private var tableCount = 0
  private var cellCount = 0
  /// Why the document is too large to be read on; nil while it is not.
  var refusal: Refusal? {
    if cellCount > limits.cells { return .tooManyCells(limits) }
    if tableCount > limits.tables { return .tooManyTables(limits) }
    return paragraphCount - cellCount > limits.paragraphs ? .tooManyParagraphs(limits) : nil
  }
  /// The places of the paragraphs, in the order of their ends.
  private(set) var places: [WordPlace] = []
  /// What there is to say about rows that are not shown, and about what is not in the document itself.
  var findings: [Finding] { collector.findings }
  private var collector = FindingCollector()
  /// Whether a part of the text is brought in from elsewhere when the document is opened.
  private(set) var hasImports = false

  /// How high what stands above is at least.
  var flow = PageFlow()

  init(limits: ReadingLimits) { self.limits = limits }

  // MARK: Containers

  mutating func beginContainer(openFields: Int, isBox: Bool) {
    containers.append(Container(openFields: openFields, isBox: isBox, tables: tables.count))
  }

  /// Ends a cell or a box; what it holds, and how many fields were open before it.
  private mutating func endContainer() -> (blocks: [Block], openFields: Int) {
    flush()
    if !places.isEmpty { places[places.count - 1].isLastOfCell = true }
    let ended = containers.removeLast()
    return (ended.blocks, ended.openFields)
  }

  /// Appends the paragraph that nothing goes on with.
  private mutating func flush() {
    guard let joined = containers[containers.count - 1].joined else { return }
    containers[containers.count - 1].joined = nil
    append(.paragraph(joined))
    append(joined.boxes)
  }

  private mutating func append(_ block: Block) {
    append([block])
  }

  private mutating func append(_ blocks: [Block]) {
    containers[containers.count - 1].blocks += blocks
  }

  /// The blocks of the whole document.
  mutating func finish() -> [Document.Block] {
    flush()
    for cover in flow.covering {
      collector.add(.tableCovered) {
        .tableCovered(
          at: .paragraph(number: cover.paragraph),
          severity: cover.isLikely ? .error : .warning
        )
      }
    }
    return containers[0].blocks.flatMap { block -> [Document.Block] in
      switch block {
      case .grid(let grid): [.grid(grid)]
      case .paragraph(let paragraph):
        paragraph.sources(at: .paragraph(number: paragraph.number)).map { .paragraph($0) }
      }
    }
  }

  /// Notes that text is brought in here from elsewhere when the document is opened.
  mutating func addImport() {
    hasImports = true
    let number = paragraphCount + 1
    collector.add(.imported) { .imported(at: .paragraph(number: number)) }
  }

  /// Notes that a note is referred to here, which is no part of the text.
  mutating func addNote(_ text: String) {
    let number = paragraph?.number ?? paragraphCount
    collector.add(.noteUnread) { .noteUnread(text, at: .paragraph(number: number)) }
  }

  /// Notes something about the paragraph that is open.
  mutating func addFinding(_ kind: FindingKind, _ finding: (Place) -> Finding) {
    let number = paragraph?.number ?? paragraphCount
    collector.add(kind) { finding(.paragraph(number: number)) }
  }

  // MARK: Paragraphs

  /// The paragraph that is open.
  var paragraph: WordParagraph? { paragraphs.last }

  mutating func beginParagraph() {
    paragraphCount += 1
    paragraphs.append(WordParagraph(number: paragraphCount))
  }

  mutating func withParagraph(_ change: (inout WordParagraph) -> Void) {
    if !paragraphs.isEmpty { change(&paragraphs[paragraphs.count - 1]) }
  }

  /// Ends a paragraph.
  mutating func endParagraph() {
    guard var paragraph = paragraphs.popLast() else { return }
    paragraph.finish()
    let isJoined = containers[containers.count - 1].joined != nil
    paragraph.place.isJoined = isJoined || paragraph.goesOn
    if !paragraph.place.range.isEmpty { places.append(paragraph.place) }
    paragraph.close()
    if var before = containers[containers.count - 1].joined {
      // Held by nobody else, it grows in its place.
      containers[containers.count - 1].joined = nil
      before.join(paragraph)
      paragraph = before
    }
    containers[containers.count - 1].joined = paragraph.goesOn ? paragraph : nil
    if paragraph.goesOn { return }
    append(.paragraph(paragraph))
    append(paragraph.boxes)
  }

  // MARK: Tables and boxes

  /// The table whose cell or row is open here, for text that stands in it directly.
  var table: WordTable? {
    tables.count > (containers.last { $0.isBox }?.tables ?? 0) ? tables.last : nil
  }

  /// Whether a table is open.
  var isInTable: Bool { !tables.isEmpty }

  /// Whether text stands in a text box.
  var isInBox: Bool { containers.contains(where: \.isBox) }

  mutating func beginTable() {
    flush()
    tables.append(WordTable())
  }

  mutating func withTable(_ change: (inout WordTable) -> Void) {
    if !tables.isEmpty { change(&tables[tables.count - 1]) }
  }

  /// Ends a cell; answers how many fields were open before it.
  mutating func endCell() -> Int {
    let (blocks, openFields) = endContainer()
    if tables.isEmpty {
      append(blocks)
    } else {
      cellCount += 1
      tables[tables.count - 1].endCell(with: blocks)
    }
    return openFields
  }

  /// Ends a text box; answers how many fields were open before it, and whether digits stand in it.
  mutating func endBox() -> (openFields: Int, hasDigits: Bool) {
    let (blocks, openFields) = endContainer()
    let hasDigits = blocks.contains(where: \.hasDigits)
    withParagraph { $0.boxes += blocks }
    return (openFields, hasDigits)
  }

  /// Ends a table: one that only lays out the page is no grid, but what its cells hold.
  mutating func endTable(_ end: Int?) {
    guard var table = tables.popLast() else { return }
    if table.isLayout {
      for number in table.hiddenParagraphs {
        collector.add(.rowsHidden) { .hiddenRow(at: .paragraph(number: number)) }
      }
      append(table.blocks)
      for cover in table.covers { flow.add(cover.cover, paragraph: cover.paragraph) }
      return
    }
    table.applyCovers()
    if table.rows.count * (table.rows.first?.cells.count ?? 0) > 0 {
      flow.addTable(rows: table.rows.count, isInner: !tables.isEmpty)
    }
    tableCount += 1
    let tableNumber = tableCount
    for row in table.deletedRows {
      collector.add(.textDeleted) { .deleted(row.text, at: .paragraph(number: row.paragraph)) }
    }
    for (row, line) in table.rows.filter({ !$0.isDeleted }).enumerated() where line.isHidden {
      collector.add(.rowsHidden) {
        .hiddenRow(at: .table(number: tableNumber, row: row + 1, column: line.before + 1))
      }
    }
    for (row, column) in table.hiddenColumns {
      collector.add(.columnsHidden) {
        .hiddenColumn(at: .table(number: tableNumber, row: row + 1, column: column + 1))
      }
    }
    // What stands in its cells as tables follows it.
    let inner = table.inner
    append(.grid(table.takeGrid(number: tableCount, end: end)))
    append(inner)
  }
}
