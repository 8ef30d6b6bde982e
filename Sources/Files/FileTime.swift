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

  /// The date and time of the system's time zone: `2025-01-20 09:30`; empty for a time past all years.
  public var text: String {
    var time = time_t(seconds)
    var parts = tm()
    guard localtime_r(&time, &parts) != nil else { return "" }
    func two(_ number: Int32) -> String { number < 10 ? "0\(number)" : String(number) }
    return "\(parts.tm_year + 1900)-\(two(parts.tm_mon + 1))-\(two(parts.tm_mday)) "
      + "\(two(parts.tm_hour)):\(two(parts.tm_min))"
  }
}
