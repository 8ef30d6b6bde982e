public import ReportModel

/// Last year's reports of many organs, found by the organ's name.
public struct LastYearIndex: Sendable {
  /// What a search comes to.
  public enum Match: Sendable {
    /// The report of the same organ of the year before.
    case found(LastYear)
    /// There is none.
    case missing
    /// There are several, whose files are named.
    case ambiguous([String])
  }

  private var byName: [String: [LastYear]] = [:]
  /// The names that end in the same characters, so that a name with the province before it is found.
  private var byEnding: [String: Set<String>] = [:]

  /// Makes an index.
  public init(_ reports: some Sequence<LastYear>) {
    for report in reports where report.year != nil {
      let name = OrganName.normalised(report.organ)
      guard !name.isEmpty else { continue }
      byName[name, default: []].append(report)
      byEnding[Self.ending(of: name), default: []].insert(name)
    }
  }

  private static func ending(of name: String) -> String {
    String(name.suffix(OrganName.endingLength))
  }

  /// Looks for the report of the year before of a report's organ.
  ///
  /// A name that is the other one with a larger region before it is taken for the same organ's if there
  /// is no other such.
  public func lastYear(of report: Report) -> Match {
    guard let year = report.year, !report.organ.isEmpty else { return .missing }
    let name = OrganName.normalised(report.organ)
    let own = reports(name, year - 1)
    if !own.isEmpty { return match(own) }
    let near = (byEnding[Self.ending(of: name)] ?? []).filter { OrganName.isEnd(name, $0) }
    return match(near.sorted().flatMap { reports($0, year - 1) })
  }

  private func reports(_ name: String, _ year: Int) -> [LastYear] {
    (byName[name] ?? []).filter { $0.year == year }
  }

  private func match(_ reports: [LastYear]) -> Match {
    switch reports.count {
    case 0: .missing
    case 1: .found(reports[0])
    default: .ambiguous(reports.map(\.file))
    }
  }
}
