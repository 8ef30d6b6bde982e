import ReportModel
import ReportRecognition
import TextTools
import XML

/// What stands beside the text of a cell and is none of it: what a tracked change took away, how a word is
/// read aloud.
struct WordAside {
  /// Why it is none of the text.
  enum Kind { case deleted, gloss }

  let kind: Kind
  private(set) var text = ""
  private var isInText = false

  /// The most bytes that are kept.
  private static let limit = 1_000

  init(_ kind: Kind) { self.kind = kind }

  /// Looks at an element within it.
  mutating func start(_ tag: borrowing XMLTag) {
    isInText = tag.isWord && (tag.isNamed("t") || tag.isNamed("delText"))
  }

  /// Looks at the end of an element.
  mutating func end() { isInText = false }

  /// Takes characters.
  mutating func add(_ characters: borrowing XMLCharacters) {
    if isInText, text.utf8.count < Self.limit { text += characters.bytes.string() }
  }

  /// How it appears: digits above a number are the mark of a note.
  var appearance: Appearance {
    switch kind {
    case .deleted: .deleted
    case .gloss:
      text.unicodeScalars.allSatisfy { DecimalDigit.value(of: $0) != nil } ? .raised : .hidden
    }
  }
}

extension WordDocumentReader {
  /// Begins something that is passed over, and is told: how words are read aloud in cells alone.
  mutating func beginAside(_ kind: WordAside.Kind) {
    if story.paragraph != nil, kind == .deleted || story.table?.cell != nil, alternatives.isEmpty {
      aside = WordAside(kind)
    }
  }

  /// Tells of the text of a tracked change, which is read as if it had been accepted.
  mutating func endProposed(from start: Int, isMoved: Bool) {
    guard let paragraph = story.paragraph, start < paragraph.pieces.count else { return }
    let text = paragraph.pieces[start...].map(\.piece.text).joined()
    guard text.unicodeScalars.contains(where: { !$0.isBlank }) else { return }
    story.addFinding(.textProposed) { .proposed(text, isMoved: isMoved, at: $0) }
  }

  /// Ends what is passed over.
  mutating func endAside() {
    guard let ended = aside else { return }
    aside = nil
    guard ended.text.unicodeScalars.contains(where: { !$0.isBlank }) else { return }
    put(WordPiece(text: ended.text, range: nil, appearance: ended.appearance))
  }
}
