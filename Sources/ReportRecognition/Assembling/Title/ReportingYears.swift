import TextTools

/// What can be a reporting year.
enum ReportingYears {
  static let range = 1949...2200

  /// The year that four digits are; nil for any other number of them, and for what is no digit or no reporting year.
  ///
  /// - Parameters:
  ///   - digits: The digits.
  ///   - forms: The ways of writing a digit that count.
  /// - Returns: The year.
  static func year(
    _ digits: some Collection<Unicode.Scalar>,
    in forms: DecimalDigit.Forms = .arabic
  ) -> Int? {
    let values = digits.prefix(5).compactMap { DecimalDigit.value(of: $0, in: forms) }
    guard values.count == 4, digits.count == 4 else { return nil }
    let year = values.reduce(0) { $0 * 10 + $1 }
    return range.contains(year) ? year : nil
  }
}
