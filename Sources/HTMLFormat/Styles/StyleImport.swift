/// What an `@import` brings into a style sheet.
struct StyleImport {
  /// The sheet that the address itself holds; nil for one that is elsewhere.
  let data: StyleData?
  /// Whether the sheet is for the page as a person sees it; nil where that is not known.
  let isShown: Bool?
  /// The layer that it is put into, by the parts of its name; empty for one without a name.
  let layer: [String]?

  /// Reads an `@import`, without the semicolon at its end.
  init(_ prelude: ArraySlice<UInt8>) {
    var scanner = StyleScanner(prelude)
    // The word `@import` ends where the address begins.
    _ = scanner.read(upTo: " ", "\t", "\n", "\r", "\"", "'", "/")
    scanner.skipBlanks()
    let quotes = [UInt8(ascii: "\""), UInt8(ascii: "'")]
    var address: ArraySlice<UInt8>
    if let quote = scanner.next, quotes.contains(quote) {
      address = Self.quoted(quote, &scanner)
    } else {
      address = scanner.read(upTo: " ", "\t", "\n", "\r")
      if address.prefix(4).lowercased == "url(", address.last == UInt8(ascii: ")") {
        address = address.dropFirst(4).dropLast().trimmed
      }
      if let quote = address.first, quotes.contains(quote), address.last == quote {
        address = address.dropFirst().dropLast()
      }
    }
    data = StyleData.read(StyleEscapes.resolved(address))
    var conditions = StyleScanner.withoutComments(prelude[scanner.index...]).trimmed
    layer = Self.takeLayer(from: &conditions)
    let media = conditions.lowercased
    // Whether something is supported is asked nowhere else.
    isShown = media.hasPrefix("supports") ? nil : StyleMedia.isShown(media)
  }

  /// Takes `layer` or `layer(name)` away from the beginning of the conditions.
  private static func takeLayer(from conditions: inout ArraySlice<UInt8>) -> [String]? {
    let word = "layer"
    guard conditions.prefix(word.utf8.count).lowercased == word else { return nil }
    var rest = conditions.dropFirst(word.utf8.count)
    var name = ArraySlice<UInt8>()
    if rest.first == UInt8(ascii: "(") {
      name = rest.dropFirst().prefix { $0 != UInt8(ascii: ")") }
      rest = rest.dropFirst(name.count + 2)
    } else if let next = rest.first, next > 0x20 {
      return nil
    }
    conditions = rest.trimmed
    return StyleLayers.path(name)
  }

  /// The text between quotation marks; the place is at the first of them, and afterwards behind the last.
  private static func quoted(_ quote: UInt8, _ scanner: inout StyleScanner) -> ArraySlice<UInt8> {
    scanner.move()
    let start = scanner.index
    while let byte = scanner.next, byte != quote {
      scanner.move()
      if byte == UInt8(ascii: "\\"), scanner.next != nil { scanner.move() }
    }
    defer { if scanner.next != nil { scanner.move() } }
    return scanner.bytes[start..<scanner.index]
  }
}
