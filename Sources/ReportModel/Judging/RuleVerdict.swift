/// How a rule stands.
public enum RuleVerdict: Hashable, Sendable, CaseIterable {
  /// The two sides compare as the rule says.
  case holds
  /// They do not.
  case broken
  /// A term has no count, so that the sides cannot be compared.
  case unjudged
}

extension RuleVerdict {
  /// The verdict's name.
  public var name: Wording {
    switch self {
    case .holds: Wording(zh: "相符", en: "holds")
    case .broken: Wording(zh: "不符", en: "broken")
    case .unjudged: Wording(zh: "无法判定", en: "cannot be judged")
    }
  }
}
