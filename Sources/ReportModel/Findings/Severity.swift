/// How much a finding weighs.
public enum Severity: String, Hashable, Sendable, CaseIterable, Comparable {
  /// For information: nothing needs to be done.
  case note
  /// Probably wrong: somebody should look.
  case warning
  /// Wrong, or not readable for certain.
  case error

  /// Orders by weight: a note is less than a warning, a warning less than an error.
  public static func < (left: Severity, right: Severity) -> Bool { left.rank < right.rank }

  private var rank: Int {
    switch self {
    case .note: 0
    case .warning: 1
    case .error: 2
    }
  }

  /// The severity as a message writes it.
  public var name: Wording {
    switch self {
    case .note: Wording(zh: "提示", en: "note")
    case .warning: Wording(zh: "警告", en: "warning")
    case .error: Wording(zh: "错误", en: "error")
    }
  }
}
