public import ReportModel

/// The report of a unit, as far as the roll and the sum need it.
public struct UnitReport: Sendable {
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
  /// The kinds of these errors, by their codes, each with how often; empty where they are not known.
  public let errors: [(kind: FindingKind, count: Int)]
  /// How many warnings a check finds in it, and rules that it cannot judge.
  public let warningCount: Int
  /// Whether it is a zero report (零报告): nobody has applied.
  public let isZero: Bool
  /// The latest date that it bears, in ISO 8601; nil if it bears none.
  public let date: String?
  /// Whether it says that it is a region's sum.
  public let isRegionSum: Bool
  /// Whether it says nothing of whose work it covers, as a text or a Word document cannot.
  public let isOfUnknownScope: Bool
  /// Its organ's credit code; nil if it does not give one.
  public let creditCode: String?

  /// Takes what is added up from a report.
  ///
  /// - Parameters:
  ///   - report: The unit's report.
  ///   - file: The file that it was read from.
  ///   - errorCount: How many errors a check finds in it.
  ///   - errors: The kind of each of them.
  ///   - warningCount: How many warnings a check finds in it, and rules that it cannot judge.
  ///   - fillState: How far it is filled in; nil to judge by the report alone.
  public init(
    _ report: Report,
    file: String,
    errorCount: Int,
    errors: [FindingKind] = [],
    warningCount: Int = 0,
    fillState: FillState? = nil
  ) {
    let fillState = fillState ?? FillState(of: report)
    unfilled = fillState.unfilled
    isUnfilled = fillState.isUnfilled
    isZero = fillState.isZeroReport
    self.file = file
    name = report.organ
    year = report.year
    edition = report.edition
    var values = report.values
    for cell in fillState.unfilled.flatMap(\.cells) { values[cell] = .blank }
    self.values = PackedValues(values)
    self.errorCount = errorCount
    self.errors = Dictionary(grouping: errors) { $0 }.map { ($0, $1.count) }
      .sorted { $0.kind.code < $1.kind.code }
    self.warningCount = warningCount
    date = report.ownDate
    isRegionSum = report.metadata[.scope] == Metadata.Scope.region.rawValue
    isOfUnknownScope = report.metadata[.scope] == nil
    creditCode = report.metadata[.creditCode]
  }
}
