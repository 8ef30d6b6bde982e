import OpenDocument

/// How an OpenDocument spreadsheet shows a number, told from the text that it shows.
///
/// The file says for each number what is to be seen in its cell. That is all that matters of its
/// style: texts around the digits, and how many decimals there are.
struct ShownNumber {
  /// A number that stands in the text.
  private struct Token {
    /// Where it stands.
    let place: Range<Int>
    /// What it says, without a sign.
    let number: DecimalNumber
    let decimals: Int
    /// How many digits it has where it is written with an exponent; nil for others.
    let exponentDigits: Int?
  }

  private let shown: [Unicode.Scalar]
  private let magnitude: DecimalNumber
  private let isNegative: Bool

  /// The format that shows a stored number so.
  ///
  /// - Parameters:
  ///   - stored: The number as the file stores it.
  ///   - shown: What is to be seen in the cell; empty where the file does not say.
  ///   - isPercentage: Whether the file calls it a percentage.
  ///   - texts: What its style may put around it.
  /// - Returns: A format with the decimals and texts of what is shown. Digits that rounding has hidden
  ///   are the number's still. A text with digits that are none of the number's gives a format that
  ///   leaves thousands away: what is seen is another number than the one that is stored. A text without
  ///   digits gives one without the number, unless the style shows its digits in another script.
  static func format(
    stored: String,
    shown: String,
    isPercentage: Bool,
    texts: () -> [OpenDocumentNumberStyles.Texts]
  ) -> NumberFormat {
    let general = isPercentage ? NumberFormat(numberCode: "0%") : .general
    guard !shown.isEmpty, let number = DecimalNumber(stored) else { return general }
    if !isPercentage, shown == number.text(decimals: 0) { return general }
    let text = ShownNumber(shown, number)
    let tokens = text.tokens()
    guard !tokens.isEmpty else { return text.formatWithoutDigits(texts()) ?? general }
    if tokens.count > 1, let code = text.codeOfParts(texts()) {
      return NumberFormat(numberCode: code)
    }
    let code =
      text.code(tokens, isPercentage: isPercentage) { $0.number == $1 }
      ?? text.code(tokens, isPercentage: isPercentage, Self.isRounded)
    return NumberFormat(numberCode: code ?? text.code(texts()) ?? "0,")
  }

  private init(_ shown: String, _ number: DecimalNumber) {
    self.shown = Array(shown.unicodeScalars)
    magnitude = number.magnitude
    isNegative = number.isNegative
  }

  /// A part of a text that shows the same number.
  private init(shown: [Unicode.Scalar], like other: ShownNumber) {
    self.shown = shown
    magnitude = other.magnitude
    isNegative = other.isNegative
  }

  /// Whether a number in the text is what a stored one is rounded to.
  private static func isRounded(_ token: Token, _ stored: DecimalNumber) -> Bool {
    if let count = token.exponentDigits { return stored.rounded(to: count) == token.number }
    return stored.rounded(decimals: token.decimals) == token.number
  }

  /// The code of the format in which one of the numbers is the stored one.
  private func code(
    _ tokens: [Token],
    isPercentage: Bool,
    _ isSame: (Token, DecimalNumber) -> Bool
  ) -> String? {
    for token in tokens {
      let end = token.place.upperBound
      let behind = shown[end...].prefix { $0 == " " }.count + end
      let hasSign = behind < shown.count && shown[behind] == "%"
      guard isPercentage || hasSign, isSame(token, magnitude.timesHundred) else {
        if !isPercentage, isSame(token, magnitude) {
          return literal(..<token.place.lowerBound) + shape(token) + literal(end...)
        }
        continue
      }
      let suffix = hasSign ? literal(end..<behind) + "%" + literal((behind + 1)...) : "%"
      return literal(..<token.place.lowerBound) + shape(token) + suffix
    }
    return nil
  }

  /// The code of the format in which the stored number stands between texts that the style puts there, with
  /// digits of their own.
  private func code(_ texts: [OpenDocumentNumberStyles.Texts]) -> String? {
    for text in texts {
      guard let middle = inner(of: text) else { continue }
      let inner = ShownNumber(shown: Array(shown[middle]), like: self)
      guard let token = inner.tokens().first, token.place == 0..<middle.count,
        token.number == magnitude
      else { continue }
      return literal(..<middle.lowerBound) + shape(token) + literal(middle.upperBound...)
    }
    return nil
  }

  /// What stands between the texts that a style puts around a number; nil where they are not there.
  private func inner(of texts: OpenDocumentNumberStyles.Texts) -> Range<Int>? {
    let (before, behind) = (Array(texts.before.unicodeScalars), Array(texts.behind.unicodeScalars))
    guard before.count + behind.count < shown.count, shown.starts(with: before),
      shown.reversed().starts(with: behind.reversed())
    else { return nil }
    return before.count..<shown.count - behind.count
  }

  /// The format of a text without digits: one that shows no number.
  ///
  /// Where its style shows the number in another script it does show it. What a column without room for a number
  /// shows is none of the format's; nil for that.
  private func formatWithoutDigits(_ texts: [OpenDocumentNumberStyles.Texts]) -> NumberFormat? {
    for text in texts where text.isTransliterated && text.hasNumber {
      guard let range = inner(of: text) else { continue }
      let code = literal(..<range.lowerBound) + "0" + literal(range.upperBound...)
      return code == "0" ? .general : NumberFormat(numberCode: code)
    }
    return shown.allSatisfy { $0 == "#" } ? nil : NumberFormat(numberCode: Self.quoted(shown))
  }

  /// The code of the format that puts texts between the number's digits; nil where none of the styles does, or
  /// the number would not be shown so.
  private func codeOfParts(_ texts: [OpenDocumentNumberStyles.Texts]) -> String? {
    for text in texts where !text.inside.isEmpty && magnitude.isWhole {
      guard let range = inner(of: text) else { continue }
      let digits = Array(magnitude.text(decimals: 0).unicodeScalars)
      let places = max(text.leastDigits, (text.inside.keys.max() ?? 0) + 1, digits.count)
      var code = ""
      var expected: [Unicode.Scalar] = []
      for place in (0..<places).reversed() {
        let isShown = place < max(digits.count, text.leastDigits)
        code += place < text.leastDigits ? "0" : "#"
        if isShown {
          expected.append(place < digits.count ? digits[digits.count - 1 - place] : "0")
        }
        guard place > 0, let part = text.inside[place] else { continue }
        code += Self.quoted(part.unicodeScalars)
        if isShown { expected += part.unicodeScalars }
      }
      guard shown[range].drop(while: { isNegative && $0 == "-" }).elementsEqual(expected) else {
        continue
      }
      return literal(..<range.lowerBound) + code + literal(range.upperBound...)
    }
    return nil
  }

  private func shape(_ token: Token) -> String {
    let zeros = String(repeating: "0", count: token.decimals)
    guard let digits = token.exponentDigits else { return zeros.isEmpty ? "0" : "0." + zeros }
    let whole = String(repeating: "0", count: max(1, digits - token.decimals))
    return whole + (zeros.isEmpty ? "" : "." + zeros) + "E+0"
  }

  /// A part of the text in the quotation marks of a format; signs are the digits' own.
  private func literal(_ range: some RangeExpression<Int>) -> String {
    let text = shown[range]
    guard !text.isEmpty, !isNegative || !text.allSatisfy({ "-−() ".unicodeScalars.contains($0) })
    else { return "" }
    return Self.quoted(text)
  }

  /// A text in the quotation marks of a format.
  private static func quoted(_ text: some Sequence<Unicode.Scalar>) -> String {
    var result = "\"".unicodeScalars
    for scalar in text {
      if scalar == "\"" {
        result.append(contentsOf: "\"\\\"\"".unicodeScalars)
      } else {
        result.append(scalar)
      }
    }
    return String(result) + "\""
  }

  // MARK: Numbers in the text

  private func tokens() -> [Token] {
    var tokens: [Token] = []
    var index = 0
    while index < shown.count {
      if isDigit(index), let token = token(at: index) {
        tokens.append(token)
        index = token.place.upperBound
      } else {
        index += 1
      }
    }
    return tokens
  }

  private func token(at start: Int) -> Token? {
    var text = String.UnicodeScalarView()
    var index = start
    func takeDigits() {
      while isDigit(index) {
        text.append(shown[index])
        index += 1
      }
    }
    takeDigits()
    // A comma between digits groups them by three.
    while text.count <= 3 || index > start + text.count, isGroup(index) {
      index += 1
      takeDigits()
    }
    var decimals = 0
    if isDigit(index + 1), shown[index] == "." {
      text.append(".")
      index += 1
      let first = index
      takeDigits()
      decimals = index - first
    }
    let digits = text.count - (decimals > 0 ? 1 : 0)
    let hasExponent = takeExponent(&text, &index)
    guard let number = DecimalNumber(String(text)) else { return nil }
    return Token(
      place: start..<index,
      number: number,
      decimals: decimals,
      exponentDigits: hasExponent ? digits : nil
    )
  }

  private func takeExponent(_ text: inout String.UnicodeScalarView, _ index: inout Int) -> Bool {
    guard index + 1 < shown.count, shown[index] == "E" || shown[index] == "e" else { return false }
    let hasSign = shown[index + 1] == "+" || shown[index + 1] == "-"
    var end = index + (hasSign ? 2 : 1)
    guard isDigit(end) else { return false }
    while isDigit(end) { end += 1 }
    text.append(contentsOf: shown[index..<end])
    index = end
    return true
  }

  private func isDigit(_ index: Int) -> Bool {
    index < shown.count && ("0"..."9").contains(shown[index])
  }

  /// Whether a comma with just three digits behind it stands here.
  private func isGroup(_ index: Int) -> Bool {
    index < shown.count && shown[index] == "," && (1...3).allSatisfy { isDigit(index + $0) }
      && !isDigit(index + 4)
  }
}
