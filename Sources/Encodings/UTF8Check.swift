/// The check that bytes are well-formed UTF-8.
enum UTF8Check {
  /// The first byte that is not part of well-formed UTF-8; nil if there is none.
  static func firstInvalidByte(_ bytes: [UInt8]) -> Int? {
    do throws(UTF8.ValidationError) {
      _ = try UTF8Span(validating: bytes.span)
      return nil
    } catch {
      return error.byteOffsets.lowerBound
    }
  }
}
