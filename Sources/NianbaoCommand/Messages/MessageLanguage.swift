import ArgumentParser
import Glibc
import Nianbao
import TextTools

/// The language that the program speaks.
enum MessageLanguage {
  /// The language of this run: `--language`, else that of the locale, else English.
  static let current: Language =
    CommandArguments.value(of: "--language").flatMap { Language(rawValue: $0) } ?? ofLocale()
    ?? .english

  /// The language of the first of the locale's variables that is set.
  private static func ofLocale() -> Language? {
    for name in ["LC_ALL", "LC_MESSAGES", "LANG"] {
      guard let value = getenv(name), value.pointee != 0 else { continue }
      return strncmp(value, "zh", 2) == 0 ? .chinese : .english
    }
    return nil
  }
}

/// The one of two texts that is in the language of this run.
func text(zh: DisplayText, en: DisplayText) -> DisplayText {
  switch MessageLanguage.current {
  case .chinese: zh
  case .english: en
  }
}

/// The one of two texts of the help that is in the language of this run.
func helpText(zh: String, en: String) -> String { Wording(zh: zh, en: en)(MessageLanguage.current) }

extension Wording {
  /// The text in the language of this run; what it quotes of a file is escaped.
  var current: DisplayText { DisplayText(escaping: self(MessageLanguage.current)) }
}

extension ValidationError {
  /// An error of the command line that quotes what was given.
  init(_ text: DisplayText) { self.init(text.string) }
}

extension ArgumentHelp {
  /// An explanation of an argument in the language of this run.
  static func text(zh: String, en: String, valueName: String? = nil) -> ArgumentHelp {
    ArgumentHelp(stringLiteral: helpText(zh: zh, en: en)).named(valueName)
  }

  private func named(_ valueName: String?) -> ArgumentHelp {
    var help = self
    if let valueName { help.valueName = valueName }
    return help
  }
}
