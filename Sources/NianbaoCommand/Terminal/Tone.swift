import Nianbao
import TextTools

/// What a word of a message tells at a glance; the word itself says the same.
enum Tone {
  /// All is well.
  case good
  /// Somebody should look.
  case doubtful
  /// Something has to be done.
  case bad
  /// Worth knowing.
  case quiet

  /// The tone of a severity.
  init(_ severity: Severity) {
    switch severity {
    case .error: self = .bad
    case .warning, .unjudged: self = .doubtful
    case .note, .explained: self = .quiet
    }
  }

  /// The tone of a verdict.
  init(_ verdict: Verdict) {
    if verdict.count(.error) > 0 || verdict.refused > 0 {
      self = .bad
    } else {
      self = verdict.count(.warning) + verdict.count(.unjudged) > 0 ? .doubtful : .good
    }
  }
}

extension DisplayText {
  /// The text in the colour of a tone; ``TerminalView`` takes the colour away where there is to be none.
  func painted(_ tone: Tone) -> DisplayText {
    switch tone {
    case .good: "\u{1B}[32m\(self)\u{1B}[0m"
    case .doubtful: "\u{1B}[33m\(self)\u{1B}[0m"
    case .bad: "\u{1B}[31m\(self)\u{1B}[0m"
    case .quiet: "\u{1B}[36m\(self)\u{1B}[0m"
    }
  }
}
