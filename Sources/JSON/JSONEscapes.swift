/// Texts as JSON strings.
extension [UInt8] {
  /// Adds a text between quotation marks, with its escapes.
  mutating func appendQuoted(_ text: String) {
    var text = text
    append(UInt8(ascii: "\""))
    text.withUTF8 { bytes in
      // Most texts need no escape.
      guard bytes.contains(where: Self.mayNeedEscape) else {
        self += bytes
        return
      }
      var runStart = 0
      for (index, byte) in bytes.enumerated() {
        guard let escape = Self.escape(at: index, byte, in: bytes) else { continue }
        self += bytes[runStart..<index]
        self += escape.text.utf8
        runStart = index + escape.length
      }
      self += bytes[runStart...]
    }
    append(UInt8(ascii: "\""))
  }

  /// Whether a character that begins with the byte can need an escape.
  private static func mayNeedEscape(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") || byte == 0xE2
  }

  /// The escape for the character that begins at an index, and how many bytes it stands for.
  private static func escape(
    at index: Int,
    _ byte: UInt8,
    in bytes: UnsafeBufferPointer<UInt8>
  ) -> (text: String, length: Int)? {
    switch byte {
    case UInt8(ascii: "\""): return ("\\\"", 1)
    case UInt8(ascii: "\\"): return ("\\\\", 1)
    case 0x08: return ("\\b", 1)
    case 0x09: return ("\\t", 1)
    case 0x0A: return ("\\n", 1)
    case 0x0C: return ("\\f", 1)
    case 0x0D: return ("\\r", 1)
    case 0..<0x10: return ("\\u000" + String(byte, radix: 16), 1)
    case 0x10..<0x20: return ("\\u00" + String(byte, radix: 16), 1)
    case 0xE2 where bytes[index + 1] == 0x80 && bytes[index + 2] & 0xFE == 0xA8:
      // U+2028 and U+2029 end a line in some readers of scripts and logs.
      return (bytes[index + 2] == 0xA8 ? "\\u2028" : "\\u2029", 3)
    default: return nil
    }
  }
}
