public import ReportModel

extension ListingCell {
  /// A cell with a decimal number where a text is one, and with the text where it is none; nil and the empty text are
  /// blank.
  ///
  /// - Parameter text: A text, such as `12`, `-0.50` or `/`.
  /// - Returns: The cell.
  public static func decimal(_ text: String?) -> ListingCell {
    guard let text, !text.isEmpty else { return .blank }
    let digits = text.hasPrefix("-") ? text.dropFirst() : text[...]
    let isNumber =
      digits.utf8.first.map { (0x30...0x39).contains($0) } == true
      && (Int(digits) != nil || Amount(digits: String(digits)) != nil)
    return isNumber ? ListingCell(.number(text)) : .text(text)
  }

  /// What the cell shows, in a language.
  public func plainText(_ language: Language) -> String {
    switch value {
    case .blank: ""
    case .text(let text): text
    case .wording(let wording, _): wording(language)
    case .number(let number), .sum(let number): number
    }
  }

  /// How many decimals its number has; 0 for more than programs show.
  var decimals: Int {
    switch value {
    case .blank, .text, .wording: return 0
    case .number(let number), .sum(let number):
      guard let point = number.utf8.lastIndex(of: UInt8(ascii: ".")) else { return 0 }
      let count = number.utf8.distance(from: point, to: number.utf8.endIndex) - 1
      return count <= 15
        && number.utf8[point...].dropFirst().allSatisfy { (0x30...0x39).contains($0) }
        ? count : 0
    }
  }

  /// Whether it holds a mark such as `—` or `/`, as it stands in the place of a number.
  package var isMark: Bool {
    guard case .text(let text) = value else { return false }
    return ["—", "-", "/", "无"].contains(text)
  }

  /// Whether it holds a number.
  package var isNumeric: Bool {
    switch value {
    case .number, .sum: true
    case .blank, .text, .wording: false
    }
  }
}
