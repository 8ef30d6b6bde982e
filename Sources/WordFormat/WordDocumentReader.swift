import ReportModel
import ReportRecognition
import XML

/// Reads `document.xml` to paragraphs and grids.
struct WordDocumentReader: XMLHandler {
  /// Elements that are passed over with all that is in them: what is deleted, hidden, or no text.
  private static let skipped: Set<String> = [
    "del", "moveFrom", "instrText", "delText", "delInstrText", "rt", "sdtPr", "sectPr", "tblPr",
    "tblGrid",
    "pict-fallback", "footnoteReference", "endnoteReference", "comment", "object",
  ]

  /// The most cells of all tables together.
  private let cellLimit: Int
  private var numbering: Numbering

  private var blocks: [Document.Block] = []
  private var tables: [WordTable] = []
  /// Paragraphs that are open: one within a text box that is anchored in another.
  private var paragraphs: [WordParagraph] = []
  /// What text boxes hold, and how many tables were open around them.
  private var boxes: [(blocks: [Document.Block], tables: Int)] = []
  /// A paragraph whose mark is deleted.
  private var joined: WordParagraph?
  /// The text element that is open.
  private var openText: OpenText?
  private var isHidden = false
  private var runDepth = 0
  private var propertyDepth = 0
  private var skipDepth = 0
  private var insertionDepth = 0
  private var reference: (list: String?, level: Int, style: String?) = (nil, 0, nil)
  private var choices: [Bool] = []
  private var paragraphCount = 0
  private var tableCount = 0
  private var cellCount = 0
  private(set) var isTooLarge = false
  /// The bytes of the paragraph elements, from start tag to end tag, in the order of their ends.
  private(set) var paragraphRanges: [Range<Int>] = []
  private var paragraphStarts: [Int?] = []

  /// What stands in a text element until its end tag.
  private struct OpenText {
    var text = ""
    /// The byte behind the start tag; nil where the text has no place for edits.
    var start: Int?
  }

  /// Begins to read.
  ///
  /// - Parameters:
  ///   - numbering: The automatic numbers.
  ///   - cellLimit: The most cells of all tables together.
  init(numbering: Numbering, cellLimit: Int) {
    self.cellLimit = cellLimit
    self.numbering = numbering
  }

  /// The blocks of the whole document.
  mutating func finish() -> [Document.Block] {
    if let last = joined {
      joined = nil
      append(last)
    }
    return blocks
  }

  // MARK: Events

  mutating func startElement(_ tag: borrowing XMLTag) throws(XMLError) {
    // A text with an element in it is none that could be replaced as a whole.
    if openText != nil {
      addText(range: nil)
      openText = OpenText()
    }
    let isWord = tag.isWord
    if isWord, tag.isNamed("p") { paragraphStarts.append(tag.range?.lowerBound) }
    if skipDepth > 0 {
      skipDepth += 1
      return
    }
    guard isWord else {
      startForeign(tag)
      return
    }
    let name = tag.localName.string()
    if propertyDepth > 0 {
      propertyDepth += 1
      startProperty(name, tag)
      return
    }
    if Self.skipped.contains(name) {
      skipDepth = 1
      return
    }
    switch name {
    case "p": beginParagraph()
    case "pPr", "rPr", "tcPr", "trPr": propertyDepth = 1
    case "r":
      runDepth += 1
      isHidden = false
    case "t":
      openText = OpenText(start: tag.isEmptyElement ? nil : tag.range?.upperBound)
    // An empty text element is a place for an edit as well, but says nothing.
    case "tab": add("\t")
    case "br", "cr": if tag.word("type") != "page" { add("\n") }
    case "noBreakHyphen": add("-")
    case "ins", "moveTo": insertionDepth += 1
    case "fldSimple", "fldChar":
      if !paragraphs.isEmpty { paragraphs[paragraphs.count - 1].isEditable = false }
    case "tbl": tables.append(WordTable())
    case "tr": withTable { $0.beginRow() }
    case "tc": withTable { $0.beginCell() }
    case "txbxContent": boxes.append(([], tables.count))
    default: break
    }
  }

  mutating func endElement(_ tag: borrowing XMLTag) throws(XMLError) {
    let isWord = tag.isWord
    if isWord, tag.isNamed("p"), let start = paragraphStarts.popLast() ?? nil,
      let range = tag.range
    {
      paragraphRanges.append(start..<range.upperBound)
    }
    if skipDepth > 0 {
      skipDepth -= 1
      return
    }
    guard isWord else {
      if tag.isNamed("AlternateContent") { _ = choices.popLast() }
      return
    }
    if propertyDepth > 0 {
      propertyDepth -= 1
      return
    }
    switch tag.localName.string() {
    case "p": endParagraph(tag)
    case "r": runDepth -= 1
    case "t": endText(tag)
    case "ins", "moveTo": insertionDepth -= 1
    case "tc": withTable { $0.endCell() }
    case "tbl": endTable(tag.range?.upperBound)
    case "txbxContent":
      if let box = boxes.popLast(), !paragraphs.isEmpty {
        paragraphs[paragraphs.count - 1].boxes += box.blocks
      }
    default: break
    }
  }

  mutating func characters(_ characters: borrowing XMLCharacters) throws(XMLError) {
    guard skipDepth == 0, propertyDepth == 0, !isHidden, !paragraphs.isEmpty else { return }
    openText?.text += characters.bytes.string()
  }

  private mutating func endText(_ tag: borrowing XMLTag) {
    guard let start = openText?.start, let end = tag.range else { return addText(range: nil) }
    addText(range: start..<end.lowerBound)
  }

  private mutating func addText(range: Range<Int>?) {
    guard let ended = openText else { return }
    openText = nil
    guard !ended.text.isEmpty, !paragraphs.isEmpty else { return }
    paragraphs[paragraphs.count - 1].add(ended.text, range: range)
    if insertionDepth > 0 { paragraphs[paragraphs.count - 1].isEditable = false }
  }

  /// Of alternative contents the first is taken.
  private mutating func startForeign(_ tag: borrowing XMLTag) {
    if tag.isNamed("AlternateContent") {
      choices.append(false)
    } else if tag.isNamed("Choice") || tag.isNamed("Fallback"), let isTaken = choices.last {
      if isTaken { skipDepth = 1 } else { choices[choices.count - 1] = true }
    }
  }

  private mutating func startProperty(_ name: String, _ tag: borrowing XMLTag) {
    switch name {
    case "vanish", "webHidden": if runDepth > 0, tag.isOn { isHidden = true }
    case "pStyle": reference.style = tag.word("val")
    case "numId": reference.list = tag.word("val")
    case "ilvl": reference.level = tag.word("val").flatMap { Int($0) } ?? 0
    case "del":
      if runDepth > 0 { break }
      if !paragraphs.isEmpty, isInnermostParagraph {
        paragraphs[paragraphs.count - 1].isMarkDeleted = true
      } else {
        withTable { $0.deleteRow() }
      }
    case "gridSpan":
      let span = tag.word("val").flatMap { Int($0) } ?? 1
      withTable { $0.setSpan(span) }
    case "vMerge", "hMerge":
      let isContinued = (tag.word("val") ?? "continue") == "continue"
      withTable { if isContinued { $0.cell?.isContinued = true } }
    case "gridBefore":
      let columns = tag.word("val").flatMap { Int($0) } ?? 0
      withTable { $0.setBefore(columns) }
    default: break
    }
  }

  private var isInnermostParagraph: Bool { paragraphs.last.map { $0.end == nil } ?? false }

  // MARK: Paragraphs

  private mutating func beginParagraph() {
    paragraphCount += 1
    paragraphs.append(WordParagraph(number: paragraphCount))
    reference = (nil, 0, nil)
  }

  private mutating func endParagraph(_ tag: borrowing XMLTag) {
    guard var paragraph = paragraphs.popLast() else { return }
    if let range = tag.range {
      paragraph.end = tag.isEmptyElement ? range : range.lowerBound..<range.lowerBound
    }
    let style = reference.style.flatMap { numbering.reference(ofStyle: $0) }
    let list = reference.list.map { Numbering.Reference(list: $0, level: reference.level) } ?? style
    if let list, list.list != "0", !paragraph.isEmpty || !isInTable {
      let number = numbering.next(list)
      if !number.isEmpty, !paragraph.isEmpty { paragraph.prefix = number }
    }
    reference = (nil, 0, nil)
    if var before = joined {
      joined = nil
      before.join(paragraph)
      paragraph = before
    }
    if paragraph.isMarkDeleted {
      joined = paragraph
    } else {
      append(paragraph)
    }
  }

  private var isInTable: Bool { tables.count > (boxes.last?.tables ?? 0) }

  private mutating func append(_ paragraph: WordParagraph) {
    if isInTable, tables[tables.count - 1].cell != nil {
      tables[tables.count - 1].cell?.paragraphs.append(paragraph)
      tables[tables.count - 1].cell?.inner += paragraph.boxes
      return
    }
    let source = paragraph.source(at: .paragraph(number: paragraph.number))
    // A line break within a paragraph makes it several for the reader; none of them is edited alone.
    let lines = source.text.split(separator: "\n", omittingEmptySubsequences: false)
    if lines.count > 1 {
      append(lines.map { .paragraph(SourceText(String($0), at: source.place)) })
    } else {
      append([.paragraph(source)])
    }
    append(paragraph.boxes)
  }

  private mutating func append(_ new: [Document.Block]) {
    if isInTable {
      tables[tables.count - 1].cell?.inner += new
    } else if boxes.isEmpty {
      blocks += new
    } else {
      boxes[boxes.count - 1].blocks += new
    }
  }

  private mutating func add(_ text: String) {
    guard !isHidden, runDepth > 0, !paragraphs.isEmpty else { return }
    paragraphs[paragraphs.count - 1].add(text, range: nil)
  }

  // MARK: Tables

  private mutating func withTable(_ change: (inout WordTable) -> Void) {
    if !tables.isEmpty { change(&tables[tables.count - 1]) }
  }

  private mutating func endTable(_ end: Int?) {
    guard let table = tables.popLast() else { return }
    tableCount += 1
    cellCount += table.cellCount
    if cellCount > cellLimit { isTooLarge = true }
    append([.grid(table.grid(number: tableCount, end: end))])
    append(table.inner)
  }
}
