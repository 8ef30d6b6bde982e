/// A sentence or term in the two languages of the program.
public struct Wording: Hashable, Sendable {
  /// The Chinese text.
  public let zh: String
  /// The English text.
  public let en: String

  /// Pairs a Chinese text with its English counterpart.
  public init(zh: String, en: String) {
    self.zh = zh
    self.en = en
  }

  /// The text in the given language.
  public func callAsFunction(_ language: Language) -> String {
    switch language {
    case .chinese: zh
    case .english: en
    }
  }
}

/// A language that messages are written in.
public enum Language: String, Hashable, Sendable, CaseIterable {
  /// Simplified Chinese.
  case chinese = "zh"
  /// English.
  case english = "en"
}
