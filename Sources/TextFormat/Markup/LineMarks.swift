/// The marks of Markdown before a line that a person sees no character of: `> ` of a quotation, and `- `, `* `,
/// `+ ` of a list's entry.
enum LineMarks {
  /// Where the text of a line begins.
  ///
  /// - Parameters:
  ///   - line: The line's bytes.
  ///   - bytes: The text.
  /// - Returns: The place behind the marks; the line's beginning where there are none.
  static func end(of line: Range<Int>, in bytes: [UInt8]) -> Int {
    var end = line.lowerBound
    while let next = bytes[end..<line.upperBound].firstIndex(where: { $0 != 0x20 }),
      let length = length(of: bytes[next..<line.upperBound])
    {
      end = next + length
    }
    return end
  }

  /// How many bytes a mark has, the blank behind it included; nil where none begins.
  private static func length(of text: ArraySlice<UInt8>) -> Int? {
    guard let mark = text.first else { return nil }
    if mark == UInt8(ascii: ">") {
      // `>` alone quotes as well; `>5` may be a number.
      return text.dropFirst().first.map { $0 == 0x20 ? 2 : $0 >= 0x80 || $0 == mark ? 1 : nil }
        ?? nil
    }
    // Words follow; a number alone may be a page's or a value, and a row of values no list.
    let rest = text.dropFirst()
    guard [UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "+")].contains(mark),
      rest.first == 0x20,
      rest.contains(where: { $0 >= 0x80 }),
      mark == UInt8(ascii: "*") ? !isNote(rest) : rest.last(where: { $0 != 0x20 }) != mark
    else { return nil }
    return 2
  }

  /// Whether what follows an asterisk says that it is the mark of a note: `* 注：`.
  private static func isNote(_ text: ArraySlice<UInt8>) -> Bool {
    let words = text.drop { $0 == 0x20 }
    return ["注", "备注", "说明"].contains { words.starts(with: $0.utf8) }
  }
}
