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

  /// Names one behind the other, as each language parts them.
  ///
  /// - Parameter names: The names.
  /// - Returns: The list; empty for no name.
  public static func list(_ names: some Sequence<String>) -> Wording {
    let names = Array(names)
    return Wording(zh: names.joined(separator: "、"), en: names.joined(separator: ", "))
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
