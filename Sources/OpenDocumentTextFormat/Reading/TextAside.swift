import OpenDocument
import ReportModel
import ReportRecognition
import TextTools
import XML

/// What stands beside the text and is none of it: what a tracked change took away, how a word is read aloud.
struct TextAside {
  /// Why it is none of the text.
  enum Kind { case deleted, gloss }

  let kind: Kind
  private(set) var text = ""

  /// The most bytes that are kept.
  private static let limit = 1_000

  init(_ kind: Kind) { self.kind = kind }

  /// Takes characters.
  mutating func add(_ characters: borrowing XMLCharacters) {
    if text.utf8.count < Self.limit { text += characters.bytes.string() }
  }

  /// How it appears: digits above a number are the mark of a note.
  var appearance: Appearance {
    switch kind {
    case .deleted: .deleted
    case .gloss:
      text.unicodeScalars.allSatisfy { DecimalDigit.value(of: $0) != nil } ? .raised : .hidden
    }
  }

  /// Whether it says nothing.
  var isBlank: Bool { text.unicodeScalars.allSatisfy(\.isBlank) }
}

/// Asides, which are told: how words are read aloud in cells alone.
extension TextContentReader {
  /// An element of the list of tracked changes, in which alone what is deleted stands.
  mutating func changeElement(_ tag: borrowing XMLTag, in parent: TextElement) -> TextElement? {
    let namespace = OpenDocumentNamespace.text
    if parent == .deletion {
      // Who deleted it, and when, is none of it.
      if !tag.isIn(OpenDocumentNamespace.office) { aside = TextAside(.deleted) }
      return nil
    }
    if tag.isNamed("changed-region", in: namespace) {
      change =
        tag.attribute("id", in: namespace)?.string()
        ?? tag.attribute("id", in: "http://www.w3.org/XML/1998/namespace")?.string()
      return .changes
    }
    if tag.isNamed("insertion", in: namespace), let change { insertions.insert(change) }
    return tag.isNamed("deletion", in: namespace) ? .deletion : nil
  }

  // MARK: What is inserted

  /// The most bytes of an insertion that are quoted, and the most insertions that are open at once.
  private static let quotedLength = 1_000
  private static let openLimit = 8

  /// Begins what a tracked change inserted.
  mutating func beginProposed(_ tag: borrowing XMLTag) {
    guard let name = tag.attribute("change-id", in: OpenDocumentNamespace.text)?.string(),
      insertions.contains(name), proposed.count < Self.openLimit
    else { return }
    proposed[name] = ""
  }

  /// Notes text within what was inserted.
  mutating func addProposed(_ text: String) {
    for (name, own) in proposed where own.utf8.count < Self.quotedLength {
      proposed[name] = own + text
    }
  }

  /// Tells what a tracked change inserted, which is read as if it had been accepted.
  mutating func endProposed(_ tag: borrowing XMLTag) {
    guard let name = tag.attribute("change-id", in: OpenDocumentNamespace.text)?.string(),
      let text = proposed.removeValue(forKey: name),
      text.unicodeScalars.contains(where: { !$0.isBlank })
    else { return }
    story.addFinding(.textProposed) { .proposed(text, isMoved: false, at: $0) }
  }

  /// Ends what was passed over: it is kept for where it was deleted, or put where it stands.
  mutating func endAside() {
    guard let ended = aside else { return }
    aside = nil
    if ended.isBlank { return }
    if ended.kind == .deleted {
      guard let change else { return }
      // Several paragraphs were deleted at once.
      if deletions[change] == nil { deletions[change] = ended }
    } else {
      put(ended)
    }
  }

  /// Tells what was deleted here.
  mutating func addDeleted(_ tag: borrowing XMLTag) {
    guard let name = tag.attribute("change-id", in: OpenDocumentNamespace.text)?.string(),
      let deleted = deletions[name]
    else { return }
    put(deleted)
  }

  private mutating func put(_ aside: TextAside) {
    guard story.isInCell || aside.kind == .deleted, story.paragraph != nil, hiddenDepth == 0 else {
      return
    }
    story.addMade(aside.text.utf8.count)
    let piece = TextPiece(aside.text, range: nil, appearance: aside.appearance)
    story.withParagraph { $0.pieces.append(TextParagraph.Piece(piece: piece)) }
  }
}
