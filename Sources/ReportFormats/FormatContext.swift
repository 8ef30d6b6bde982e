public import ReportModel

/// What readers and writers are told besides the file or the report.
public struct FormatContext: Sendable {
  /// The sizes past which a file is refused.
  public var limits: ReadingLimits
  /// The editions of the form that a report may follow.
  public var editions: EditionRegistry
  /// Whether what is written to be published is marked as a draft.
  public var isDraft = false
  /// What last year's report says, for a format that shows it beside this year's; nil for nothing.
  public var lastYear: LastYearValues?

  /// The context where nothing else is asked for.
  public static let `default` = FormatContext()

  /// Puts a context together; what is not given is as in ``default``.
  public init(limits: ReadingLimits = .default, editions: EditionRegistry = .shipped) {
    self.limits = limits
    self.editions = editions
  }
}
