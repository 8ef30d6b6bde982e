public import ReportModel

/// A piece of a text, as one stretch of a source holds it.
public struct TextPiece: Hashable, Sendable {
  /// What it says.
  public let text: String
  /// The bytes of the source that hold it, markup and escapes of the format included.
  ///
  /// Nil for what no bytes spell, such as a tab's element or a list's number, for a source that is not
  /// edited in place, and where an edit cannot be put in safely.
  public let range: Range<Int>?

  /// Describes a piece.
  public init(_ text: String, range: Range<Int>?) {
    self.text = text
    self.range = range
  }
}

/// The text of a paragraph or cell: the pieces that a source holds it in, and its place.
///
/// Markup parts one text into several pieces: the runs of a document, the elements of a page. A text
/// without a piece that has bytes is not edited in place.
public struct SourceText: Sendable {
  /// The place, for messages.
  public let place: Place
  /// What all pieces say together.
  public let text: String
  /// The bytes from the first piece that has some to the last; nil where none has.
  public let range: Range<Int>?
  /// The pieces, from the first character to the last; one, perhaps empty, where nothing parts the text.
  public var pieces: [TextPiece] { parts.isEmpty ? [TextPiece(text, range: range)] : parts }

  // Nearly every text is one piece, which an array of its own would be dear for: it is empty then.
  private let parts: [TextPiece]

  /// Describes a text in one piece.
  public init(_ text: String, at place: Place, range: Range<Int>? = nil) {
    self.text = text
    self.place = place
    self.range = range
    parts = []
  }

  /// Describes a text in pieces.
  public init(_ pieces: [TextPiece], at place: Place) {
    self.place = place
    text = pieces.count == 1 ? pieces[0].text : pieces.map(\.text).joined()
    let ranges = pieces.lazy.compactMap(\.range)
    range = ranges.first.flatMap { first in
      ranges.last.map { first.lowerBound..<$0.upperBound }
    }
    parts = pieces.count > 1 ? pieces : []
  }

  /// Puts the paragraphs of a cell together, with a line break between each two.
  ///
  /// - Parameters:
  ///   - paragraphs: The paragraphs; one that is not edited in place keeps the whole cell from it.
  ///   - place: The cell's place.
  public init(joining paragraphs: [SourceText], at place: Place) {
    let isEditable = paragraphs.allSatisfy { $0.range != nil }
    var pieces: [TextPiece] = []
    for (number, paragraph) in paragraphs.enumerated() {
      if number > 0 { pieces.append(TextPiece("\n", range: nil)) }
      pieces += isEditable ? paragraph.pieces : [TextPiece(paragraph.text, range: nil)]
    }
    self.init(pieces, at: place)
  }

  /// A part of the text.
  ///
  /// - Parameters:
  ///   - part: Where the part stands in the text's UTF-8.
  ///   - place: The part's place.
  /// - Returns: The part, with its bytes where every piece of it spells them as they are.
  func part(_ part: Range<Int>, at place: Place) -> SourceText {
    var pieces: [TextPiece] = []
    var start = 0
    for piece in self.pieces {
      let length = piece.text.utf8.count
      let lower = max(part.lowerBound, start)
      let own = lower..<max(lower, min(part.upperBound, start + length))
      // An empty part belongs to the piece that it stands in, or right behind.
      let isTouched =
        part.isEmpty ? own.lowerBound <= start + length && pieces.isEmpty : !own.isEmpty
      if isTouched {
        let offset = own.lowerBound - start
        let text = Substring(piece.text.utf8.dropFirst(offset).prefix(own.count))
        pieces.append(TextPiece(String(text), range: piece.bytes(offset..<offset + own.count)))
      }
      start += length
    }
    guard pieces.allSatisfy({ $0.range != nil }) else {
      return SourceText(pieces.map(\.text).joined(), at: place)
    }
    return SourceText(pieces, at: place)
  }
}

extension SourceText {
  /// The same pieces of the source, which are read as another text.
  func saying(_ text: String) -> SourceText {
    let rest = pieces.dropFirst().map { TextPiece("", range: $0.range) }
    return SourceText([TextPiece(text, range: pieces.first?.range)] + rest, at: place)
  }
}

extension TextPiece {
  /// The bytes of a part of the piece; nil where the source does not spell it as it is.
  fileprivate func bytes(_ part: Range<Int>) -> Range<Int>? {
    guard let range, range.count == text.utf8.count else { return nil }
    return range.lowerBound + part.lowerBound..<range.lowerBound + part.upperBound
  }
}
