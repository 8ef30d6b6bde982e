/// Where the tags of a well-formed document stand in its bytes.
struct TagPlaces {
  /// A start tag, an end tag or both in one.
  struct Tag: Sendable {
    let range: Range<Int>
    let isClosing: Bool
    let isEmpty: Bool
  }

  /// The tags, in order.
  let tags: [Tag]

  /// Finds the tags of a document that the XML parser has accepted.
  init(_ bytes: [UInt8]) {
    var tags: [Tag] = []
    var index = 0
    func skip(to mark: StaticString, from start: Int) -> Int {
      let length = mark.utf8CodeUnitCount
      var index = start
      while index + length <= bytes.count {
        if (0..<length).allSatisfy({ bytes[index + $0] == mark.utf8Start[$0] }) {
          return index + length
        }
        index += 1
      }
      return bytes.count
    }
    while let start = bytes[index...].firstIndex(of: UInt8(ascii: "<")) {
      let next = start + 1 < bytes.count ? bytes[start + 1] : 0
      switch next {
      case UInt8(ascii: "?"): index = skip(to: "?>", from: start)
      case UInt8(ascii: "!"):
        let isComment = start + 2 < bytes.count && bytes[start + 2] == UInt8(ascii: "-")
        index = isComment ? skip(to: "-->", from: start + 4) : skip(to: "]]>", from: start)
      default:
        var end = start + 1
        var quote: UInt8?
        while end < bytes.count {
          let byte = bytes[end]
          if let open = quote {
            if byte == open { quote = nil }
          } else if byte == 0x22 || byte == 0x27 {
            quote = byte
          } else if byte == UInt8(ascii: ">") {
            break
          }
          end += 1
        }
        guard end < bytes.count else {
          self.tags = tags
          return
        }
        tags.append(
          Tag(
            range: start..<end + 1,
            isClosing: next == UInt8(ascii: "/"),
            isEmpty: bytes[end - 1] == UInt8(ascii: "/")
          )
        )
        index = end + 1
      }
    }
    self.tags = tags
  }
}
