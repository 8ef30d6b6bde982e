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
  /// - Returns: The edits in the order of the source; nil where what has no bytes of its own would have to
  ///   change: a picture, a list's number, a tab.
  static func edits(of source: SourceText, to text: String, isValue: Bool) -> [PieceEdit]? {
    let pieces = source.pieces
    // A prompt goes when something is filled in; nothing else that is no text does.
    if isValue, source.unread.count > pieces.count(where: \.isPrompt) { return nil }
    let old = pieces.map { piece in
      isValue && piece.isNoneOfValue ? [] : Array(piece.text.unicodeScalars)
    }
    let takesText = pieces.map { piece in
      piece.isPrompt || piece.range != nil && piece.appearance == .plain
    }
    let target = Array(text.unicodeScalars)
    guard let new = PieceTexts(old, takesText: takesText).changed(to: target) else { return nil }
    var edits: [PieceEdit] = []
    for (index, piece) in pieces.enumerated() where new[index] != old[index] {
      guard let range = piece.range else { return nil }
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

extension TextPiece {
  /// Whether it stands in a value cell without being a part of the value: a list's number, a line break.
  fileprivate var isNoneOfValue: Bool { appearance == .made || range == nil && text.isBlank }

  /// Whether it is a prompt in whose place something can be filled in.
  fileprivate var isPrompt: Bool { appearance == .unread(.placeholder) && range != nil }
}
