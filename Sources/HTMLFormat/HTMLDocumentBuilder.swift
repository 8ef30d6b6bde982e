import ReportFormats
import ReportModel
import ReportRecognition
import TextTools
import XML

/// Puts the events of a page together to paragraphs and grids.
struct HTMLDocumentBuilder {
  let bytes: [UInt8]
  let places: SourcePlaces
  let limits: ReadingLimits
  /// Whether the page is a text whose own lines are paragraphs.
  let isMarkdown: Bool
  /// The elements that scripts of the page write into.
  private let scriptedIdentifiers: Set<String>
  var styles: PageStyles
  /// Whether a single column is a table.
  var keepsColumns = false
  private(set) var blocks: [Document.Block] = []
  /// What may lie over tables.
  var covers: [HTMLCover] = []
  /// What was seen of the page so far.
  var shown = HTMLShown()
  /// How many layers were begun.
  var layerCount = 0
  /// What is folded away until somebody opens it.
  var folds: [HTMLFold] = []
  /// What there is to say of what is not seen as it is read.
  var collector = FindingCollector()
  var tables: [HTMLTable] = []
  var elements: [HTMLElement] = []
  var text: HTMLText
  /// What is not displayed, while it is read.
  var absent: HTMLAbsent?
  /// The element that is shown as something else than the text in it.
  var replaced: HTMLReplaced?
  /// How many elements were open when either began.
  private var outerCount = 0
  /// The mark of a list's entry, which goes before its text.
  var mark: String?
  private(set) var gridCount = 0
  /// How many rows the tables have that ended.
  private(set) var rowCount = 0
  private var cellCount = 0
  private var paragraphCount = 0
  /// How many marks of this program were passed over.
  private(set) var markCount = 0
  private(set) var refusal: Refusal?
  /// The page's title, which is shown outside it.
  private(set) var title: String?
  private var isInTitle = false

  init(_ bytes: [UInt8], styles: PageStyles, limits: ReadingLimits) {
    self.bytes = bytes
    self.styles = styles
    self.limits = limits
    isMarkdown = MarkdownPage.isOne(bytes)
    scriptedIdentifiers = PageScripts.writtenIdentifiers(in: bytes)
    places = SourcePlaces(bytes)
    text = HTMLText(start: 0)
  }

  /// Takes the next event; answers whether to go on.
  mutating func add(_ event: HTMLEvent, at place: Int) -> Bool {
    switch event {
    case .start(let name, let attributes): start(name, attributes, at: place)
    case .end(let name): end(name, at: place)
    case .text(let piece, let range): add(piece, range: range)
    }
    if let limit = styles.refusal { refusal = limit }
    return refusal == nil
  }

  /// The blocks of the whole page.
  mutating func finish() -> [Document.Block] {
    while let last = elements.last { end(last.name, at: bytes.count) }
    flush()
    while !tables.isEmpty { endTable(at: nil) }
    return blocks
  }

  /// How many blocks were appended to the page, or to the innermost table.
  var blockCount: Int { tables.last { $0.cell != nil }?.blockCount ?? blocks.count }

  // MARK: Elements

  private mutating func start(_ name: String, _ attributes: [HTMLAttribute], at place: Int) {
    isInTitle = name == "title" && title == nil
    if replaced?.isEnded(by: name) == true { endReplaced() }
    let pseudo = styles.begin(name, attributes)
    var element = HTMLElement(name, attributes, styles.current, in: elements.last)
    defer { elements.append(element) }
    if element.isMark {
      // What they say stands in one more at the page's end.
      markCount = name == "aside" ? max(1, markCount) : markCount + 1
      text.part()
    }
    if element.isSilent { return }
    beginLayer(&element)
    if replaced != nil {
      replaced?.start(name, attributes)
    } else if element.style.isAbsent {
      startAbsent(element)
    } else if var new = HTMLReplaced(name, attributes, element.style) {
      noteCover(&element, at: place)
      let tag = HTMLStartTag(name, endingAt: place, in: bytes, limit: limits.startTagBytes)
      new.start = tag?.range.lowerBound
      outerCount = elements.count
      replaced = new
      text.part()
    } else {
      startShown(element, at: place)
      noteCover(&element, at: place)
      element.behind = pseudo.behind
      number(element)
      if let before = pseudo.before { add(before, of: &element) }
      if !scriptedIdentifiers.isEmpty, isInCell, let name = attributes.value(of: "id"),
        scriptedIdentifiers.contains(name)
      {
        text.add(.script, range: nil, scope: .cell)
      }
      if element.style.mayShowMore, isInCell {
        text.add(.uncertain, range: nil, scope: .cell)
      }
    }
  }

  private mutating func startAbsent(_ element: HTMLElement) {
    if element.hasShadow { addShadow(at: text.start) }
    if absent == nil {
      outerCount = elements.count
      absent = HTMLAbsent(element)
    }
    absent?.start(element)
  }

  private mutating func startShown(_ element: HTMLElement, at place: Int) {
    // Behind the tag's end, where the tag is really there.
    let behind = place < bytes.count && bytes[place] == UInt8(ascii: ">") ? place + 1 : nil
    if element.isBlock || element.name == "br" { flush() }
    switch element.name {
    case "br": return
    case "img", "input": addEmpty(element, endingAt: place)
    case "col":
      if !tables.isEmpty {
        tables[tables.count - 1]
          .addColumns(element.attributes, isHidden: element.style.isHidden)
      }
    default: break
    }
    switch element.role {
    case .table: tables.append(HTMLTable())
    case .row: if !tables.isEmpty { tables[tables.count - 1].beginRow() }
    case .cell:
      if !tables.isEmpty {
        tables[tables.count - 1].beginCell(element.attributes, start: behind ?? place)
        cellCount += 1
        if cellCount > limits.cells { refusal = .tooManyCells(limits) }
      }
    case .rowGroup:
      text.part()
      if !tables.isEmpty { tables[tables.count - 1].beginGroup(element.name) }
    case .none: text.part()
    }
    if let behind { moveStart(to: behind, style: element.style) }
  }

  /// Text that is put into an empty cell or paragraph goes as deep as what stands there is shown as text.
  private mutating func moveStart(to place: Int, style: ElementStyle) {
    guard style.appearance == .plain, text.isWithoutPlain else { return }
    text.start = place
    if !tables.isEmpty { tables[tables.count - 1].moveStart(to: place) }
  }

  private mutating func end(_ name: String, at place: Int) {
    isInTitle = false
    guard let index = elements.lastIndex(where: { $0.name == name }) else { return }
    while elements.count > index { endLast(at: place) }
  }

  private mutating func endLast(at place: Int) {
    guard var element = elements.popLast() else { return }
    defer { text.layer = elements.last?.layer ?? 0 }
    styles.end()
    if element.isSilent { return }
    if replaced != nil {
      if elements.count == outerCount {
        replaced?.end(at: place, in: bytes)
        endReplaced()
        endCover(element)
      } else {
        replaced?.end()
      }
      return
    }
    if absent != nil {
      if elements.count == outerCount { endAbsent() }
      return
    }
    if let behind = element.behind { add(behind, of: &element) }
    if element.isBlock {
      flush()
      if element.name == "li" { mark = nil }
    } else {
      text.part()
    }
    let gridsBefore = gridCount
    switch element.role {
    case .table:
      if !tables.isEmpty { endTable(at: place) }
    case .cell:
      if !tables.isEmpty {
        let last = tables.count - 1
        if element.attributes.havePicture, tables[last].cell?.isBlank == true {
          tables[last].append(.picture)
        }
        tables[last].endCell()
      }
    case .row, .rowGroup, .none:
      if element.role == .rowGroup, !tables.isEmpty { tables[tables.count - 1].endGroup() }
      if element.style.appearance != .plain { moveStart(to: place, style: styles.current) }
    }
    endCover(element, isTable: gridCount > gridsBefore)
  }

  // MARK: Text

  private mutating func add(_ piece: String, range: Range<Int>?) {
    guard elements.last?.isSilent != true else {
      if isInTitle { title = (title ?? "") + piece }
      if isInCell, elements.last?.name == "script", piece.contains("document.write") {
        text.add(.script, range: nil, scope: .cell)
      }
      return
    }
    if replaced != nil {
      replaced?.add(piece, range: range)
    } else if absent != nil {
      absent?.add(piece, range: range)
    } else {
      addShown(piece, range: range)
    }
  }

  // MARK: Blocks

  mutating func flush() {
    defer { text = HTMLText(start: text.start, layer: text.layer) }
    guard !text.isEmpty else { return }
    append(.paragraph(text.paragraph))
  }

  /// Appends a block to the open cell, or to the page; text between cells belongs before the table.
  mutating func append(_ block: HTMLBlock) {
    if case .paragraph = block { paragraphCount += 1 }
    if paragraphCount - cellCount > limits.paragraphs { refusal = .tooManyParagraphs(limits) }
    if let last = tables.lastIndex(where: { $0.cell != nil }) {
      tables[last].append(block)
      return
    }
    switch block {
    case .paragraph(let paragraph):
      guard let source = paragraph.source(places) else { return }
      blocks.append(.paragraph(source))
      noteOverlap(in: paragraph)
    case .grid(let grid): blocks.append(.grid(grid))
    }
  }

  private mutating func endTable(at place: Int?) {
    guard var table = tables.popLast() else { return }
    table.endCell()
    table.settleRows()
    guard refusal == nil else { return }
    if table.isLayout(keepingColumns: keepsColumns) {
      appendLayout(table)
      return
    }
    addCovers(of: table)
    let hidden = table.hiddenParagraph
    if !hidden.pieces.isEmpty { append(.paragraph(hidden)) }
    if table.isHidden { return }
    gridCount += 1
    rowCount += table.rows.count
    if gridCount > limits.tables { refusal = .tooManyTables(limits) }
    let end = place.flatMap { bytes.hasTag("</table>", before: $0) ? $0 : nil }
    let grid = table.grid(number: gridCount, end: end, places: places)
    if isFloatingCopy(grid) { return noteCopy(grid) }
    append(.grid(grid))
  }
}
