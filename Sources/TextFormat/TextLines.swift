import ReportFormats
import ReportModel
import ReportRecognition
import TextTools

/// A text cut into lines, each known by its bytes; nothing is copied and nothing is lost.
struct TextLines {
  /// The bytes of the text.
  let bytes: [UInt8]
  /// The lines' bytes without their terminators.
  private(set) var lines: [Range<Int>] = []
  /// Where the text begins: behind a byte order mark, if there is one.
  let start: Int

  init(_ bytes: [UInt8], limits: ReadingLimits) throws(Refusal) {
    self.bytes = bytes
    start = ByteOrderMark(of: bytes) == .utf8 ? 3 : 0
    for line in LineRanges(of: bytes, from: start) { try append(line, limits) }
  }

  private mutating func append(_ range: Range<Int>, _ limits: ReadingLimits) throws(Refusal) {
    guard range.count <= limits.lineBytes else {
      throw .limit(
        Wording(zh: "一行的长度", en: "the length of a line"),
        value: ReadingLimits.name(ofBytes: limits.lineBytes),
        at: .text(line: lines.count + 1, column: 1)
      )
    }
    guard lines.count < limits.lines else {
      throw .limit(Wording(zh: "行数", en: "the number of lines"), value: String(limits.lines))
    }
    lines.append(range)
  }

  /// The text of a range of bytes, as a person reads it.
  func text(_ range: Range<Int>, at place: Place, isLine: Bool) -> SourceText {
    InlineMarkup.pieces(of: range, in: bytes, isLine: isLine).map { SourceText($0, at: place) }
      ?? SourceText(String(decoding: bytes[range], as: UTF8.self), at: place, range: range)
  }

  /// The column of a byte of a line, from 1, in characters.
  func column(of offset: Int, in line: Range<Int>) -> Int {
    1 + bytes[line.lowerBound..<offset].scalarCount
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
