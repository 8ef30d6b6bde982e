public import ReportModel

/// Looks for the smallest changes that mend broken sums.
public enum RepairSearch {
  /// The proposals for a report.
  ///
  /// - Parameters:
  ///   - report: The report.
  ///   - lastYear: Last year's report, whose numbers may speak for a proposal; nil if there is none.
  ///   - limit: The most proposals for sums that hang together.
  /// - Returns: For each group of broken sums that share cells the proposals, the likeliest first; a
  ///   group is empty where no small change mends its sums.
  public static func repairs(
    of report: Report,
    lastYear: LastYear? = nil,
    limit: Int = 3
  ) -> [[Repair]] {
    let system = SumSystem(report)
    let groups = system.brokenGroups
    guard !groups.isEmpty else { return [] }
    var evidence = RepairEvidence(report, lastYear)
    return groups.map { group in
      let candidates = RepairCandidates(system, report.form, broken: group).all
      return evidence.ranked(candidates, limit: limit)
    }
  }
}

/// What else than the sums speaks for a repair.
private struct RepairEvidence {
  /// How many of the likeliest repairs are looked at: each takes a check of the text.
  private static let examined = 12

  private let report: Report
  private let lastYear: LastYear?
  private var before: (claims: Set<String>, years: Set<Int>)?

  init(_ report: Report, _ lastYear: LastYear?) {
    self.report = report
    self.lastYear = lastYear
  }

  mutating func ranked(_ candidates: [Repair], limit: Int) -> [Repair] {
    var candidates = Array(candidates.sorted { $0.isLikelier(than: $1) }.prefix(Self.examined))
    // One that stands alone needs nothing else to speak for it.
    if candidates.count > 1 {
      let old = before ?? broken(in: report)
      before = old
      for index in candidates.indices { weigh(&candidates[index], against: old) }
    }
    return Array(candidates.sorted { $0.isLikelier(than: $1) }.prefix(limit))
  }

  private func weigh(_ repair: inout Repair, against old: (claims: Set<String>, years: Set<Int>)) {
    let new = broken(in: repair.applied(to: report))
    repair.cost += 0.8 * Double(new.claims.count - old.claims.count)
    repair.cost += 0.8 * Double(new.years.count - old.years.count)
    if new.claims.count < old.claims.count {
      repair.support.append(Wording(zh: "与文中所说一致", en: "the text says the same"))
    }
    if new.years.count < old.years.count {
      repair.support.append(Wording(zh: "与上年报告衔接", en: "last year's report joins it"))
    }
  }

  private func broken(in report: Report) -> (claims: Set<String>, years: Set<Int>) {
    let claims = ClaimCheck.findings(in: report).map { "\($0.found ?? "")\($0.quote ?? "")" }
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
