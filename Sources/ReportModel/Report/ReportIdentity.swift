/// What a file says of itself beside the report: whose it was made for, and from which state of it.
///
/// Edits made in the file do not change it, so that a file of another organ, or one made from an older
/// state of a report, is told from an edited one.
public struct ReportIdentity: Hashable, Sendable {
  /// The organ that the file was made for; empty if the report did not name one.
  public let organ: String
  /// The reporting year that the file was made for; nil if the report did not say.
  public let year: Int?
  /// The edition of the form, by its name; a later program may know more of them than this one.
  public let edition: String
  /// The version of the file's own layout, from 1.
  public let templateVersion: Int
  /// The ``Report/contentHash`` of the report that the file was made from.
  public let contentHash: String
  /// The values that a blank form was given with; nil for a file that is none.
  public let initialValues: InitialValues?

  /// Puts an identity together.
  public init(
    organ: String,
    year: Int?,
    edition: String,
    templateVersion: Int,
    contentHash: String,
    initialValues: InitialValues? = nil
  ) {
    self.organ = organ
    self.year = year
    self.edition = edition
    self.templateVersion = templateVersion
    self.contentHash = contentHash
    self.initialValues = initialValues
  }

  /// The identity of a file that is made from a report.
  ///
  /// - Parameters:
  ///   - report: The report.
  ///   - templateVersion: The version of the file's layout.
  ///   - isTemplate: Whether the file is a blank form, and its values those that it is given with.
  public init(of report: Report, templateVersion: Int, isTemplate: Bool = false) {
    self.init(
      organ: report.organ,
      year: report.year,
      edition: report.edition.name,
      templateVersion: templateVersion,
      contentHash: report.contentHash,
      initialValues: isTemplate ? InitialValues(of: report) : nil
    )
  }
}
