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

  /// When the file was changed last.
  public var time: FileTime { FileTime(seconds: seconds) }
}
