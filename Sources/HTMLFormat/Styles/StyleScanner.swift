/// A place in the text of a style sheet.
///
/// Strings, brackets, comments and escapes are passed as wholes, so that what stands in them ends nothing. Every
/// byte is looked at once.
struct StyleScanner {
  let bytes: ArraySlice<UInt8>
  private(set) var index: Int

  init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    index = bytes.startIndex
  }

  /// The byte at the place; nil at the end.
  var next: UInt8? { index < bytes.endIndex ? bytes[index] : nil }

  mutating func move() { index += 1 }

  /// Passes blanks, comments, and the marks of a page's comment around a sheet.
  mutating func skipBlanks() {
    while let byte = next {
      if byte <= 0x20 {
        index += 1
      } else if starts(with: "/*") {
        skipComment()
      } else if starts(with: "<!--") {
        index += 4
      } else if starts(with: "-->") {
        index += 3
      } else {
        return
      }
    }
  }

  /// Reads up to one of some bytes that stands in no string, bracket or comment, and leaves that unread.
  mutating func read(upTo stops: StaticString...) -> ArraySlice<UInt8> {
    let start = index
    var brackets: [UInt8] = []
    while let byte = next {
      if brackets.isEmpty, stops.contains(where: { $0.utf8Start.pointee == byte }) { break }
      switch byte {
      case UInt8(ascii: "\\"): index += 1
      case UInt8(ascii: "\""), UInt8(ascii: "'"): skipString(byte)
      case UInt8(ascii: "/") where starts(with: "/*"):
        skipComment()
        continue
      case UInt8(ascii: "("): brackets.append(UInt8(ascii: ")"))
      case UInt8(ascii: "["): brackets.append(UInt8(ascii: "]"))
      case UInt8(ascii: "{"): brackets.append(UInt8(ascii: "}"))
      case let byte where byte == brackets.last: brackets.removeLast()
      // A bracket that is never closed ends with the block.
      case UInt8(ascii: "}"):
        while let last = brackets.popLast(), last != UInt8(ascii: "}") {}
      default: break
      }
      index = min(index + 1, bytes.endIndex)
    }
    return bytes[start..<index]
  }

  /// Reads what stands between braces; the place is at the first of them.
  mutating func readBlock() -> ArraySlice<UInt8> {
    move()
    let block = read(upTo: "}")
    if next != nil { move() }
    return block
  }

  /// A text without the comments in it.
  static func withoutComments(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    guard text.contains(UInt8(ascii: "*")) else { return text }
    var result: [UInt8] = []
    var scanner = StyleScanner(text)
    while let byte = scanner.next {
      if scanner.starts(with: "/*") {
        scanner.skipComment()
      } else {
        result.append(byte)
        scanner.move()
      }
    }
    return result[...]
  }

  mutating func skipComment() {
    index += 2
    while index < bytes.endIndex, !starts(with: "*/") { index += 1 }
    index = min(index + 2, bytes.endIndex)
  }

  private mutating func skipString(_ quote: UInt8) {
    index += 1
    while let byte = next, byte != quote, byte != UInt8(ascii: "\n") {
      index += byte == UInt8(ascii: "\\") ? 2 : 1
    }
    index = min(index, bytes.endIndex)
  }

  func starts(with text: StaticString) -> Bool {
    let count = text.utf8CodeUnitCount
    guard index + count <= bytes.endIndex else { return false }
    return bytes[index..<index + count].elementsEqual(
      UnsafeBufferPointer(start: text.utf8Start, count: count)
    )
  }
}

extension ArraySlice<UInt8> {
  /// The text without blanks at its ends.
  var trimmed: ArraySlice<UInt8> {
    var slice = self
    while let first = slice.first, first <= 0x20 { slice.removeFirst() }
    while let last = slice.last, last <= 0x20 { slice.removeLast() }
    return slice
  }

  /// The text in lower case, as far as it is of ASCII.
  var lowercased: String {
    String(decoding: map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }, as: UTF8.self)
  }
}
