import ReportFormats
import ReportModel
import ReportRecognition
import TextTools
import XML

/// Reads `document.xml` to paragraphs and grids.
///
/// Every element that is open has a ``WordElement`` that says what it is here; what an element begins, its
/// end ends. What a document consists of is put together in ``WordStory``.
struct WordDocumentReader: XMLHandler {
  /// A text element that is open.
  private struct OpenText {
    var text = ""
    /// The byte behind the start tag; nil where the text has no place for edits.
    var start: Int?
    /// Whether it belongs to a field's instruction.
    let isInstruction: Bool
  }

  let styles: WordStyles
  /// What the notes say.
  let notes: [WordNote: String]
  var numbering: Numbering
  var story: WordStory
  var runs: [WordRun] = []
  var fields = WordFields()
  var controls: [WordControl] = []
  var drawings: [WordDrawing] = []
  var formula: WordFormula?
  /// What a field of a legacy form offers, while that is read.
  var form = WordFormField()
  /// How many notes were referred to so far.
  var noteCounts: [String: Int] = [:]
  /// How many numbers fields of each kind have shown so far.
  var fieldNumbers: [String: Int] = [:]
  /// Whether the page has a colour.
  var isPageColored = false
  /// What edits have to know.
  var editing = WordEditing()

  private var open: [WordElement] = []
  private var text: OpenText?
  /// How many elements are open within one that is passed over with all that is in it.
  private var skipDepth = 0
  /// Where that element begins, if it is a property.
  private var skipStart: Int?
  /// The alternative contents that are open.
  var alternatives: [WordAlternatives] = []
  /// What stands in a cell beside its text and is passed over, while it is.
  var aside: WordAside?
  /// How many links to notes are open.
  var noteLinks = 0
  /// The pages of the sections.
  var sections = WordSections()
  /// What lies over text and is anchored in a header or footer, if that is what is read.
  var marginCovers: [WordMarginCover]?

  /// Begins to read.
  ///
  /// - Parameters:
  ///   - styles: The styles.
  ///   - numbering: The automatic numbers.
  ///   - notes: What the notes say.
  ///   - limits: How many cells and paragraphs there may be.
  init(
    styles: WordStyles,
    numbering: Numbering,
    notes: [WordNote: String],
    limits: ReadingLimits
  ) {
    self.styles = styles
    self.notes = notes
    self.numbering = numbering
    story = WordStory(limits: limits)
  }

  /// The blocks of the whole document.
  mutating func finish() -> [Document.Block] {
    editing.places = story.places
    return story.finish()
  }

  mutating func startElement(_ tag: borrowing XMLTag) throws(XMLError) {
    // A text with an element in it is none that could be replaced as a whole.
    if let before = text {
      endText(range: nil)
      text = OpenText(isInstruction: before.isInstruction)
    }
    if skipDepth > 0 {
      skipDepth += 1
      aside?.start(tag)
      try sections.startElement(tag)
      if !alternatives.isEmpty { alternatives[alternatives.count - 1].skip(tag) }
    } else if let element = element(of: tag) {
      open.append(element)
    } else {
      skipDepth = 1
      if case .properties(_, _?)? = open.last { skipStart = tag.range?.lowerBound }
    }
  }

  mutating func endElement(_ tag: borrowing XMLTag) throws(XMLError) {
    if skipDepth > 0 {
      skipDepth -= 1
      aside?.end()
      if skipDepth == 0 {
        endAside()
        sections.endPage(before: story.paragraphCount + 1)
      }
      if !alternatives.isEmpty {
        alternatives[alternatives.count - 1].endSkipped(tag, isOver: skipDepth == 0)
      }
      if skipDepth == 0, let start = skipStart {
        skipStart = nil
        if let end = tag.range?.upperBound { leaveOut(start..<end) }
      }
      return
    }
    if let element = open.popLast() { end(element, tag) }
    if story.refusal != nil { throw .stopped }
  }

  mutating func characters(_ characters: borrowing XMLCharacters) throws(XMLError) {
    if skipDepth > 0 {
      aside?.add(characters)
      if !alternatives.isEmpty { alternatives[alternatives.count - 1].addSkipped(characters) }
    } else if text != nil {
      text?.text += characters.bytes.string()
    }
  }

  // MARK: Elements

  /// What an element is; nil for one that is passed over with all that is in it.
  private mutating func element(of tag: borrowing XMLTag) -> WordElement? {
    switch open.last {
    case .properties(let kind, _)?: return property(tag, of: kind)
    case .property?: return nil
    default: break
    }
    if tag.isWord { return wordElement(tag.localName.string(), tag) }
    if tag.isMath { return formulaElement(tag.localName.string(), tag) }
    return foreignElement(tag.localName.string(), tag)
  }

  private mutating func wordElement(_ name: String, _ tag: borrowing XMLTag) -> WordElement? {
    switch name {
    case "p":
      story.beginParagraph()
      let start = tag.range?.lowerBound
      let isAlternative = !alternatives.isEmpty
      story.withParagraph {
        $0.place.range = start.map { $0..<$0 } ?? 0..<0
        $0.place.isAlternative = isAlternative
      }
      return .paragraph
    case "pPr":
      let copy = WordPlace.Copy(opening: tag.range)
      story.withParagraph { $0.place.properties = copy }
      return .properties(.paragraph, start: tag.range?.lowerBound)
    case "rPr":
      let copy = WordPlace.Copy(opening: tag.range)
      if !runs.isEmpty { runs[runs.count - 1].copy = copy }
      return .properties(.run, start: tag.range?.lowerBound)
    case "tblPr": return .properties(.table, start: nil)
    case "trPr": return .properties(.row, start: nil)
    case "tcPr": return .properties(.cell, start: nil)
    case "sdtPr": return .properties(.control, start: nil)
    case "r":
      runs.append(WordRun())
      return .run
    case "t":
      beginText(tag)
      return .text
    case "instrText":
      text = OpenText(isInstruction: true)
      return .instruction
    // What is deleted is not there any more.
    case "del", "moveFrom":
      beginAside(.deleted)
      return nil
    case "ins", "moveTo":
      guard let paragraph = story.paragraph else { return .passed }
      return .proposed(isMoved: name == "moveTo", from: paragraph.pieces.count)
    case "rt":
      beginAside(.gloss)
      return nil
    case "hyperlink" where NoteFragment.isOne(tag.word("anchor") ?? ""):
      noteLinks += 1
      return .noteLink
    case "bdo" where tag.word("val") == "rtl":
      return .reversed(from: story.paragraph?.pieces.count ?? 0)
    case "delText", "delInstrText": return nil
    case "tblGrid": return .properties(.table, start: nil)
    case "sectPr":
      sections.beginPage(tag)
      return nil
    case "tblPrEx", "sdtEndPr", "fldData", "numberingChange": return nil
    case "tbl":
      story.beginTable()
      return .table
    case "tr":
      story.withTable { $0.beginRow() }
      return .row
    case "tc":
      story.withTable { $0.beginCell() }
      story.beginContainer(openFields: fields.count, isBox: false)
      return .cell
    case "txbxContent":
      if isHiddenHere { return nil }
      noteBox()
      story.beginContainer(openFields: fields.count, isBox: true)
      return .box
    case "sdt":
      controls.append(WordControl())
      return .control
    case "altChunk", "subDoc":
      story.addImport()
      return nil
    case "background":
      isPageColored = true
      return nil
    default: return contentElement(name, tag)
    }
  }

  private mutating func foreignElement(_ name: String, _ tag: borrowing XMLTag) -> WordElement? {
    switch name {
    case "AlternateContent":
      alternatives.append(WordAlternatives())
      return .alternatives
    // Of alternative contents the first is taken that programs know.
    case "Choice", "Fallback":
      guard let last = alternatives.indices.last else { return .passed }
      let needed = tag.attribute("Requires")?.string() ?? ""
      let isTaken = !alternatives[last].hasTaken && WordAlternatives.areKnown(needed)
      alternatives[last].begin(isTaken: isTaken)
      return isTaken ? .passed : nil
    default: return drawingElement(name, tag)
    }
  }

  private mutating func end(_ element: WordElement, _ tag: borrowing XMLTag) {
    switch element {
    case .passed, .row: break
    case .paragraph: endParagraph(tag)
    case .run: _ = runs.popLast()
    case .text, .instruction: endText(tag)
    case .properties(let kind, let start): endProperties(kind, start: start, tag)
    case .property(let start):
      if let start, let end = tag.range?.upperBound { leaveOut(start..<end) }
    case .simpleField: endField()
    case .table:
      story.withTable { [styles] in $0.apply(styles.conditions(of: $0.style)) }
      story.endTable(tag.range?.upperBound)
    case .cell: fields.close(to: story.endCell())
    case .measure(let isOffset):
      setMeasure(text?.text, isOffset: isOffset)
      text = nil
    case .box: endBox()
    case .control: _ = controls.popLast()
    case .drawing, .object: endDrawing()
    case .formula: endFormula()
    case .alternatives: endAlternatives()
    case .noteLink: noteLinks -= 1
    case .proposed(let isMoved, let start): endProposed(from: start, isMoved: isMoved)
    case .reversed(let start): story.withParagraph { $0.reverse(from: start) }
    }
  }

  // MARK: Text

  /// Begins a text, which an edit can replace unless it is one empty tag.
  mutating func beginText(_ tag: borrowing XMLTag) {
    text = OpenText(
      start: tag.isEmptyElement ? nil : tag.range?.upperBound,
      isInstruction: false
    )
  }

  private mutating func endText(_ tag: borrowing XMLTag) {
    let range = text?.start.flatMap { start in tag.range.map { start..<$0.lowerBound } }
    endText(range: range)
  }

  private mutating func endText(range: Range<Int>?) {
    guard let ended = text else { return }
    text = nil
    if ended.text.isEmpty { return }
    if ended.isInstruction {
      fields.add(instruction: ended.text)
    } else {
      // A line break between tags is a blank.
      add(ended.text.replacing("\r\n", with: " ").replacing("\n", with: " "), range: range)
    }
  }
}
