import Glibc

/// Lists the files of a folder.
public enum Folder {
  /// Whether a folder is at the path.
  ///
  /// - Parameter path: The path to look at; a symbolic link is followed.
  /// - Returns: False also where nothing can be found out.
  public static func exists(at path: String) -> Bool {
    var status = stat()
    return !path.utf8.contains(0) && stat(path, &status) == 0
      && status.st_mode & S_IFMT == S_IFDIR
  }

  /// Lists the files in a folder, in the order of the bytes of their paths.
  ///
  /// Hidden names (also of temporary files that a killed run left), pipes, devices and links that
  /// lead nowhere are passed over. A link to a file counts as a file; a link to a folder is not
  /// followed. A name that is not UTF-8 is listed with U+FFFD in it, and reading it will fail.
  ///
  /// - Parameters:
  ///   - path: The folder.
  ///   - recursive: Whether the files of folders in it count too.
  /// - Returns: Paths that begin with `path`.
  /// - Throws: ``FileError`` for the folder, or one in it, that cannot be read.
  public static func files(in path: String, recursive: Bool) throws(FileError) -> [String] {
    var files: [String] = []
    var folders = [path]
    while let folder = folders.popLast() {
      try Interruption.check(.list, path: folder)
      if folder.utf8.contains(0) { throw FileError(.badPath, .list, path: folder) }
      guard let stream = opendir(folder) else {
        throw FileError(code: errno, .list, path: folder)
      }
      defer { closedir(stream) }
      let prefix = folder.utf8.last == UInt8(ascii: "/") ? folder : folder + "/"
      while let name = try nextName(in: stream, folder: folder) {
        if name.utf8.first == UInt8(ascii: ".") { continue }
        switch kind(of: name, in: dirfd(stream)) {
        case .file: files.append(prefix + name)
        case .folder: if recursive { folders.append(prefix + name) }
        case .other: break
        }
      }
    }
    // String's own order is that of normalised text, not that of the bytes.
    return files.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// Makes a folder and those that lead to it; one that is there already stays as it is.
  ///
  /// - Parameter path: The folder.
  /// - Throws: ``FileError``: a file stands in the way, no permission, or what the system says.
  public static func create(at path: String) throws(FileError) {
    if exists(at: path) { return }
    if path.utf8.contains(0) { throw FileError(.badPath, .write, path: path) }
    guard mkdir(path, 0o777) != 0 else { return }
    var code = errno
    if code == ENOENT, let parent = parent(of: path) {
      try create(at: parent)
      code = mkdir(path, 0o777) == 0 ? 0 : errno
    }
    // Another process, or another thread of this one, may have made it meanwhile.
    if code != 0, !exists(at: path) {
      throw FileError(code: code == EEXIST ? ENOTDIR : code, .write, path: path)
    }
  }

  /// The path without its last name; nil where there is only one.
  private static func parent(of path: String) -> String? {
    var end = path.utf8.endIndex
    while end > path.utf8.startIndex, path.utf8[path.utf8.index(before: end)] == slash {
      end = path.utf8.index(before: end)
    }
    guard let last = path.utf8[..<end].lastIndex(of: slash), last > path.utf8.startIndex else {
      return nil
    }
    return String(path[..<last])
  }

  private static let slash = UInt8(ascii: "/")

  private static func nextName(
    in stream: OpaquePointer,
    folder: String
  ) throws(FileError) -> String? {
    errno = 0
    guard let entry = readdir(stream) else {
      if errno != 0 { throw FileError(code: errno, .list, path: folder) }
      return nil
    }
    return withUnsafePointer(to: &entry.pointee.d_name) { name in
      name.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
    }
  }

  private enum Kind {
    case file
    case folder
    case other
  }

  private static func kind(of name: String, in folder: Int32) -> Kind {
    var status = stat()
    // A name that cannot be looked at is listed, so that it is reported and not lost.
    guard fstatat(folder, name, &status, AT_SYMLINK_NOFOLLOW) == 0 else { return .file }
    switch status.st_mode & S_IFMT {
    case S_IFREG: return .file
    case S_IFDIR: return .folder
    case S_IFLNK:
      let leadsToFile =
        fstatat(folder, name, &status, 0) == 0 && status.st_mode & S_IFMT == S_IFREG
      return leadsToFile ? .file : .other
    default: return .other
    }
  }
}
