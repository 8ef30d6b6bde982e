/// How much a finding weighs.
public enum Severity: String, Hashable, Sendable, CaseIterable, Comparable {
  /// Accepted by the organ with a reason (核实说明).
  case explained
  /// For information: nothing needs to be done.
  case note
  /// A rule that cannot be judged: a cell that it needs has no number.
  case unjudged
  /// Probably wrong: somebody should look.
  case warning
  /// Wrong, or not readable for certain.
  case error

  /// Orders by weight: a note is less than what cannot be judged, that less than a warning, a warning less than an error.
  public static func < (left: Severity, right: Severity) -> Bool { left.rank < right.rank }

  private var rank: Int {
    switch self {
    case .explained: 0
    case .note: 1
    case .unjudged: 2
    case .warning: 3
    case .error: 4
    }
  }

  /// The severity as a message writes it.
  public var name: Wording {
    switch self {
    case .explained: Wording(zh: "已说明", en: "explained")
    case .note: Wording(zh: "提示", en: "note")
    case .unjudged: Wording(zh: "无法判定", en: "cannot be judged")
    case .warning: Wording(zh: "警告", en: "warning")
    case .error: Wording(zh: "错误", en: "error")
    }
  }
}
