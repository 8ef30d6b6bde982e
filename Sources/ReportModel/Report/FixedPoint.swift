/// An exact decimal number to reckon with: digits of which some stand behind the point.
struct FixedPoint {
  /// All digits, the point left out.
  let digits: Int128
  /// How many of them stand behind the point.
  let decimals: Int

  init(digits: Int128, decimals: Int) {
    self.digits = digits
    self.decimals = decimals
  }

  /// The number of an amount, without its unit; nil for digits past what is reckoned with.
  init?(_ amount: Amount) {
    guard let digits = Int128(amount.digits.filter { $0 != "." }) else { return nil }
    self.init(digits: digits, decimals: amount.decimals)
  }

  /// The digits of the same number with more decimals; nil where they are too many.
  func digits(decimals wanted: Int) -> Int128? {
    var result = digits
    for _ in decimals..<wanted {
      let (next, overflow) = result.multipliedReportingOverflow(by: 10)
      if overflow { return nil }
      result = next
    }
    return result
  }

  /// The number without a sign: `0.50`.
  var text: String {
    let text = String(digits.magnitude)
    guard decimals > 0 else { return text }
    let padded = String(repeating: "0", count: max(0, decimals + 1 - text.count)) + text
    return padded.dropLast(decimals) + "." + padded.suffix(decimals)
  }
}
