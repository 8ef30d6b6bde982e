import ReportRecognition
import TextTools

/// How a text takes edits: a paragraph is a line.
struct TextSyntax: SourceSyntax {
  private let bytes: [UInt8]
  private let lineBreak: String

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    lineBreak = Self.lineBreak(of: bytes)
  }

  /// The first line break of the text, which those added are like.
  private static func lineBreak(of bytes: [UInt8]) -> String {
    for index in bytes.indices {
      guard let length = SeenBreak.length(at: index, in: bytes), bytes[index] != SeenBreak.pageEnd
      else { continue }
      return String(decoding: bytes[index..<index + length], as: UTF8.self)
    }
    return "\n"
  }

  func escape(_ text: String) -> String { InlineMarkup.escaped(text) }

  func extent(ofLine range: Range<Int>) -> Range<Int>? {
    end(ofLineAt: range.upperBound).map { range.lowerBound..<$0 }
  }

  func end(ofLineAt place: Int) -> Int? {
    guard place < bytes.count else { return place }
    return place + (SeenBreak.length(at: place, in: bytes) ?? 0)
  }

  func line(_ text: String, like model: Range<Int>?, at place: Int) -> String {
    // Behind a last line without a line break, the break comes first.
    let isOpenEnd = place == bytes.count && place > 0 && !SeenBreak.isBehindBreak(place, in: bytes)
    let line = isOpenEnd ? lineBreak + text : text + lineBreak
    guard let model, isParted(model) else { return line }
    // Parted from what stands before it where a blank line or nothing follows, or else from what follows.
    return place == bytes.count || isBreak(at: place) ? lineBreak + line : line + lineBreak
  }

  /// Whether blank lines part a paragraph from those around it: the end of the text does as well.
  private func isParted(_ paragraph: Range<Int>) -> Bool {
    var start = paragraph.lowerBound
    while start > 0, !SeenBreak.isBehindBreak(start, in: bytes) { start -= 1 }
    guard let end = end(ofLineAt: paragraph.upperBound) else { return false }
    return (start == 0 || isBehindBlankLine(start)) && (end == bytes.count || isBreak(at: end))
  }

  private func isBreak(at place: Int) -> Bool {
    place < bytes.count && SeenBreak.length(at: place, in: bytes) != nil
  }

  private func isBehindBlankLine(_ place: Int) -> Bool {
    SeenBreak.isBehindBreak(place, in: bytes)
      && SeenBreak.isBehindBreak(place - lineBreak.utf8.count, in: bytes)
  }

  func separator(behindTableAt place: Int) -> String {
    isBehindBlankLine(place) ? "" : lineBreak
  }
}
