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
  ///   - declared: The encoding that the text says of itself, if any.
  /// - Throws: ``EncodingError`` for bytes that are none of the encodings.
  public init(_ bytes: [UInt8], declared: TextEncoding? = nil) throws(EncodingError) {
    if bytes.starts(with: TextEncoding.utf16LittleEndian.mark) {
      try self.init(bytes, .utf16LittleEndian, markLength: 2)
    } else if bytes.starts(with: TextEncoding.utf16BigEndian.mark) {
      try self.init(bytes, .utf16BigEndian, markLength: 2)
    } else if let guess = Self.unmarkedUTF16(bytes) {
      try self.init(bytes, guess, markLength: 0)
    } else if let invalid = UTF8Check.firstInvalidByte(bytes) {
      if declared == .gb18030 || GB18030Check.isPlausible(bytes, invalidAsUTF8From: invalid) {
        let mark = TextEncoding.gb18030.mark
        try self.init(bytes, .gb18030, markLength: bytes.starts(with: mark) ? mark.count : 0)
      } else {
        throw EncodingError(encoding: .utf8, offset: invalid)
      }
    } else {
      self.init(utf8: bytes)
    }
  }

  private init(utf8: [UInt8]) {
    self.utf8 = utf8
    encoding = .utf8
    hasMark = false
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
    return hasMark ? encoding.mark + body : body
  }

  /// UTF-16 without a mark: the high byte of digits and line breaks is zero, the low byte of a few
  /// characters alone.
  private static func unmarkedUTF16(_ bytes: [UInt8]) -> TextEncoding? {
    guard bytes.count >= 8, bytes.count % 2 == 0 else { return nil }
    var even = 0
    var odd = 0
    for (index, byte) in bytes.prefix(4096).enumerated() where byte == 0 {
      if index % 2 == 0 { even += 1 } else { odd += 1 }
    }
    if odd > 2, odd > even * 3 { return .utf16LittleEndian }
    if even > 2, even > odd * 3 { return .utf16BigEndian }
    return nil
  }
}

/// Bytes that are not text of an encoding, or text that an encoding cannot say.
public struct EncodingError: Error, Hashable, Sendable {
  /// The encoding.
  public let encoding: TextEncoding
  /// The byte of the source at which it shows; nil where this machine cannot convert the encoding at all.
  public let offset: Int?
}
