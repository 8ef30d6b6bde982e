public import ReportModel
public import ReportRules

/// What the desk of a district is told when it is set up.
public struct DistrictOptions: Sendable {
  /// The district's own report, which the sum is compared with.
  public struct Upper: Sendable {
    /// The report with its places.
    public var reading: Reading
    /// Its file, as it is shown.
    public var file: String

    /// Takes a report.
    public init(_ reading: Reading, file: String) {
      self.reading = reading
      self.file = file
    }
  }

  /// The folder.
  public var store: any DistrictStore
  /// The units that ought to report; nil if there is no list.
  public var roster: Roster?
  /// Reads what was handed in before, in the background and once, for as long as it is wanted; nil for nothing.
  public var readEarlier: (@Sendable (_ isWanted: @Sendable () -> Bool) -> EarlierYears)?
  /// The organ whose report the sum is; empty if it is not given.
  public var organ = ""
  /// The reporting year; nil takes the one that most reports have.
  public var year: Int?
  /// The district's own report; nil without one.
  public var upper: Upper?
  /// Does work beside requests, on a thread that may take its time.
  public var background: @Sendable (@escaping @Sendable () -> Void) -> Void
  /// How many reports are read at once.
  public var readers = 2

  /// Names the folder, and who does work beside requests.
  public init(
    _ store: any DistrictStore,
    background: @escaping @Sendable (@escaping @Sendable () -> Void) -> Void
  ) {
    self.store = store
    self.background = background
  }
}
