import Glibc
import TextTools

/// The escapes of ST_Xstring: `_xHHHH_` for what XML cannot hold.
///
/// Source: ECMA-376 part 1, 22.9.2.19.
enum EscapedText {
  /// What a text needs on its way into a part.
  struct Needs {
    /// It holds a character that XML cannot, a CR, or what looks like an escape.
    var escape = false
    /// It has white space that a reader could drop or fold.
    var preservedSpace = false
  }

  /// Looks at every byte once.
  static func needs(_ bytes: UnsafeBufferPointer<UInt8>) -> Needs {
    var needs = Needs()
    guard let first = bytes.first, let last = bytes.last else { return needs }
    needs.preservedSpace = first <= 0x20 || last <= 0x20 || hasWideSpaceAtAnEnd(bytes)
    for index in 0..<bytes.count {
      let byte = bytes[index]
      // Nearly every byte is one of these.
      if byte > 0x20, byte != 0x5F, byte != 0xEF { continue }
      if byte < 0x20 {
        needs.preservedSpace = true
        if byte != 0x09 && byte != 0x0A { needs.escape = true }
      } else if byte == 0x5F {
        if isEscape(bytes, at: index) { needs.escape = true }
      } else if byte == 0xEF, isNonCharacter(bytes, at: index) {
        needs.escape = true
      } else if byte == 0x20, index + 1 < bytes.count, bytes[index + 1] == 0x20 {
        needs.preservedSpace = true
      }
    }
    return needs
  }

  /// Returns the text with its escapes.
  static func escaped(_ text: String) -> String {
    var text = text
    return text.withUTF8 { bytes in
      var result: [UInt8] = []
      result.reserveCapacity(bytes.count + 16)
      var index = 0
      while index < bytes.count {
        let byte = bytes[index]
        if byte < 0x20, byte != 0x09, byte != 0x0A {
          append(UInt16(byte), to: &result)
        } else if byte == 0x5F, isEscape(bytes, at: index) {
          append(0x5F, to: &result)
        } else if byte == 0xEF, isNonCharacter(bytes, at: index) {
          append(bytes[index + 2] == 0xBE ? 0xFFFE : 0xFFFF, to: &result)
          index += 2
        } else {
          result.append(byte)
        }
        index += 1
      }
      return String(decoding: result, as: UTF8.self)
    }
  }

  /// Makes a text of bytes from a part, escapes resolved.
  ///
  /// A surrogate without its other half stays as it is written, since no text can hold it.
  static func text(decoding bytes: [UInt8]) -> String {
    bytes.withUnsafeBufferPointer { buffer in
      guard let base = buffer.baseAddress, memchr(base, 0x5F, buffer.count) != nil else {
        return String(decoding: buffer, as: UTF8.self)
      }
      return resolved(buffer)
    }
  }

  private static func resolved(_ bytes: UnsafeBufferPointer<UInt8>) -> String {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var index = 0
    while index < bytes.count {
      guard bytes[index] == 0x5F, isEscape(bytes, at: index) else {
        result.append(bytes[index])
        index += 1
        continue
      }
      let unit = number(bytes, at: index + 2)
      if let scalar = Unicode.Scalar(unit) {
        result.append(contentsOf: Character(scalar).utf8)
        index += 7
      } else if isEscape(bytes, at: index + 7), unit < 0xDC00,
        (0xDC00...0xDFFF).contains(number(bytes, at: index + 9)),
        let scalar = Unicode.Scalar(
          0x10000 + (unit - 0xD800) << 10 + number(bytes, at: index + 9) - 0xDC00
        )
      {
        result.append(contentsOf: Character(scalar).utf8)
        index += 14
      } else {
        result.append(contentsOf: bytes[index..<(index + 7)])
        index += 7
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  private static func append(_ unit: UInt16, to bytes: inout [UInt8]) {
    let digits = String(unit, radix: 16, uppercase: true)
    bytes.append(contentsOf: "_x".utf8)
    bytes.append(contentsOf: repeatElement(0x30, count: 4 - digits.utf8.count))
    bytes.append(contentsOf: digits.utf8)
    bytes.append(0x5F)
  }

  /// Whether `_xHHHH_` begins here.
  private static func isEscape(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
    guard index + 6 < bytes.count, bytes[index] == 0x5F, bytes[index + 1] == 0x78,
      bytes[index + 6] == 0x5F
    else { return false }
    return (index + 2...index + 5).allSatisfy {
      DecimalDigit.hexadecimalValue(of: bytes[$0]) != nil
    }
  }

  private static func number(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> UInt32 {
    (index..<index + 4).reduce(0) {
      $0 << 4 | UInt32(DecimalDigit.hexadecimalValue(of: bytes[$1]) ?? 0)
    }
  }

  /// Whether U+FFFE or U+FFFF stands here.
  private static func isNonCharacter(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
    index + 2 < bytes.count && bytes[index + 1] == 0xBF && bytes[index + 2] >= 0xBE
  }

  /// Whether the text begins or ends with U+3000, the indent of Chinese paragraphs.
  private static func hasWideSpaceAtAnEnd(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard bytes.count >= 3 else { return false }
    let isWide = { (at: Int) in
      bytes[at] == 0xE3 && bytes[at + 1] == 0x80 && bytes[at + 2] == 0x80
    }
    return isWide(0) || isWide(bytes.count - 3)
  }
}
