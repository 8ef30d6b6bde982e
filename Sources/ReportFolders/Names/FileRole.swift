import Nianbao

/// What a file in a folder of reports is there for, by its name.
public enum FileRole: Sendable {
  /// It may be a report.
  case report
  /// What is explained beside a report.
  case explanations
  /// The protocol of changes.
  case changes
  /// A slip or a notice that was made to be handed back.
  case slip

  /// Looks at a name.
  ///
  /// - Parameter path: The name or path of the file.
  public init(of path: String) {
    self =
      if ExplainedFile.isName(path) {
        .explanations
      } else if ChangeProtocol.isName(path) {
        .changes
      } else if SlipName.isName(path) {
        .slip
      } else {
        .report
      }
  }
}
