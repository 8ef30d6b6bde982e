internal import ReportRecognition
internal import Spreadsheet

/// How a number format shows what a cell holds, as far as it matters for what that means.
struct NumberDisplay {
  /// Whether dates or times are shown.
  let isDate: Bool
  private let sections: [NumberSection]

  /// Asks the tokens of a format.
  init(_ format: NumberFormat) {
    isDate = format.isDate
    sections = format == .general ? [] : format.sections.map { NumberSection($0) }
  }

  /// The number as it means something: all its digits, with the texts around them.
  ///
  /// A format that hides digits hides nothing here: the stored number counts. Nil where the shown
  /// number is another one than the stored.
  func text(of number: DecimalNumber) -> String? {
    pieces(of: number).map { $0.map(\.text).joined() }
  }

  /// The number with what stands around it, each as it appears: a format's own digits are no digits of the
  /// number, and a format may show nothing at all.
  ///
  /// - Returns: The pieces; nil where what is shown is another number than the one that is stored, or none.
  func pieces(of number: DecimalNumber) -> [TextPiece]? {
    let plain = number.text(decimals: 0)
    guard let section = section(for: number) else { return [TextPiece(plain, range: nil)] }
    // Formats of money show no zero, or a line for it.
    if number.digits.isEmpty, !section.hasNumber || !section.showsZero {
      // Digits in the place of the zero are those of another number.
      return section.showsOtherDigits ? nil : [TextPiece(plain, range: nil)]
    }
    if section.hidesAll, sections.count > 1 || !section.isEmpty {
      return [TextPiece(plain, range: nil, appearance: .hidden)]
    }
    guard section.hasNumber else {
      return section.isText ? nil : [TextPiece(plain, range: nil)]
    }
    if section.isScaled || section.parts(number) { return nil }
    let digits =
      section.isPercentage
      ? number.timesHundred.text(decimals: section.decimals)
      : number.text(decimals: section.decimals)
    return section.pieces(around: TextPiece(digits, range: nil))
  }

  /// What a number is seen as that is rounded where it is shown; nil where all of it is seen.
  func rounded(_ number: DecimalNumber) -> String? {
    guard let section = section(for: number), section.hasNumber, !isDate else { return nil }
    let rounded = section.rounded(number)
    return rounded == number ? nil : rounded.text(decimals: section.decimals)
  }

  /// Whether a cell that holds a zero looks blank.
  func hides(zero: DecimalNumber) -> Bool {
    guard !isDate, let section = section(for: zero) else { return false }
    return !section.showsZero && section.isBlankAround
  }

  /// Whether a number is shown in white letters, whatever the cell's font.
  func isWhite(_ number: DecimalNumber) -> Bool { section(for: number)?.isWhite ?? false }

  /// Whether another format shows a number as this one does, but for zeros behind its point.
  func shows(_ number: DecimalNumber, as other: NumberDisplay) -> Bool {
    guard isDate == other.isDate, isWhite(number) == other.isWhite(number),
      hides(zero: number) == other.hides(zero: number), rounded(number) == other.rounded(number),
      let own = pieces(of: number), let others = other.pieces(of: number)
    else { return false }
    if own == others { return true }
    guard (own + others).allSatisfy({ $0.appearance == .plain }) else { return false }
    let shown = DecimalNumber(own.map(\.text).joined())
    return shown != nil && shown == DecimalNumber(others.map(\.text).joined())
  }

  /// What the format makes of a text.
  func pieces(of text: TextPiece) -> [TextPiece] {
    guard text.appearance == .plain,
      let section = sections.count > 3 ? sections[3] : sections.last(where: \.hasText)
    else { return [text] }
    if section.hidesAll { return [TextPiece(text.written, range: nil, appearance: .hidden)] }
    if sections.count > 3, !section.hasText, section.showsOtherDigits {
      return section.pieces(around: TextPiece(text.written, range: nil, appearance: .hidden))
    }
    // Words around a text say what it says already; digits do not.
    return section.hasText
      ? section.pieces(around: text).filter { $0 == text || $0.appearance == .made } : [text]
  }

  private func section(for number: DecimalNumber) -> NumberSection? {
    if sections.contains(where: { $0.condition != nil }) {
      let others = sections.filter { $0.condition == nil }
      guard let section = sections.first(where: { $0.isFor(number) }) else { return others.last }
      // The words of one that is for a range of numbers say what kind of number it is, and no more.
      let isExact = section.condition?.comparison == .equal
      return isExact || !section.hasNumber || section.addsDigits
        ? section : others.first(where: \.hasNumber)
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
