import ReportModel
import ReportRecognition

/// Puts the pages of a PDF together to one document.
struct PDFDocument {
  private var paragraphs = PageParagraphs()
  /// The table with rules that may go on on the next page.
  private var chain: TableChain?
  /// The rows without rules that may go on on the next page.
  private var loose: [LooseTable.Part] = []

  /// The document that pages make.
  static func document(of pages: [PageContents]) -> Document {
    let running = RunningLines(of: pages)
    var document = PDFDocument()
    for (index, page) in pages.enumerated() {
      let lines = page.lines.indices.filter {
        !running.lines[index].contains($0) && !page.lines[$0].isBlank
      }
      document.add(page, lines: lines.map { page.lines[$0] })
    }
    document.closeTables()
    document.paragraphs.close()
    return Document(blocks: document.paragraphs.blocks)
  }

  private mutating func add(_ page: PageContents, lines: [TextLine]) {
    paragraphs.begin(page: page.number, column: PageParagraphs.Column(lines))
    let rows = LooseRows(
      lines,
      column: PageParagraphs.Column(lines),
      goesOn: !loose.isEmpty
    )
    var isFirst = true
    var tableCount = 0
    for item in Self.items(of: page, lines: lines, rows: rows.ranges) {
      switch item {
      case .line(let line):
        closeTables()
        paragraphs.add(line, isRow: false)
      case .picture:
        closeTables()
        paragraphs.addPicture()
      case .rows(let lines):
        tableCount += 1
        if !isFirst || loose.isEmpty { closeTables() }
        loose.append(LooseTable.Part(page: page.number, number: tableCount, lines: lines))
      case .table(let table):
        tableCount += 1
        if isFirst, chain?.goesOn(in: table) == true {
          chain?.append(table, page: page.number, number: tableCount)
        } else {
          closeTables()
          chain = TableChain(table, page: page.number, number: tableCount)
        }
      }
      isFirst = false
    }
  }

  private mutating func closeTables() {
    if let whole = chain { paragraphs.add(.grid(whole.grid())) }
    chain = nil
    if let table = LooseTable(loose) {
      paragraphs.add(.grid(table.grid()))
    } else {
      for part in loose {
        for line in TextBlock.obscuringWrapped(in: part.lines) { paragraphs.add(line, isRow: true) }
      }
    }
    loose = []
  }

  private enum Item {
    case line(TextLine)
    case rows([TextLine])
    case table(PageTable)
    case picture
  }

  /// What stands on a page, from top to bottom.
  private static func items(
    of page: PageContents,
    lines: [TextLine],
    rows: [Range<Int>]
  ) -> [Item] {
    var items = page.tables.map { (top: $0.lattice.box.top, item: Item.table($0)) }
    items += page.pictures.map { ($0.top, .picture) }
    var line = 0
    for range in rows + [lines.count..<lines.count] {
      items += lines[line..<range.lowerBound].map { ($0.box.top, .line($0)) }
      if !range.isEmpty {
        items.append((lines[range.lowerBound].box.top, .rows(Array(lines[range]))))
      }
      line = range.upperBound
    }
    return items.sorted { $0.top < $1.top }.map(\.item)
  }
}
