/// The check of a 统一社会信用代码 (GB 32100-2015).
public enum UnifiedSocialCreditCode {
  /// The characters of a code in the order of their values, 0 to 30: no I, O, S, V, Z.
  private static let alphabet = Array("0123456789ABCDEFGHJKLMNPQRTUWXY".utf8)

  /// Whether a text is 18 characters of the code's alphabet with the right check character.
  public static func isValid(_ text: String) -> Bool {
    let values = text.utf8.compactMap { alphabet.firstIndex(of: $0) }
    guard values.count == 18, text.utf8.count == 18 else { return false }
    // The weight of each place is the power of 3 modulo 31.
    var sum = 0
    var weight = 1
    for value in values.dropLast() {
      sum += value * weight
      weight = weight * 3 % 31
    }
    return values[17] == (31 - sum % 31) % 31
  }
}
