import ReportModel
import TextTools

/// What one piece of a source's text has to say after an edit.
struct PieceEdit: Equatable {
  /// The bytes of the piece.
  let range: Range<Int>
  /// What it says from now on, nothing escaped.
  let text: String

  /// The pieces of a text that have to change so that it says another, each only if the difference lies in it.
  ///
  /// - Parameters:
  ///   - source: The text.
  ///   - text: What it is to say.
  ///   - isValue: Whether the text is that of a value, to which a list's number does not belong.
  /// - Returns: The edits in the order of the source.
  /// - Throws: What keeps the edit out: something that is no text, or what has no bytes of its own, such as a
  ///   list's number or a tab, would have to change.
  static func edits(
    of source: SourceText,
    to text: String,
    isValue: Bool
  ) throws(EditObstacle) -> [PieceEdit] {
    let pieces = source.pieces
    // A prompt goes when something is filled in; nothing else that is no text does.
    if isValue, source.unread.count > pieces.count(where: \.isPrompt) {
      throw EditObstacle(kind: .editUnseen)
    }
    // Blanks around a value stay where they are.
    let isSeen = pieces.contains { $0.range != nil && !$0.text.isBlank }
    let old = pieces.map { piece in
      isValue && (piece.isNoneOfValue || isSeen && piece.text.isBlank)
        ? [] : Array(piece.text.unicodeScalars)
    }
    let takesText = pieces.map { piece in
      piece.isPrompt || piece.range != nil && piece.appearance == .plain
    }
    let target = Array(text.unicodeScalars)
    guard let new = PieceTexts(old, takesText: takesText).changed(to: target) else {
      throw .withoutPlace
    }
    var edits: [PieceEdit] = []
    for (index, piece) in pieces.enumerated() where new[index] != old[index] {
      guard let range = piece.range else { throw .withoutPlace }
      var text = String.UnicodeScalarView()
      text.append(contentsOf: new[index])
      let isOnLine = piece.appearance == .plain || piece.isPrompt
      edits.append(
        PieceEdit(
          range: range,
          text: isOnLine ? String(text) : RaisedCharacters.onTheLine(String(text))
        )
      )
    }
    return edits
  }
}

/// What keeps an edit out of a text.
struct EditObstacle: Error {
  /// How it is told.
  let kind: FindingKind

  /// That the source has no place for it.
  static let withoutPlace = EditObstacle(kind: .editWithoutPlace)
}

extension TextPiece {
  /// Whether it stands in a value cell without being a part of the value: a list's number, a line break.
  fileprivate var isNoneOfValue: Bool { appearance == .made || range == nil && text.isBlank }

  /// Whether it is a prompt in whose place something can be filled in.
  fileprivate var isPrompt: Bool { appearance == .unread(.placeholder) && range != nil }
}
