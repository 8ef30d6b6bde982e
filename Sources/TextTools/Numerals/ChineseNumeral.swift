/// Numbers in Chinese numerals: 一, 十二, 一百零三, 两千.
///
/// Numbers from 1 to 9999, as sections, paragraphs and cases are counted. 万 is a unit of the text
/// around a numeral, and not read here.
public enum ChineseNumeral {
  /// The most characters that a number below ten thousand has: 九千九百九十九, and one to spare.
  private static let lengthLimit = 8

  /// The value of a digit, 0 for 零 and 〇, 1 to 9 for 一 to 九; nil for any other character.
  public static func digit(of scalar: Unicode.Scalar) -> Int? {
    switch scalar {
    case "零", "〇": 0
    case "一": 1
    case "二": 2
    case "三": 3
    case "四": 4
    case "五": 5
    case "六": 6
    case "七": 7
    case "八": 8
    case "九": 9
    default: nil
    }
  }

  /// What a sign multiplies the digit before it by: 10 for 十, 100 for 百, 1000 for 千; nil for any
  /// other character.
  private static func weight(of scalar: Unicode.Scalar) -> Int? {
    switch scalar {
    case "十": 10
    case "百": 100
    case "千": 1_000
    default: nil
    }
  }

  /// Whether a number can begin or go on with the character: a digit but zero, 两, or a weight.
  public static func isCounting(_ scalar: Unicode.Scalar) -> Bool {
    if scalar == "两" { return true }
    return (digit(of: scalar) ?? 0) > 0 || weight(of: scalar) != nil
  }

  /// Reads the number that a text begins with.
  ///
  /// - Parameter text: The text from where the number begins.
  /// - Returns: The number and how many characters it takes; nil where none stands there, or more signs
  ///   than a number below ten thousand has.
  public static func parse(
    prefixOf text: some Sequence<Unicode.Scalar>
  ) -> (value: Int, length: Int)? {
    var total = 0
    var pending: Int?
    var length = 0
    for scalar in text {
      if let weight = weight(of: scalar) {
        total += (pending ?? 1) * weight
        pending = nil
      } else if let digit = scalar == "两" ? 2 : digit(of: scalar) {
        pending = digit
      } else {
        break
      }
      length += 1
      if length > lengthLimit { return nil }
    }
    return length > 0 ? (total + (pending ?? 0), length) : nil
  }

  /// A number as it is counted with: 十二 for 12, 一百零三 for 103.
  ///
  /// - Parameter number: From 1 to 9999.
  /// - Returns: The numeral; ASCII digits for any other number.
  public static func text(_ number: Int) -> String {
    guard 1...9999 ~= number else { return String(number) }
    var text = String.UnicodeScalarView()
    var isZeroDue = false
    for (weight, sign) in [(1_000, "千"), (100, "百"), (10, "十"), (1, nil)]
      as [(Int, Unicode.Scalar?)]
    {
      let figure = number / weight % 10
      guard figure > 0 else {
        isZeroDue = true
        continue
      }
      if isZeroDue, !text.isEmpty { text.append("零") }
      isZeroDue = false
      // 十二, not 一十二.
      if figure > 1 || weight != 10 || !text.isEmpty { text.append(digits[figure]) }
      if let sign { text.append(sign) }
    }
    return String(text)
  }

  private static let digits = Array("零一二三四五六七八九".unicodeScalars)
}
