import ReportFormats
import ReportModel
import ReportPackages
import ReportRecognition
import TextTools

/// Puts paragraphs and tables together to what stands in a text, in its cells and text boxes.
struct TextStory {
  /// What stands one below the other.
  enum Block {
    case paragraph(TextParagraph)
    case grid(Grid)

    /// Whether digits stand in it; in a table they may.
    var hasDigits: Bool {
      guard case .paragraph(let paragraph) = self else { return true }
      return paragraph.pieces.contains { piece in
        piece.piece.written.unicodeScalars.contains { DecimalDigit.value(of: $0) != nil }
      }
    }
  }

  /// How many cells and paragraphs there may be, and how long the texts of cells.
  private let limits: ReadingLimits
  private var cellCount = 0
  /// How many bytes the text has that the file does not: those of cells that stand in several places, of
  /// numbers, and of what elements stand for.
  private var madeBytes = 0
  /// The text, a cell or a box while it is open.
  private var containers: [(blocks: [Block], isCell: Bool)] = [([], false)]
  /// Paragraphs that are open: one within a text box that is anchored in another.
  private var paragraphs: [TextParagraph] = []
  private var tables: [TextTable] = []
  private(set) var paragraphCount = 0
  private var tableCount = 0
  /// Why the text is too large to be read on; nil while it is not.
  var refusal: Refusal? {
    if cellCount > limits.cells { return .tooManyCells(limits) }
    if tableCount > limits.tables { return .tooManyTables(limits) }
    if paragraphCount - cellCount > limits.paragraphs { return .tooManyParagraphs(limits) }
    return madeBytes > limits.allCellsText ? .tooMuchMadeText(limits) : nil
  }
  /// The places of the paragraphs, in the order of their ends.
  private(set) var sites: [TextParagraph.Site] = []
  /// What there is to say about what is not seen, and about notes.
  var findings: [Finding] { collector.findings }
  private var collector = FindingCollector()

  /// How high what stands above is at least.
  private var flow = PageFlow()

  init(limits: ReadingLimits) { self.limits = limits }

  // MARK: Containers

  mutating func beginContainer(isCell: Bool) { containers.append(([], isCell)) }

  private mutating func endContainer() -> [Block] {
    if !sites.isEmpty { sites[sites.count - 1].isLastOfCell = true }
    return containers.removeLast().blocks
  }

  private mutating func append(_ blocks: [Block]) {
    containers[containers.count - 1].blocks += blocks
  }

  /// The blocks of the whole text.
  mutating func finish() -> [Document.Block] {
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

  /// Notes something about the paragraph that is open.
  mutating func addFinding(_ kind: FindingKind, _ finding: (Place) -> Finding) {
    let number = paragraphs.last?.number ?? paragraphCount
    collector.add(kind) { finding(.paragraph(number: number)) }
  }

  /// Notes that so many bytes of text stand there which the file does not hold.
  mutating func addMade(_ count: Int) { madeBytes += count }

  // MARK: Paragraphs

  /// The paragraph that is open.
  var paragraph: TextParagraph? { paragraphs.last }

  mutating func beginParagraph() {
    paragraphCount += 1
    paragraphs.append(TextParagraph(number: paragraphCount))
  }

  mutating func withParagraph(_ change: (inout TextParagraph) -> Void) {
    if !paragraphs.isEmpty { change(&paragraphs[paragraphs.count - 1]) }
  }

  mutating func endParagraph() {
    guard let paragraph = paragraphs.popLast() else { return }
    if let site = paragraph.site { sites.append(site) }
    append([.paragraph(paragraph)])
    append(paragraph.boxes)
  }

  // MARK: What lies over others

  /// Notes that something lies over text and is anchored in the paragraph that is open.
  mutating func addCover(_ cover: PageCover) {
    let number = paragraph?.number ?? paragraphCount
    if isInCell {
      withTable { $0.add(cover, paragraph: number) }
    } else if containers.count == 1 {
      flow.add(cover, paragraph: number)
    }
  }

  /// Notes how high the paragraph that ends is at least, in running text.
  ///
  /// - Parameters:
  ///   - size: The size of its letters in half points.
  ///   - lineHeight: The least height of its lines, in twentieths of a point.
  ///   - isExact: Whether they are exactly so high.
  mutating func addToFlow(size: Int, lineHeight: Int, isExact: Bool) {
    guard containers.count == 1, let paragraph else { return }
    let length = paragraph.pieces.reduce(0) { $0 + $1.piece.written.utf8.count }
    flow.addParagraph(length: length, size: size, lineHeight: lineHeight, isExact: isExact)
  }

  /// Notes that a page ends before the paragraph that is open.
  mutating func breakPage() { if containers.count == 1 { flow.breakPage() } }

  // MARK: Tables and boxes

  /// Whether text stands in a cell.
  var isInCell: Bool { containers.last?.isCell == true }

  mutating func beginTable() { tables.append(TextTable()) }

  mutating func withTable(_ change: (inout TextTable) -> Void) {
    if !tables.isEmpty { change(&tables[tables.count - 1]) }
  }

  mutating func endCell() {
    let blocks = endContainer()
    withTable { $0.endCell(with: blocks) }
  }

  mutating func endRow() {
    guard refusal == nil, !tables.isEmpty else { return }
    let added = tables[tables.count - 1].endRow(limit: limits.cells - cellCount)
    cellCount += added.cells
    madeBytes = madeBytes.addingReportingOverflow(added.bytes).partialValue
  }

  /// Ends a text box, which follows the paragraph that it is anchored in.
  ///
  /// - Returns: What stands in it.
  mutating func endBox() -> [Block] {
    let blocks = endContainer()
    if paragraphs.isEmpty {
      append(blocks)
    } else {
      withParagraph {
        $0.boxes += blocks
        $0.site?.holdsBox = true
      }
    }
    return blocks
  }

  /// Ends a table: one that only lays out the page is no grid, but what its cells hold.
  mutating func endTable(_ end: Int?) {
    guard var table = tables.popLast() else { return }
    if table.isLayout {
      append(table.blocks)
      if containers.count == 1 {
        for cover in table.covers { flow.add(cover.cover, paragraph: cover.paragraph) }
      }
      return
    }
    table.applyCovers()
    if !table.rows.isEmpty {
      flow.addTable(rows: table.rows.count, isInner: containers.count > 1)
    }
    tableCount += 1
    let tableNumber = tableCount
    for (row, line) in table.rows.enumerated()
    where line.isHidden && !line.cells.allSatisfy(\.isEmpty) {
      collector.add(.cellsUnseen) {
        .unseenCells(at: .table(number: tableNumber, row: row + 1, column: 1))
      }
    }
    for (row, column) in table.hiddenColumns {
      collector.add(.cellsUnseen) {
        .unseenCells(at: .table(number: tableNumber, row: row + 1, column: column + 1))
      }
    }
    append([.grid(table.grid(number: tableCount, end: end))])
    // What stands in its cells as tables follows it.
    append(table.inner)
  }
}

extension Refusal {
  /// What elements, numbers and cells that stand in several places say is longer than
  /// ``ReadingLimits/allCellsText``.
  fileprivate static func tooMuchMadeText(_ limits: ReadingLimits) -> Refusal {
    .limit(
      Wording(zh: "文本中重复的和自动生成的文字的大小", en: "the size of a text's repeated and automatic texts"),
      value: ReadingLimits.name(ofBytes: limits.allCellsText)
    )
  }
}
