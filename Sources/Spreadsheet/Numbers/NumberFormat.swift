internal import TextTools

/// How a cell shows its number.
public struct NumberFormat: Sendable, Hashable {
  /// The code, such as `0.00`.
  public let code: String
  /// Whether it shows a date or a time.
  public let isDate: Bool

  /// The format that leaves it to the program.
  public static let general = NumberFormat(numberCode: "General")

  /// The format that shows nothing of a zero.
  static let withoutZeros = NumberFormat(numberCode: "#")

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

  /// Whether it shows digits of its own beside the text of a cell that holds one.
  var showsDigitsAroundText: Bool {
    guard code.utf8.contains(UInt8(ascii: "@")) else { return false }
    return sections.contains { section in
      section.contains(.textPlaceholder)
        && section.contains { token in
          switch token {
          case .literal(let text), .quoted(let text):
            text.unicodeScalars.contains { DecimalDigit.value(of: $0) != nil }
          case .escaped(let scalar): DecimalDigit.value(of: scalar) != nil
          default: false
          }
        }
    }
  }

  /// The tokens of the code's sections, which are chosen by the number's sign or by conditions.
  public var sections: [[NumberFormatToken]] { NumberFormatTokenizer.sections(of: code) }
}
