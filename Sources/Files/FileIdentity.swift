import Glibc

/// Which file of the system a path leads to, under whatever name.
public struct FileIdentity: Hashable, Sendable {
  private let device: UInt
  private let number: UInt

  /// Looks at a path; nil where nothing is, or where it cannot be looked at.
  ///
  /// - Parameter path: The file or folder; symbolic links are followed.
  public init?(of path: String) {
    var status = stat()
    guard !path.utf8.contains(0), path.withSystemPath({ stat($0, &status) }) == 0
    else { return nil }
    self.init(status)
  }

  /// Looks at the file that a standard stream leads to; nil for a pipe, a terminal or nothing.
  ///
  /// - Parameter stream: The stream.
  public init?(of stream: StandardStream) {
    var status = stat()
    guard fstat(stream.descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      return nil
    }
    self.init(status)
  }

  init(_ status: stat) {
    device = UInt(status.st_dev)
    number = UInt(status.st_ino)
  }
}
