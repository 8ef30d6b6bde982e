import XML

/// Markup of cells on its way to a writer.
///
/// Nothing goes in but fixed tags, whole and decimal numbers and references, which need no escape, and
/// texts that are escaped here.
struct Markup {
  private var bytes: [UInt8] = []

  init() {
    bytes.reserveCapacity(24 << 10)
  }

  mutating func append(_ text: StaticString) {
    bytes.append(
      contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)
    )
  }

  @_disfavoredOverload
  mutating func append(_ text: String) {
    var text = text
    text.withUTF8 { bytes.append(contentsOf: $0) }
  }

  /// Appends an element that holds a text; false, and nothing appended, if the text has a character that
  /// needs more than the escapes of XML.
  mutating func append(element name: StaticString, _ text: String) -> Bool {
    let start = bytes.count
    append("<")
    append(name)
    append(">")
    guard append(text: text) else {
      bytes.removeLast(bytes.count - start)
      return false
    }
    append("</")
    append(name)
    append(">")
    return true
  }

  /// Appends a text; false, and nothing appended, if it has a character that needs more than the escapes of XML.
  mutating func append(text: String) -> Bool {
    var text = text
    return text.withUTF8 { source in
      let needs = EscapedText.needs(source)
      guard !needs.escape, !needs.preservedSpace else { return false }
      var start = 0
      for index in source.indices {
        let escape: StaticString
        switch source[index] {
        case UInt8(ascii: "&"): escape = "&amp;"
        case UInt8(ascii: "<"): escape = "&lt;"
        case UInt8(ascii: ">"): escape = "&gt;"
        default: continue
        }
        bytes.append(contentsOf: source[start..<index])
        append(escape)
        start = index + 1
      }
      bytes.append(contentsOf: source[start...])
      return true
    }
  }

  /// Appends what an attribute says, with the escapes of XML and of ST_Xstring; what needs none, as nearly
  /// every text, is appended as it is.
  mutating func append(attributeText text: String) {
    var text = text
    let isPlain = text.withUTF8 { source in
      guard source.allSatisfy({ $0 > 0x3E || Self.isPlainInAttribute($0) }),
        !EscapedText.needs(source).escape
      else { return false }
      bytes.append(contentsOf: source)
      return true
    }
    if !isPlain {
      bytes.append(contentsOf: XMLText.escaped(EscapedText.escaped(text), inAttribute: true))
    }
  }

  /// Whether a byte of ASCII is the same in an attribute as in the text that it stands for.
  private static func isPlainInAttribute(_ byte: UInt8) -> Bool {
    switch byte {
    case 0..<0x20, UInt8(ascii: "\""), UInt8(ascii: "&"): false
    case UInt8(ascii: "<"), UInt8(ascii: ">"): false
    default: true
    }
  }

  mutating func append(_ number: Int) {
    guard number >= 10 else { return bytes.append(0x30 + UInt8(truncatingIfNeeded: number)) }
    var divisor = 10
    while divisor <= number / 10 { divisor *= 10 }
    while divisor > 0 {
      bytes.append(0x30 + UInt8(truncatingIfNeeded: number / divisor % 10))
      divisor /= 10
    }
  }

  /// Hands over what there is once it is much.
  mutating func flushIfLong(to xml: inout XMLWriter) {
    if bytes.count >= 16 << 10 { flush(to: &xml) }
  }

  mutating func flush(to xml: inout XMLWriter) {
    bytes.withUnsafeBytes { xml.markup($0) }
    bytes.removeAll(keepingCapacity: true)
  }
}
