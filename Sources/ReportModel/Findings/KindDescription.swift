/// What the code of a finding or a refusal means.
public struct KindDescription: Sendable {
  /// The code.
  public let code: String
  /// The severity of the finding; nil for a refusal.
  public let severity: Severity?
  /// What it means.
  public let meaning: Wording
  /// The clause or rule behind it; nil for a refusal.
  public let basis: Wording?
  /// An example of what causes it.
  public let example: Wording
  /// What to do about it; nil for a refusal, whose message says it.
  public let remedy: Wording?
  /// Who has to act on it.
  public let actor: Actor
  /// The version of the rules that it came with.
  public let since: RuleSetVersion

  /// Describes a kind of finding.
  public init(_ kind: FindingKind) {
    code = kind.code
    severity = kind.severity
    meaning = kind.meaning
    basis = kind.basis
    example = kind.example
    remedy = kind.remedy
    since = kind.since
    actor = kind.actor
  }

  /// Describes a kind of refusal.
  public init(_ kind: RefusalKind) {
    code = kind.code
    severity = nil
    meaning = kind.meaning
    basis = nil
    example = kind.example
    remedy = nil
    since = kind.since
    actor = kind.actor
  }
}
