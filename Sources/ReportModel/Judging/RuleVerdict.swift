/// How a rule stands.
///
/// ``Rule/judgement(left:right:arithmetic:)`` says when which verdict is given.
public enum RuleVerdict: Hashable, Sendable, CaseIterable {
  /// The two sides compare as the rule says, whatever is filled in where cells are blank.
  case holds
  /// They do if every blank is 0; it passes.
  case holdsIfBlanksAreZero
  /// They do not if every blank is 0, and the blanks could make up the difference.
  case brokenIfBlanksAreZero
  /// They do not, whatever is filled in where cells are blank.
  case broken
  /// A term is not a number that the sides could be compared by.
  case unjudged
}

extension RuleVerdict {
  /// The verdict's name.
  public var name: Wording {
    switch self {
    case .holds: Wording(zh: "相符", en: "holds")
    case .holdsIfBlanksAreZero: Wording(zh: "空白为 0 则相符", en: "holds if blanks are 0")
    case .brokenIfBlanksAreZero: Wording(zh: "空白为 0 则不符", en: "broken if blanks are 0")
    case .broken: Wording(zh: "不符", en: "broken")
    case .unjudged: Wording(zh: "无法判定", en: "cannot be judged")
    }
  }

  /// How much is wrong with a rule: nothing where it passes or cannot be judged.
  public var gravity: Int {
    switch self {
    case .holds, .holdsIfBlanksAreZero, .unjudged: 0
    case .brokenIfBlanksAreZero: 1
    case .broken: 2
    }
  }
}
