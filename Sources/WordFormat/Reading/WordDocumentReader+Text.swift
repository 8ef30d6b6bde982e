import ReportRecognition
import TextTools
import XML

/// What stands in runs.
extension WordDocumentReader {
  /// An element that says something within a run.
  mutating func contentElement(_ name: String, _ tag: borrowing XMLTag) -> WordElement? {
    switch name {
    case "tab", "ptab": add("\t")
    case "br":
      // Between paragraphs a page ends; digits of a cell that it parts are no one number.
      let type = tag.word("type")
      if type == "page" { story.breakPage() }
      if type != "page" && type != "column" || story.table?.cell != nil { add("\n") }
    case "pgNum": addUnread(.field)
    case "cr": add("\n")
    case "noBreakHyphen": add("-")
    case "sym": addSymbol(tag)
    case "footnoteReference", "endnoteReference": addNote(name, tag)
    case "fldSimple":
      fields.begin()
      fields.add(instruction: tag.word("instr") ?? "")
      fields.separate()
      return .simpleField
    case "fldChar": return fieldCharacter(tag)
    case "drawing", "pict":
      drawings.append(WordDrawing())
      return .drawing
    case "object":
      drawings.append(WordDrawing(isObject: true))
      return .object
    case "control", "contentPart": return drawingElement(name, tag)
    default: break
    }
    return .passed
  }

  /// Adds text that stands here, with the bytes that hold it; nil where it stands for something else.
  mutating func add(_ text: String, range: Range<Int>? = nil) {
    guard let look = currentLook() else { return }
    if look.appearance == .hidden {
      put(WordPiece(text: text, range: nil, appearance: .hidden))
    } else if controls.contains(where: \.isPlaceholder) {
      addPrompt(text, range: range)
    } else if let font = look.fontOfSigns, text != "\t", text != "\n" {
      let sign = SymbolFont.text(text, font: font)
      if sign == text {
        addPlain(text, range: range, look)
      } else {
        put(
          WordPiece(
            text: sign ?? "",
            range: nil,
            appearance: sign == nil ? .unread(.symbol) : look.appearance
          )
        )
      }
    } else {
      addPlain(text, range: range, look)
    }
  }

  /// Adds what the program puts here.
  mutating func addMade(_ text: String) {
    guard let look = currentLook(), look.appearance != .hidden else { return }
    put(WordPiece(text: text, range: nil, appearance: .made))
  }

  /// Adds what is shown here and is no text.
  mutating func addUnread(_ content: UnreadContent, weight: PieceWeight = .full) {
    guard let look = currentLook(), look.appearance != .hidden else { return }
    put(WordPiece(text: "", range: nil, appearance: .unread(content), weight: weight))
    story.withParagraph { $0.place.holdsPicture = true }
  }

  private mutating func addPlain(_ text: String, range: Range<Int>?, _ look: WordLook) {
    let isContents = fields.isInContents || controls.contains(where: \.isContents)
    var piece = WordPiece(
      text: text,
      range: isContents ? nil : range,
      appearance: isContents ? .made : isNoteMark(text, look) ? .raised : look.appearance
    )
    piece.shift = isContents ? nil : look.shift
    noteEditing(of: piece.range)
    put(piece)
    guard !isContents, !fields.isMade, look.appearance == .plain else { return }
    let copy = runs.last?.copy
    let length = text.utf8.count
    story.withParagraph { paragraph in
      if length > paragraph.place.lookLength {
        paragraph.place.lookLength = length
        paragraph.place.look = copy
      }
    }
  }

  /// Whether a text is the mark of a note behind a number, by the link that it stands in.
  private func isNoteMark(_ text: String, _ look: WordLook) -> Bool {
    (noteLinks > 0 || fields.isInNoteLink) && look.appearance == .plain && story.table?.cell != nil
      && NoteFragment.isMark(text)
  }

  /// Adds the text of a prompt: the first takes what is filled in, and all else of the prompt goes then.
  private mutating func addPrompt(_ text: String, range: Range<Int>?) {
    guard let index = controls.lastIndex(where: \.isPlaceholder) else { return }
    if let prompt = controls[index].prompt {
      if let range { editing.companions[prompt]?.append(range) }
      return
    }
    var piece = WordPiece(text: text, range: nil, appearance: .unread(.placeholder))
    if let range, let mark = controls[index].placeholderMark {
      piece.range = range
      controls[index].prompt = range.lowerBound
      var companions = [mark]
      if let run = runs.last, run.style == styles.promptStyle, let style = run.styleRange {
        companions.append(style)
      }
      editing.companions[range.lowerBound] = companions
      noteEditing(of: range)
    }
    put(piece)
  }

  /// Adds a piece to the formula or the paragraph that is open, unless it stands in a field's instruction.
  mutating func put(_ piece: WordPiece) {
    guard fields.isShown else {
      fields.hold(piece.text)
      return
    }
    fields.noteShown(piece.text)
    noteAlternative(piece)
    if formula != nil {
      formula?.pieces.append(piece)
    } else {
      story.withParagraph { $0.add(piece) }
    }
  }

  // MARK: Looks

  /// Whether the run that is open is not shown, nor what is anchored in it.
  var isHiddenHere: Bool { mutating get { currentLook()?.appearance == .hidden } }

  /// How text appears here; nil outside of paragraphs.
  private mutating func currentLook() -> WordLook? {
    guard let paragraph = story.paragraph else { return nil }
    if let look = runs.last?.look { return look }
    let run = runs.last ?? WordRun()
    let table = story.table
    let format = styles.format(
      run.format,
      character: run.style,
      paragraph: paragraph.style,
      table: table.map(\.style)
    )
    var look = WordLook(
      appearance: format.appearance(on: background(of: paragraph, in: table)),
      shift: format.shift
    )
    if let font = format.font, SymbolFont.isOne(font) { look.fontOfSigns = font }
    // In running text words are told apart all the same.
    if format.isSqueezed, look.appearance == .plain, table?.cell != nil {
      look.appearance = .unread(.uncertain)
    }
    if !runs.isEmpty { runs[runs.count - 1].look = look }
    return look
  }

  /// The colour behind a paragraph's text; nil where it is not known.
  private func background(of paragraph: WordParagraph, in table: WordTable?) -> String? {
    if !paragraph.fill.isEmpty { return paragraph.fill }
    if let table {
      if let cell = table.cell, !cell.fill.isEmpty { return cell.fill }
      if !table.fill.isEmpty { return table.fill }
      if styles.isShaded(table: table.style) { return nil }
    }
    return isPageColored || story.isInBox ? nil : "FFFFFF"
  }

  // MARK: Signs and notes

  /// Adds a character of a font of signs.
  private mutating func addSymbol(_ tag: borrowing XMLTag) {
    let code = tag.word("char").flatMap { UInt32($0, radix: 16) }
    let font = tag.word("font") ?? ""
    if let text = code.flatMap({ SymbolFont.text($0, font: font) }) {
      let fontOfRun = runs.last?.format.font
      if !runs.isEmpty {
        // The sign has its own font.
        runs[runs.count - 1].format.font = nil
        runs[runs.count - 1].look = nil
      }
      add(text)
      if !runs.isEmpty {
        runs[runs.count - 1].format.font = fontOfRun
        runs[runs.count - 1].look = nil
      }
    } else {
      addUnread(.symbol)
    }
  }

  /// Adds the mark of a note: its number, unless the mark itself follows as text.
  private mutating func addNote(_ name: String, _ tag: borrowing XMLTag) {
    let isEndnote = name == "endnoteReference"
    if let identifier = tag.word("id"), fields.isShown,
      let text = notes[WordNote(isEndnote: isEndnote, identifier: identifier)]
    {
      story.addNote(text)
    }
    if let custom = tag.word("customMarkFollows"), !["0", "false", "off"].contains(custom) {
      // What follows in the run is the mark, whatever it looks like.
      if var look = currentLook(), look.appearance == .plain {
        look.appearance = .raised
        runs[runs.count - 1].look = look
      }
      return
    }
    guard let look = currentLook(), look.appearance != .hidden else { return }
    let count = noteCounts[name, default: 0] + 1
    noteCounts[name] = count
    let format: NumberFormat = isEndnote ? .lowerRoman : .decimal
    put(WordPiece(text: format.text(count), range: nil, appearance: .raised))
  }
}
