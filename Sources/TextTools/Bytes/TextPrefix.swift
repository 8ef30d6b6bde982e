/// The beginning of a text, as ASCII, in which to look for markup.
///
/// A byte order mark is taken off; whatever is not ASCII stands as bytes from 0x80 on.
struct TextPrefix {
  /// How many bytes are looked at.
  static let length = 4096

  private let ascii: ArraySlice<UInt8>

  /// Takes the beginning of a file, or refuses it when it is not text.
  init?(_ bytes: [UInt8]) {
    let prefix = bytes.prefix(Self.length)
    let mark = ByteOrderMark(of: prefix)
    let body = prefix.dropFirst(mark?.bytes.count ?? 0)
    switch mark {
    case .utf16LittleEndian: ascii = Self.narrowed(body, .littleEndian)
    case .utf16BigEndian: ascii = Self.narrowed(body, .bigEndian)
    case .utf8, .gb18030, nil:
      if let order = UTF16ByteOrder(guessedFrom: prefix) {
        ascii = Self.narrowed(prefix, order)
      } else {
        ascii = body
      }
    }
    // A stray control character is for the text reader to name; a file full of them is no text.
    var controls = 0
    for byte in ascii where byte < 0x20 && !(0x09...0x0D).contains(byte) {
      if byte == 0 { return nil }
      controls += 1
    }
    if controls * 50 > ascii.count { return nil }
  }

  private static func narrowed(_ bytes: ArraySlice<UInt8>, _ order: UTF16ByteOrder)
    -> ArraySlice<UInt8>
  {
    let low = order == .littleEndian ? 0 : 1
    let narrowed = stride(from: bytes.startIndex, to: bytes.endIndex - 1, by: 2).map { index in
      let value = bytes[index + low]
      return bytes[index + 1 - low] == 0 && value < 0x80 ? value : 0xFF
    }
    return narrowed[...]
  }

  /// The kind of text.
  var kind: FileKind {
    let rest = Self.trimmed(ascii)
    switch rest.first {
    case UInt8(ascii: "<"): return Self.markup(rest)
    case UInt8(ascii: "{"): return Self.follows(rest, anyOf: "\"}") ? .json : .text
    case UInt8(ascii: "["): return Self.follows(rest, anyOf: "{[\"]") ? .json : .text
    default: return isMail(rest) ? .webArchive : holdsMarkup ? .html : .text
    }
  }

  /// Whether tags of a page stand in what begins as text, as in a piece cut out of a page.
  private var holdsMarkup: Bool {
    guard ascii.contains(UInt8(ascii: "<")) else { return false }
    let text = String(
      decoding: ascii.map { $0 >= 0x80 ? 0x3F : (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 },
      as: UTF8.self
    )
    if ["</td>", "<table"].contains(where: text.holds) { return true }
    // Markdown and a text with tabs have their own tables, and lines that a page would run together.
    let hasLines = ["\n# ", "\n## ", "\n|", "\n\t"].contains(where: text.holds)
    return !hasLines && ["</p>", "</div>", "</span>"].contains(where: text.holds)
  }

  /// Whether a text begins with the header of a mail, which a page saved with its pictures has too.
  private func isMail(_ text: ArraySlice<UInt8>) -> Bool {
    var isMIME = false
    var rest = text
    while !rest.isEmpty {
      let line = rest.prefix { $0 != 0x0A }
      rest = rest.dropFirst(line.count + 1)
      // A blank line ends the header, and a line that begins with a blank goes on with the one before.
      guard let first = line.first, first != 0x0D else { break }
      if first == 0x20 || first == 0x09 { continue }
      let name = line.prefix { $0 != UInt8(ascii: ":") }
      guard name.count < line.count, name.allSatisfy({ (0x21...0x7E).contains($0) }) else { break }
      isMIME = isMIME || Self.starts(line, with: "mime-version:")
    }
    return isMIME
  }

  /// Tells HTML from XML and from documents of office programs by the first tag or document type behind declarations and comments.
  private static func markup(_ text: ArraySlice<UInt8>) -> FileKind {
    var rest = text
    var isXML = false
    while true {
      if starts(rest, with: "<?") {
        isXML = isXML || starts(rest, with: "<?xml")
        rest = after("?>", in: rest)
      } else if starts(rest, with: "<!--") {
        rest = after("-->", in: rest)
      } else {
        break
      }
    }
    if starts(rest, with: "<!doctype html") || isHTMLTag(rest) { return .html }
    if let kind = FlatDocument.kind(ofRoot: rest) { return kind }
    if isXML || starts(rest, with: "<!doctype") { return .xml }
    guard rest.count > 1, starts(rest, with: "<") else { return .text }
    let letter = rest[rest.startIndex + 1] | 0x20
    return (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(letter) ? .xml : .text
  }

  /// Whether a tag's name is one of HTML's.
  private static func isHTMLTag(_ text: ArraySlice<UInt8>) -> Bool {
    let name = text.dropFirst().prefix { (0x30...0x39).contains($0) || (0x41...0x7A).contains($0) }
    let rest = text.dropFirst(1 + name.count).first
    guard rest == nil || [0x20, 0x09, 0x0A, 0x0D, 0x2F, 0x3E].contains(rest) else { return false }
    return htmlNames.contains(String(decoding: name.map { $0 | 0x20 }, as: UTF8.self))
  }

  private static let htmlNames: Set<String> = [
    "html", "head", "body", "title", "meta", "link", "base", "table", "tbody", "tr", "td", "div",
    "p", "span", "style", "script", "center", "font", "h1", "h2", "h3", "h4", "b", "strong", "ul",
    "ol", "article", "section", "main", "header", "br", "img", "a",
  ]

  private static func follows(_ text: ArraySlice<UInt8>, anyOf characters: String) -> Bool {
    trimmed(text.dropFirst()).first.map { characters.utf8.contains($0) } ?? false
  }

  private static func trimmed(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    text.drop { $0 == 0x20 || (0x09...0x0D).contains($0) }
  }

  /// Compares without regard to case; `mark` is in lower case.
  private static func starts(_ text: ArraySlice<UInt8>, with mark: String) -> Bool {
    text.count >= mark.utf8.count
      && zip(text, mark.utf8).allSatisfy { byte, expected in
        byte == expected || ((0x41...0x5A).contains(byte) && byte | 0x20 == expected)
      }
  }

  /// What stands behind the mark, without leading blanks; nothing when the mark is missing.
  private static func after(_ mark: String, in text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let length = mark.utf8.count
    var start = text.startIndex
    while start + length <= text.endIndex {
      if text[start..<(start + length)].elementsEqual(mark.utf8) {
        return trimmed(text[(start + length)...])
      }
      start += 1
    }
    return []
  }
}
