/// A start tag in the bytes of a page.
struct HTMLStartTag {
  /// The bytes of the tag, brackets included.
  let range: Range<Int>
  private let bytes: [UInt8]

  /// Finds the tag of a name that ends at a byte.
  ///
  /// - Returns: Nil where none is found for certain.
  init?(_ name: String, endingAt end: Int, in bytes: [UInt8], limit: Int) {
    guard end < bytes.count, bytes[end] == UInt8(ascii: ">") else { return nil }
    let opening = [UInt8(ascii: "<")] + Array(name.utf8)
    var start = end
    while start > 0, end - start < limit {
      start -= 1
      guard bytes[start] == UInt8(ascii: "<") else { continue }
      let found = bytes[start..<end].prefix(opening.count)
      guard found.count == opening.count,
        zip(found, opening).allSatisfy({ $0 == $1 || $0 | 0x20 == $1 })
      else { continue }
      range = start..<end + 1
      self.bytes = bytes
      return
    }
    return nil
  }

  /// A start tag whose bytes are known.
  init(_ range: Range<Int>, in bytes: [UInt8]) {
    self.range = range
    self.bytes = bytes
  }

  /// The bytes of an attribute's value, between its quotes where it has some.
  ///
  /// - Returns: The end of the tag's name where the attribute is not there; nil where it has no value.
  func value(of name: String) -> Range<Int>? {
    if let own = attributes.first(where: { $0.name == name }) { return own.value }
    let end = bytes[(range.lowerBound + 1)..<range.upperBound].firstIndex {
      $0 <= 0x20 || $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: ">")
    }
    return end.map { $0..<$0 }
  }

  /// The tag without an attribute that names one element alone.
  var withoutIdentifier: String { without("id") }

  /// The tag without an attribute.
  func without(_ name: String) -> String {
    guard let own = attributes.first(where: { $0.name == name })?.range else {
      return String(decoding: bytes[range], as: UTF8.self)
    }
    return String(decoding: bytes[range.lowerBound..<own.lowerBound], as: UTF8.self)
      + String(decoding: bytes[own.upperBound..<range.upperBound], as: UTF8.self)
  }

  private struct Attribute {
    let name: String
    /// Its bytes with the blanks before it.
    let range: Range<Int>
    /// The bytes of its value, between its quotes where it has some.
    let value: Range<Int>?
  }

  private var attributes: [Attribute] {
    var attributes: [Attribute] = []
    var index = range.lowerBound + 1
    let end = range.upperBound - 1
    func skip(while condition: (UInt8) -> Bool) {
      while index < end, condition(bytes[index]) { index += 1 }
    }
    skip { $0 > 0x20 }
    while index < end {
      let start = index
      skip { $0 <= 0x20 || $0 == UInt8(ascii: "/") }
      let nameStart = index
      skip { $0 > 0x20 && $0 != UInt8(ascii: "=") && $0 != UInt8(ascii: "/") }
      let name = bytes[nameStart..<index].lowercased
      let behindName = index
      skip { $0 <= 0x20 }
      guard index < end, bytes[index] == UInt8(ascii: "=") else {
        index = max(behindName, start + 1)
        if !name.isEmpty {
          attributes.append(Attribute(name: name, range: start..<behindName, value: nil))
        }
        continue
      }
      index += 1
      skip { $0 <= 0x20 }
      let value: Range<Int>
      if index < end, bytes[index] == UInt8(ascii: "\"") || bytes[index] == UInt8(ascii: "'") {
        guard let close = bytes[(index + 1)..<end].firstIndex(of: bytes[index]) else { break }
        value = index + 1..<close
        index = close + 1
      } else {
        let first = index
        skip { $0 > 0x20 }
        value = first..<index
      }
      attributes.append(Attribute(name: name, range: start..<index, value: value))
    }
    return attributes
  }
}

extension [UInt8] {
  /// Whether a tag, given in lower case, ends right before a place.
  func hasTag(_ tag: StaticString, before place: Int) -> Bool {
    let count = tag.utf8CodeUnitCount
    guard place >= count, place <= self.count else { return false }
    let wanted = UnsafeBufferPointer(start: tag.utf8Start, count: count)
    return zip(self[(place - count)..<place], wanted).allSatisfy { $0 == $1 || $0 | 0x20 == $1 }
  }
}
