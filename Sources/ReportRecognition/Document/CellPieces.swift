/// How much a piece of a document that is no text means.
public enum PieceWeight: Sendable {
  /// As much as text.
  case full
  /// A picture that floats: beside text in a cell it is none of the cell's.
  case floating
  /// A line or a frame that is drawn, or what lies behind text.
  case drawn
}

/// The text of a cell of a document, put together of the paragraphs and tables in it.
public struct CellPieces {
  private var pieces: [TextPiece] = []
  /// Whether any paragraph shows something.
  public private(set) var isShown = false

  /// Begins with an empty cell.
  public init() {}

  /// Adds a table that stands in the cell.
  public mutating func addTable() {
    pieces.append(TextPiece("", range: nil, appearance: .unread(.table)))
  }

  /// Adds a paragraph, behind a line break where both it and one before show something.
  ///
  /// - Parameters:
  ///   - own: Its pieces.
  ///   - prefix: Its automatic number; empty without one.
  public mutating func addParagraph(_ own: [TextPiece], prefix: String) {
    let showsNow = !prefix.isEmpty || own.contains { !$0.text.isEmpty }
    if isShown, showsNow { pieces.append(TextPiece("\n", range: nil)) }
    isShown = isShown || showsNow
    if !prefix.isEmpty { pieces.append(TextPiece(prefix, range: nil, appearance: .made)) }
    pieces += own
  }

  /// The pieces, with an empty one for a value where no text is seen.
  ///
  /// - Parameter end: Where text can be put into the cell; nil where there is no such place.
  /// - Returns: The pieces.
  public func completed(at end: Range<Int>?) -> [TextPiece] {
    let isTaken = pieces.contains { piece in
      if case .unread = piece.appearance { return true }
      return piece.appearance == .plain && (piece.range != nil || !piece.text.isEmpty)
        || piece.appearance != .made && !piece.text.isEmpty
    }
    return isTaken ? pieces : pieces + [TextPiece("", range: end)]
  }
}
