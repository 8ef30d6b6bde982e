/// A token of a number format code, such as the `0`, the `.` and the `"件"` of `0.00"件"`.
///
/// Source: ECMA-376 part 1, 18.8.31, and what programs write beyond it: `!` as an escape, `G/通用格式`,
/// `上午/下午`, `aaaa`, `[颜色3]`, `[DBNum1]`.
public enum NumberFormatToken: Sendable, Equatable {
  /// How a place without a significant digit is shown.
  public enum Placeholder: Sendable, Equatable {
    /// `0`: as a zero.
    case zero
    /// `#`: not at all.
    case optional
    /// `?`: as a space.
    case space
  }

  /// How a number compares with that of a condition.
  public enum Comparison: String, Sendable, CaseIterable {
    /// Equal to it.
    case equal = "="
    /// Not equal to it.
    case notEqual = "<>"
    /// At most as great.
    case lessThanOrEqual = "<="
    /// At least as great.
    case greaterThanOrEqual = ">="
    /// Less.
    case lessThan = "<"
    /// Greater.
    case greaterThan = ">"
  }

  /// `General` or `G/通用格式`: the number as the program likes to show it.
  case general
  /// The place of a digit.
  case digit(Placeholder)
  /// `.`, the decimal point of a section with digits, else a character like any other.
  case point
  /// `,` between digits groups them; behind them it leaves thousands away.
  case comma
  /// `%`: the number a hundred times as large.
  case percent
  /// `E+` or `E-` behind digits.
  case exponent
  /// `/`, a fraction's bar behind digits, else a character like any other.
  case slash
  /// The number below a fraction's bar, where the code fixes it: the `16` of `# ??/16`.
  case denominator(String)
  /// `@`: the text of a cell that holds text.
  case textPlaceholder
  /// Characters that are shown as they are without any mark.
  case literal(String)
  /// Text between quotation marks; it may lack the closing one.
  case quoted(String)
  /// The character behind `\` or `!`.
  case escaped(Unicode.Scalar)
  /// `_`: a space as wide as the character behind it.
  case space(Unicode.Scalar)
  /// `*`: the character behind it as often as the cell has room.
  case fill(Unicode.Scalar)
  /// The name of a colour: `Red`, `Color 12`, `红色`.
  case color(String)
  /// What a number has to be for the section: `[>=100]`.
  case condition(Comparison, DecimalNumber)
  /// The symbol of a currency and the language: `[$¥-804]`, `[$-F800]`.
  case currency(symbol: String, language: String?)
  /// Anything else in brackets, such as `DBNum1`.
  case modifier(String)
  /// A part of a date or a time: `yyyy`, `m`, `aaaa`.
  case datePart(String)
  /// `g` or `e`, an era or its year; a date only beside other parts of one.
  case era(String)
  /// `AM/PM`, `A/P` or `上午/下午`.
  case dayPeriod(String)
  /// Hours, minutes or seconds that do not end at 24 or 60: `[h]`.
  case elapsed(String)

  /// Whether only formats of dates and times have the token.
  public var isOfDates: Bool {
    switch self {
    case .datePart, .dayPeriod, .elapsed: true
    default: false
    }
  }
}
