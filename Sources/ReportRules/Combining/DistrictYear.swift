public import ReportModel

/// What the reports of a year come to: that of the district itself where it is among those of its units, else their sum.
public struct DistrictYear: Sendable {
  /// The year; nil if it is not known.
  public let year: Int?
  /// The report.
  public let report: Report
  /// How many units' reports it is the sum of; nil for one that was handed in as it is.
  public let unitCount: Int?

  /// Adds up a year; nil if there is no report of it to add up.
  ///
  /// - Parameters:
  ///   - year: The year; nil takes the one that most reports have.
  ///   - submissions: What was handed in, that year and perhaps in others.
  ///   - organ: The district's organ; empty if it is not known.
  public init?(_ year: Int?, of submissions: [Submission], organ: String) {
    let own = submissions.filter { submission in
      guard let unit = submission.unit, !organ.isEmpty else { return false }
      return OrganName.areSame(unit.name, organ)
    }
    // A report of the district itself is not added to those of its units.
    let ownRoll = RollCall(of: own, year: year)
    let isOwn = ownRoll.rows.contains { $0.counted != nil }
    let sum = Combination(
      of: isOwn ? ownRoll : RollCall(of: submissions, year: year),
      organ: organ
    )
    guard !sum.counted.isEmpty else { return nil }
    self.year = sum.report.year
    report = sum.report
    unitCount = isOwn ? nil : sum.counted.count
  }

  /// Adds up every year that reports are of.
  ///
  /// - Parameters:
  ///   - submissions: What was handed in.
  ///   - organ: The district's organ; empty if it is not known.
  ///   - year: The year before which they are wanted; nil for all.
  /// - Returns: The years that there is a sum of, the oldest first.
  public static func all(
    of submissions: [Submission],
    organ: String,
    before year: Int?
  ) -> [DistrictYear] {
    let years = Set(submissions.compactMap { $0.unit?.year }).filter { own in
      year.map { own < $0 } ?? true
    }
    return years.sorted().compactMap { DistrictYear($0, of: submissions, organ: organ) }
  }
}
