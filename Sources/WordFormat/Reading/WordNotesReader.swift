import XML

/// A note at the foot of a page or at the end of the document.
struct WordNote: Hashable {
  /// Whether it stands at the end of the document.
  let isEndnote: Bool
  /// Its number in the package, which is not the one that is shown.
  let identifier: String
}

/// Reads what notes say from `footnotes.xml` or `endnotes.xml`.
struct WordNotesReader: XMLHandler {
  private(set) var texts: [WordNote: String] = [:]
  private var note: WordNote?
  private var text = ""
  private var isInText = false
  private var deletedDepth = 0

  mutating func startElement(_ tag: borrowing XMLTag) throws(XMLError) {
    if deletedDepth > 0 || tag.isWord && (tag.isNamed("del") || tag.isNamed("moveFrom")) {
      deletedDepth += 1
      return
    }
    guard tag.isWord else { return }
    switch tag.localName.string() {
    case "footnote", "endnote":
      let isEndnote = tag.isNamed("endnote")
      note = tag.word("id").map { WordNote(isEndnote: isEndnote, identifier: $0) }
      text = ""
    case "t": isInText = true
    default: break
    }
  }

  mutating func endElement(_ tag: borrowing XMLTag) throws(XMLError) {
    if deletedDepth > 0 {
      deletedDepth -= 1
      return
    }
    isInText = false
    guard tag.isWord, tag.isNamed("footnote") || tag.isNamed("endnote"), let ended = note else {
      return
    }
    note = nil
    if !text.allSatisfy(\.isWhitespace) { texts[ended] = text }
  }

  mutating func characters(_ characters: borrowing XMLCharacters) throws(XMLError) {
    if isInText, deletedDepth == 0 { text += characters.bytes.string() }
  }
}
