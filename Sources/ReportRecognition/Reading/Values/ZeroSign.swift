import ReportModel
import TextTools

/// What stands in a value cell in the place of the digit 0.
///
/// The Chinese zeros `〇` and `零` are zeros and nothing else. A circle or the letter O may be one that was
/// typed amiss, a tick, or a letter: it is never read, and never a mark that says "not applicable".
enum ZeroSign {
  /// `〇` or `零`.
  case chinese
  /// `○`, `O` and what else looks like a zero.
  case lookalike

  /// Takes the whole text of a cell, whatever blanks are around it; nil for any other text.
  init?(_ text: String) {
    let scalars = text.unicodeScalars.lazy.filter { !$0.isBlank }
    guard let first = scalars.first, scalars.dropFirst().isEmpty else { return nil }
    if ChineseNumeral.digit(of: first) == 0 {
      self = .chinese
    } else if Self.lookalikes.contains(first) {
      self = .lookalike
    } else {
      return nil
    }
  }

  /// Whether it can be nothing but a zero.
  var isCertain: Bool { self == .chinese }

  /// Circles, and the letters O of Latin in both widths, Greek and Cyrillic.
  private static let lookalikes = Set("○◯⚪◦⭕OoＯｏΟοОо".unicodeScalars)

  /// The number as a cell of a type holds it.
  func number(as type: ValueType) -> NumberValue.Number? {
    type.isWhole ? .count(0) : Amount(digits: "0").map { .amount($0) }
  }
}
