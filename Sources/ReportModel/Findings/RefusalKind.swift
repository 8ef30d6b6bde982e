/// A kind of refusal: why a file was not read or not written at all.
///
/// Each kind is declared beside the code that refuses, and listed in the ``KindCatalogue`` of its target.
public struct RefusalKind: Sendable {
  /// The stable code; never reused for another meaning.
  public let code: String
  /// What the refusal means.
  public let meaning: Wording
  /// An example of what causes it.
  public let example: Wording
  /// Who has to act on it.
  public let actor: Actor
  /// The version of the rules that it came with.
  public let since: RuleSetVersion

  /// Describes a kind.
  public init(
    code: String,
    meaning: Wording,
    example: Wording,
    actor: Actor,
    since: RuleSetVersion
  ) {
    self.code = code
    self.meaning = meaning
    self.example = example
    self.since = since
    self.actor = actor
  }

  /// The kind of a refusal that a kind of finding forces: the code is the finding's, which is listed and
  /// explained as such.
  public init(for finding: FindingKind) {
    self.init(
      code: finding.code,
      meaning: finding.meaning,
      example: finding.example,
      actor: finding.actor,
      since: finding.since
    )
  }
}

extension RefusalKind {
  /// Who has to act, and since when that is so.
  public var responsibility: Wording { .responsibility(actor, since: since) }
}

extension RefusalKind: Hashable {
  /// Two kinds are the same when their codes are.
  public static func == (left: RefusalKind, right: RefusalKind) -> Bool { left.code == right.code }

  /// Hashes the code.
  public func hash(into hasher: inout Hasher) { hasher.combine(code) }
}
