/// Makes names from outside fit to print.
public enum PrintableName {
  /// The most characters that ``escaped(_:limit:)`` keeps unless told otherwise.
  public static let defaultLimit = 200

  /// Escapes a name for a message.
  ///
  /// Control and format characters (with them the ones that turn the direction of writing) become
  /// `\u{1B}`, bytes that are not UTF-8 become `\xC4`, and a backslash stays as it is. A longer
  /// name keeps its end, where the file name stands, behind `…`.
  ///
  /// - Parameters:
  ///   - bytes: The name, UTF-8 or not.
  ///   - limit: The most Unicode scalars of the name that are kept.
  /// - Returns: Text without any control character.
  public static func escaped(
    _ bytes: some Collection<UInt8>,
    limit: Int = defaultLimit
  ) -> String {
    var pieces: [String] = []
    let bytes = Array(bytes)
    var parser = Unicode.UTF8.ForwardParser()
    var iterator = bytes.makeIterator()
    var position = 0
    parsing: while true {
      switch parser.parseScalar(from: &iterator) {
      case .valid(let encoded):
        position += encoded.count
        pieces.append(escaped(Unicode.UTF8.decode(encoded)))
      case .error(let length):
        for byte in bytes[position..<(position + length)] {
          pieces.append("\\x" + hexadecimal(UInt32(byte)))
        }
        position += length
      case .emptyInput:
        break parsing
      }
    }
    guard pieces.count > limit else { return pieces.joined() }
    return "…" + pieces.suffix(limit).joined()
  }

  private static func escaped(_ scalar: Unicode.Scalar) -> String {
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .unassigned:
      "\\u{" + hexadecimal(scalar.value) + "}"
    default:
      String(scalar)
    }
  }

  private static func hexadecimal(_ value: UInt32) -> String {
    let digits = String(value, radix: 16, uppercase: true)
    return digits.utf8.count < 2 ? "0" + digits : digits
  }
}
