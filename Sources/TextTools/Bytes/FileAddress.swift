/// Paths of files as addresses write them (RFC 3986).
public enum FileAddress {
  /// The address of a path: letters, digits, `-._~` and `/` as they are, every other byte by its number.
  ///
  /// - Parameters:
  ///   - path: The path, as ``PathText`` has it.
  ///   - others: Further characters of ASCII that stay as they are.
  /// - Returns: The address, without a scheme.
  public static func escaped(_ path: String, keeping others: StaticString = "") -> String {
    let kept = UnsafeBufferPointer(start: others.utf8Start, count: others.utf8CodeUnitCount)
    var address = ""
    for byte in PathText.bytes(of: path) {
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A:
        address.unicodeScalars.append(Unicode.Scalar(byte))
      case _ where "-._~/".utf8.contains(byte) || kept.contains(byte):
        address.unicodeScalars.append(Unicode.Scalar(byte))
      default: address += "%" + CodePoint.digits(of: byte, atLeast: 2)
      }
    }
    return address
  }

  /// A text as one part of an address, whatever stands in it.
  ///
  /// - Parameter text: The text: the name of a file with its folders.
  /// - Returns: The part; slashes are by their number.
  public static func part(_ text: String) -> String {
    escaped(text).replacing("/", with: "%2F")
  }
}
