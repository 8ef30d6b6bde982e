/// Markup that browsers pass over and libxml2 takes for text: `<![if …]>` and `<![endif]>` of Word, `</3>`, and
/// the empty comments `<!-->` and `<!--->`, behind which it passes over text; and `</body>` and `</html>`, behind
/// which it reads nothing, while browsers show all that a site has put there.
enum HTMLMarkup {
  /// Elements whose text holds no markup.
  private static let textNames = [
    "script", "style", "textarea", "title", "xmp", "iframe", "noembed", "noframes",
  ].map { Array($0.utf8) }

  private static let pageNames = ["body", "html"].map { Array($0.utf8) }

  /// A page of the same length that libxml2 reads as browsers do: processing instructions, of which nothing is
  /// shown, stand in the place of such markup.
  static func replacingBogusComments(in page: [UInt8]) -> [UInt8] {
    var scan = HTMLMarkupScan(page)
    while scan.moveToTag() {
      switch scan.byte(1) {
      case UInt8(ascii: "!"): scan.passDeclaration()
      case UInt8(ascii: "/") where !HTMLMarkupScan.isLetter(scan.byte(2)): scan.replaceTag()
      case UInt8(ascii: "/") where pageNames.contains(where: scan.isEndTag): scan.replaceTag()
      case UInt8(ascii: "/"): scan.move(past: UInt8(ascii: ">"))
      case let byte where HTMLMarkupScan.isLetter(byte):
        let name = textNames.first { scan.isTag($0) }
        scan.passStartTag()
        if let name { scan.moveToEnd(of: name) }
      default: scan.move(by: 1)
      }
    }
    return scan.page
  }
}

/// A place in a page while its markup is looked through.
private struct HTMLMarkupScan {
  private(set) var page: [UInt8]
  private var index = 0
  /// The bytes that are known not to come again.
  private var missing: Set<UInt8> = []

  init(_ page: [UInt8]) { self.page = page }

  /// The byte so far behind the place; 0 behind the end.
  func byte(_ offset: Int) -> UInt8 { index + offset < page.count ? page[index + offset] : 0 }

  mutating func move(by count: Int) { index += count }

  /// Goes on to the next tag; answers whether there is one.
  mutating func moveToTag() -> Bool {
    guard let next = place(of: UInt8(ascii: "<"), from: index) else { return false }
    index = next
    return true
  }

  mutating func move(past byte: UInt8) {
    index = (place(of: byte, from: index) ?? page.count - 1) + 1
  }

  /// Whether the start tag here is one of a name.
  func isTag(_ name: [UInt8]) -> Bool {
    starts(with: name, at: index + 1) && !Self.isLetter(byte(name.count + 1))
  }

  /// Whether the end tag here is one of a name.
  func isEndTag(_ name: [UInt8]) -> Bool {
    starts(with: name, at: index + 2) && !Self.isLetter(byte(name.count + 2))
  }

  /// Goes on behind a start tag, whose quoted values may hold anything.
  mutating func passStartTag() {
    var last: UInt8 = 0
    while index < page.count {
      let byte = page[index]
      index += 1
      if byte == UInt8(ascii: ">") { return }
      let isQuote = byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'")
      if isQuote, last == UInt8(ascii: "="), let end = place(of: byte, from: index) {
        index = end + 1
      }
      if byte > 0x20 { last = byte }
    }
  }

  /// Goes on to the end tag of an element whose text holds no markup.
  mutating func moveToEnd(of name: [UInt8]) {
    while let next = place(of: UInt8(ascii: "<"), from: index) {
      index = next
      if byte(1) == UInt8(ascii: "/"), starts(with: name, at: index + 2) { return }
      index += 1
    }
  }

  /// Goes on behind a comment, or what browsers take for one.
  mutating func passDeclaration() {
    if byte(2) == UInt8(ascii: "-"), byte(3) == UInt8(ascii: "-") {
      let isEmpty =
        byte(4) == UInt8(ascii: ">")
        || byte(4) == UInt8(ascii: "-") && byte(5) == UInt8(ascii: ">")
      if isEmpty { replaceTag() } else { passComment() }
    } else if starts(with: Self.doctype, at: index + 2) {
      move(past: UInt8(ascii: ">"))
    } else {
      replaceTag()
    }
  }

  private mutating func passComment() {
    var next = index + 4
    while let end = place(of: UInt8(ascii: ">"), from: next) {
      next = end + 1
      let isEnd =
        ends(with: Self.dashes, at: end) && end >= index + 6
        || ends(with: Self.exclamation, at: end) && end >= index + 7
      guard isEnd else { continue }
      index = next
      return
    }
    index = page.count
  }

  private static let doctype = Array("doctype".utf8)
  private static let dashes = Array("--".utf8)
  private static let exclamation = Array("--!".utf8)

  /// Puts a processing instruction in the place of the markup up to the next `>`.
  mutating func replaceTag() {
    guard let end = place(of: UInt8(ascii: ">"), from: index), end - index >= 3 else {
      index += 1
      return
    }
    page[index + 1] = UInt8(ascii: "?")
    page[index + 2] = UInt8(ascii: "a")
    for filled in (index + 3)..<max(end, index + 3) { page[filled] = UInt8(ascii: " ") }
    index = end + 1
  }

  // MARK: Bytes

  private mutating func place(of byte: UInt8, from start: Int) -> Int? {
    guard start < page.count, !missing.contains(byte) else { return nil }
    if let found = page[start...].firstIndex(of: byte) { return found }
    missing.insert(byte)
    return nil
  }

  private func starts(with name: [UInt8], at start: Int) -> Bool {
    start + name.count <= page.count
      && zip(name, page[start...]).allSatisfy { $0 == $1 | 0x20 }
  }

  private func ends(with bytes: [UInt8], at end: Int) -> Bool {
    end >= bytes.count && page[(end - bytes.count)..<end].elementsEqual(bytes)
  }

  static func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }
}
