public import ReportModel

/// The reports of many units added up to that of their district.
public struct Combination: Sendable {
  /// The report of a unit.
  public struct Unit: Sendable {
    /// The file that it was read from.
    public let file: String
    /// The unit as its report names it.
    public let name: String
    /// Its reporting year; nil if it does not say.
    public let year: Int?
    /// The edition that it follows.
    public let edition: Edition
    /// Its values, in form order; those of a table that it has not filled in are blank.
    public let values: PackedValues
    /// The tables that it has not filled in.
    public let unfilled: [FormTable]
    /// Whether it has filled in no table.
    public let isUnfilled: Bool
    /// How many errors a check finds in it.
    public let errorCount: Int

    /// Takes what is added up from a report.
    ///
    /// - Parameters:
    ///   - report: The unit's report.
    ///   - file: The file that it was read from.
    ///   - errorCount: How many errors a check finds in it.
    ///   - fillState: How far it is filled in; nil to judge by the report alone.
    public init(
      _ report: Report,
      file: String,
      errorCount: Int,
      fillState: FillState? = nil
    ) {
      let fillState = fillState ?? FillState(of: report)
      unfilled = fillState.unfilled
      isUnfilled = fillState.isUnfilled
      self.file = file
      name = report.organ
      year = report.year
      edition = report.edition
      var values = report.values
      for cell in fillState.unfilled.flatMap(\.cells) { values[cell] = .blank }
      self.values = PackedValues(values)
      self.errorCount = errorCount
    }
  }

  /// What became of a unit.
  public enum State: Hashable, Sendable {
    /// It is added up.
    case counted
    /// It is added up although it has errors.
    case faulty
    /// It is a second report of the same unit and left out.
    case duplicate
    /// It is of another year or edition and left out.
    case unfit
    /// It has filled in no table and is left out.
    case unfilled
    /// It is in the list of units and has no report.
    case missing

    /// Whether its numbers are among those added up.
    public var isCounted: Bool { self == .counted || self == .faulty }

    /// The state in words.
    public var name: Wording {
      switch self {
      case .counted: Wording(zh: "已汇总", en: "added up")
      case .faulty: Wording(zh: "已汇总，有错误", en: "added up, has errors")
      case .duplicate: Wording(zh: "重复，未汇总", en: "duplicate, left out")
      case .unfit: Wording(zh: "年度或格式不符，未汇总", en: "other year or edition, left out")
      case .unfilled: Wording(zh: "未填报，未汇总", en: "not filled in, left out")
      case .missing: Wording(zh: "缺报", en: "missing")
      }
    }
  }

  /// A line of the list of units.
  public struct Entry: Sendable {
    /// The unit's name.
    public let name: String
    /// Its report; nil for one that is missing.
    public let unit: Unit?
    /// What became of it.
    public let state: State
  }

  /// The district's report: the sum of every cell.
  public let report: Report
  /// The units in the order of their reports, then those that are missing.
  public let entries: [Entry]
  /// What there is to say about the units.
  public let findings: [Finding]

  /// The units that are added up.
  public var counted: [Unit] {
    entries.compactMap { $0.state.isCounted ? $0.unit : nil }
  }

  /// Adds up reports.
  ///
  /// A cell is the sum of the numbers that stand in it; it stays blank where no unit has one, and cannot
  /// be read where that is so for a unit.
  ///
  /// - Parameters:
  ///   - units: The units' reports.
  ///   - organ: The name of the district's organ; empty if it is not given.
  ///   - year: The reporting year; nil takes the one that most reports have.
  ///   - list: The names of all units that ought to report; nil if there is no such list.
  ///   - editions: The editions that the year may prescribe.
  public init(
    of units: [Unit],
    organ: String,
    year: Int?,
    list: [String]?,
    editions: EditionRegistry = .shipped
  ) {
    // The year of a blank form says nothing of what was handed in.
    let filled = units.filter { !$0.isUnfilled }
    let year = year ?? Self.mostFrequent((filled.isEmpty ? units : filled).compactMap(\.year))
    let known = editions.editions
    let edition =
      year.flatMap { editions.prescribed(for: $0) }
      ?? Self.mostFrequent(units.compactMap { known.firstIndex(of: $0.edition) }).map { known[$0] }
      ?? editions.latest
    var roll = UnitRoll(of: units, year: year, edition: edition)
    for unit in units { roll.add(unit) }
    if let list { roll.compare(with: list) }
    entries = roll.entries
    let counted = entries.compactMap { $0.state.isCounted ? $0.unit : nil }
    var report = Report(edition: edition, organ: organ, year: year)
    if !organ.isEmpty, let year { report.title = Report.prescribedTitle(organ: organ, year: year) }
    report.metadata[.scope] = Metadata.Scope.region.rawValue
    var findings = roll.findings
    for cell in report.form.cells {
      let sum = CellSum(counted.map { $0.values[cell.index] })
      report.values[cell.index] = sum.value
      if let finding = sum.finding(for: cell, edition, counted) { findings.append(finding) }
    }
    self.report = report
    self.findings = findings
  }

  private static func mostFrequent(_ numbers: [Int]) -> Int? {
    let counts = Dictionary(grouping: numbers) { $0 }.mapValues(\.count)
    return counts.max { ($0.value, $0.key) < ($1.value, $1.key) }?.key
  }
}
