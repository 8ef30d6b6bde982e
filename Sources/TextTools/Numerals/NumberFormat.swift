/// How an automatic number is written.
public enum NumberFormat: Sendable {
  /// Numerals such as 一, 十二, 二十.
  case chinese
  /// 1, 12.
  case decimal
  /// １, １２.
  case fullWidth
  /// ①, ⑫.
  case circled
  /// I, XII.
  case upperRoman
  /// i, xii.
  case lowerRoman
  /// A, L.
  case upperLetter
  /// a, l.
  case lowerLetter
  /// A sign before every item: no number to read.
  case bullet
  /// Nothing; what stands around the number's place is shown.
  case none

  /// A number as the format writes it.
  ///
  /// - Parameter number: The number of an item; documents start their counts where they like.
  /// - Returns: ASCII digits for a number that is not from 1 to 9999, and for one that has no circle; empty
  ///   where the format writes no number.
  public func text(_ number: Int) -> String {
    if case .bullet = self { return "" }
    if case .none = self { return "" }
    guard 1...9_999 ~= number else { return String(number) }
    switch self {
    case .chinese: return ChineseNumeral.text(number)
    case .decimal: return String(number)
    case .fullWidth:
      return String(
        String.UnicodeScalarView(String(number).unicodeScalars.map(WidthFolding.fullWidth))
      )
    case .circled:
      return number <= 20
        ? Unicode.Scalar(UInt32(0x2460 + number - 1)).map { String(Character($0)) } ?? ""
        : String(number)
    case .upperRoman: return Self.roman(number)
    case .lowerRoman: return Self.roman(number).lowercased()
    case .upperLetter: return Self.letter(number, from: 0x41)
    case .lowerLetter: return Self.letter(number, from: 0x61)
    case .bullet, .none: return ""
    }
  }

  private static func roman(_ number: Int) -> String {
    var rest = number
    var text = ""
    for (value, sign) in [
      (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"),
      (40, "XL"),
      (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
    ] {
      while rest >= value {
        text += sign
        rest -= value
      }
    }
    return text
  }

  /// A to Z, then AA to ZZ.
  private static func letter(_ number: Int, from base: UInt32) -> String {
    let letter = Unicode.Scalar(base + UInt32((number - 1) % 26)).map { Character($0) } ?? "?"
    return String(repeating: letter, count: min(10, (number - 1) / 26 + 1))
  }
}
