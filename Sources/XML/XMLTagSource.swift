/// Where the parser stands in a document while it hands over a tag.
///
/// libxml2 does not keep where a tag begins, but it says how far it has read: to the end of a start
/// tag's attributes, or behind an end tag. Since a tag holds no `<` but its first byte, the last one
/// before that place begins it. The bytes found are compared with what the event says.
struct XMLTagSource {
  /// The document in UTF-8.
  let text: UnsafeRawBufferPointer
  /// How many bytes stand before the text in the document as it was given; nil where it was converted.
  let mark: Int?
  /// How far the parser has read in the text.
  let offset: Int

  /// The bytes of the start tag of a name, in the document as it was given.
  func startTag(named name: UnsafeRawBufferPointer) -> Range<Int>? {
    var end = offset
    if byte(at: end) == UInt8(ascii: "/") { end += 1 }
    guard byte(at: end) == UInt8(ascii: ">") else { return nil }
    return tag(named: name, before: end + 1)
  }

  /// The bytes of the end tag of a name, which may be the empty tag that the element consists of.
  func endTag(named name: UnsafeRawBufferPointer) -> Range<Int>? {
    guard byte(at: offset - 1) == UInt8(ascii: ">") else { return nil }
    return tag(named: name, before: offset)
  }

  /// Whether the tag in a range is start and end in one.
  func isEmptyElement(_ range: Range<Int>) -> Bool {
    guard let mark else { return false }
    return byte(at: range.upperBound - mark - 2) == UInt8(ascii: "/")
      && byte(at: range.lowerBound - mark + 1) != UInt8(ascii: "/")
  }

  private func byte(at offset: Int) -> UInt8? {
    text.indices.contains(offset) ? text[offset] : nil
  }

  private func tag(named name: UnsafeRawBufferPointer, before end: Int) -> Range<Int>? {
    guard let mark, let start = text[..<end].lastIndex(of: UInt8(ascii: "<")) else { return nil }
    var found = text[(start + 1)..<(end - 1)]
    if found.first == UInt8(ascii: "/") { found = found.dropFirst() }
    // The name ends at white space or the slash of an empty tag; before a colon stands its prefix.
    found = found.prefix { $0 > 0x20 && $0 != UInt8(ascii: "/") }
    if let colon = found.firstIndex(of: UInt8(ascii: ":")) { found = found[(colon + 1)...] }
    guard found.elementsEqual(name) else { return nil }
    return mark + start..<mark + end
  }
}
