public import ReportModel

/// What a reader has found of a report outside its tables.
public struct ReportParts: Sendable {
  /// Where parts stand, for what is to be said about them; nil where the source does not tell.
  public struct Places: Sendable {
    /// The organ's, or where it should stand.
    public var organ: Place?
    /// The year's, or where it should stand.
    public var year: Place?
    /// Where the sections begin.
    public var sections: Place?

    /// Places that nothing is known of.
    public init() {}
  }

  /// The organ's name; empty if it is not there.
  public var organ = ""
  /// The reporting year; nil if it is not there.
  public var year: Int?
  /// The edition that the source names by itself, and where.
  public var namedEdition: (edition: Edition, place: Place?)?
  /// The title, line by line.
  public var title: [String] = []
  /// What the source says of itself beside the report.
  public var metadata = Metadata()
  /// The paragraphs before the first section.
  public var preface: [String] = []
  /// The sections in the form's order; nil where the source has no place for any.
  public var sections: [Report.Section]?
  /// Where they stand.
  public var places = Places()
  /// What there is to say about the parts, and about the source itself.
  public var findings: [Finding] = []
  /// What there is to say about the sections.
  public var sectionFindings: [Finding] = []

  /// Describes a report of which nothing has been found yet.
  public init() {}

  /// The edition to take where no table tells one: that which the source names, or that of its year.
  public func expectedEdition(among editions: EditionRegistry) -> Edition {
    namedEdition?.edition ?? year.flatMap { editions.prescribed(for: $0) } ?? editions.latest
  }
}
