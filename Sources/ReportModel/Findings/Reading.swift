/// What a reader makes of a source: the report and everything there is to say about it.
public struct Reading: Sendable {
  /// The report.
  public var report: Report
  /// The findings, in the order of their places.
  public var findings: [Finding]

  /// Where each of the form's cells stands in the source; empty where the source has no places, nil for
  /// a cell that it does not have.
  public var places: [Place?]

  /// The form's cells that the source computes by a formula, by index; they follow other cells.
  public var computed: Set<Int>

  /// What the source says of itself; nil where it says nothing, as all but workbooks of this program.
  public var identity: ReportIdentity?

  /// Puts a reading together.
  public init(
    report: Report,
    findings: [Finding] = [],
    places: [Place?] = [],
    computed: Set<Int> = [],
    identity: ReportIdentity? = nil
  ) {
    self.identity = identity
    self.computed = computed
    self.report = report
    self.findings = findings
    self.places = places
  }
}
