public import ReportModel

/// What a sum is compared with, and how its tables name files.
public struct SumSources: Sendable {
  /// The district's own report, as the comparison with it has found it.
  public struct Upper: Sendable {
    /// What the comparison has found.
    public var findings: [Finding]
    /// The file of the report.
    public var file: String

    /// Takes a comparison.
    public init(findings: [Finding], file: String) {
      self.findings = findings
      self.file = file
    }
  }

  /// The district's own report; nil without one.
  public var upper: Upper?
  /// Last year's report of the district, or the sum of its units' reports; nil if it is not known.
  public var lastYear: Report?
  /// How many units' reports last year's is the sum of; nil for one that was handed in as it is.
  public var lastYearUnits: Int?
  /// The path of a file as seen from the folder that the sum goes to; nil for what is no file.
  public var path: @Sendable (String) -> String?
  /// The name of a further file, by its number from 1, as it stands beside the first.
  public var furtherName: @Sendable (Int) -> String

  /// Names sources; by default there are none, and paths stay as they are.
  public init(
    upper: Upper? = nil,
    lastYear: Report? = nil,
    lastYearUnits: Int? = nil,
    path: @escaping @Sendable (String) -> String? = { $0 },
    furtherName: @escaping @Sendable (Int) -> String = { "\($0).xlsx" }
  ) {
    self.upper = upper
    self.lastYear = lastYear
    self.lastYearUnits = lastYearUnits
    self.path = path
    self.furtherName = furtherName
  }
}
