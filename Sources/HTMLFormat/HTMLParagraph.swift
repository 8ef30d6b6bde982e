import ReportModel
import ReportRecognition
import TextTools

/// A piece of a paragraph, which may be there for a cell of a table or for running text alone.
struct HTMLPiece {
  /// Where a piece counts.
  enum Scope {
    case everywhere
    /// In the cell of a table of data: what sites show and hide around their text is none of it, but in a cell
    /// everything counts.
    case cell
    /// In a cell, and beside other text: the value of a control, of which a page has others for itself.
    case control
    /// In running text.
    case page
  }

  var piece: TextPiece
  let scope: Scope
  /// What it is drawn over: pieces of lower layers.
  var layer = 0

  /// Whether something of it is seen.
  var isSeen: Bool {
    piece.appearance != .hidden && !piece.written.unicodeScalars.allSatisfy(\.isBlank)
  }
}

/// A paragraph of a page before it is known whether it stands in a table of data.
struct HTMLParagraph {
  var pieces: [HTMLPiece] = []
  /// Whether the bytes of every piece are certain.
  var isEditable = true
  /// Where text goes that is put into the empty paragraph.
  var start: Int

  init(start: Int) { self.start = start }

  /// Adds a piece that is not shown behind others, with a blank between.
  mutating func appendHidden(_ piece: HTMLPiece) {
    let (text, isFirst) = (piece.piece.written, pieces.isEmpty)
    guard !text.isEmpty else { return }
    if isFirst, let place = piece.piece.range { start = place.lowerBound }
    pieces.append(
      HTMLPiece(
        piece: TextPiece(
          isFirst ? text : " " + text,
          range: isFirst ? piece.piece.range : nil,
          appearance: .hidden
        ),
        scope: piece.scope
      )
    )
  }

  /// Whether nothing can be seen of it.
  var isHidden: Bool { pieces.allSatisfy { $0.piece.appearance == .hidden } }

  /// The layers in which something of it is seen, in a cell or in running text.
  var layers: Set<Int> { Set(pieces.lazy.filter { $0.isSeen }.map(\.layer)) }

  /// Whether digits stand in it that are moved from where they would stand.
  var movesDigits: Bool {
    pieces.contains { piece in
      piece.layer > 0 && piece.isSeen
        && piece.piece.written.unicodeScalars.contains { DecimalDigit.value(of: $0) != nil }
    }
  }

  /// Whether a text can be read in it.
  var hasText: Bool { pieces.contains { !$0.piece.text.unicodeScalars.allSatisfy(\.isBlank) } }

  /// The pieces that count in a cell of a table of data.
  var inCell: [TextPiece] {
    let pieces = pieces.lazy.filter { $0.scope != .page }.map(\.piece)
    return isEditable ? Array(pieces) : pieces.map { $0.withoutBytes }
  }

  /// The paragraph as running text; nil if it is nothing there.
  func source(_ places: SourcePlaces) -> SourceText? {
    let hasText = pieces.contains {
      ($0.scope == .everywhere || $0.scope == .page)
        && !$0.piece.text.unicodeScalars.allSatisfy(\.isBlank)
    }
    var own = pieces.filter { piece in
      piece.scope == .everywhere || piece.scope == .page || piece.scope == .control && hasText
    }.map(\.piece)
    if own.allSatisfy({ $0.appearance == .hidden }) {
      // Sites hide menus, hints and windows; a paragraph says something.
      own = own.filter { Self.isProse($0.written) }
    }
    guard !own.isEmpty else { return nil }
    let first = own.first { $0.range != nil }?.range?.lowerBound
    let place = places.place(of: isEditable ? first ?? start : start)
    return SourceText(isEditable ? own : own.map { $0.withoutBytes }, at: place)
  }

  private static func isProse(_ text: String) -> Bool {
    text.unicodeScalars.contains { $0 == "。" || DecimalDigit.value(of: $0) != nil }
      || ["备注", "附注", "说明", "注：", "注:"].contains(where: text.drop(while: \.isWhitespace).hasPrefix)
  }
}

extension TextPiece {
  /// The piece, into which no edit is put.
  fileprivate var withoutBytes: TextPiece { TextPiece(written, range: nil, appearance: appearance) }
}
