import ReportModel
import ReportRecognition
import TextTools

/// The text between two ends of a block, with white space as a browser shows it.
struct HTMLText {
  private(set) var paragraph: HTMLParagraph
  private var hasSpace = false
  /// Whether something that can be seen stands in the text.
  private var hasVisible = false
  /// Where the last piece ended, the blanks behind it included.
  private var end = 0
  /// Whether what follows may go on with the last piece.
  private var isJoined = false
  /// Whether the bytes of the last piece are those of its text, none of them a reference.
  private var isExact = false

  /// What the text that is added is drawn over: that of lower layers.
  var layer: Int

  /// Begins a text behind the tag that ends at a byte.
  init(start: Int, layer: Int = 0) {
    paragraph = HTMLParagraph(start: start)
    self.layer = layer
  }

  var isEmpty: Bool { paragraph.pieces.isEmpty }

  /// The byte behind the tag that the text began with, or behind what is no part of what can be seen.
  var start: Int {
    get { paragraph.start }
    set { paragraph.start = newValue }
  }

  /// Whether nothing stands in the text yet that can be edited as text.
  private(set) var isWithoutPlain = true

  /// What the last piece says.
  var lastWritten: String { paragraph.pieces.last?.piece.text ?? "" }

  /// Notes that markup stands here, so that what follows is another piece of the source.
  mutating func part() { isJoined = false }

  /// Adds a piece of text; what is not at ends of the text is parted by one blank.
  mutating func add(
    _ text: String,
    range: Range<Int>?,
    appearance: Appearance = .plain,
    scope: HTMLPiece.Scope = .everywhere
  ) {
    let collapsed = CollapsedText(text, isExact: range?.count == text.utf8.count)
    guard let own = collapsed.range else {
      hasSpace = hasSpace || collapsed.endsWithBlank
      if let range, isJoined, end == range.lowerBound { end = range.upperBound }
      return
    }
    let hasBlank = hasVisible && (hasSpace || collapsed.beginsWithBlank)
    if appearance == .hidden {
      hasSpace = hasSpace || collapsed.beginsWithBlank || collapsed.endsWithBlank
      append(TextPiece(collapsed.text, range: range, appearance: .hidden), scope)
      return
    }
    hasSpace = collapsed.endsWithBlank
    hasVisible = true
    guard let range else {
      if appearance == .plain { paragraph.isEditable = false }
      let shown = (hasBlank ? " " : "") + collapsed.text
      append(TextPiece(shown, range: nil, appearance: appearance), scope)
      return
    }
    let bytes =
      collapsed.isExact
      ? range.lowerBound + own.lowerBound..<range.lowerBound + own.upperBound : range
    defer { isExact = collapsed.isExact }
    if isJoined, isExact, collapsed.isExact, end == range.lowerBound,
      let last = paragraph.pieces.last, let start = last.piece.range,
      last.piece.appearance == appearance, last.scope == scope, last.layer == layer
    {
      paragraph.pieces[paragraph.pieces.count - 1].piece = TextPiece(
        last.piece.written + (hasBlank ? " " : "") + collapsed.text,
        range: start.lowerBound..<bytes.upperBound,
        appearance: appearance
      )
    } else {
      if hasBlank { append(TextPiece(" ", range: nil), scope) }
      append(TextPiece(collapsed.text, range: bytes, appearance: appearance), scope)
    }
    end = range.upperBound
    isJoined = true
  }

  /// Adds what is shown and is no text.
  mutating func add(
    _ content: UnreadContent,
    range: Range<Int>?,
    scope: HTMLPiece.Scope = .everywhere
  ) {
    hasVisible = true
    hasSpace = false
    append(TextPiece("", range: range, appearance: .unread(content)), scope)
  }

  /// Notes that a person sees what follows apart from what stands before.
  mutating func space() { hasSpace = true }

  /// Adds a piece whose blanks count.
  mutating func add(_ piece: TextPiece, scope: HTMLPiece.Scope) {
    hasVisible = true
    hasSpace = false
    append(piece, scope)
  }

  private mutating func append(_ piece: TextPiece, _ scope: HTMLPiece.Scope) {
    isJoined = false
    if piece.appearance == .plain, piece.range != nil { isWithoutPlain = false }
    paragraph.pieces.append(HTMLPiece(piece: piece, scope: scope, layer: layer))
  }
}

/// A text of a source with its white space as a browser shows it: runs of it as one blank, none at the ends.
struct CollapsedText {
  /// What is shown.
  let text: String
  /// Where in the source's UTF-8 it begins and ends; nil if all is white space.
  let range: Range<Int>?
  let beginsWithBlank: Bool
  let endsWithBlank: Bool
  /// Whether the source's bytes are those of the text.
  let isExact: Bool

  init(_ source: String, isExact: Bool = false) {
    var shown = String.UnicodeScalarView()
    var first: Int?
    var last = 0
    var offset = 0
    var hasSpace = false
    for scalar in source.unicodeScalars {
      let width = UTF8.width(scalar)
      if Self.isSpace(scalar) {
        hasSpace = true
      } else if scalar != "\u{AD}" {
        if hasSpace, first != nil { shown.append(" ") }
        hasSpace = false
        shown.append(scalar)
        first = first ?? offset
        last = offset + width
      }
      offset += width
    }
    text = String(shown)
    range = first.map { $0..<last }
    beginsWithBlank = source.unicodeScalars.first.map(Self.isSpace) ?? false
    endsWithBlank = hasSpace
    self.isExact = isExact
  }

  private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case " ", "\n", "\t", "\r", "\u{C}": true
    default: false
    }
  }
}

/// The lines and columns of a source's bytes.
struct SourcePlaces {
  private let bytes: [UInt8]
  private let lines: LineIndex
  private let scalars: ScalarIndex

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    scalars = ScalarIndex(of: bytes)
    lines = LineIndex(of: bytes, breaks: .lineFeeds)
  }

  /// The line and column of a byte.
  func place(of offset: Int) -> Place {
    let line = lines.line(of: offset)
    let start = lines.starts[line]
    let end = min(max(offset, start), bytes.count)
    return .text(line: line + 1, column: scalars.count(in: start..<end, of: bytes) + 1)
  }
}
