import ReportModel
import ReportRecognition

/// A paragraph of a text while it is read.
struct TextParagraph {
  /// A piece of it.
  struct Piece {
    let piece: TextPiece
    var weight = PieceWeight.full
    /// Where letters of full size stand that are moved up or down.
    var shift: Appearance?

    /// The piece as something that appears otherwise.
    fileprivate func appearing(_ appearance: Appearance) -> Piece {
      Piece(
        piece: TextPiece(piece.written, range: piece.range, appearance: appearance),
        weight: weight
      )
    }
  }

  /// Where a paragraph stands in the main part, for edits.
  struct Site {
    /// The element, from start tag to end tag.
    var range: Range<Int>
    /// The name of its style; nil for a heading or none.
    var style: String?
    /// The style of the stretch with the most text, and how much that is.
    var look: (style: String?, length: Int) = (nil, 0)
    /// Where its last text ends.
    var textEnd = 0
    /// Whether line breaks part it.
    var isBroken = false
    var holdsPicture = false
    /// Whether a text box stands in it.
    var holdsBox = false
    /// Whether a cell or a box must not lose it.
    var isLastOfCell = false
  }

  /// The number of the paragraph in the text, from 1.
  let number: Int
  var site: Site?
  /// Whether it says itself that it is not shown.
  var isHidden = false
  /// Its automatic number, with the blank behind it.
  var prefix = ""
  /// Where text can be put into it while it is empty.
  var end: Range<Int>?
  var pieces: [Piece] = []
  /// What is anchored in it: the contents of text boxes.
  var boxes: [TextStory.Block] = []

  init(number: Int) { self.number = number }

  /// Whether it says nothing and shows nothing.
  var isEmpty: Bool { pieces.allSatisfy { $0.piece.text.isEmpty && !$0.isUnread } }

  /// Takes the blank at its end away, which does not count.
  mutating func dropLastBlank() {
    guard let index = pieces.lastIndex(where: { !$0.piece.written.isEmpty }) else { return }
    let piece = pieces[index].piece
    guard piece.written.last == " " else { return }
    pieces[index] = Piece(
      piece: TextPiece(
        String(piece.written.dropLast()),
        range: piece.range,
        appearance: piece.appearance
      ),
      weight: pieces[index].weight
    )
  }

  /// Hides all that was read of it.
  mutating func hide() {
    prefix = ""
    pieces = pieces.map { Piece(piece: $0.piece.hidden, weight: $0.weight) }
  }

  /// Notes that its text stands outside of the cell that it is in.
  mutating func moveOut() {
    pieces = pieces.map { $0.piece.appearance == .plain ? $0.appearing(.unread(.displaced)) : $0 }
  }

  /// Ends the paragraph: letters that are moved up are marks only beside others that are not.
  mutating func settleShifts() {
    let seen = pieces.filter { !$0.piece.written.allSatisfy(\.isWhitespace) }
    guard let first = seen.first, seen.contains(where: { $0.shift != first.shift }) else { return }
    pieces = pieces.map { piece in
      guard let shift = piece.shift, piece.piece.appearance == .plain else { return piece }
      return piece.appearing(shift)
    }
  }

  /// The pieces with the automatic number; without what is drawn around them.
  private var shown: [TextPiece] {
    let written = pieces.filter { $0.weight != .drawn }.map(\.piece)
    return prefix.isEmpty ? written : [TextPiece(prefix, range: nil, appearance: .made)] + written
  }

  /// The text, and where it comes from; several where line breaks part it.
  func sources(at place: Place) -> [SourceText] {
    let shown = shown
    if isEmpty, shown.isEmpty { return [SourceText("", at: place, range: end)] }
    return shown.split(
      omittingEmptySubsequences: false,
      whereSeparator: { $0.text == "\n" && $0.range == nil }
    ).map { SourceText(Array($0), at: place) }
  }
}

extension TextParagraph.Piece {
  /// Whether it shows something that is no text.
  var isUnread: Bool { if case .unread = piece.appearance { true } else { false } }
}

extension TextPiece {
  /// The piece as what is not shown.
  var hidden: TextPiece { TextPiece(written, range: nil, appearance: .hidden) }
}
