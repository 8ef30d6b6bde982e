/// How a character that cannot be shown itself is named.
public enum CodePoint {
  /// The number of a character as Unicode writes it: `U+0007`.
  ///
  /// - Parameter value: The number, 0 or more; it need not be one of a character.
  /// - Returns: At least four hexadecimal digits behind `U+`.
  public static func name(of value: some BinaryInteger) -> String {
    let digits = String(value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
  }
}
