public import ReportModel

/// The text of a paragraph or cell: the pieces that a source holds it in, and its place.
///
/// Markup parts one text into several pieces: the runs of a document, the elements of a page. A text
/// without a piece that has bytes is not edited in place.
public struct SourceText: Sendable {
  /// The place, for messages.
  public let place: Place
  /// What all pieces say together.
  public let text: String
  /// What of it can be a value: without what is raised, lowered, or put there by a program.
  ///
  /// A blank that a program puts there, such as that of a line's break, still parts what stands around it.
  public var value: String {
    if isPlain { return text }
    return parts.lazy.filter { $0.appearance == .plain || $0.isMadeBlank }.map(\.written).joined()
  }
  /// The marks above and below the line, as a note of a value; nil where there are none.
  var mark: String? {
    if isPlain { return nil }
    let marks = parts.lazy.filter { $0.appearance == .raised || $0.appearance == .lowered }
    let text: String = marks.map(\.text).joined()
    return text.isEmpty ? nil : text
  }
  /// Whether every piece appears as text.
  let isPlain: Bool
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
    isPlain = true
    parts = []
  }

  /// Describes a text in pieces.
  public init(_ pieces: [TextPiece], at place: Place) {
    self.place = place
    text = pieces.count == 1 ? pieces[0].text : pieces.map(\.text).joined()
    // What is anchored in a paragraph is read behind it, and may stand before its text.
    let ranges = pieces.lazy.compactMap(\.range)
    range = ranges.map(\.lowerBound).min().flatMap { start in
      ranges.map(\.upperBound).max().map { start..<$0 }
    }
    isPlain = pieces.allSatisfy { $0.appearance == .plain }
    parts = pieces.count > 1 || !isPlain ? pieces : []
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
      pieces += (isEditable ? paragraph : paragraph.withoutBytes).pieces
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
        // A piece as a whole stays what it is, whatever way the source spells it.
        pieces.append(
          own.count == length && length > 0
            ? piece : piece.part(offset..<offset + own.count, spelt: String(text))
        )
      } else if length == 0, piece.appearance != .plain, part.lowerBound <= start,
        start <= part.upperBound
      {
        // What is not read belongs to what it stands at, so that it can be told.
        pieces.append(piece)
      }
      start += length
    }
    let result = SourceText(pieces, at: place)
    let isEdited = pieces.allSatisfy { $0.range != nil || $0.appearance != .plain }
    return isEdited ? result : result.withoutBytes
  }
}

extension SourceText {
  /// The lines of the text, each as a text of its own.
  var lines: [SourceText] {
    guard text.utf8.contains(UInt8(ascii: "\n")) else { return [self] }
    var start = 0
    return text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      .map { line in
        defer { start += line.count + 1 }
        return part(start..<start + line.count, at: place)
      }
  }

  /// The same text, which no edit is put into.
  public var withoutBytes: SourceText {
    range == nil
      ? self
      : SourceText(
        pieces.map { TextPiece($0.written, range: nil, appearance: $0.appearance) },
        at: place
      )
  }

  /// Whether nothing can be seen of it.
  var isBlank: Bool { text.isBlank && (isPlain || unread.isEmpty) }

  /// A line of it, with the pieces of the whole text of which nothing can be read.
  func unseenPieces(behind line: String) -> SourceText {
    let unseen = pieces.filter { $0.text.isEmpty && $0.appearance != .plain }
    return SourceText([TextPiece(line, range: nil)] + unseen, at: place)
  }

  /// What is shown and cannot be read, in order.
  var unread: [UnreadContent] {
    isPlain
      ? []
      : parts.compactMap { if case .unread(let content) = $0.appearance { content } else { nil } }
  }

  /// What stands there struck through or deleted, or is not shown, each stretch as a text of its own; none of it blank.
  package func leftOut(_ appearance: Appearance) -> [String] {
    if isPlain { return [] }
    var texts: [String] = []
    var isOpen = false
    for piece in parts {
      if piece.appearance == appearance {
        if isOpen { texts[texts.count - 1] += piece.written } else { texts.append(piece.written) }
        isOpen = true
      } else {
        isOpen = false
      }
    }
    return texts.filter { !$0.isBlank }
  }

  /// All that stands there struck through or deleted, or is not shown.
  var leftOutText: String {
    parts.lazy.filter { [.hidden, .struck, .deleted].contains($0.appearance) }.map(\.written)
      .joined()
  }

  /// The same pieces of the source, which are read as another text.
  func saying(_ text: String) -> SourceText {
    let rest = pieces.dropFirst().map { TextPiece("", range: $0.range) }
    return SourceText([TextPiece(text, range: pieces.first?.range)] + rest, at: place)
  }
}
