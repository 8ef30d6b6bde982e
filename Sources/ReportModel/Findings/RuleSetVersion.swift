/// A version of the rules as a whole: of the kinds of finding and refusal, and of what raises each.
///
/// It is counted up when a kind is added or when what raises one changes, so that two results are
/// comparable only where their versions agree. The version of the program may change without it.
public struct RuleSetVersion: Hashable, Sendable {
  /// The version that this program checks by.
  public static let current: RuleSetVersion = 2

  /// The number, from 1.
  public let number: Int
}

extension RuleSetVersion: ExpressibleByIntegerLiteral {
  /// The version of a number.
  public init(integerLiteral number: Int) { self.number = number }
}

extension RuleSetVersion: Comparable {
  /// Orders by number.
  public static func < (left: RuleSetVersion, right: RuleSetVersion) -> Bool {
    left.number < right.number
  }
}

extension RuleSetVersion: CustomStringConvertible {
  /// The number.
  public var description: String { String(number) }
}
