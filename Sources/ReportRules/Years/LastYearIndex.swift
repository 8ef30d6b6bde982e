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

  private var byKey: [String: [LastYear]] = [:]
  private var register = OrganRegister()

  /// Makes an index.
  public init(_ reports: some Sequence<LastYear>) {
    for report in reports where report.year != nil {
      let key = register.insert(report.organ)
      if !key.isEmpty { byKey[key, default: []].append(report) }
    }
  }

  /// Looks for the report of the year before of a report's organ.
  ///
  /// A name written in another way is taken for the same organ's, and so is one that is the other with a larger
  /// region before it if there is no other such.
  public func lastYear(of report: Report) -> Match {
    guard let year = report.year, !report.organ.isEmpty else { return .missing }
    let key = OrganName.key(report.organ)
    let own = reports(key, year - 1)
    if !own.isEmpty { return match(own) }
    return match(register.keys(near: key).flatMap { reports($0, year - 1) })
  }

  private func reports(_ key: String, _ year: Int) -> [LastYear] {
    (byKey[key] ?? []).filter { $0.year == year }
  }

  private func match(_ reports: [LastYear]) -> Match {
    switch reports.count {
    case 0: .missing
    case 1: .found(reports[0])
    default: .ambiguous(reports.map(\.file))
    }
  }
}
