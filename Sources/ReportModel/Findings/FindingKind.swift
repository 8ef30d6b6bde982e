/// A kind of finding, with everything that explains it.
///
/// Each kind is declared beside what raises it, in the lowest target that does, and listed in the
/// ``KindCatalogue`` of that target. The page of all codes is made from the lists.
public struct FindingKind: Sendable {
  /// What there is to say of a kind; shared, so that a finding is small and a report may have many.
  private final class Said: Sendable {
    let code: String
    let severity: Severity
    let meaning: Wording
    let remedy: Wording
    let example: Wording
    let basis: Wording
    let actor: Actor
    let since: RuleSetVersion

    init(
      _ code: String,
      _ severity: Severity,
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

  private let said: Said

  /// The stable code; never reused for another meaning.
  public var code: String { said.code }
  /// The severity.
  public var severity: Severity { said.severity }
  /// What the finding means.
  public var meaning: Wording { said.meaning }
  /// What to do about it.
  public var remedy: Wording { said.remedy }
  /// An example of what causes it.
  public var example: Wording { said.example }
  /// The clause, or else the rule of this program, that is behind the finding.
  public var basis: Wording { said.basis }
  /// Who has to act on it.
  public var actor: Actor { said.actor }
  /// The version of the rules that it came with.
  public var since: RuleSetVersion { said.since }

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
    said = Said(
      code,
      severity,
      meaning: meaning,
      basis: basis,
      remedy: remedy,
      example: example,
      actor: actor,
      since: since
    )
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
