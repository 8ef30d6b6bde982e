/// What a code of a finding or a refusal means.
public struct Explanation: Sendable {
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

  /// Every code, findings first.
  public static let all: [Explanation] =
    FindingKind.all.map { kind in
      Explanation(
        code: kind.code,
        severity: kind.severity,
        meaning: kind.meaning,
        basis: kind.basis,
        example: kind.example,
        remedy: kind.remedy
      )
    }
    + RefusalKind.all.map { kind in
      Explanation(
        code: kind.code,
        severity: nil,
        meaning: kind.meaning,
        basis: nil,
        example: kind.example,
        remedy: nil
      )
    }

  /// The explanation of a code, whatever its case; nil for an unknown one.
  public static func of(_ code: String) -> Explanation? {
    all.first { $0.code == code.uppercased() }
  }

  /// The codes that are most like an unknown one: that begin alike, or hold it.
  public static func codes(like text: String) -> [String] {
    let text = text.uppercased()
    let first = text.split(separator: "-").first.map { String($0) } ?? text
    let holding = all.map(\.code).filter { $0.contains(text) }
    return holding.isEmpty ? all.map(\.code).filter { $0.hasPrefix(first) } : holding
  }
}
