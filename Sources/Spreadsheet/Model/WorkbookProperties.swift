/// What a workbook says about itself.
public struct WorkbookProperties: Sendable, Equatable {
  /// The name of the program that wrote it.
  public var application: String
  /// The title.
  public var title: String?
  /// What it is about.
  public var subject: String?
  /// Who made it.
  public var creator: String?
  /// When it was made, as `2026-01-31T00:00:00Z`; left out unless given, so that equal workbooks
  /// give equal files.
  public var created: String?
  /// Further properties by name, in order; programs keep them when they save.
  public var custom: [CustomProperty]

  /// Describes a workbook.
  ///
  /// - Parameters:
  ///   - application: The name of the program that wrote it.
  ///   - title: The title.
  ///   - subject: What it is about.
  ///   - creator: Who made it.
  ///   - created: When it was made.
  ///   - custom: Further properties.
  public init(
    application: String = "nianbao",
    title: String? = nil,
    subject: String? = nil,
    creator: String? = nil,
    created: String? = nil,
    custom: [CustomProperty] = []
  ) {
    self.application = application
    self.title = title
    self.subject = subject
    self.creator = creator
    self.created = created
    self.custom = custom
  }
}
