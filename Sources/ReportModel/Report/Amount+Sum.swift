extension Amount {
  /// The exact sum of amounts.
  ///
  /// The sum has as many decimals as the amount with the most, and their unit; of several units it is
  /// in 元.
  ///
  /// - Parameter amounts: At least one amount.
  /// - Returns: The sum; nil where one has a unit and another none, or for more digits than an amount
  ///   may have.
  public static func sum(of amounts: [Amount]) -> Amount? {
    let units = Set(amounts.map(\.unit))
    guard let first = amounts.first, units.count == 1 || !units.contains("") else { return nil }
    let isMixed = units.count > 1
    let decimals =
      amounts.map { amount in
        isMixed ? max(0, amount.decimals - amount.shift) : amount.decimals
      }.max() ?? 0
    var sum: Int128 = 0
    for amount in amounts {
      let zeros = decimals - amount.decimals + (isMixed ? amount.shift : 0)
      guard zeros >= 0,
        let scaled = Int128(
          amount.digits.filter { $0 != "." } + String(repeating: "0", count: zeros)
        )
      else { return nil }
      let (next, overflow) = sum.addingReportingOverflow(scaled)
      guard !overflow else { return nil }
      sum = next
    }
    var digits = String(sum)
    if decimals > 0 {
      digits = String(repeating: "0", count: max(0, decimals + 1 - digits.count)) + digits
      digits.insert(".", at: digits.index(digits.endIndex, offsetBy: -decimals))
    }
    return Amount(digits: digits, unit: isMixed ? "元" : first.unit)
  }

  /// By how many places the point moves in an amount of 元.
  private var shift: Int {
    switch unit {
    case "万元": 4
    case "亿元": 8
    default: 0
    }
  }
}
