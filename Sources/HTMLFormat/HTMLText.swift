import ReportModel
import ReportRecognition
import TextTools

/// The text between two ends of a block, with white space as a browser shows it.
struct HTMLText {
  /// The visible text in pieces.
  private var pieces: [TextPiece] = []
  /// Whether the bytes of every piece are certain.
  private var isEditable = true
  private var hasSpace = false
  /// The byte behind the tag that the block began with.
  var start: Int

  init(start: Int) { self.start = start }

  var isEmpty: Bool { pieces.isEmpty }

  /// Adds a piece of text.
  mutating func add(_ piece: String, range: Range<Int>?) {
    let isExact = range.map { $0.count == piece.utf8.count } ?? false
    var shown = String.UnicodeScalarView()
    let isParted = hasSpace
    var offset = 0
    var first: Int?
    var last = 0
    for scalar in piece.unicodeScalars {
      let width = UTF8.width(scalar)
      if Self.isSpace(scalar) {
        hasSpace = true
      } else {
        if hasSpace, first != nil { shown.append(" ") }
        hasSpace = false
        shown.append(scalar)
        first = first ?? offset
        last = offset + width
      }
      offset += width
    }
    guard let first else {
      if let range, isJoined, end == range.lowerBound { end = range.upperBound }
      return
    }
    let hasBlank = !pieces.isEmpty && (isParted || piece.utf8.first.map(Self.isSpace) == true)
    guard let range else {
      isEditable = false
      pieces.append(TextPiece((hasBlank ? " " : "") + String(shown), range: nil))
      return
    }
    let own = isExact ? range.lowerBound + first..<range.lowerBound + last : range
    if isJoined, end == range.lowerBound, let before = pieces.last, let start = before.range {
      let text = before.text + (hasBlank ? " " : "") + String(shown)
      pieces[pieces.count - 1] = TextPiece(text, range: start.lowerBound..<own.upperBound)
    } else {
      if hasBlank { pieces.append(TextPiece(" ", range: nil)) }
      pieces.append(TextPiece(String(shown), range: own))
    }
    end = range.upperBound
    isJoined = true
  }

  /// Where the last piece ended, the blanks behind it included, and whether the next may go on with it.
  private var end = 0
  private var isJoined = false

  /// Notes that markup stands here, so that what follows is another piece of the source.
  mutating func part() { isJoined = false }

  private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII && isSpace(UInt8(scalar.value))
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x0A || byte == 0x09 || byte == 0x0D || byte == 0x0C
  }

  /// The text with where it comes from, for an edit.
  func source(_ places: SourcePlaces) -> SourceText {
    let place = places.place(of: isEditable ? firstByte ?? start : start)
    return SourceText(
      isEditable ? pieces : [TextPiece(pieces.map(\.text).joined(), range: nil)],
      at: place
    )
  }

  private var firstByte: Int? { pieces.first { $0.range != nil }?.range?.lowerBound }
}

/// The lines and columns of a source's bytes.
struct SourcePlaces {
  private let bytes: [UInt8]
  private let lines: LineIndex

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    lines = LineIndex(of: bytes, breaks: .lineFeeds)
  }

  /// The line and column of a byte.
  func place(of offset: Int) -> Place {
    let line = lines.line(of: offset)
    // A page may be one line of megabytes: beyond a point the column is counted in bytes.
    let start = lines.starts[line]
    let end = min(max(offset, start), bytes.count)
    let column = end - start <= 1 << 16 ? bytes[start..<end].scalarCount : end - start
    return .text(line: line + 1, column: column + 1)
  }
}
