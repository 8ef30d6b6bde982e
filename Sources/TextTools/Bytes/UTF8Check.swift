/// The check that bytes are well-formed UTF-8.
public enum UTF8Check {
  /// The offset of the first sequence that is not well formed.
  ///
  /// - Parameter bytes: The bytes to check.
  /// - Returns: The offset of the first byte of that sequence; nil when all is well formed.
  public static func firstFault(in bytes: [UInt8]) -> Int? { firstFault(in: bytes.span) }

  /// The offset of the first sequence that is not well formed, in bytes that somebody else owns.
  ///
  /// - Parameter bytes: The bytes to check.
  /// - Returns: The offset of the first byte of that sequence; nil when all is well formed.
  public static func firstFault(in bytes: Span<UInt8>) -> Int? {
    do throws(UTF8.ValidationError) {
      _ = try UTF8Span(validating: bytes)
      return nil
    } catch {
      return error.byteOffsets.lowerBound
    }
  }
}
