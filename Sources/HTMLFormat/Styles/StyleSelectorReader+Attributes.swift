// Tests of attributes: `[name]`, `[name^="value" i]`.
extension StyleSelectorReader {
  /// The tests that stand in square brackets; nil for what is none.
  mutating func attribute() -> [StyleSelector.Test]? {
    guard let inner = bracketed(by: UInt8(ascii: "]")) else { return nil }
    guard let equals = inner.firstIndex(of: UInt8(ascii: "=")) else {
      return [Self.attributeName(inner).map { .attribute($0, .exists, "") } ?? .never]
    }
    var written = inner[..<equals]
    var match = StyleSelector.AttributeMatch.equals
    if let last = written.last, let other = Self.matches[last] {
      match = other
      written.removeLast()
    }
    guard let name = Self.attributeName(written) else { return [.never] }
    let (value, flag) = Self.valueAndFlag(inner[(equals + 1)...].trimmed)
    guard let value else { return nil }
    switch flag {
    case "":
      let foldsCase = Self.caselessNames.contains(name)
      return [.attribute(name, match, foldsCase ? value.lowercased() : value, foldsCase: foldsCase)]
    case "i": return [.attribute(name, match, value.lowercased(), foldsCase: true)]
    case "s": return [.attribute(name, match, value)]
    // Browsers may come to know other flags.
    default: return [.attribute(name, .exists, ""), .unknown]
    }
  }

  /// The name of an attribute without the mark that it is of no namespace; nil for one of a namespace, which no element of a page has.
  private static func attributeName(_ text: ArraySlice<UInt8>) -> String? {
    var name = text.trimmed
    if name.starts(with: "*|".utf8) { name = name.dropFirst(2) }
    if name.first == UInt8(ascii: "|") { name = name.dropFirst() }
    guard !name.isEmpty, !name.contains(UInt8(ascii: "|")) else { return nil }
    return StyleEscapes.resolved(name).lowercased()
  }

  /// The value that an attribute is compared with, nil for none, and what stands behind it.
  private static func valueAndFlag(_ text: ArraySlice<UInt8>) -> (value: String?, flag: String) {
    let end: Int
    let value: ArraySlice<UInt8>
    if let quote = text.first, quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
      var index = text.startIndex + 1
      while index < text.endIndex, text[index] != quote {
        index += text[index] == UInt8(ascii: "\\") ? 2 : 1
      }
      guard index < text.endIndex else { return (nil, "") }
      value = text[(text.startIndex + 1)..<index]
      end = index + 1
    } else {
      value = text.prefix { $0 > 0x20 }
      end = value.endIndex
    }
    let flag = StyleScanner.withoutComments(text[end...]).trimmed.lowercased
    return (StyleEscapes.resolved(value), flag)
  }

  private static let matches: [UInt8: StyleSelector.AttributeMatch] = [
    UInt8(ascii: "~"): .word, UInt8(ascii: "|"): .dash, UInt8(ascii: "^"): .prefix,
    UInt8(ascii: "$"): .suffix, UInt8(ascii: "*"): .part,
  ]

  /// The attributes of pages whose values are the same in whatever case (HTML, 4.16.2).
  private static let caselessNames: Set<String> = [
    "accept", "accept-charset", "align", "alink", "axis", "bgcolor", "charset", "checked", "clear",
    "codetype", "color", "compact", "declare", "defer", "dir", "direction", "disabled", "enctype",
    "face", "frame", "hreflang", "http-equiv", "lang", "language", "link", "media", "method",
    "multiple", "nohref", "noresize", "noshade", "nowrap", "readonly", "rel", "rev", "rules",
    "scope", "scrolling", "selected", "shape", "target", "text", "type", "valign", "valuetype",
    "vlink",
  ]
}
