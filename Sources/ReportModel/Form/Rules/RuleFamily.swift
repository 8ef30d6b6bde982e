extension Rule {
  /// A kind of rule, by the name that a reviewer's list gives it.
  public final class Family: Sendable {
    /// The name: `B1`.
    public let name: String
    /// How the two sides compare.
    public let relation: Relation
    /// Whether one side is in last year's report.
    public let spansYears: Bool
    /// How much it weighs that the rule is broken: an error where the form itself prescribes the sum.
    public let severity: Severity
    /// What the rule says.
    public let statement: Wording
    /// Where the rule comes from.
    public let basis: Wording
    /// An example of what breaks it.
    public let example: Wording
    /// The version of the rules that it came with.
    public let since: RuleSetVersion

    /// Describes a kind of rule.
    ///
    /// - Parameters:
    ///   - name: The name, never used for another rule.
    ///   - relation: How the two sides compare.
    ///   - spansYears: Whether one side is in last year's report.
    ///   - severity: How much it weighs that the rule is broken.
    ///   - statement: What the rule says.
    ///   - basis: Where it comes from.
    ///   - example: An example of what breaks it.
    ///   - since: The version of the rules that it came with; the first unless given.
    public init(
      _ name: String,
      relation: Relation = .equal,
      spansYears: Bool = false,
      severity: Severity,
      statement: Wording,
      basis: Wording,
      example: Wording,
      since: RuleSetVersion = 1
    ) {
      self.name = name
      self.relation = relation
      self.spansYears = spansYears
      self.severity = severity
      self.statement = statement
      self.basis = basis
      self.example = example
      self.since = since
    }

    /// The code of the finding that the rule is broken: `SUM-B1`, `YEAR-Y1`.
    public var code: String { (spansYears ? "YEAR-" : "SUM-") + name }
  }
}

extension Rule.Family: Hashable {
  /// Two kinds are the same when their names are.
  public static func == (left: Rule.Family, right: Rule.Family) -> Bool {
    left === right || left.name == right.name
  }

  /// Hashes the name.
  public func hash(into hasher: inout Hasher) { hasher.combine(name) }
}
