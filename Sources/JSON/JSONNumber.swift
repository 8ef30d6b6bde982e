/// The grammar of numbers in JSON.
public enum JSONNumber {
  /// Whether a text is a number as RFC 8259 has it.
  ///
  /// - Parameter text: The text, without blanks around it.
  /// - Returns: True for `0`, `-1.50` and `1e+9`; false for `01`, `.5`, `1.`, `+1`, `NaN` and the
  ///   empty text.
  public static func isValid(_ text: String) -> Bool {
    var rest = text.utf8[...]
    if rest.first == UInt8(ascii: "-") { rest.removeFirst() }
    if rest.first == UInt8(ascii: "0") {
      rest.removeFirst()
    } else if !skipDigits(&rest) {
      return false
    }
    if rest.first == UInt8(ascii: ".") {
      rest.removeFirst()
      guard skipDigits(&rest) else { return false }
    }
    if rest.first == UInt8(ascii: "e") || rest.first == UInt8(ascii: "E") {
      rest.removeFirst()
      if rest.first == UInt8(ascii: "+") || rest.first == UInt8(ascii: "-") { rest.removeFirst() }
      guard skipDigits(&rest) else { return false }
    }
    return rest.isEmpty
  }

  /// Skips digits and answers whether there was at least one.
  private static func skipDigits(_ rest: inout Substring.UTF8View) -> Bool {
    let after = rest.drop { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    defer { rest = after }
    return after.startIndex != rest.startIndex
  }
}
