import ReportRules

/// Where an open report lies in the folder of its district: every change of it is one of the file.
struct FolderPlace: Sendable {
  /// The file.
  let file: String
  /// What the file is, as it was read or last written.
  var stamp: FileStamp
  /// What is explained beside the file.
  var reasons: [ExplainedFinding]
  /// Who changed it last on this desk, and when, in seconds since 1970; nil if nobody has.
  var lastChange: (user: String, seconds: Int)?

  /// How long somebody may rest until what they change next is kept apart from what they changed before, in seconds.
  private static let rest = 600

  /// Whether what the file is has to be kept before somebody changes it: whoever goes on with their own work within
  /// some minutes needs no version of each step, which undoing and the log have.
  func keepsVersion(before user: String, at seconds: Int) -> Bool {
    guard let lastChange else { return true }
    return lastChange.user != user || seconds - lastChange.seconds > Self.rest
  }
}
