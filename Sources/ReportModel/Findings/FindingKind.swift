/// A kind of finding, with everything that explains it.
///
/// Each kind is declared beside what raises it, in the lowest target that does, and listed in the
/// ``KindCatalogue`` of that target. The page of all codes is made from the lists.
public struct FindingKind: Sendable {
  /// The stable code; never reused for another meaning.
  public let code: String
  /// The severity.
  public let severity: Severity
  /// What the finding means.
  public let meaning: Wording
  /// What to do about it.
  public let remedy: Wording
  /// An example of what causes it.
  public let example: Wording
  /// The clause, or else the rule of this program, that is behind the finding.
  public let basis: Wording
  /// Who has to act on it.
  public let actor: Actor
  /// The version of the rules that it came with.
  public let since: RuleSetVersion

  /// Describes a kind.
  public init(
    code: String,
    severity: Severity,
    meaning: Wording,
    basis: Wording,
    remedy: Wording,
    example: Wording,
    actor: Actor,
    since: RuleSetVersion
  ) {
    self.code = code
    self.severity = severity
    self.meaning = meaning
    self.basis = basis
    self.remedy = remedy
    self.example = example
    self.since = since
    self.actor = actor
  }
}

extension FindingKind {
  /// The kind as an edition's own notice gives the basis for it.
  public func based(on basis: Wording) -> FindingKind {
    FindingKind(
      code: code,
      severity: severity,
      meaning: meaning,
      basis: basis,
      remedy: remedy,
      example: example,
      actor: actor,
      since: since
    )
  }

  /// Who has to act, and since when that is so.
  public var responsibility: Wording { .responsibility(actor, since: since) }
}

extension FindingKind: Hashable {
  /// Two kinds are the same when their codes are.
  public static func == (left: FindingKind, right: FindingKind) -> Bool { left.code == right.code }

  /// Hashes the code.
  public func hash(into hasher: inout Hasher) { hasher.combine(code) }
}
