public import ReportModel

/// Who has handed in what: the one place that decides it for every command.
///
/// Each unit of the list has one row, in the list's order; without a list each organ that a report names is a unit. Files
/// that are no unit's follow in rows of their own.
public struct RollCall: Sendable {
  /// A unit with what it has handed in, or what is no unit's.
  public struct Row: Sendable {
    /// The unit; of a file of which nobody knows whose it is, one without a name.
    public let unit: Roster.Unit
    /// Whether it is in the list, or there is no list that it could be in.
    public let isListed: Bool
    /// What has become of its report.
    public let state: UnitState
    /// Its files, in the order in which they were named.
    public let submissions: [Submission]
    /// Which of them is ``used``, by its place: the files of thousands of units are kept once.
    private let usedIndex: Int?
    /// How it was chosen; nil unless several reports of the unit fit.
    public let choice: FileChoice?
    /// For what is no unit's: missing units whose names are like that of the organ or the file.
    public internal(set) var candidates: [String] = []

    /// Puts a row together.
    ///
    /// - Parameters:
    ///   - unit: The unit.
    ///   - isListed: Whether it is in the list, or there is none.
    ///   - state: What has become of its report.
    ///   - submissions: Its files.
    ///   - usedIndex: Which of them is the one that counts, or shows best what was handed in.
    ///   - choice: How it was chosen.
    init(
      unit: Roster.Unit,
      isListed: Bool,
      state: UnitState,
      submissions: [Submission],
      usedIndex: Int?,
      choice: FileChoice? = nil
    ) {
      self.unit = unit
      self.isListed = isListed
      self.state = state
      self.submissions = submissions
      self.usedIndex = usedIndex
      self.choice = choice
    }

    /// The file whose numbers count, or else the one that shows best what was handed in; nil for a unit with none.
    public var used: Submission? { usedIndex.map { submissions[$0] } }
    /// The unit's name; empty if nobody knows it.
    public var name: String { unit.name }
    /// The report that shows what was handed in; nil for none that could be read.
    public var report: UnitReport? { used?.unit }
    /// The report whose numbers are added up; nil for none.
    public var counted: UnitReport? { state.isCounted ? report : nil }
  }

  /// The units, in the order of the list.
  public let rows: [Row]
  /// What is no unit's of the list: other organs, and files of which nobody knows whose they are.
  public let others: [Row]
  /// The reporting year; nil if no report says it.
  public let year: Int?
  /// The edition that the year prescribes.
  public let edition: Edition
  /// The files that the user prefers and that are not used.
  public let idlePreferences: [String]
  /// Whether there is a list that the rows follow.
  public let hasRoster: Bool

  /// How many units have handed in a report that can be added up.
  public var completeCount: Int { rows.count { $0.state.isCounted } }
  /// Whether all of them have.
  public var isComplete: Bool { completeCount == rows.count }
  /// The units of the list by the files that they have handed in; nil where there is no list.
  public var unitsByFile: [String: String]? {
    guard hasRoster else { return nil }
    var units: [String: String] = [:]
    for row in rows {
      for submission in row.submissions { units[submission.file] = row.name }
    }
    return units
  }

  /// Calls the roll.
  ///
  /// - Parameters:
  ///   - submissions: What was handed in.
  ///   - roster: The units that ought to report; nil if there is no list.
  ///   - year: The reporting year; nil takes the one that most reports have.
  ///   - preference: Which of several files of a unit is used.
  ///   - district: The organ of the units' sum; nil if it is not known.
  ///   - editions: The editions that the year may prescribe.
  public init(
    of submissions: [Submission],
    roster: Roster? = nil,
    year: Int? = nil,
    preferring preference: FilePreference = FilePreference(),
    district: String? = nil,
    editions: EditionRegistry = .shipped
  ) {
    let sums = DistrictSums(submissions, roster?.units ?? [], district: district)
    let submissions = sums.others
    let year = year ?? Self.year(of: submissions)
    let reports = submissions.compactMap(\.unit)
    let known = editions.editions
    let edition =
      year.flatMap { editions.prescribed(for: $0) }
      ?? Self.mostFrequent(reports.compactMap { known.firstIndex(of: $0.edition) })
      .map { known[$0] } ?? editions.latest
    let judge = RowJudge(year: year, edition: edition, preference: preference)
    let matching = RollMatching(submissions, roster?.units ?? [], district: district)
    let listed = (roster?.units ?? []).enumerated().map { index, unit in
      judge.row(unit, matching.files[index].map { submissions[$0] }, isListed: true)
    }
    let addsRegions = submissions.contains {
      $0.unit.map { $0.isRegionSum && !$0.name.isEmpty } ?? false
    }
    var strangers = matching.strangers.map { files in
      let submissions = files.map { submissions[$0] }
      let name = submissions.lazy.compactMap(\.unit?.name).first { !$0.isEmpty } ?? ""
      // Neither its words nor its file's name give it to a unit.
      if name.isEmpty, !addsRegions, let sum = submissions.first, sum.unit?.isRegionSum == true {
        return Row(districtSum: sum)
      }
      let isUnit = roster == nil && submissions.contains { $0.unit != nil }
      return judge.row(Roster.Unit(name: name), submissions, isListed: isUnit)
    }
    hasRoster = roster != nil
    // Of thousands of units no copy is made that nobody needs.
    if roster == nil {
      rows = strangers.filter(\.isListed)
      strangers.removeAll(where: \.isListed)
    } else {
      rows = listed
    }
    others =
      Self.withCandidates(strangers, among: listed)
      + sums.sums.map { Row(districtSum: $0) }
    self.year = year
    self.edition = edition
    var idle = preference.files
    if !idle.isEmpty {
      for rows in [rows, others] {
        for row in rows where row.state.isCounted {
          if let used = row.used { idle.remove(used.file) }
        }
      }
    }
    idlePreferences = idle.sorted()
  }

  /// The year that most of the reports have that somebody has filled in, else of all.
  public static func year(of submissions: [Submission]) -> Int? {
    let reports = submissions.compactMap(\.unit)
    // The year of a blank form says nothing of what was handed in.
    let filled = reports.filter { !$0.isUnfilled }
    return mostFrequent((filled.isEmpty ? reports : filled).compactMap(\.year))
  }

  private static func mostFrequent(_ numbers: [Int]) -> Int? {
    let counts = Dictionary(grouping: numbers) { $0 }.mapValues(\.count)
    return counts.max { ($0.value, $0.key) < ($1.value, $1.key) }?.key
  }

  /// Adds to what is no unit's the missing units that it may be of.
  private static func withCandidates(_ strangers: [Row], among listed: [Row]) -> [Row] {
    guard !strangers.isEmpty, listed.contains(where: { $0.state == .missing }) else {
      return strangers
    }
    let likeness = NameLikeness(
      listed.flatMap { row in
        ([row.name] + row.unit.otherNames).map {
          (row.name, OrganName.key($0), row.state == .missing)
        }
      }
    )
    return strangers.map { row in
      var row = row
      var names: [String] = row.name.isEmpty ? [] : [row.name]
      names += row.submissions.flatMap { $0.givenNames.map { String($0) } }
      var candidates: [String] = []
      for name in names.flatMap({ likeness.names(like: OrganName.key($0)) })
      where !candidates.contains(name) { candidates.append(name) }
      row.candidates = candidates
      return row
    }
  }
}

extension RollCall.Row {
  /// The row of a report that is the sum of the units'.
  fileprivate init(districtSum sum: Submission) {
    self.init(
      unit: Roster.Unit(name: sum.unit?.name ?? ""),
      isListed: false,
      state: .districtSum,
      submissions: [sum],
      usedIndex: 0
    )
  }
}

/// Decides the state of a unit by its files.
private struct RowJudge {
  let year: Int?
  let edition: Edition
  let preference: FilePreference

  func row(_ unit: Roster.Unit, _ submissions: [Submission], isListed: Bool) -> RollCall.Row {
    let fit = submissions.indices.filter { submissions[$0].unit.map(isFit) ?? false }
    let filled = fit.filter { submissions[$0].unit?.isUnfilled == false }
    let used: Int?
    let state: UnitState
    var choice: FileChoice?
    if filled.count > 1 {
      let (index, made) = FileChoice.choose(among: filled.map { submissions[$0] }, preference)
      used = filled[index]
      choice = made
      state = made.isDecided ? self.state(of: submissions[filled[index]]) : .duplicate
    } else if let only = filled.first {
      used = only
      state = self.state(of: submissions[only])
    } else if let blank = fit.first {
      used = blank
      state = .unfilled
    } else if let refused = submissions.firstIndex(where: { $0.refusal != nil }) {
      used = refused
      state = .unreadable
    } else {
      used = submissions.isEmpty ? nil : 0
      state = submissions.isEmpty ? .missing : .unfit
    }
    return RollCall.Row(
      unit: unit,
      isListed: isListed,
      state: state,
      submissions: submissions,
      usedIndex: used,
      choice: choice
    )
  }

  private func isFit(_ unit: UnitReport) -> Bool {
    unit.edition == edition && (unit.year == year || unit.year == nil)
  }

  private func state(of submission: Submission) -> UnitState {
    guard let unit = submission.unit else { return .unreadable }
    if unit.errorCount > 0 { return .faulty }
    if unit.warningCount > 0 { return .unexplained }
    return unit.isZero ? .zero : .reported
  }
}
