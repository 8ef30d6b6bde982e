/// The beginning of a text, as ASCII, in which to look for markup.
///
/// A UTF-8 or UTF-16 byte order mark is taken off; whatever is not ASCII stands as 0xFF.
struct TextPrefix {
  /// How many bytes are looked at.
  static let length = 4096

  private let ascii: [UInt8]

  /// Takes the beginning of a file, or refuses it when it is not text.
  init?(_ bytes: [UInt8]) {
    let prefix = bytes.prefix(Self.length)
    if prefix.starts(with: [0xFF, 0xFE]) {
      ascii = Self.narrowed(prefix.dropFirst(2), lowByteAt: 0)
    } else if prefix.starts(with: [0xFE, 0xFF]) {
      ascii = Self.narrowed(prefix.dropFirst(2), lowByteAt: 1)
    } else if let low = Self.lowByteOfUnmarkedUTF16(prefix) {
      ascii = Self.narrowed(prefix, lowByteAt: low)
    } else {
      let body = prefix.starts(with: [0xEF, 0xBB, 0xBF]) ? prefix.dropFirst(3) : prefix
      ascii = body.map { $0 < 0x80 ? $0 : 0xFF }
    }
    // A stray control character is for the text reader to name; a file full of them is no text.
    let controls = ascii.count { $0 < 0x20 && !(0x09...0x0D).contains($0) }
    if ascii.contains(0) || controls * 50 > ascii.count { return nil }
  }

  /// In UTF-16 without a mark the high byte of digits and line breaks is zero, the low byte of few others.
  private static func lowByteOfUnmarkedUTF16(_ bytes: ArraySlice<UInt8>) -> Int? {
    var zeros = [0, 0]
    for (index, byte) in bytes.enumerated() where byte == 0 { zeros[index % 2] += 1 }
    if zeros[1] > 2, zeros[1] > zeros[0] * 3 { return 0 }
    return zeros[0] > 2 && zeros[0] > zeros[1] * 3 ? 1 : nil
  }

  private static func narrowed(_ bytes: ArraySlice<UInt8>, lowByteAt low: Int) -> [UInt8] {
    stride(from: bytes.startIndex, to: bytes.endIndex - 1, by: 2).map { index in
      let value = bytes[index + low]
      return bytes[index + 1 - low] == 0 && value < 0x80 ? value : 0xFF
    }
  }

  /// The kind of text.
  var signature: FileSignature {
    let rest = Self.trimmed(ascii[...])
    switch rest.first {
    case UInt8(ascii: "<"): return Self.markup(rest)
    case UInt8(ascii: "{"): return Self.follows(rest, anyOf: "\"}") ? .json : .text
    case UInt8(ascii: "["): return Self.follows(rest, anyOf: "{[\"]") ? .json : .text
    default: return holdsMarkup ? .html : .text
    }
  }

  /// Whether tags of a page stand in what begins as text, as in a piece cut out of a page.
  private var holdsMarkup: Bool {
    let text = String(decoding: ascii.map { $0 < 0x80 ? $0 | 0x20 : 0x3F }, as: UTF8.self)
    return ["</p>", "</td>", "<table", "</div>", "</span>"].contains { text.contains($0) }
  }

  /// Tells HTML from XML by the first tag or document type behind declarations and comments.
  private static func markup(_ text: ArraySlice<UInt8>) -> FileSignature {
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
