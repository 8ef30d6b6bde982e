/// How a character that cannot be shown itself is named.
public enum CodePoint {
  /// The number of a character as Unicode writes it: `U+0007`.
  ///
  /// - Parameter value: The number, 0 or more; it need not be one of a character.
  /// - Returns: At least four hexadecimal digits behind `U+`.
  public static func name(of value: some BinaryInteger) -> String {
    "U+" + digits(of: value)
  }

  /// The number in hexadecimal.
  ///
  /// - Parameters:
  ///   - value: The number, 0 or more.
  ///   - least: How many digits there are at least.
  /// - Returns: The digits, in upper case.
  public static func digits(of value: some BinaryInteger, atLeast least: Int = 4) -> String {
    let digits = String(value, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, least - digits.utf8.count)) + digits
  }
}
