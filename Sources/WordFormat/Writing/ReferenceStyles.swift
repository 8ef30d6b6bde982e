import XML

/// The styles of a document whose looks another one is to have.
struct ReferenceStyles: XMLHandler {
  private let bytes: [UInt8]
  /// The identifier of each paragraph style by its name in lower case.
  private var named: [String: String] = [:]
  private var taken: Set<String> = []
  private var usual: String?
  /// The style that is read: its identifier, if it is one of paragraphs.
  private var current: String?
  private var isTransitional = false
  /// The identifiers of the styles that a report uses.
  private(set) var identifiers: [WordStyle: String] = [:]

  /// Reads `styles.xml`.
  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    do throws(XMLError) { try XMLParser.parse(bytes, handler: &self) } catch {
      isTransitional = false
    }
  }

  /// Adds the styles that are missing.
  ///
  /// - Parameter wanted: The styles that a report uses; found and added ones are noted in ``identifiers``.
  /// - Returns: `styles.xml` with all of them; nil if the styles cannot be taken over.
  mutating func sheet(adding wanted: [WordStyle]) -> [UInt8]? {
    guard isTransitional, let end = bytes.lastIndex(of: UInt8(ascii: "<")),
      end + 1 < bytes.count, bytes[end + 1] == UInt8(ascii: "/")
    else { return nil }
    var added = ""
    for style in wanted {
      if let name = style.names.first(where: named.keys.contains), let own = named[name] {
        identifiers[style] = own
        continue
      }
      var identifier = style.identifier
      while taken.contains(identifier) { identifier += "R" }
      taken.insert(identifier)
      identifiers[style] = identifier
      added += style.definition(identifier, base: usual)
    }
    return bytes[..<end] + Array(added.utf8) + bytes[end...]
  }

  mutating func startElement(_ tag: borrowing XMLTag) throws(XMLError) {
    if tag.isNamed("styles") {
      isTransitional = tag.isIn("http://schemas.openxmlformats.org/wordprocessingml/2006/main")
    }
    guard tag.isWord else { return }
    if tag.isNamed("style"), let identifier = tag.word("styleId") {
      taken.insert(identifier)
      let isOfParagraphs = tag.word("type") == "paragraph"
      current = isOfParagraphs ? identifier : nil
      if isOfParagraphs, let value = tag.word("default"), ["1", "true", "on"].contains(value) {
        usual = identifier
      }
    } else if tag.isNamed("name"), let current, let name = tag.word("val")?.lowercased() {
      named[name] = named[name] ?? current
    }
  }

  mutating func endElement(_ tag: borrowing XMLTag) throws(XMLError) {
    if tag.isNamed("style") { current = nil }
  }

  mutating func characters(_ characters: borrowing XMLCharacters) throws(XMLError) {}
}

extension WordStyle {
  /// The names, in lower case, by which an office's document may have the style, the best first.
  fileprivate var names: [String] {
    switch self {
    case .title: ["title", "标题"]
    case .heading: ["heading 1", "标题 1"]
    case .subheading: ["heading 2", "标题 2"]
    case .body: ["body text first indent", "正文首行缩进", "body text", "正文文本"]
    // A style of characters.
    case .lead: []
    case .cell: [name.lowercased()]
    }
  }
}
