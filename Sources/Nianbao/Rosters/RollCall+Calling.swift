import ReportModel
public import ReportRules

extension RollCall {
  /// Calls the roll of units by a list, else by the organs of last year's reports, else by those of the reports themselves.
  ///
  /// - Parameters:
  ///   - submissions: What was handed in.
  ///   - roster: The list that was given; nil for none.
  ///   - earlier: The organs of the reports of the years before, with their years.
  ///   - year: The reporting year; nil takes the one that most reports have.
  ///   - preference: Which of several files of a unit is used.
  ///   - district: The organ of the units' sum, which is no unit although it may have reported before; nil if it is not
  ///     known.
  /// - Returns: The roll, and where its list comes from.
  public static func called(
    _ submissions: [Submission],
    roster: Roster?,
    elseOrgans earlier: [(name: String, year: Int?)],
    year: Int?,
    preferring preference: FilePreference = FilePreference(),
    district: String?
  ) -> (roll: RollCall, source: Source) {
    let year = year ?? RollCall.year(of: submissions)
    var organs = roster == nil ? Self.organs(among: earlier, before: year) : []
    if let district {
      let key = OrganName.key(district)
      organs.removeAll { OrganName.key($0) == key }
    }
    let roll = RollCall(
      of: submissions,
      roster: roster ?? (organs.isEmpty ? nil : Roster(names: organs)),
      year: year,
      preferring: preference,
      district: district
    )
    return (roll, roster != nil ? .list : organs.isEmpty ? .reports : .lastYear)
  }

  /// The organs of the reports of the year before, each once; those of all reports if none is of that year.
  private static func organs(
    among earlier: [(name: String, year: Int?)],
    before year: Int?
  ) -> [String] {
    let named = earlier.filter { !$0.name.isEmpty }
    let before = named.filter { $0.year != nil && $0.year == year.map { $0 - 1 } }
    return (before.isEmpty ? named : before).map(\.name)
  }
}
