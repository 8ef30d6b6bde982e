import ReportFormats
import ReportModel
import ReportRecognition
import TextTools

/// A text cut into lines, each known by its bytes; nothing is copied and nothing is lost.
struct TextLines {
  /// A line as a person sees it; several may be one line of an editor.
  struct Line {
    /// Its bytes, without what ends it.
    let range: Range<Int>
    /// The number of the editor's line, from 1.
    let number: Int
    /// Where that line begins.
    let start: Int
    /// What it holds.
    let contents: LineContents
  }

  /// The bytes of the text.
  let bytes: [UInt8]
  /// The lines.
  private(set) var lines: [Line] = []
  /// Where the text begins: behind a byte order mark, if there is one.
  let start: Int
  /// Comments of Markdown that go over the end of a line.
  private let comments: [Range<Int>]

  init(_ bytes: [UInt8], limits: ReadingLimits) throws(Refusal) {
    self.bytes = bytes
    start = ByteOrderMark(of: bytes) == .utf8 ? 3 : 0
    comments = LongComments.ranges(in: bytes)
    var number = 0
    for line in LineRanges(of: bytes, from: start) {
      number += 1
      try append(line, number, limits)
    }
  }

  private mutating func append(
    _ range: Range<Int>,
    _ number: Int,
    _ limits: ReadingLimits
  ) throws(Refusal) {
    guard range.count <= limits.lineBytes else {
      throw .limit(
        Wording(zh: "一行的长度", en: "the length of a line"),
        value: ReadingLimits.name(ofBytes: limits.lineBytes),
        at: .text(line: number, column: 1)
      )
    }
    let contents = LineContents(of: bytes[range])
    guard contents.contains(.innerBreak) else {
      try append(
        Line(range: range, number: number, start: range.lowerBound, contents: contents),
        limits
      )
      return
    }
    var from = range.lowerBound
    var index = from
    let count = lines.count
    func line(to end: Int) -> Line {
      let own = from..<end
      return Line(
        range: own,
        number: number,
        start: range.lowerBound,
        contents: LineContents(of: bytes[own])
      )
    }
    while let next = bytes[index..<range.upperBound].firstIndex(where: SeenBreak.mayBeginInner) {
      index = next
      guard let length = SeenBreak.inner(at: index, in: bytes) else {
        index += 1
        continue
      }
      // A page's end alone is no blank line.
      if index > from || bytes[index] != SeenBreak.pageEnd {
        try append(line(to: index), limits)
      }
      index += length
      from = index
    }
    if from < range.upperBound || lines.count == count {
      try append(line(to: range.upperBound), limits)
    }
  }

  private mutating func append(_ line: Line, _ limits: ReadingLimits) throws(Refusal) {
    guard lines.count < limits.lines else {
      throw .limit(Wording(zh: "行数", en: "the number of lines"), value: String(limits.lines))
    }
    lines.append(line)
  }

  /// The text of a range of bytes of a line, as a person reads it.
  func text(_ range: Range<Int>, of line: Line, at place: Place, isLine: Bool) -> SourceText {
    if !comments.isEmpty, !comments(touching: range).isEmpty {
      return textBesideComments(range, at: place)
    }
    return InlineMarkup.pieces(of: range, in: bytes, isLine: isLine, line.contents).map {
      SourceText($0, at: place)
    }
      ?? SourceText(String(decoding: bytes[range], as: UTF8.self), at: place, range: range)
  }

  /// A line as a paragraph, at the place of what is first seen of it.
  func paragraph(_ line: Line) -> SourceText {
    let own = trimmed(line.range)
    let column = column(of: own.lowerBound, from: line.start)
    return text(
      line.range,
      of: line,
      at: .text(line: line.number, column: column),
      isLine: true
    )
  }

  /// Whether no byte of a range is outside a comment over several lines.
  func isCommentAlone(_ range: Range<Int>) -> Bool {
    // Nearly no text has one.
    guard !comments.isEmpty, !range.isEmpty, let comment = comments(touching: range).first else {
      return false
    }
    return comment.lowerBound <= range.lowerBound && range.upperBound <= comment.upperBound
  }

  /// The comments that have bytes in common with a range, in order: they stand one behind the other.
  private func comments(touching range: Range<Int>) -> ArraySlice<Range<Int>> {
    let first = comments.partitioningIndex { $0.upperBound > range.lowerBound }
    return comments[first...].prefix { $0.overlaps(range) }
  }

  /// A text of which a part stands in a comment that goes over the ends of lines.
  private func textBesideComments(_ range: Range<Int>, at place: Place) -> SourceText {
    var pieces: [TextPiece] = []
    func add(_ part: Range<Int>, _ appearance: Appearance) {
      guard !part.isEmpty else { return }
      pieces +=
        (appearance == .plain
          ? InlineMarkup.pieces(of: part, in: bytes, isLine: false, LineContents(of: bytes[part]))
          : nil)
        ?? [
          TextPiece(
            appearance == .made ? "" : String(decoding: bytes[part], as: UTF8.self),
            range: part,
            appearance: appearance
          )
        ]
    }
    var from = range.lowerBound
    for comment in comments(touching: range) {
      let own = comment.clamped(to: range)
      let inner = LongComments.inner(of: comment).clamped(to: range)
      add(from..<own.lowerBound, .plain)
      add(own.lowerBound..<max(own.lowerBound, inner.lowerBound), .made)
      add(inner, .hidden)
      add(min(own.upperBound, inner.upperBound)..<own.upperBound, .made)
      from = own.upperBound
    }
    add(from..<range.upperBound, .plain)
    return SourceText(pieces, at: place)
  }

  /// The column of a byte behind another, from 1, in characters.
  func column(of offset: Int, from start: Int) -> Int {
    1 + bytes[start..<offset].scalarCount
  }

  /// The bytes of a range without the blanks around them; an empty range before them if there is
  /// nothing else.
  func trimmed(_ range: Range<Int>) -> Range<Int> {
    var lower = range.lowerBound
    while lower < range.upperBound, let length = blankLength(at: lower, limit: range.upperBound) {
      lower += length
    }
    if lower == range.upperBound { return range.lowerBound..<range.lowerBound }
    var upper = range.upperBound
    shrink: while upper > lower {
      for length in [1, 2, 3] where upper - length >= lower {
        if blankLength(at: upper - length, limit: upper) == length {
          upper -= length
          continue shrink
        }
      }
      break
    }
    return lower..<upper
  }

  /// Whether nothing can be seen of a line.
  func isBlank(_ range: Range<Int>) -> Bool {
    var index = range.lowerBound
    while index < range.upperBound {
      guard let length = blankLength(at: index, limit: range.upperBound) else { return false }
      index += length
    }
    return true
  }

  private func blankLength(at index: Int, limit: Int) -> Int? {
    BlankBytes.length(at: index, in: bytes, limit: limit)
  }
}
