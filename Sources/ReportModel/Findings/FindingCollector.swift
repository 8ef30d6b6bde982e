/// Findings as they come, of which a hostile source can cause as many as it has bytes.
///
/// Of each kind so many are kept as nobody reads to the end; the rest are counted, and neither their sentences
/// nor what they quote is ever made.
public struct FindingCollector: Sendable {
  /// The most findings of a kind that are kept one by one: ten times what a list of a file names.
  public static let limit = [Finding].listLimit * 10

  private var kept: [Finding] = []
  private var counts: [FindingKind: Int] = [:]

  /// Collects nothing yet.
  public init() {}

  /// Adds a finding.
  ///
  /// - Parameters:
  ///   - kind: Its kind.
  ///   - make: Makes it; not called if there are too many of its kind.
  public mutating func add(_ kind: FindingKind, _ make: () -> Finding) {
    counts[kind, default: 0] += 1
    if counts[kind, default: 0] <= Self.limit { kept.append(make()) }
  }

  /// The findings in their order; behind them, for each kind of which there were too many, one that says how many
  /// more there are.
  public var findings: [Finding] {
    let more = counts.filter { $0.value > Self.limit }.sorted { $0.key.code < $1.key.code }
    return kept + more.map { Self.more(of: $0.key, count: $0.value - Self.limit) }
  }

  private static func more(of kind: FindingKind, count: Int) -> Finding {
    Finding(
      kind,
      found: String(count),
      zh: "此后另有 \(count) 处同样的情况，不再逐一列出",
      en: "\(count) more of the same are behind these and are not listed one by one"
    )
  }
}
