public import FindingReports
public import ReportModel

/// The version of nianbao, of the library and the command line alike.
public enum ProgramVersion {
  /// The version, as `nianbao --version` prints it and every list of findings names it.
  public static let current = "0.1.0"
}

extension Tool {
  /// The program, or the library alone, for lists of findings that name what made them.
  ///
  /// - Parameter kinds: Every kind of finding and refusal that it raises: the library's, and those of a
  ///   program around it.
  public init(kinds: KindCatalogue = .library) {
    self.init(name: OwnDocument.toolName, version: ProgramVersion.current, kinds: kinds)
  }
}
