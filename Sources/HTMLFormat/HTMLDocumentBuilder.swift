import ReportModel
import ReportRecognition
import XML

/// Puts the events of a page together to paragraphs and grids.
struct HTMLDocumentBuilder {
  /// Elements that end a paragraph.
  private static let blockNames: Set<String> = [
    "p", "div", "h1", "h2", "h3", "h4", "h5", "h6", "li", "ul", "ol", "dl", "dt", "dd", "section",
    "article", "header", "footer", "main", "nav", "aside", "center", "blockquote", "pre", "form",
    "fieldset", "address", "figure", "figcaption", "hr", "br", "body", "html", "caption", "thead",
    "tbody", "tfoot", "tr", "option", "select", "o:p",
  ]
  /// Elements whose text is not shown.
  private static let hiddenNames: Set<String> = [
    "script", "style", "head", "template", "noscript", "object", "iframe", "textarea", "select",
    "svg", "xml",
  ]

  private let bytes: [UInt8]
  private let places: SourcePlaces
  private var blocks: [Document.Block] = []
  private var tables: [HTMLTable] = []
  private var text: HTMLText
  /// How many elements are open within one that is not shown.
  private var hiddenDepth = 0
  private var preformattedDepth = 0
  private var gridCount = 0
  private var cellCount = 0
  /// The most cells of all tables together.
  private let cellLimit: Int
  /// Whether there are more.
  private(set) var isTooLarge = false
  /// The page's title, which is shown outside it.
  private(set) var title: String?
  private var isInTitle = false

  init(_ bytes: [UInt8], cellLimit: Int) {
    self.cellLimit = cellLimit
    self.bytes = bytes
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
    return !isTooLarge
  }

  /// The blocks of the whole page.
  mutating func finish() -> [Document.Block] {
    flush()
    while !tables.isEmpty { endTable(at: nil) }
    return blocks
  }

  // MARK: Events

  private mutating func start(_ name: String, _ attributes: [HTMLAttribute], at place: Int) {
    isInTitle = name == "title" && title == nil
    if hiddenDepth > 0 || Self.hiddenNames.contains(name) || isHidden(attributes) {
      hiddenDepth += 1
      return
    }
    // Behind the tag's end, where the tag is really there.
    let behind = place < bytes.count && bytes[place] == UInt8(ascii: ">") ? place + 1 : nil
    switch name {
    case "table":
      flush()
      tables.append(HTMLTable())
    case "tr":
      flush()
      if !tables.isEmpty { tables[tables.count - 1].beginRow() }
    case "td", "th":
      flush()
      if !tables.isEmpty { tables[tables.count - 1].beginCell(attributes, start: behind ?? place) }
    case let name where Self.blockNames.contains(name):
      flush()
      if name == "pre" { preformattedDepth += 1 }
    default: text.part()
    }
    if let behind, name != "br" {
      if text.isEmpty { text.start = behind }
      if !tables.isEmpty, text.isEmpty { tables[tables.count - 1].moveStart(to: behind) }
    }
  }

  private mutating func end(_ name: String, at place: Int) {
    isInTitle = false
    if hiddenDepth > 0 {
      hiddenDepth -= 1
      return
    }
    switch name {
    case "table":
      flush()
      if !tables.isEmpty { endTable(at: place) }
    case "td", "th":
      flush()
      if !tables.isEmpty { tables[tables.count - 1].endCell() }
    case let name where Self.blockNames.contains(name):
      flush()
      if name == "pre" { preformattedDepth = max(0, preformattedDepth - 1) }
    default: text.part()
    }
  }

  private mutating func add(_ piece: String, range: Range<Int>?) {
    guard hiddenDepth == 0 else {
      if isInTitle { title = (title ?? "") + piece }
      return
    }
    guard preformattedDepth > 0, piece.utf8.contains(UInt8(ascii: "\n")) else {
      text.add(piece, range: range)
      return
    }
    // Each line of preformatted text is a paragraph.
    var offset = range.map(\.lowerBound)
    let isExact = range.map { $0.count == piece.utf8.count } ?? false
    for (index, line) in piece.utf8.split(
      separator: UInt8(ascii: "\n"),
      omittingEmptySubsequences: false
    )
    .enumerated() {
      if index > 0 { flush() }
      let own = isExact ? offset.map { $0..<$0 + line.count } : nil
      text.add(String(Substring(line)), range: own)
      offset = offset.map { $0 + line.count + 1 }
    }
  }

  private func isHidden(_ attributes: [HTMLAttribute]) -> Bool {
    attributes.contains { attribute in
      switch attribute.name {
      case "hidden": return true
      case "style":
        let style = attribute.value.filter { $0 != " " }.lowercased()
        return style.contains("display:none") || style.contains("visibility:hidden")
          || style.contains("mso-hide:all")
      default: return false
      }
    }
  }

  // MARK: Blocks

  private mutating func flush() {
    defer { text = HTMLText(start: text.start) }
    guard !text.isEmpty else { return }
    append([.paragraph(text.source(places))])
  }

  /// Appends blocks to the open cell, or to the page; text between cells belongs before the table.
  private mutating func append(_ new: [Document.Block]) {
    if let last = tables.lastIndex(where: { $0.cell != nil }) {
      tables[last].append(new)
    } else {
      blocks += new
    }
  }

  private mutating func endTable(at place: Int?) {
    guard var table = tables.popLast() else { return }
    table.endCell()
    cellCount += table.cellCount
    guard cellCount <= cellLimit else {
      isTooLarge = true
      return
    }
    if table.isLayout {
      append(table.blocks)
      return
    }
    gridCount += 1
    let tag = Array("</table>".utf8)
    let end = place.flatMap { place -> Int? in
      guard place >= tag.count, place <= bytes.count else { return nil }
      let found = bytes[(place - tag.count)..<place]
      return zip(found, tag).allSatisfy { $0 == $1 || $0 | 0x20 == $1 } ? place : nil
    }
    append([.grid(table.grid(number: gridCount, end: end, places: places))])
  }
}
