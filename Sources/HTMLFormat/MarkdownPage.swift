import TextTools

/// A text in Markdown with tables of HTML in it, as programs that read pictures make it.
///
/// Its lines are paragraphs, and headings begin with `#`: a browser would run all of it together.
enum MarkdownPage {
  /// Whether a page is such a text: it begins as text, and either a line of it is a heading of Markdown, or nothing
  /// of HTML parts its paragraphs.
  static func isOne(_ bytes: [UInt8]) -> Bool {
    guard
      let first = bytes.dropFirst(ByteOrderMark(of: bytes)?.bytes.count ?? 0).first(where: {
        $0 > 0x20
      }),
      first != UInt8(ascii: "<")
    else { return false }
    var hasParagraphs = false
    var before = UInt8(ascii: "\n")
    for (index, byte) in bytes.enumerated() {
      if byte == UInt8(ascii: "#"), before == UInt8(ascii: "\n"), headingMarks(bytes[index...]) > 0
      {
        return true
      }
      if byte == UInt8(ascii: "<"), !hasParagraphs {
        hasParagraphs = opensParagraph(bytes[index...])
      }
      before = byte
    }
    return !hasParagraphs
  }

  /// How many bytes the marks of a heading before a line have, the blanks behind them included.
  static func headingMarks(_ line: some Collection<UInt8>) -> Int {
    let marks = line.prefix(7).prefix { $0 == UInt8(ascii: "#") }.count
    guard (1...6).contains(marks), line.dropFirst(marks).first == UInt8(ascii: " ") else {
      return 0
    }
    return marks + line.dropFirst(marks).prefix { $0 == UInt8(ascii: " ") }.count
  }

  private static func opensParagraph(_ bytes: ArraySlice<UInt8>) -> Bool {
    let tag = bytes.prefix(5).map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
    return ["<p>", "<p ", "<div>", "<div "].contains { tag.starts(with: $0.utf8) }
  }
}
