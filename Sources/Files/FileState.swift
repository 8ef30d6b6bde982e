import Glibc

/// What tells the state of a file from its other states without reading it: the size, when it was changed, to the
/// nanosecond as far as the file system keeps it, and which file it is.
public struct FileState: Hashable, Sendable {
  /// How many bytes it has.
  public let byteCount: Int
  private let seconds: Int
  private let nanoseconds: Int
  private let device: UInt
  private let number: UInt

  /// Looks at a path; nil where nothing is, or where it cannot be looked at.
  ///
  /// - Parameter path: The file; symbolic links are followed.
  public init?(of path: String) {
    var status = stat()
    guard !path.utf8.contains(0), path.withSystemPath({ stat($0, &status) }) == 0 else {
      return nil
    }
    byteCount = Int(status.st_size)
    seconds = status.st_mtim.tv_sec
    nanoseconds = status.st_mtim.tv_nsec
    device = UInt(status.st_dev)
    number = UInt(status.st_ino)
  }

  /// The state as a text, which differs where states do.
  public var text: String { "\(byteCount) \(seconds).\(nanoseconds) \(device):\(number)" }

  /// Whether the clock by which files are stamped has moved on since the file was changed: whoever changes it from now
  /// on leaves another state, also if the size stays.
  public var isSettled: Bool {
    var now = timespec()
    // The clock that the system stamps files by, which moves in steps of some milliseconds.
    clock_gettime(CLOCK_REALTIME_COARSE, &now)
    let age = (now.tv_sec - seconds) * 1_000_000_000 + (now.tv_nsec - nanoseconds)
    return age < 0 || age > Self.clockStep
  }

  /// Waits until what was changed before is settled.
  public static func waitForClock() { usleep(UInt32(clockStep / 1_000 + 1_000)) }

  /// Longer than any step of that clock, in nanoseconds.
  static let clockStep = 20_000_000

  /// When the file was changed last.
  public var time: FileTime { FileTime(seconds: seconds) }
}
