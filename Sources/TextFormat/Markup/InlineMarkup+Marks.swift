import ReportRecognition
import TextTools

// What marks of Markdown enclose.
extension InlineMarkup {
  /// `~~7~~`.
  mutating func readStruck(at index: Int) -> Int? {
    guard starts(with: "~~", at: index), let close = place(of: "~~", from: index + 2),
      close > index + 2, !isBlank(at: index + 2), !isBlank(at: close - 1), !isTilde(close + 2)
    else { return nil }
    return enclose(index + 2..<close, in: index..<close + 2, as: .struck)
  }

  private func isTilde(_ place: Int) -> Bool { place < end && bytes[place] == UInt8(ascii: "~") }

  /// The most characters of a mark above the line.
  private static let raisedLength = 4

  /// `^1^`, `[^1]`, `$^{1}$`: the mark of a note.
  mutating func readRaised(from index: Int, open: StaticString, close: String) -> Int? {
    let start = index + open.utf8CodeUnitCount
    guard starts(with: open, at: index), let stop = place(of: close, from: start), stop > start
    else {
      return nil
    }
    // A character has four bytes at most.
    guard stop - start <= 4 * Self.raisedLength else { return nil }
    let inner = bytes[start..<stop]
    guard inner.scalarCount <= Self.raisedLength,
      inner.allSatisfy({ $0 > 0x20 && $0 != UInt8(ascii: "^") && $0 != UInt8(ascii: "|") })
    else { return nil }
    let behind = stop + close.utf8.count
    // `[^1]:` opens the note itself.
    if open.utf8CodeUnitCount == 2, behind < end, bytes[behind] == UInt8(ascii: ":") { return nil }
    return enclose(start..<stop, in: index..<behind, as: .raised)
  }

  /// The most bytes of a link's text, and of its address.
  private static let linkLength = 500

  /// `[text](address)` and `![text](address)`.
  mutating func readLink(at index: Int, open: StaticString, _ own: Appearance?) -> Int? {
    let start = index + open.utf8CodeUnitCount
    guard starts(with: open, at: index), let stop = place(of: "](", from: start),
      stop - start <= Self.linkLength,
      !bytes[start..<stop].contains(where: { $0 == UInt8(ascii: "[") || $0 == UInt8(ascii: "]") }),
      let close = place(of: ")", from: stop + 2), close - stop <= Self.linkLength,
      !bytes[stop + 2..<close].contains(where: {
        $0 <= 0x20 && own == nil || $0 == UInt8(ascii: "|")
      })
    else { return nil }
    guard let own else {
      let isNote = bytes[stop + 2] == UInt8(ascii: "#") && isNoteMark(start..<stop, behind: index)
      return enclose(start..<stop, in: index..<close + 1, as: isNote ? .raised : nil)
    }
    return append("", index..<close + 1, own)
  }

  /// Whether the text of a link within the page is the mark of a note behind a number.
  private func isNoteMark(_ text: Range<Int>, behind place: Int) -> Bool {
    place > 0 && (0x30...0x39).contains(bytes[place - 1])
      && NoteFragment.isMark(String(decoding: bytes[text], as: UTF8.self))
  }

  /// `**7**`, around all of a line or a cell, or before the text of a line.
  mutating func readEmphasis(at index: Int) -> Int {
    let mark = bytes[index]
    let length = bytes[index..<end].prefix { $0 == mark }.count
    let start = index + length
    guard depth == 0, length <= 3, opensCell(index), start < end, !isBlank(at: start) else {
      return start
    }
    let rest = bytes[start..<end].prefix { $0 != UInt8(ascii: "|") && $0 != UInt8(ascii: "\t") }
    guard let close = rest.firstIndex(of: mark), close > start, !isBlank(at: close - 1),
      bytes[close..<end].prefix(while: { $0 == mark }).count == length
    else { return start }
    let behind = close + length
    // The mark of a note may follow.
    let next = bytes[behind..<rest.endIndex].first { $0 != 0x20 }
    let isWhole =
      next.map { [UInt8(ascii: "<"), UInt8(ascii: "["), UInt8(ascii: "^")].contains($0) } ?? true
    guard isWhole || length == 2 && endsSentence(close) else { return start }
    return enclose(start..<close, in: index..<behind, as: nil)
  }

  /// Whether nothing but blanks stands between a place and what opens its line or cell.
  private func opensCell(_ place: Int) -> Bool {
    var before = place
    while before > pendingStart, bytes[before - 1] == 0x20 { before -= 1 }
    return before == pendingStart
      || bytes[before - 1] == UInt8(ascii: "|") || bytes[before - 1] == UInt8(ascii: "\t")
  }

  /// Where a cell can begin at the earliest: the line, or behind the marks of a heading.
  private var pendingStart: Int {
    pieces.isEmpty ? pending : pieces[0].range?.upperBound ?? pending
  }

  /// Whether the character before a place ends a heading within a line, as `：` does.
  private func endsSentence(_ place: Int) -> Bool {
    [UInt8(ascii: "."), UInt8(ascii: ":"), UInt8(ascii: ")")].contains(bytes[place - 1])
      || ["。", "：", "）", "．"].contains { bytes[..<place].suffix(3).elementsEqual($0.utf8) }
  }

  /// The text of a line without `## ` before it and what answers that behind it; the line where it is none of a
  /// heading.
  static func heading(_ line: Range<Int>, in bytes: [UInt8]) -> Range<Int> {
    func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }
    let hash = UInt8(ascii: "#")
    let start = bytes[line].firstIndex { !isBlank($0) } ?? line.upperBound
    let marks = bytes[start..<line.upperBound].prefix { $0 == hash }
    let text = bytes[marks.endIndex..<line.upperBound].drop(while: isBlank)
    guard (1...6).contains(marks.count), !text.isEmpty,
      marks.count > 1 || text.startIndex > marks.endIndex
    else { return line }
    let end = text.lastIndex { !isBlank($0) } ?? text.startIndex
    guard let last = text[...end].lastIndex(where: { $0 != hash }), last < end, isBlank(text[last])
    else {
      return text.startIndex..<line.upperBound
    }
    return text.startIndex..<(text[...last].lastIndex { !isBlank($0) } ?? last) + 1
  }
}
