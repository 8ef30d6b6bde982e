public import ReportModel

extension ListingCell {
  /// What the cell shows, in a language.
  public func plainText(_ language: Language) -> String {
    switch value {
    case .blank: ""
    case .text(let text): text
    case .wording(let wording, _): wording(language)
    case .number(let number), .sum(let number): number
    }
  }

  /// Whether it holds a number.
  var isNumeric: Bool {
    switch value {
    case .number, .sum: true
    case .blank, .text, .wording: false
    }
  }
}
