public import ReportModel

/// Looks for the smallest changes that mend broken sums.
public enum RepairSearch {
  /// The proposals for a report.
  ///
  /// - Parameters:
  ///   - report: The report.
  ///   - lastYear: Last year's report, whose numbers may speak for a proposal; nil if there is none.
  ///   - explained: What the organ has explained: a broken sum that it stands by stays broken.
  ///   - computed: The cells that the source computes by a formula; none of them is changed but by the
  ///     cells that it is computed from.
  ///   - limit: The most proposals for sums that hang together.
  /// - Returns: For each group of broken sums that share cells the proposals, the likeliest first; a
  ///   group is empty where no small change mends its sums, or text and last year's report speak against
  ///   each that would.
  public static func repairs(
    of report: Report,
    lastYear: LastYear? = nil,
    explained: [ExplainedFinding] = [],
    computed: Set<Int> = [],
    limit: Int = 3
  ) -> [[Repair]] {
    let system = SumSystem(report, computed: computed)
    let accepted = Set(
      system.rules.indices.filter { isExplained(system.rules[$0], by: explained, in: report) }
    )
    let groups = system.brokenGroups(without: accepted)
    guard !groups.isEmpty else { return [] }
    var evidence = RepairEvidence(report, lastYear)
    return groups.map { group in
      var candidates = RepairCandidates(system, report.form, broken: group)
      func ranked() -> [Repair] {
        evidence.ranked(candidates.all.filter { !system.worsens($0, of: report) }, limit: limit)
      }
      var best = ranked()
      // Where what mends the sums best is not what text and last year say, only what they say will do.
      while best.isEmpty, candidates.deepen() { best = ranked().filter { !$0.support.isEmpty } }
      return best
    }
  }

  private static func isExplained(
    _ rule: Rule,
    by explained: [ExplainedFinding],
    in report: Report
  ) -> Bool {
    guard !explained.isEmpty else { return false }
    let evidence = RuleEvidence(report: report, places: [], lastYear: nil)
    let judgement = evidence.judgement(of: rule)
    guard judgement.verdict == .broken else { return false }
    let finding = evidence.broken(rule, judgement)
    return explained.contains { $0.covers(finding) }
  }
}

/// What else than the sums speaks for a repair.
private struct RepairEvidence {
  /// How many of the likeliest repairs are looked at: each takes a check of the text.
  private static let examined = 12

  private let report: Report
  private let lastYear: LastYear?
  /// The text, which no repair changes.
  private let narrative: Narrative
  private var before: (claims: Set<String>, years: Set<Int>)?

  init(_ report: Report, _ lastYear: LastYear?) {
    self.report = report
    self.lastYear = lastYear
    narrative = Narrative(of: report)
  }

  mutating func ranked(_ candidates: [Repair], limit: Int) -> [Repair] {
    guard !candidates.isEmpty else { return [] }
    var candidates = candidates
    let old = before ?? broken(in: report)
    before = old
    // One that stands alone is weighed as well: that it mends the sums is not all.
    let isExhaustive = candidates.count <= Self.examined
    candidates = Array(candidates.sorted { $0.isLikelier(than: $1) }.prefix(Self.examined))
      .compactMap { weighed($0, against: old) }
    // Of several none is certain, whatever speaks for one of them.
    if !isExhaustive || candidates.count > 1 {
      for index in candidates.indices { candidates[index].isCertain = false }
    }
    return Array(candidates.sorted { $0.isLikelier(than: $1) }.prefix(limit))
  }

  /// The repair with what speaks for it; nil if the text and last year's report speak against it.
  private func weighed(
    _ repair: Repair,
    against old: (claims: Set<String>, years: Set<Int>)
  ) -> Repair? {
    var repair = repair
    let new = broken(in: repair.applied(to: report))
    let claims = new.claims.count - old.claims.count
    let years = new.years.count - old.years.count
    if claims + years > 0 { return nil }
    repair.cost += 0.8 * Double(claims + years)
    if new.claims.count < old.claims.count {
      repair.support.append(Wording(zh: "与文中所说一致", en: "the text says the same"))
    }
    if new.years.count < old.years.count {
      repair.support.append(Wording(zh: "与上年报告衔接", en: "last year's report joins it"))
    }
    repair.isCertain =
      !repair.support.isEmpty && new.claims.isSubset(of: old.claims)
      && new.years.isSubset(of: old.years)
    return repair
  }

  private func broken(in report: Report) -> (claims: Set<String>, years: Set<Int>) {
    let claims = ClaimCheck.findings(in: report, narrative: narrative).map {
      "\($0.found ?? "")\($0.quote ?? "")"
    }
    guard let lastYear else { return (Set(claims), []) }
    let years = RuleCheck.findings(in: report, lastYear: lastYear).filter { finding in
      finding.kind.code.hasPrefix("YEAR-")
    }
    return (Set(claims), Set(years.compactMap(\.cell)))
  }
}

extension Repair {
  fileprivate func isLikelier(than other: Repair) -> Bool {
    if cost != other.cost { return cost < other.cost }
    if changes.count != other.changes.count { return changes.count < other.changes.count }
    return changes.map(\.cell).lexicographicallyPrecedes(other.changes.map(\.cell))
  }
}
