/// The characters of XML 1.0.
public enum XMLText {
  /// Tells whether an XML 1.0 document can hold the character at all.
  ///
  /// Forbidden are U+0000 to U+001F except TAB, LF and CR, and U+FFFE and U+FFFF.
  public static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 9, 10, 13: true
    case 0..<0x20, 0xFFFE, 0xFFFF: false
    default: true
    }
  }

  /// Returns the first character that XML 1.0 forbids, or nil when there is none.
  public static func firstForbidden(in text: String) -> Unicode.Scalar? {
    var text = text
    return text.withUTF8 { scan($0).forbidden }
  }

  /// What a text needs on its way into a document.
  struct Scan {
    var forbidden: Unicode.Scalar?
    var needsEscape = false
  }

  /// Looks at every byte once; stops at the first forbidden character.
  ///
  /// Needing an escape means in text or in an attribute: `"`, TAB and LF are included.
  static func scan(_ bytes: UnsafeBufferPointer<UInt8>) -> Scan {
    var result = Scan()
    var index = 0
    let count = bytes.count
    while index < count {
      let byte = bytes[index]
      if byte < 0x40 {
        if byte < 0x20 {
          if byte != 9 && byte != 10 && byte != 13 {
            result.forbidden = Unicode.Scalar(byte)
            return result
          }
          result.needsEscape = true
        } else if byte == 0x22 || byte == 0x26 || byte == 0x3C || byte == 0x3E {
          result.needsEscape = true
        }
      } else if byte == 0xEF, index + 2 < count, bytes[index + 1] == 0xBF, bytes[index + 2] >= 0xBE
      {
        result.forbidden = bytes[index + 2] == 0xBE ? "\u{FFFE}" : "\u{FFFF}"
        return result
      }
      index += 1
    }
    return result
  }

  /// Escapes markup, and the white space that a parser would change.
  ///
  /// - Parameters:
  ///   - text: A text of characters that XML can hold.
  ///   - inAttribute: Whether it stands in an attribute between `"`.
  /// - Returns: The text as markup, in UTF-8.
  package static func escaped(_ text: String, inAttribute: Bool) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(text.utf8.count + 32)
    for byte in text.utf8 {
      switch byte {
      case 0x26: result.append(contentsOf: "&amp;".utf8)
      case 0x3C: result.append(contentsOf: "&lt;".utf8)
      case 0x3E: result.append(contentsOf: "&gt;".utf8)
      case 0x0D: result.append(contentsOf: "&#13;".utf8)
      case 0x22 where inAttribute: result.append(contentsOf: "&quot;".utf8)
      case 0x09 where inAttribute: result.append(contentsOf: "&#9;".utf8)
      case 0x0A where inAttribute: result.append(contentsOf: "&#10;".utf8)
      default: result.append(byte)
      }
    }
    return result
  }
}
