/// How a cell shows its number.
public struct NumberFormat: Sendable, Equatable {
  /// The code, such as `0.00`.
  public let code: String
  /// Whether it shows a date or a time.
  public let isDate: Bool

  /// The format that leaves it to the program.
  public static let general = NumberFormat(numberCode: "General")

  /// Parses a code.
  public init(code: String) {
    self.code = code
    isDate = NumberFormatTokenizer.sections(of: code).joined().contains(where: \.isOfDates)
  }

  /// Takes a code that is known to show a number.
  init(numberCode code: String) {
    self.code = code
    isDate = false
  }

  /// The tokens of the code's sections, which are chosen by the number's sign or by conditions.
  public var sections: [[NumberFormatToken]] { NumberFormatTokenizer.sections(of: code) }
}
