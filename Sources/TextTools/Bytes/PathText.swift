/// The names of files as text, whatever bytes they are made of.
///
/// To the system a name is bytes; one that a program for Chinese Windows packed may be GBK. A byte that is
/// no UTF-8 becomes one of 128 private characters, U+10FE80 to U+10FEFF, and so does every byte of such a
/// character that a name holds itself: no two names have the same text, and each text leads back to its
/// bytes. A person is shown ``DisplayText``, where such a byte reads `\xC4`.
///
/// The same device as Python's `surrogateescape` (PEP 383), with characters that a `String` can hold.
public enum PathText {
  /// The character that stands for byte 0.
  private static let base: UInt32 = 0x10FE00

  /// The text of a name.
  ///
  /// - Parameter bytes: The bytes of the name or path.
  /// - Returns: The text; for UTF-8, the same bytes.
  public static func text(of bytes: some Collection<UInt8>) -> String {
    let bytes = Array(bytes)
    var text = String.UnicodeScalarView()
    var parser = Unicode.UTF8.ForwardParser()
    var iterator = bytes.makeIterator()
    var position = 0
    func keep(_ count: Int) {
      for byte in bytes[position..<(position + count)] { text.append(scalar(for: byte)) }
    }
    while true {
      switch parser.parseScalar(from: &iterator) {
      case .valid(let encoded):
        let scalar = Unicode.UTF8.decode(encoded)
        if byte(of: scalar) == nil { text.append(scalar) } else { keep(encoded.count) }
        position += encoded.count
      case .error(let length):
        keep(length)
        position += length
      case .emptyInput:
        return String(text)
      }
    }
  }

  /// The bytes of a name.
  ///
  /// - Parameter text: What ``text(of:)`` gave, or any text.
  /// - Returns: The bytes.
  public static func bytes(of text: some StringProtocol) -> [UInt8] {
    // The first byte of all the characters that stand for others.
    guard text.utf8.contains(0xF4) else { return Array(text.utf8) }
    var bytes: [UInt8] = []
    for scalar in text.unicodeScalars {
      if let byte = byte(of: scalar) { bytes.append(byte) } else { bytes += String(scalar).utf8 }
    }
    return bytes
  }

  /// A name for a document that is kept: bytes that are no text become `\xC4`, all else stays.
  ///
  /// - Parameter text: What ``text(of:)`` gave.
  /// - Returns: The name, all of it UTF-8 of characters.
  public static func shown(_ text: String) -> String {
    guard text.utf8.contains(0xF4) else { return text }
    return text.unicodeScalars.map { scalar in
      byte(of: scalar) == nil ? String(scalar) : DisplayText(escaping: String(scalar)).string
    }.joined()
  }

  /// The byte that a character stands for; nil for one that stands for itself.
  static func byte(of scalar: Unicode.Scalar) -> UInt8? {
    (base + 0x80...base + 0xFF).contains(scalar.value) ? UInt8(scalar.value - base) : nil
  }

  private static func scalar(for byte: UInt8) -> Unicode.Scalar {
    Unicode.Scalar(base + UInt32(byte)) ?? "\u{FFFD}"
  }
}
