internal import Spreadsheet

/// How a number format shows a number, as far as it matters for what the number means.
struct NumberDisplay {
  /// One of the up to four parts of a format, which are chosen by the number's sign or a condition.
  fileprivate struct Section {
    /// The number that alone the section is for: `[=7]`.
    var condition: String?
    /// What stands before the digits.
    var prefix = ""
    /// What stands behind them.
    var suffix = ""
    /// How many decimals are always shown.
    var decimals = 0
    /// Whether the number itself is shown at all.
    var hasNumber = false
    /// Whether a zero is shown as one; `#` and `?` show nothing for it.
    var showsZero = false
    var isPercentage = false
    /// Whether thousands are left away.
    var isScaled = false
  }

  /// Whether dates or times are shown.
  let isDate: Bool
  private let sections: [Section]

  /// Asks the tokens of a format.
  init(_ format: NumberFormat) {
    isDate = format.isDate
    sections = format == .general ? [] : format.sections.map { Section($0) }
  }

  /// The number as it means something: all its digits, with the texts around them.
  ///
  /// A format that hides digits hides nothing here: the stored number counts. Nil where the shown
  /// number is another one than the stored.
  func text(of number: DecimalNumber) -> String? {
    guard let section = section(for: number) else { return number.text(decimals: 0) }
    guard section.hasNumber, section.showsZero || !number.digits.isEmpty else {
      return number.text(decimals: 0)
    }
    if section.isScaled { return nil }
    if section.isPercentage {
      return section.prefix + number.timesHundred.text(decimals: section.decimals) + section.suffix
    }
    return section.prefix + number.text(decimals: section.decimals) + section.suffix
  }

  private func section(for number: DecimalNumber) -> Section? {
    if sections.contains(where: { $0.condition != nil }) {
      let plain = number.text(decimals: 0)
      return sections.first { $0.condition == plain }
        ?? sections.first { $0.condition == nil && $0.hasNumber }
    }
    switch sections.count {
    case 0: return nil
    case 1: return sections[0]
    default:
      // The signs that a section for negative numbers shows say what the digits say already.
      if number.isNegative { return sections[1].withoutSigns }
      return number.digits.isEmpty && sections.count > 2 ? sections[2] : sections[0]
    }
  }
}

extension NumberDisplay.Section {
  fileprivate init(_ tokens: [NumberFormatToken]) {
    var isFraction = false
    for (index, token) in tokens.enumerated() {
      let next = index + 1 < tokens.count ? tokens[index + 1] : nil
      switch token {
      case .general:
        hasNumber = true
        showsZero = true
      case .digit(let placeholder):
        hasNumber = true
        if placeholder == .zero { showsZero = true }
        if isFraction, placeholder == .zero { decimals += 1 }
      case .point:
        if hasNumber || next?.isDigit == true { isFraction = true } else { add(".") }
      case .comma:
        // Between digits it groups them, behind them it leaves thousands away.
        if hasNumber, next?.isDigit != true { isScaled = true }
      case .percent:
        isPercentage = true
        add("%")
      case .exponent: isFraction = false
      case .slash:
        // The digits of a fraction are the number's.
        if !hasNumber { add("/") }
      case .condition(let comparison, let number):
        // A condition that is not looked at must not choose a text.
        condition = comparison == .equal ? number.text(decimals: 0) : "?"
      case .literal(let text), .quoted(let text), .era(let text): add(text)
      case .escaped(let scalar): add(String(scalar))
      case .currency(let symbol, _): add(symbol)
      case .denominator, .textPlaceholder, .space, .fill, .color, .modifier: break
      case .datePart, .dayPeriod, .elapsed: break
      }
    }
    // The digits of a date are the fractions of its seconds.
    if tokens.contains(where: \.isOfDates) { hasNumber = false }
  }

  /// Adds to the text that stands before or behind the number.
  private mutating func add(_ text: String) {
    if hasNumber { suffix += text } else { prefix += text }
  }

  /// The section without the minus signs and brackets that stand for the number's own sign.
  fileprivate var withoutSigns: Self {
    func strip(_ text: String) -> String {
      let rest = text.unicodeScalars.filter { !["-", "(", ")", " "].contains($0) }
      return rest.isEmpty ? "" : text
    }
    var result = self
    result.prefix = strip(prefix)
    result.suffix = strip(suffix)
    return result
  }
}

extension NumberFormatToken {
  fileprivate var isDigit: Bool { if case .digit = self { true } else { false } }
}
