import TextTools

extension StyleContent {
  /// Reads the value of `content`; empty where nothing is put there, or what it is is not known.
  static func read(_ text: ArraySlice<UInt8>) -> [StyleContent] {
    var content: [StyleContent] = []
    var scanner = StyleScanner(text)
    while true {
      scanner.skipBlanks()
      guard let next = scanner.next else { return content }
      if next == UInt8(ascii: "\"") || next == UInt8(ascii: "'") {
        scanner.move()
        content.append(.text(string(endingIn: next, &scanner)))
      } else {
        let word = scanner.read(upTo: " ", "\"", "'", "\n", "\t", "/")
        if word.isEmpty { scanner.move() }
        content += function(word)
      }
    }
  }

  private static func string(endingIn quote: UInt8, _ scanner: inout StyleScanner) -> String {
    var bytes: [UInt8] = []
    while let byte = scanner.next, byte != quote {
      bytes.append(byte)
      scanner.move()
      if byte == UInt8(ascii: "\\"), let escaped = scanner.next {
        bytes.append(escaped)
        scanner.move()
      }
    }
    if scanner.next != nil { scanner.move() }
    return StyleEscapes.resolved(bytes[...])
  }

  /// `counter(name, style)`, `attr(name)`, `url(…)`.
  private static func function(_ word: ArraySlice<UInt8>) -> [StyleContent] {
    guard let open = word.firstIndex(of: UInt8(ascii: "(")), word.last == UInt8(ascii: ")") else {
      return []
    }
    let arguments = word[(open + 1)..<(word.endIndex - 1)].split(separator: UInt8(ascii: ","))
      .map { String(decoding: $0.trimmed, as: UTF8.self) }
    guard let first = arguments.first else { return [] }
    switch word[..<open].lowercased {
    case "counter":
      let style = arguments.count > 1 ? arguments[1] : "decimal"
      return [.counter(first, NumberFormat(listStyle: style) ?? .decimal)]
    case "counters":
      let style = arguments.count > 2 ? arguments[2] : "decimal"
      return [.counter(first, NumberFormat(listStyle: style) ?? .decimal)]
    case "attr": return [.attribute(first.lowercased())]
    case "url", "image", "image-set": return [.picture]
    default: return []
    }
  }
}

/// The escapes of style sheets: `\3a `, `\:`.
enum StyleEscapes {
  /// A text with its escapes resolved.
  static func resolved(_ bytes: ArraySlice<UInt8>) -> String {
    guard bytes.contains(UInt8(ascii: "\\")) else { return String(decoding: bytes, as: UTF8.self) }
    var result: [UInt8] = []
    var rest = bytes
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "\\") else {
        result.append(byte)
        continue
      }
      let digits = rest.prefix(6).prefix { DecimalDigit.hexadecimalValue(of: $0) != nil }
      guard !digits.isEmpty else {
        if let escaped = rest.popFirst(), escaped != UInt8(ascii: "\n") { result.append(escaped) }
        continue
      }
      let number = digits.reduce(UInt32(0)) {
        $0 << 4 + UInt32(DecimalDigit.hexadecimalValue(of: $1) ?? 0)
      }
      rest = rest.dropFirst(digits.count)
      if let blank = rest.first, blank <= 0x20 { rest.removeFirst() }
      result += Array(String(Unicode.Scalar(number).map(Character.init) ?? "\u{FFFD}").utf8)
    }
    return String(decoding: result, as: UTF8.self)
  }
}

extension NumberFormat {
  /// The format of a `list-style-type`, or of the `type` of a list; nil for what is none.
  init?(listStyle name: String) {
    switch name {
    case "decimal", "decimal-leading-zero", "1": self = .decimal
    case "cjk-ideographic", "simp-chinese-informal", "trad-chinese-informal", "cjk-decimal",
      "japanese-informal", "simp-chinese-formal", "trad-chinese-formal":
      self = .chinese
    case "lower-alpha", "lower-latin", "a": self = .lowerLetter
    case "upper-alpha", "upper-latin", "A": self = .upperLetter
    case "lower-roman", "i": self = .lowerRoman
    case "upper-roman", "I": self = .upperRoman
    case "disc", "circle", "square", "disclosure-open", "disclosure-closed": self = .bullet
    case "none": self = .none
    default: return nil
    }
  }

  /// What browsers put behind the number of a list's entry.
  var listMark: String { if case .chinese = self { "、" } else { ". " } }
}
