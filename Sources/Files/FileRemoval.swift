internal import Glibc

/// Takes files away.
public enum FileRemoval {
  /// Removes a file; a link is removed and not what it leads to.
  ///
  /// - Parameter path: The file.
  /// - Throws: ``FileError`` if it is not there, is a folder, or the system does not let it be removed.
  public static func remove(_ path: String) throws(FileError) {
    if path.utf8.contains(0) { throw FileError(.badPath, .write, path: path) }
    guard path.withSystemPath({ unlink($0) }) == 0 else {
      throw FileError(code: errno, .write, path: path)
    }
  }
}
