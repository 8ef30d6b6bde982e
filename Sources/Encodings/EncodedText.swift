internal import TextTools

/// A text with the encoding that it was read from, so that it can be written back.
public struct EncodedText: Sendable {
  /// The text in UTF-8, without a byte order mark unless it was in UTF-8 itself.
  public let utf8: [UInt8]
  /// The encoding.
  public let encoding: TextEncoding
  /// Whether a byte order mark stood before the text and is not in ``utf8``.
  let hasMark: Bool

  /// Tells the encoding of a text and decodes it: by its byte order mark, by the encoding that it
  /// declares, and then by its bytes.
  ///
  /// - Parameters:
  ///   - bytes: The text.
  ///   - declared: The encoding that the text says of itself, if any; asked for only if the bytes are
  ///     neither UTF-8 nor UTF-16.
  /// - Throws: ``EncodingError`` for bytes that are none of the encodings.
  public init(
    _ bytes: [UInt8],
    declared: @autoclosure () -> TextEncoding? = nil
  ) throws(EncodingError) {
    let mark = ByteOrderMark(of: bytes)
    if mark == .utf16LittleEndian {
      try self.init(bytes, .utf16LittleEndian, markLength: 2)
    } else if mark == .utf16BigEndian {
      try self.init(bytes, .utf16BigEndian, markLength: 2)
    } else if let guess = Self.unmarkedUTF16(bytes) {
      try self.init(bytes, guess, markLength: 0)
    } else if let invalid = UTF8Check.firstFault(in: bytes) {
      if declared() == .gb18030 || GB18030Check.isPlausible(bytes, invalidAsUTF8From: invalid) {
        try self.init(bytes, .gb18030, markLength: mark == .gb18030 ? 4 : 0)
      } else {
        throw EncodingError(encoding: .utf8, offset: invalid)
      }
    } else {
      self.init(utf8: bytes)
    }
  }

  private init(utf8: [UInt8], encoding: TextEncoding = .utf8, hasMark: Bool = false) {
    self.utf8 = utf8
    self.encoding = encoding
    self.hasMark = hasMark
  }

  /// Another text in the encoding and with the mark of this one.
  func replacing(_ text: [UInt8]) -> EncodedText {
    EncodedText(utf8: text, encoding: encoding, hasMark: hasMark)
  }

  private init(
    _ bytes: [UInt8],
    _ encoding: TextEncoding,
    markLength: Int
  ) throws(EncodingError) {
    utf8 = try Transcoder.convert(bytes[markLength...], from: encoding, to: .utf8)
    self.encoding = encoding
    hasMark = markLength > 0
  }

  /// The bytes of another text in the encoding and with the mark of this one.
  ///
  /// - Parameter text: The text in UTF-8.
  /// - Returns: The bytes.
  /// - Throws: ``EncodingError`` for a character that the encoding has not.
  public func encode(_ text: [UInt8]) throws(EncodingError) -> [UInt8] {
    if encoding == .utf8 { return text }
    let body = try Transcoder.convert(text[...], from: .utf8, to: encoding)
    return hasMark ? encoding.mark.bytes + body : body
  }

  /// The encoding of text that is UTF-16 without a mark: whole units, and enough of them to tell.
  private static func unmarkedUTF16(_ bytes: [UInt8]) -> TextEncoding? {
    guard bytes.count >= 8, bytes.count % 2 == 0 else { return nil }
    return switch UTF16ByteOrder(guessedFrom: bytes) {
    case .littleEndian: .utf16LittleEndian
    case .bigEndian: .utf16BigEndian
    case nil: nil
    }
  }
}

/// Bytes that are not text of an encoding, or text that an encoding cannot say.
public struct EncodingError: Error, Hashable, Sendable {
  /// The encoding.
  public let encoding: TextEncoding
  /// The byte of the source at which it shows; nil where this machine cannot convert the encoding at all.
  public let offset: Int?
}
