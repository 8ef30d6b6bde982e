import TextTools

/// A `select` in the bytes of a page, of which another entry can be chosen.
struct HTMLChoice {
  private let bytes: [UInt8]
  private let range: Range<Int>
  /// The start tags of the entries, and what each shows.
  private var options: [(tag: Range<Int>, text: String)] = []

  /// Looks at an element; nil if the bytes are those of no `select`.
  init?(_ range: Range<Int>, in bytes: [UInt8]) {
    guard bytes[range].prefix(7).lowercased == "<select" else { return nil }
    self.bytes = bytes
    self.range = range
    var index = range.lowerBound
    while let start = bytes[index..<range.upperBound].firstIndex(of: UInt8(ascii: "<")) {
      guard let end = bytes[start..<range.upperBound].firstIndex(of: UInt8(ascii: ">")) else {
        break
      }
      let text = bytes[(end + 1)..<range.upperBound].prefix { $0 != UInt8(ascii: "<") }
      let name = bytes[(start + 1)..<end].prefix { $0 > 0x20 && $0 != UInt8(ascii: "/") }
      if name.lowercased == "option" {
        options.append((start..<end + 1, Self.shown(String(decoding: text, as: UTF8.self))))
      }
      index = end + 1
    }
  }

  /// A text with its blanks as a page shows them.
  private static func shown(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// The element with the one entry chosen that shows a text; nil where there is none, or more than one.
  func choosing(_ text: String) -> String? {
    let wanted = Self.shown(MarkupEscapes.escaped(text))
    let found = options.filter { $0.text == wanted }
    guard found.count == 1 else { return nil }
    var result = ""
    var copied = range.lowerBound
    func copy(to end: Int) {
      result += String(decoding: bytes[copied..<end], as: UTF8.self)
      copied = end
    }
    for option in options {
      copy(to: option.tag.lowerBound)
      let tag = HTMLStartTag(option.tag, in: bytes).without("selected")
      let isChosen = option.tag == found[0].tag
      result += isChosen ? "<option selected" + tag.dropFirst(7) : tag
      copied = option.tag.upperBound
    }
    copy(to: range.upperBound)
    return result
  }
}
