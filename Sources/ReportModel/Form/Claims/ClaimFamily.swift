/// A kind of numbers that the text of a report repeats from its tables.
public final class ClaimFamily: Sendable {
  /// The name that a reviewer's list gives it: `T1`.
  public let name: String
  /// Whether the number is that of the whole year: of several in one sentence, such as those of single
  /// units, one alone is meant, and a change on last year may stand behind it.
  public let isWhole: Bool
  /// What is compared.
  public let statement: Wording
  /// An example of a wrong claim.
  public let example: Wording
  /// The version of the rules that it came with.
  public let since: RuleSetVersion

  /// Describes a kind of claims.
  ///
  /// - Parameters:
  ///   - name: The name, never used for another kind.
  ///   - isWhole: Whether the number is that of the whole year.
  ///   - statement: What is compared.
  ///   - example: An example of a wrong claim.
  ///   - since: The version of the rules that it came with; the first unless given.
  public init(
    _ name: String,
    isWhole: Bool = false,
    statement: Wording,
    example: Wording,
    since: RuleSetVersion = 1
  ) {
    self.name = name
    self.isWhole = isWhole
    self.statement = statement
    self.example = example
    self.since = since
  }

  /// The code of the finding that a claim is wrong: `CLAIM-T1`.
  public var code: String { "CLAIM-" + name }
}

extension ClaimFamily: Hashable {
  /// Two kinds are the same when their names are.
  public static func == (left: ClaimFamily, right: ClaimFamily) -> Bool {
    left === right || left.name == right.name
  }

  /// Hashes the name.
  public func hash(into hasher: inout Hasher) { hasher.combine(name) }
}
