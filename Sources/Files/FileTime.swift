import Glibc

/// When a file was changed last.
public struct FileTime: Hashable, Sendable {
  /// The seconds since 1970.
  public let seconds: Int

  /// Looks at a path; nil where nothing is, or where it cannot be looked at.
  ///
  /// - Parameter path: The file; symbolic links are followed.
  public init?(of path: String) {
    var status = stat()
    guard !path.utf8.contains(0), path.withSystemPath({ stat($0, &status) }) == 0 else {
      return nil
    }
    seconds = status.st_mtim.tv_sec
  }

  init(seconds: Int) { self.seconds = seconds }

  /// The date and time of the system's time zone: `2025-01-20 09:30`; empty for a time past all years.
  public var text: String {
    LocalTime(seconds: seconds).map { "\($0.date) \($0.clock)" } ?? ""
  }
}
