/// The tags that a new paragraph takes from another one, so that it looks like it.
struct HTMLFrame {
  /// What opens the paragraph.
  let before: String
  /// What closes it.
  let behind: String

  /// Elements that say how most of a paragraph looks, and not what a part of it is.
  private static let looks: Set<String> = [
    "span", "font", "b", "strong", "em", "i", "u", "big", "small",
  ]

  private struct Tag {
    let name: String
    let isClosing: Bool
    let range: Range<Int>
  }

  /// Takes the tags around the longest text of a paragraph: a title in bold letters, a link or a mark in front
  /// of it are its own.
  ///
  /// - Parameters:
  ///   - model: The bytes of the paragraph's text.
  ///   - start: Where its first tag begins.
  ///   - end: Where its last tag ends.
  ///   - bytes: The page.
  init?(of model: Range<Int>, from start: Int, to end: Int, in bytes: [UInt8]) {
    var open: [Tag] = []
    var longest = 0
    var around: [Tag] = []
    var index = start
    var last: Range<Int>?
    while index < end {
      guard bytes[index] == UInt8(ascii: "<") else {
        let next = bytes[index..<end].firstIndex(of: UInt8(ascii: "<")) ?? end
        if next - index > longest, index >= model.lowerBound, next <= model.upperBound {
          longest = next - index
          around = open
        }
        index = next
        continue
      }
      guard let close = bytes[index..<end].firstIndex(of: UInt8(ascii: ">")) else { return nil }
      let tag = Self.tag(index..<close + 1, in: bytes)
      if tag.isClosing {
        if let opened = open.lastIndex(where: { $0.name == tag.name }) {
          open.removeSubrange(opened...)
        }
        last = tag.range
      } else {
        open.append(tag)
      }
      index = close + 1
    }
    guard let first = around.first, let last else { return nil }
    let looks = around.dropFirst().filter { Self.looks.contains($0.name) }
    before = ([first] + looks).map { HTMLStartTag($0.range, in: bytes).withoutIdentifier }.joined()
    behind =
      looks.reversed().map { "</\($0.name)>" }.joined()
      + String(decoding: bytes[last], as: UTF8.self)
  }

  private static func tag(_ range: Range<Int>, in bytes: [UInt8]) -> Tag {
    var rest = bytes[range].dropFirst()
    let isClosing = rest.first == UInt8(ascii: "/")
    if isClosing { rest = rest.dropFirst() }
    let name = rest.prefix { $0 > 0x20 && $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: ">") }
    return Tag(name: name.lowercased, isClosing: isClosing, range: range)
  }
}
