import Glibc
internal import TextTools

/// The place that a file is to be put in, looked at before anything is written.
struct Target {
  /// The path with a symbolic link at its end followed.
  let path: String
  /// The state of the file that is there, nil for none.
  let existing: stat?

  /// The folder of the path.
  var folder: String { Self.folder(of: path) }

  /// The folder of a path.
  static func folder(of path: String) -> String {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  init(path: String, replacing: Bool) throws(FileError) {
    if path.utf8.contains(0) { throw FileError(.badPath, .write, path: path) }
    if path.isEmpty { throw FileError(.notFound, .write, path: path, code: ENOENT) }
    var status = stat()
    guard path.withSystemPath({ lstat($0, &status) }) == 0 else {
      guard errno == ENOENT else { throw FileError(code: errno, .write, path: path) }
      if path.utf8.last == UInt8(ascii: "/") {
        throw FileError(.isDirectory, .write, path: path, code: EISDIR)
      }
      self.path = path
      existing = nil
      return
    }
    var resolved = path
    if status.st_mode & S_IFMT == S_IFLNK {
      if !replacing, path.withSystemPath({ stat($0, &status) }) != 0 {
        throw FileError(.exists, .write, path: path)
      }
      guard let real = path.withSystemPath({ realpath($0, nil) }) else {
        throw FileError(code: errno, .write, path: path)
      }
      resolved = PathText.text(ofSystem: real)
      free(real)
      guard resolved.withSystemPath({ stat($0, &status) }) == 0 else {
        throw FileError(code: errno, .write, path: path)
      }
    }
    if let special = SpecialFile(mode: status.st_mode) {
      throw FileError(.notARegularFile(special), .write, path: path)
    }
    if status.st_mode & S_IFMT == S_IFDIR {
      throw FileError(.isDirectory, .write, path: path, code: EISDIR)
    }
    guard replacing else { throw FileError(.exists, .write, path: path, code: EEXIST) }
    guard resolved.withSystemPath({ access($0, W_OK) }) == 0 else {
      throw FileError(code: errno, .write, path: path)
    }
    self.path = resolved
    existing = status
  }
}
