/// Looks for start tags that would cost libxml2 time quadratic in their length.
///
/// A tag cannot hold another `<`, so a long one is a long stretch without any. Such stretches are
/// found by looking backwards from the farthest place where the next `<` may be, which touches few
/// bytes of an ordinary document. Only a document with such a stretch is then read byte by byte, to
/// tell tags from long text, comments and CDATA sections.
enum XMLStartTagScan {
  static func refusal(of text: UnsafeRawBufferPointer, limits: XMLLimits) -> XMLError? {
    guard hasLongStretch(text, limit: limits.startTagBytes),
      let place = longTag(in: text, limit: limits.startTagBytes)
    else { return nil }
    return .limit(.startTagBytes, limits.startTagBytes, line: text.line(of: place))
  }

  private static func hasLongStretch(_ text: UnsafeRawBufferPointer, limit: Int) -> Bool {
    var start = 0
    while text.count - start > limit {
      var next = start + limit
      while next > start, text[next] != 0x3C { next -= 1 }
      guard next > start else { return true }
      start = next
    }
    return false
  }

  /// The place of the first start tag longer than the limit.
  ///
  /// Malformed markup ends the search: libxml2 stops there too.
  private static func longTag(in text: UnsafeRawBufferPointer, limit: Int) -> Int? {
    var place = 0
    while let start = text.place(of: "<", from: place) {
      let rest = UnsafeRawBufferPointer(rebasing: text[start...])
      if rest.starts(with: "<!--".utf8) {
        guard let end = text.place(of: "-->", from: start + 4) else { return nil }
        place = end + 3
      } else if rest.starts(with: "<![CDATA[".utf8) {
        guard let end = text.place(of: "]]>", from: start + 9) else { return nil }
        place = end + 3
      } else if rest.starts(with: "<?".utf8) {
        guard let end = text.place(of: "?>", from: start + 2) else { return nil }
        place = end + 2
      } else {
        let end = endOfTag(in: text, from: start + 1)
        if end - start > limit { return start }
        place = end
      }
    }
    return nil
  }

  /// The place after the `>` that is in no attribute value, or of the next `<`, or the end.
  private static func endOfTag(in text: UnsafeRawBufferPointer, from start: Int) -> Int {
    var quote: UInt8 = 0
    for index in start..<text.count {
      let byte = text[index]
      if byte == 0x3C { return index }
      if quote != 0 {
        if byte == quote { quote = 0 }
      } else if byte == 0x22 || byte == 0x27 {
        quote = byte
      } else if byte == 0x3E {
        return index + 1
      }
    }
    return text.count
  }
}
