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
    guard let index = bytes.firstIndex(where: { $0 == 0x0A || $0 == 0x0D }) else { return "\n" }
    let end = index + LineRanges.breakLength(at: index, in: bytes)
    return String(decoding: bytes[index..<end], as: UTF8.self)
  }

  func escape(_ text: String) -> String { InlineMarkup.escaped(text) }

  func extent(ofLine range: Range<Int>) -> Range<Int>? {
    end(ofLineAt: range.upperBound).map { range.lowerBound..<$0 }
  }

  func end(ofLineAt place: Int) -> Int? {
    guard place < bytes.count, isLineBreak(bytes[place]) else { return place }
    return place + LineRanges.breakLength(at: place, in: bytes)
  }

  func line(_ text: String, like model: Range<Int>?, at place: Int) -> String {
    // Behind a last line without a line break, the break comes first.
    let isOpenEnd = place == bytes.count && place > 0 && !isLineBreak(bytes[place - 1])
    return isOpenEnd ? lineBreak + text : text + lineBreak
  }

  func separator(behindTableAt place: Int) -> String {
    let before = bytes[..<place].suffix(2 * lineBreak.utf8.count)
    let isParted =
      before.last.map(isLineBreak) == true
      && before.dropLast(lineBreak.utf8.count).last.map(isLineBreak) == true
    return isParted ? "" : lineBreak
  }

  private func isLineBreak(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }
}
