/// A kind of finding, with everything that explains it.
///
/// The kinds are listed in the extensions beside this file, each list for one subject. The page of all
/// codes is generated from them.
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

  /// Every kind, in the order of the page of codes.
  public static let all: [FindingKind] =
    readingKinds + lineKinds + sheetKinds + valueKinds + ruleKinds + narrativeKinds + yearKinds
    + combiningKinds + workbookKinds + sheetCellKinds + identityKinds + changeKinds
}

extension FindingKind: Hashable {
  /// Two kinds are the same when their codes are.
  public static func == (left: FindingKind, right: FindingKind) -> Bool { left.code == right.code }

  /// Hashes the code.
  public func hash(into hasher: inout Hasher) { hasher.combine(code) }
}
