import Glibc
internal import TextTools

/// Lists the files of a folder.
public enum Folder {
  /// Whether a folder is at the path.
  ///
  /// - Parameter path: The path to look at; a symbolic link is followed.
  /// - Returns: False also where nothing can be found out.
  public static func exists(at path: String) -> Bool {
    var status = stat()
    return !path.utf8.contains(0) && path.withSystemPath({ stat($0, &status) }) == 0
      && status.st_mode & S_IFMT == S_IFDIR
  }

  /// What is in a folder.
  public struct Listing: Sendable {
    /// The files, in the order of the bytes of their paths, each beginning with that of the folder.
    public var files: [String] = []
    /// The folders that could not be read or entered, and links to folders elsewhere; the rest is listed all the same.
    public var failures: [FileError] = []
  }

  /// Lists the files in a folder.
  ///
  /// Hidden names (also of temporary files that a killed run left) and what systems and office programs
  /// leave behind (``SystemFile``) are passed over. A link to a file counts as a file, as does whatever
  /// reading will refuse: a pipe, a device, a link that leads nowhere. A link to a folder is not followed.
  ///
  /// - Parameters:
  ///   - path: The folder.
  ///   - recursive: Whether the files of folders in it count too.
  /// - Returns: The files, and what could not be listed.
  /// - Throws: ``FileError`` only where a signal came.
  public static func list(_ path: String, recursive: Bool) throws(FileError) -> Listing {
    var listing = Listing()
    var folders = [path]
    var entered: Set<FileIdentity> = []
    var links: [String] = []
    while let folder = folders.popLast() {
      try Interruption.check(.list, path: folder)
      do throws(FileError) {
        try entries(of: folder) { name, kind in
          switch kind {
          case .file: listing.files.append(name)
          case .folder: if recursive { folders.append(name) }
          case .link: if recursive { links.append(name) }
          }
        }
        if let identity = FileIdentity(of: folder) { entered.insert(identity) }
      } catch {
        if case .interrupted = error.kind { throw error }
        listing.failures.append(error)
      }
    }
    for link in links where !(FileIdentity(of: link).map(entered.contains) ?? false) {
      listing.failures.append(FileError(.linkToFolder, .list, path: link))
    }
    // String's own order is that of normalised text, not that of the bytes.
    listing.files.sort { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    return listing
  }

  /// Goes through the entries of one folder.
  private static func entries(
    of folder: String,
    _ take: (String, Kind) -> Void
  ) throws(FileError) {
    if folder.utf8.contains(0) { throw FileError(.badPath, .list, path: folder) }
    guard let stream = folder.withSystemPath({ opendir($0) }) else {
      throw FileError(code: errno, .list, path: folder)
    }
    defer { closedir(stream) }
    let prefix = folder.utf8.last == UInt8(ascii: "/") ? folder : folder + "/"
    while let name = try nextName(in: stream, folder: folder) {
      if !SystemFile.isNamed(name) { take(prefix + name, kind(of: name, in: dirfd(stream))) }
    }
  }

  /// Makes a folder and those that lead to it; one that is there already stays as it is.
  ///
  /// - Parameter path: The folder.
  /// - Throws: ``FileError``: a file stands in the way, no permission, or what the system says.
  public static func create(at path: String) throws(FileError) {
    if exists(at: path) { return }
    if path.utf8.contains(0) { throw FileError(.badPath, .write, path: path) }
    guard path.withSystemPath({ mkdir($0, 0o777) }) != 0 else { return }
    var code = errno
    if code == ENOENT, let parent = parent(of: path) {
      try create(at: parent)
      code = path.withSystemPath({ mkdir($0, 0o777) }) == 0 ? 0 : errno
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
      name.withMemoryRebound(to: CChar.self, capacity: 256) { PathText.text(ofSystem: $0) }
    }
  }

  private enum Kind {
    case file
    case folder
    /// A link to a folder.
    case link
  }

  private static func kind(of name: String, in folder: Int32) -> Kind {
    var status = stat()
    func look(_ flags: Int32) -> Bool {
      name.withSystemPath { fstatat(folder, $0, &status, flags) } == 0
    }
    // A name that cannot be looked at is listed, so that it is reported and not lost.
    guard look(AT_SYMLINK_NOFOLLOW) else { return .file }
    if status.st_mode & S_IFMT == S_IFDIR { return .folder }
    guard status.st_mode & S_IFMT == S_IFLNK, look(0) else { return .file }
    return status.st_mode & S_IFMT == S_IFDIR ? .link : .file
  }
}
