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
    guard !path.utf8.contains(0), stat(path, &status) == 0 else { return nil }
    device = UInt(status.st_dev)
    number = UInt(status.st_ino)
  }
}
