public import ReportRules

/// What was handed in before: last year's reports, and those of earlier years that lie there as well.
public struct EarlierYears: Sendable {
  /// The folder, as it is shown; nil where there is none.
  public var folder: String?
  /// The files.
  public var submissions: [Submission]
  /// The reports as checks compare with them.
  public var lastYears: [LastYear]

  /// Takes what was read.
  public init(
    in folder: String? = nil,
    submissions: [Submission] = [],
    lastYears: [LastYear] = []
  ) {
    self.folder = folder
    self.submissions = submissions
    self.lastYears = lastYears
  }
}
