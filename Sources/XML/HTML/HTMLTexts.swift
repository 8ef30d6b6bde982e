/// The pieces of text that libxml2 hands over, with the bytes of the page that each was made of.
///
/// Character references that libxml2 does not know are resolved here: it hands over the ampersand and the name,
/// one after the other.
struct HTMLTexts {
  typealias Piece = (text: String, range: Range<Int>?)

  /// Where the ampersand stands whose name comes next.
  private var ampersand: Int?
  /// Where a semicolon stands that has been taken.
  private var semicolon: Int?

  /// The most bytes that a reference is looked for in.
  private static let longest = 40

  /// Takes what libxml2 hands over.
  ///
  /// - Parameters:
  ///   - text: The text.
  ///   - end: The byte of the page that the parser has reached.
  ///   - page: The page.
  /// - Returns: The text in pieces, with the bytes of each; nil where they are not certain.
  mutating func add(
    _ text: UnsafeBufferPointer<UInt8>,
    upTo end: Int,
    of page: UnsafeRawBufferPointer
  ) -> [Piece] {
    guard end <= page.count else { return [(String(decoding: text, as: UTF8.self), nil)] }
    if let start = ampersand {
      ampersand = nil
      return named(text, from: start, to: end, of: page)
    }
    if text.count == 1, text[0] == UInt8(ascii: "&"), end > 0, page[end - 1] != UInt8(ascii: ";"),
      let start = page[..<end].lastIndex(of: UInt8(ascii: "&")), start < end - 1
    {
      ampersand = start
      return []
    }
    let end = isCut(text, at: end, of: page) ? end + Self.lastWidth(of: text) : end
    let start = end - text.count
    if start >= 0, page[start..<end].elementsEqual(text), !isOfNumber(start..<end, of: page) {
      let isTaken = semicolon == start
      semicolon = nil
      let own = isTaken ? 1 : 0
      guard own < text.count else { return [] }
      return [(String(decoding: text.dropFirst(own), as: UTF8.self), start + own..<end)]
    }
    return reference(text, to: end, of: page)
  }

  /// Whether libxml2 has cut a text because its buffer is full: it has not gone past the last character then.
  private func isCut(
    _ text: UnsafeBufferPointer<UInt8>,
    at end: Int,
    of page: UnsafeRawBufferPointer
  ) -> Bool {
    guard text.count >= Self.bufferSize else { return false }
    let behind = end + Self.lastWidth(of: text)
    return behind <= page.count && behind >= text.count
      && page[(behind - text.count)..<behind].elementsEqual(text)
  }

  /// How many bytes the last character of a text has.
  private static func lastWidth(of text: UnsafeBufferPointer<UInt8>) -> Int {
    text.count - (text.lastIndex { $0 & 0xC0 != 0x80 } ?? 0)
  }

  /// How many bytes libxml2 collects of a text before it hands them over.
  private static let bufferSize = 1_000

  /// Whether a text of one byte is the end of a reference by number: the 1 of `&#x31`.
  private func isOfNumber(_ range: Range<Int>, of page: UnsafeRawBufferPointer) -> Bool {
    guard range.count == 1, range.lowerBound > 1, Self.isHexadecimal(page[range.lowerBound]) else {
      return false
    }
    let before = page[max(0, range.lowerBound - Self.longest)..<range.lowerBound]
    guard let mark = before.lastIndex(of: UInt8(ascii: "#")), mark > before.startIndex else {
      return false
    }
    return page[mark - 1] == UInt8(ascii: "&")
      && before[(mark + 1)...].allSatisfy(Self.isHexadecimal)
  }

  /// A reference by name that libxml2 does not resolve.
  private mutating func named(
    _ name: UnsafeBufferPointer<UInt8>,
    from start: Int,
    to end: Int,
    of page: UnsafeRawBufferPointer
  ) -> [Piece] {
    let hasSemicolon = end < page.count && page[end] == UInt8(ascii: ";")
    let reference = HTMLReference(name, hasSemicolon: hasSemicolon)
    guard let character = reference.character, end - start == name.count + 1 else {
      return [("&" + String(decoding: name, as: UTF8.self), start..<end)]
    }
    let behind = start + 1 + reference.length
    if reference.takesSemicolon { semicolon = end }
    var pieces: [Piece] = [
      (String(character), start..<behind + (reference.takesSemicolon ? 1 : 0))
    ]
    let rest = name.dropFirst(reference.length)
    if !rest.isEmpty { pieces.append((String(decoding: rest, as: UTF8.self), behind..<end)) }
    return pieces
  }

  /// A reference that libxml2 has resolved.
  private func reference(
    _ text: UnsafeBufferPointer<UInt8>,
    to end: Int,
    of page: UnsafeRawBufferPointer
  ) -> [Piece] {
    let shown = String(decoding: text, as: UTF8.self)
    guard end > 0, text.count <= 8,
      let start = page[max(0, end - Self.longest)..<end].lastIndex(of: UInt8(ascii: "&"))
    else { return [(shown, nil)] }
    let hasSemicolon = page[end - 1] == UInt8(ascii: ";")
    let name = page[(start + 1)..<(hasSemicolon ? end - 1 : end)]
    let isNumber = name.first == UInt8(ascii: "#")
    guard
      name.allSatisfy({ $0 < 0x80 && $0 > 0x20 && $0 != UInt8(ascii: ";") }),
      hasSemicolon || isNumber && name.dropFirst().allSatisfy(Self.isHexadecimal)
    else { return [(shown, nil)] }
    let scalars = shown.unicodeScalars
    if isNumber, scalars.count == 1, let only = scalars.first,
      let meant = HTMLReference.windows(only.value)
    {
      return [(String(meant), start..<end)]
    }
    return [(shown, start..<end)]
  }

  private static func isHexadecimal(_ byte: UInt8) -> Bool {
    switch byte | 0x20 {
    case 0x30...0x39, UInt8(ascii: "a")...UInt8(ascii: "f"), UInt8(ascii: "x"): true
    default: false
    }
  }
}
