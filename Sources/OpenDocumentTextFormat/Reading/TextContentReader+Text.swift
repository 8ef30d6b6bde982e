import OpenDocument
import ReportModel
import ReportRecognition
import TextTools
import XML

/// Paragraphs, lists, and what stands in them.
extension TextContentReader {
  mutating func textElement(_ name: String, _ tag: borrowing XMLTag) -> TextElement? {
    let namespace = OpenDocumentNamespace.text
    switch name {
    case "p", "h":
      beginParagraph(tag, isHeading: name == "h")
      return .paragraph
    case "list":
      let isContinued = tag.attribute("continue-numbering", in: namespace)?.equals("true") ?? false
      numbers.beginList(
        style: tag.attribute("style-name", in: namespace)?.string(),
        name: tag.attribute("id", in: "http://www.w3.org/XML/1998/namespace")?.string(),
        continues: tag.attribute("continue-list", in: namespace)?.string()
          ?? (isContinued ? "" : nil)
      )
      return .list
    case "list-item":
      numbers.beginItem(start: tag.attribute("start-value", in: namespace)?.integer())
      return .item
    case "numbered-paragraph":
      let level = min(
        max(1, tag.attribute("level", in: namespace)?.integer() ?? 1),
        Self.levelLimit
      )
      let name = tag.attribute("list-id", in: namespace)?.string()
      let style = tag.attribute("style-name", in: namespace)?.string()
      for _ in 0..<level { numbers.beginList(style: style, name: name, continues: name ?? "") }
      numbers.beginItem(start: tag.attribute("start-value", in: namespace)?.integer())
      return .numbered(level: level)
    case "section", "hidden-text": return hidden(if: Self.isHidden(tag))
    case "index-body":
      contentsDepth += 1
      return .contents
    // What is deleted stands here alone; what is inserted is read as text like any other, and told.
    case "tracked-changes": return .changes
    case "change-start":
      beginProposed(tag)
      return nil
    case "change-end":
      endProposed(tag)
      return nil
    case "ruby-text":
      if story.isInCell { aside = TextAside(.gloss) }
      return nil
    case "number", "script", "sequence-decls", "variable-decls",
      "user-field-decls", "dde-connection-decls", "table-of-content-source", "toc-mark",
      "illustration-index-source", "table-index-source", "object-index-source",
      "user-index-source", "alphabetical-index-source", "bibliography-source", "user-index-mark",
      "alphabetical-index-mark", "alphabetical-index-auto-mark-file":
      return nil
    case "note-body":
      note = ""
      return nil
    default: return story.paragraph == nil ? .passed : inlineElement(name, tag)
    }
  }

  /// How many levels a list may have.
  private static let levelLimit = 10

  /// An element within a paragraph.
  private mutating func inlineElement(_ name: String, _ tag: borrowing XMLTag) -> TextElement? {
    let namespace = OpenDocumentNamespace.text
    switch name {
    case "span", "a", "ruby", "ruby-base", "meta":
      let style = tag.attribute("style-name", in: namespace)?.string()
      let own = style.map { styles.properties(of: $0, family: "text") } ?? Look()
      beginInline(own, style: style)
      guard name == "a", Self.leadsToNote(tag) else { return .inline }
      noteLinks += 1
      return .noteLink
    case "s":
      let count = tag.attribute("c", in: namespace)?.integer() ?? 1
      addElement(String(repeating: " ", count: min(max(1, count), 1_000)))
    case "tab": addElement("\t")
    case "line-break":
      addElement("\n")
      story.withParagraph { $0.site?.isBroken = true }
    case "note": return .passed
    case "change":
      addDeleted(tag)
      return nil
    case "note-citation":
      var look = Look()
      look.height = .raised
      beginInline(look, style: nil)
      return .inline
    case "hidden-paragraph":
      if Self.isHidden(tag) { story.withParagraph { $0.isHidden = true } }
      return nil
    case "placeholder":
      addUnread(.placeholder)
      return nil
    default:
      // A variable may be set where nothing is shown of it.
      if tag.attribute("display", in: namespace)?.equals("none") ?? false { return nil }
      fieldDepth += 1
      return .field(
        isCalculated: Self.calculatedFields.contains(name),
        pieces: story.paragraph?.pieces.count ?? 0
      )
    }
    return .passed
  }

  /// The fields of which a program shows a result, whether the file has one or not.
  private static let calculatedFields: Set<String> = [
    "table-formula", "expression", "variable-get", "user-field-get", "sequence", "sequence-ref",
    "bookmark-ref", "reference-ref", "note-ref", "database-display",
  ]

  /// Ends a field: one without a result is no blank.
  mutating func endField(isCalculated: Bool, pieces: Int) {
    fieldDepth -= 1
    guard isCalculated, story.isInCell, story.paragraph?.pieces.count == pieces else { return }
    addUnread(.field)
  }

  /// Whether a link leads to a note in the text.
  private static func leadsToNote(_ tag: borrowing XMLTag) -> Bool {
    let link = tag.attribute("href", in: OpenDocumentNamespace.link)?.string() ?? ""
    return link.hasPrefix("#") && NoteFragment.isOne(String(link.dropFirst()))
  }

  /// An element within text that is none of the format's own vocabularies for text.
  mutating func foreignElement(_ tag: borrowing XMLTag) -> TextElement? {
    // A comment in the margin, and what a program is to do.
    if tag.isIn(OpenDocumentNamespace.office) { return nil }
    if tag.isIn(OpenDocumentNamespace.fields) {
      // One whose text stands between two marks is text; one that is a mark itself shows a box or a choice.
      if tag.isNamed("fieldmark") { addUnread(.control) }
      return nil
    }
    if tag.isIn(OpenDocumentNamespace.scene) {
      addUnread(.picture, weight: .drawn)
      return nil
    }
    if tag.isNamed("content-control", in: OpenDocumentNamespace.extensions),
      tag.attribute("showing-place-holder", in: OpenDocumentNamespace.extensions)?.equals("true")
        ?? false
    {
      addUnread(.placeholder)
      return nil
    }
    // What stands in an element that is not known is text of the paragraph (ODF 1.3, part 3, 3.17).
    beginInline(Look(), style: nil)
    return .inline
  }

  private mutating func beginInline(_ look: Look, style: String?) {
    looks.append(look.within(looks.last ?? Look()))
    inlineStyles.append(style)
  }

  /// Begins what is hidden if something says so.
  mutating func hidden(if isHidden: Bool) -> TextElement {
    if isHidden { hiddenDepth += 1 }
    return isHidden ? .hidden : .passed
  }

  private static func isHidden(_ tag: borrowing XMLTag) -> Bool {
    let namespace = OpenDocumentNamespace.text
    return tag.attribute("is-hidden", in: namespace)?.equals("true") ?? false
      || tag.attribute("display", in: namespace)?.equals("none") ?? false
  }

  // MARK: Paragraphs

  private mutating func beginParagraph(_ tag: borrowing XMLTag, isHeading: Bool) {
    let namespace = OpenDocumentNamespace.text
    let style = tag.attribute("style-name", in: namespace)?.string()
    story.beginParagraph()
    whiteSpaces.append(OpenDocumentWhiteSpace())
    var behind = Look()
    behind.paper = looks.last?.paper
    looks.append(styles.properties(of: style, family: "paragraph").within(behind))
    inlineStyles.append(nil)
    var number = numbers.next(styles.lists)
    let isListHeader = tag.attribute("is-list-header", in: namespace)?.equals("true") ?? false
    if isHeading, !numbers.isInList, !isListHeader {
      let level = tag.attribute("outline-level", in: namespace)?.integer() ?? 1
      let isNew = tag.attribute("restart-numbering", in: namespace)?.equals("true") ?? false
      let start = tag.attribute("start-value", in: namespace)?.integer()
      number = numbers.nextHeading(level, start: start ?? (isNew ? 1 : nil), styles.lists)
    }
    story.addMade(number.utf8.count)
    if layout.properties(of: style, family: .paragraph).beginsPage ?? false { story.breakPage() }
    let range = tag.range
    story.withParagraph { paragraph in
      paragraph.prefix = number
      paragraph.site = range.map {
        TextParagraph.Site(range: $0, style: isHeading ? nil : style)
      }
    }
  }

  mutating func endParagraph(_ tag: borrowing XMLTag) {
    var rest: [UInt8] = []
    if var whiteSpace = whiteSpaces.popLast() {
      let isDropped = whiteSpace.end(in: &rest)
      if isDropped { story.withParagraph { $0.dropLastBlank() } }
    }
    if !rest.isEmpty { add(String(decoding: rest, as: UTF8.self), range: nil) }
    story.withParagraph { $0.settleShifts() }
    if story.isInCell, looks.last?.isMovedOut ?? false { story.withParagraph { $0.moveOut() } }
    addToFlow()
    looks.removeLast()
    inlineStyles.removeLast()
    let isEmptyElement = tag.isEmptyElement
    let range = tag.range
    let isInCell = story.isInCell
    let isHiddenHere = hiddenDepth > 0
    story.withParagraph { paragraph in
      if let range, let start = paragraph.site?.range.lowerBound {
        paragraph.end = isEmptyElement ? range : range.lowerBound..<range.lowerBound
        paragraph.site?.range = start..<range.upperBound
      } else {
        paragraph.site = nil
      }
      // A number alone is put before nothing only in a cell, where it is seen as a value.
      if paragraph.isEmpty, !isInCell || isHiddenHere { paragraph.prefix = "" }
      if paragraph.isHidden || isHiddenHere { paragraph.hide() }
    }
    story.endParagraph()
  }

  // MARK: Text

  /// Adds what an element stands for.
  private mutating func addElement(_ text: String) {
    var blank: [UInt8] = []
    if let last = whiteSpaces.indices.last { whiteSpaces[last].addElement(to: &blank) }
    story.addMade(text.utf8.count)
    add(String(decoding: blank, as: UTF8.self) + text, range: nil)
  }

  /// Adds text that stands here, with the bytes that hold it; nil where it stands for something else.
  mutating func add(_ text: String, range: Range<Int>?) {
    if !proposed.isEmpty { addProposed(text) }
    if let font = looks.last?.fontOfSigns, !font.isEmpty, appearance != .hidden {
      let seen = SymbolFont.text(text, font: font)
      if seen != text { return addSigns(seen) }
    }
    let isEditable = fieldDepth == 0 && contentsDepth == 0
    let isNoteMark =
      noteLinks > 0 && story.isInCell && appearance == .plain && NoteFragment.isMark(text)
    let look = isNoteMark ? .raised : appearance
    let appearance = contentsDepth > 0 && look == .plain ? .made : look
    let piece = TextPiece(text, range: isEditable ? range : nil, appearance: appearance)
    let style = inlineStyles.last ?? nil
    let shift = shift
    story.withParagraph { paragraph in
      paragraph.pieces.append(TextParagraph.Piece(piece: piece, shift: shift))
      guard let range = piece.range, appearance == .plain else { return }
      paragraph.site?.textEnd = range.upperBound
      let length = text.utf8.count
      if length > paragraph.site?.look.length ?? 0 { paragraph.site?.look = (style, length) }
    }
  }

  /// Adds the text that signs of a font show; nil where that is not certain.
  private mutating func addSigns(_ text: String?) {
    guard let text else { return addUnread(.symbol) }
    let piece = TextPiece(text, range: nil, appearance: appearance)
    story.withParagraph { $0.pieces.append(TextParagraph.Piece(piece: piece)) }
  }

  /// Adds what is shown here and is no text.
  mutating func addUnread(_ content: UnreadContent, weight: PieceWeight = .full) {
    if appearance == .hidden { return }
    let piece = TextPiece("", range: nil, appearance: .unread(content))
    story.withParagraph {
      $0.pieces.append(TextParagraph.Piece(piece: piece, weight: weight))
      $0.site?.holdsPicture = true
    }
  }
}
