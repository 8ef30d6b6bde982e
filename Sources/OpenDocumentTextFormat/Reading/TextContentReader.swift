import OpenDocument
import ReportFormats
import ReportModel
import ReportRecognition
import XML

/// Reads `content.xml` to paragraphs and grids.
///
/// Every element that is open has a ``TextElement`` that says what it is here; what an element begins, its
/// end ends. What a text consists of is put together in ``TextStory``.
struct TextContentReader: XMLHandler {
  typealias Look = OpenDocumentStyles.Properties

  private(set) var styles: OpenDocumentStyles
  private var stylesReader: OpenDocumentStylesReader
  /// Where styles put things.
  var layout: TextLayoutStyles
  /// Headers and footers, if they are what is read.
  var margins: TextMargins?
  let formulas: [String: String]
  var story: TextStory
  var numbers = ListNumbers()
  /// Whether the main part is that of a text.
  var hasText = false

  private var open: [TextElement] = []
  /// How many elements are open within one that is passed over with all that is in it.
  private var skipDepth = 0
  /// What a note says while that is passed over.
  var note: String?
  /// What stands beside the text, while that is passed over.
  var aside: TextAside?
  /// The tracked change that is open in their list, and what each took away.
  var change: String?
  var deletions: [String: TextAside] = [:]
  /// The tracked changes that inserted something, and the text of those that are open.
  var insertions: Set<String> = []
  var proposed: [String: String] = [:]
  /// How text looks here, the innermost last.
  var looks: [Look] = []
  /// The styles of the stretches that are open.
  var inlineStyles: [String?] = []
  /// The white space of the paragraphs that are open.
  var whiteSpaces: [OpenDocumentWhiteSpace] = []
  /// Drawings that are open.
  var frames: [TextFrame] = []
  /// How many elements are open that hide what is in them.
  var hiddenDepth = 0
  /// How many tables of contents are open.
  var contentsDepth = 0
  /// How many links to notes are open.
  var noteLinks = 0
  /// How many fields are open.
  var fieldDepth = 0
  /// Characters between two tags, and where the first tag ends.
  private var characters: [UInt8] = []
  private var start: Int?

  init(_ package: TextPackage, limits: ReadingLimits) {
    styles = package.styles
    stylesReader = OpenDocumentStylesReader(package.styles)
    layout = package.layout
    formulas = package.formulas
    story = TextStory(limits: limits)
  }

  // MARK: Events

  mutating func startElement(_ tag: borrowing XMLTag) throws(XMLError) {
    endCharacters(before: tag)
    if skipDepth > 0 {
      skipDepth += 1
    } else if open.last == .styles {
      try stylesReader.startElement(tag)
      layout.take(tag)
      open.append(.styles)
    } else if let element = element(of: tag) {
      open.append(element)
    } else {
      skipDepth = 1
    }
    start = tag.range?.upperBound
  }

  mutating func endElement(_ tag: borrowing XMLTag) throws(XMLError) {
    endCharacters(before: tag)
    start = tag.range?.upperBound
    if skipDepth > 0 {
      skipDepth -= 1
      if skipDepth == 0 {
        endNote()
        endAside()
      }
      return
    }
    guard let element = open.popLast() else { return }
    if element == .styles {
      try stylesReader.endElement(tag)
      if open.last != .styles { endStyles() }
    } else {
      end(element, tag)
      if story.refusal != nil { throw .stopped }
    }
  }

  mutating func characters(_ characters: borrowing XMLCharacters) throws(XMLError) {
    if skipDepth > 0 {
      note? += characters.bytes.string()
      aside?.add(characters)
    } else if open.last == .styles {
      try stylesReader.characters(characters)
    } else if open.last?.takesText == true {
      characters.bytes.withUnsafeBytes { self.characters.append(contentsOf: $0) }
    }
  }

  private mutating func endStyles() {
    styles = stylesReader.styles
    looks = [Look()]
    if styles.isPageColored { looks[0].paper = .unknown }
  }

  private mutating func endNote() {
    guard let text = note else { return }
    note = nil
    let words = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    if !words.isEmpty { story.addFinding(.noteOfText) { .noteOfText(words, at: $0) } }
  }

  private mutating func endCharacters(before tag: borrowing XMLTag) {
    if characters.isEmpty { return }
    var text: [UInt8] = []
    if let last = whiteSpaces.indices.last {
      characters.withUnsafeBytes { whiteSpaces[last].add($0, to: &text) }
    }
    characters.removeAll(keepingCapacity: true)
    if text.isEmpty { return }
    let range = start.flatMap { start in tag.range.map { start..<max(start, $0.lowerBound) } }
    add(String(decoding: text, as: UTF8.self), range: range)
  }

  // MARK: Elements

  /// What an element is; nil for one that is passed over with all that is in it.
  private mutating func element(of tag: borrowing XMLTag) -> TextElement? {
    if let parent = open.last, parent == .changes || parent == .deletion {
      return changeElement(tag, in: parent)
    }
    if tag.isIn(OpenDocumentNamespace.text) { return textElement(tag.localName.string(), tag) }
    if tag.isIn(OpenDocumentNamespace.table) { return tableElement(tag.localName.string(), tag) }
    if tag.isIn(OpenDocumentNamespace.drawing) {
      return drawingElement(tag.localName.string(), tag)
    }
    if margins?.begin(tag, paragraphs: story.paragraphCount) == true { return .passed }
    // LibreOffice's own name for a table in a shape, whose attributes are those of any other.
    if open.last != .paragraph, tag.isIn(OpenDocumentNamespace.extensions) {
      let name = tag.localName.string()
      if Self.isOfTable(name) { return tableElement(name, tag) }
    }
    if story.paragraph != nil, open.last?.takesText == true { return foreignElement(tag) }
    guard tag.isIn(OpenDocumentNamespace.office) else { return nil }
    if tag.isNamed("automatic-styles") || tag.isNamed("styles") || tag.isNamed("font-face-decls") {
      return .styles
    }
    if tag.isNamed("text") { hasText = true }
    return tag.isNamed("document-content") || tag.isNamed("document") || tag.isNamed("body")
      || tag.isNamed("text")
      ? .passed : nil
  }

  private mutating func end(_ element: TextElement, _ tag: borrowing XMLTag) {
    switch element {
    case .passed, .styles, .changes, .deletion: break
    case .paragraph: endParagraph(tag)
    case .inline:
      looks.removeLast()
      inlineStyles.removeLast()
    case .noteLink:
      looks.removeLast()
      inlineStyles.removeLast()
      noteLinks -= 1
    case .field(let isCalculated, let pieces):
      endField(isCalculated: isCalculated, pieces: pieces)
    case .contents: contentsDepth -= 1
    case .hidden: hiddenDepth -= 1
    case .list: numbers.endList()
    case .item: numbers.endItem()
    case .numbered(let level):
      numbers.endItem()
      for _ in 0..<level { numbers.endList() }
    case .table(let isHidden):
      if isHidden { hiddenDepth -= 1 }
      looks.removeLast()
      story.endTable(tag.range?.upperBound)
    case .row:
      looks.removeLast()
      story.endRow()
    case .cell:
      looks.removeLast()
      story.endCell()
    case .frame: endFrame()
    case .box: endBox()
    case .shape:
      endBox()
      endFrame()
    }
  }
}

/// What an open element of the main part is to the reader.
enum TextElement: Equatable {
  /// What is in it counts, it itself does not.
  case passed
  case styles
  case paragraph
  /// A stretch of text with a look of its own.
  case inline
  /// A stretch that leads to a note.
  case noteLink
  /// What the program puts in: whether it shows a result, and how many pieces stood before it.
  case field(isCalculated: Bool, pieces: Int)
  /// A table of contents or the like.
  case contents
  /// What is not shown.
  case hidden
  /// The list of tracked changes, and what one of them took away.
  case changes, deletion
  case list
  case item
  /// A paragraph that is an entry of a list at some level by itself.
  case numbered(level: Int)
  case table(isHidden: Bool)
  case row
  case cell
  case frame
  case box
  /// A shape, which may have a text.
  case shape

  /// Whether characters that stand in it directly are text.
  var takesText: Bool {
    switch self {
    case .paragraph, .inline, .noteLink, .field, .hidden: true
    default: false
    }
  }
}
