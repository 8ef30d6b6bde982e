import ReportModel
import ReportRecognition
import TextTools

/// How a web page takes edits: a paragraph is an element, or the text up to a line break.
struct HTMLSyntax: SourceSyntax {
  private struct Tag {
    let name: String
    let isClosing: Bool
    let range: Range<Int>
  }

  private static let inlineNames: Set<String> = [
    "span", "font", "b", "strong", "em", "i", "u", "a", "o:p", "small", "big", "sup", "sub", "s",
    "strike", "del", "ins", "mark", "abbr", "bdo", "bdi", "cite", "code", "label", "nobr", "q",
    "ruby", "rb", "tt", "var", "wbr",
  ]
  /// Elements that hold one paragraph and nothing else.
  private static let paragraphNames: Set<String> = ["p", "h1", "h2", "h3", "h4", "h5", "h6", "li"]

  private let bytes: [UInt8]

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  func escape(_ text: String) -> String {
    MarkupEscapes.escaped(text).replacing("\u{A0}", with: "&nbsp;")
  }

  func end(ofLineAt place: Int) -> Int? { closing(at: place)?.end }

  func extent(ofLine range: Range<Int>) -> Range<Int>? {
    guard let opening = opening(at: range.lowerBound), let closing = closing(at: range.upperBound)
    else { return nil }
    if let name = opening.element, name == closing.element { return opening.start..<closing.end }
    return closing.isBreak ? range.lowerBound..<closing.end : range
  }

  func line(_ text: String, like model: Range<Int>?, at place: Int) -> String {
    let text = escape(text)
    guard let model, let opening = opening(at: model.lowerBound),
      let closing = closing(at: model.upperBound)
    else { return "<p>\(text)</p>" }
    if closing.isBreak { return text + "<br>" }
    guard let name = opening.element, name == closing.element, name == "p" || name == "li",
      let frame = HTMLFrame(of: model, from: opening.start, to: closing.end, in: bytes)
    else { return "<p>\(text)</p>" }
    return frame.before + text + frame.behind
  }

  func replacement(of range: Range<Int>, with text: String) -> String {
    if let choice = HTMLChoice(range, in: bytes) { return choice.choosing(text) ?? "" }
    let escaped = escape(text)
    guard bytes.isInTag(range.lowerBound) else { return escaped }
    // The value of a field stands between quotes, by itself, or nowhere yet.
    let value = escaped.replacing("\"", with: "&quot;").replacing("'", with: "&#39;")
    let before = bytes[range.lowerBound - 1]
    if before == UInt8(ascii: "\"") || before == UInt8(ascii: "'") { return value }
    return range.isEmpty ? " value=\"\(value)\"" : "\"\(value)\""
  }

  func obstacle(to range: Range<Int>, with text: String) -> FindingKind? {
    HTMLChoice(range, in: bytes).flatMap { $0.choosing(text) == nil ? .editNoChoice : nil }
  }

  func holdsPicture(in extent: Range<Int>) -> Bool {
    extent.contains { index in
      bytes[index] == UInt8(ascii: "<")
        && tag(from: index).map { Self.pictures.contains($0.name) } == true
    }
  }

  private static let pictures: Set<String> = [
    "img", "svg", "object", "embed", "iframe", "canvas", "video", "math", "v:imagedata",
  ]

  // MARK: Tags around a text

  /// What closes the text that ends at a byte; nil if more text of the same paragraph may follow.
  private func closing(at place: Int) -> (end: Int, element: String?, isBreak: Bool)? {
    var index = place
    while true {
      let next = bytes[index...].firstIndex { !Self.isBlank($0) } ?? bytes.count
      guard next < bytes.count else { return (index, nil, false) }
      guard let tag = tag(from: next) else { return nil }
      if tag.name == "br" { return (tag.range.upperBound, nil, true) }
      if Self.inlineNames.contains(tag.name) {
        guard tag.isClosing else { return nil }
        index = tag.range.upperBound
      } else if tag.isClosing, Self.paragraphNames.contains(tag.name) {
        return (tag.range.upperBound, tag.name, false)
      } else {
        return (index, nil, false)
      }
    }
  }

  /// What opens the text that begins at a byte; nil if it goes on with other text.
  private func opening(at place: Int) -> (start: Int, element: String?)? {
    var index = place
    while true {
      guard let last = bytes[..<index].lastIndex(where: { !Self.isBlank($0) }) else {
        return (index, nil)
      }
      guard bytes[last] == UInt8(ascii: ">"),
        let start = bytes[..<last].lastIndex(of: UInt8(ascii: "<")), let tag = tag(from: start),
        tag.range.upperBound == last + 1
      else { return nil }
      if Self.inlineNames.contains(tag.name) {
        guard !tag.isClosing else { return nil }
        index = start
      } else if !tag.isClosing, Self.paragraphNames.contains(tag.name) {
        return (start, tag.name)
      } else {
        return (index, nil)
      }
    }
  }

  private func tag(from start: Int) -> Tag? {
    guard bytes[start] == UInt8(ascii: "<"),
      let end = bytes[start...].firstIndex(of: UInt8(ascii: ">"))
    else { return nil }
    var rest = bytes[(start + 1)..<end]
    let isClosing = rest.first == UInt8(ascii: "/")
    if isClosing { rest = rest.dropFirst() }
    let name = rest.prefix { $0 > 0x20 && $0 != UInt8(ascii: "/") }
    return Tag(
      name: String(
        decoding: name.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 },
        as: UTF8.self
      ),
      isClosing: isClosing,
      range: start..<end + 1
    )
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || (0x09...0x0D).contains(byte)
  }
}

extension [UInt8] {
  /// Whether a byte of a page stands within a tag.
  func isInTag(_ place: Int) -> Bool {
    let mark = self[..<place].lastIndex { $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: ">") }
    return mark.map { self[$0] == UInt8(ascii: "<") } ?? false
  }
}
