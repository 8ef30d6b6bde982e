import Glibc
internal import TextTools

/// Writes files that appear whole or not at all.
public enum AtomicFile {
  /// How the name of a temporary file begins; ``Folder`` passes over such names.
  public static let temporaryPrefix = ".nianbao-"

  /// Writes a file.
  ///
  /// The bytes go to a temporary file in the same folder, are flushed to the disk, and the file is
  /// then given its name in one step. When anything fails, the temporary file is removed and a file
  /// of that name is what it was. Only a kill that cannot be caught leaves the temporary file.
  ///
  /// - A file that is replaced passes on its permissions and, where the system allows it, its owner.
  ///   One that the user may not write to is not replaced.
  /// - A symbolic link stays, and the file that it leads to is replaced.
  /// - A file of several names (hard links) keeps its old bytes under the other names.
  ///
  /// - Parameters:
  ///   - bytes: The whole file.
  ///   - path: The file; `-` has no special meaning here.
  ///   - replacing: Whether a file of that name may be replaced.
  /// - Throws: ``FileError``: exists, a folder or device in its place, no permission, no space,
  ///   read-only, interrupted, or what the system says.
  public static func write(
    _ bytes: [UInt8],
    to path: String,
    replacing: Bool
  ) throws(FileError) {
    try write(bytes, to: path, replacing: replacing, pending: { Interruption.pending })
  }

  /// Removes the temporary files of all writes that are going on, for an end without return.
  ///
  /// It takes no memory and waits for no lock, once ``prepareToRemove()`` has been called.
  public static func removeUnfinished() { UnfinishedFiles.shared.removeAll() }

  /// Makes what ``removeUnfinished()`` needs, while memory can still be taken.
  public static func prepareToRemove() { _ = UnfinishedFiles.shared }

  static func write(
    _ bytes: [UInt8],
    to path: String,
    replacing: Bool,
    pending: () -> Int32?
  ) throws(FileError) {
    try Interruption.check(.write, path: path, pending: pending)
    let target = try Target(path: path, replacing: replacing)
    let temporary = try Temporary(for: target, path: path)
    if let existing = target.existing {
      try temporary.takePermissions(of: existing, path: path)
    }
    try Descriptor.writeAll(
      bytes,
      to: temporary.descriptor.number,
      path: path,
      mayWait: false,
      pending: pending
    )
    try temporary.becomeFile(target, path: path, replacing: replacing, pending: pending)
  }
}

/// The place that a file is to be put in, looked at before anything is written.
struct Target {
  /// The path with a symbolic link at its end followed.
  let path: String
  /// The state of the file that is there, nil for none.
  let existing: stat?

  /// The folder of the path.
  var folder: String {
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

/// A temporary file beside the target, removed with its owner unless it became the file.
private struct Temporary: ~Copyable {
  let descriptor: Descriptor
  private let name: String
  private let remembered: Int?
  private var isPending = true

  init(for target: Target, path: String) throws(FileError) {
    var name = ""
    var remembered: Int?
    descriptor = try Self.make(for: target, path: path, name: &name, remembered: &remembered)
    self.name = name
    self.remembered = remembered
  }

  private static func make(
    for target: Target,
    path: String,
    name: inout String,
    remembered: inout Int?
  ) throws(FileError) -> Descriptor {
    while true {
      let number = String(UInt64.random(in: .min ... .max), radix: 36)
      name = target.folder + "/" + AtomicFile.temporaryPrefix + number
      remembered = UnfinishedFiles.shared.note(name)
      do throws(FileError) {
        // Nobody may look into a file before it has the permissions of the one it replaces.
        return try Descriptor.open(
          name,
          O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW,
          mode: target.existing == nil ? 0o666 : 0o600,
          for: .write
        )
      } catch {
        UnfinishedFiles.shared.forget(remembered)
        // The user knows the file, not the temporary one.
        guard error.kind == .exists else {
          throw FileError(error.kind, .write, path: path, code: error.code)
        }
      }
    }
  }

  /// Gives the file the owner, as far as the system lets it, and the permissions of the other.
  func takePermissions(of existing: stat, path: String) throws(FileError) {
    // Only root may give a file away; for others the group may still be kept.
    if fchown(descriptor.number, existing.st_uid, existing.st_gid) != 0 {
      _ = fchown(descriptor.number, uid_t.max, existing.st_gid)
    }
    guard fchmod(descriptor.number, existing.st_mode & 0o777) == 0 else {
      throw FileError(code: errno, .write, path: path)
    }
  }

  deinit {
    if isPending { _ = name.withSystemPath { unlink($0) } }
    UnfinishedFiles.shared.forget(remembered)
  }

  /// Flushes the file and gives it its name.
  consuming func becomeFile(
    _ target: Target,
    path: String,
    replacing: Bool,
    pending: () -> Int32?
  ) throws(FileError) {
    while fsync(descriptor.number) != 0 {
      // A file system without it is no reason to give up the file.
      if errno == EINVAL || errno == ENOSYS { break }
      guard errno == EINTR else { throw FileError(code: errno, .write, path: path) }
      try Interruption.check(.write, path: path, pending: pending)
    }
    try Interruption.check(.write, path: path, pending: pending)
    let code = name.withSystemPath { name in
      target.path.withSystemPath { target in
        replacing ? Self.replace(name, target) : Self.place(name, target)
      }
    }
    guard code == 0 else { throw FileError(code: code, .write, path: path) }
    isPending = false
    // The file is there and whole; should the power fail now, the old one may come back, whole.
    if let folder = try? Descriptor.open(target.folder, O_RDONLY | O_DIRECTORY, for: .write) {
      fsync(folder.number)
    }
  }

  private static func replace(_ name: UnsafePointer<CChar>, _ target: UnsafePointer<CChar>) -> Int32
  {
    rename(name, target) == 0 ? 0 : errno
  }

  /// Renames unless there is a file of that name by now.
  private static func place(_ name: UnsafePointer<CChar>, _ target: UnsafePointer<CChar>) -> Int32 {
    if let renameat2 {
      if renameat2(AT_FDCWD, name, AT_FDCWD, target, noReplace) == 0 { return 0 }
      guard [EINVAL, ENOSYS].contains(errno) else { return errno }
    }
    if link(name, target) == 0 {
      unlink(name)
      return 0
    }
    guard [EPERM, EOPNOTSUPP, ENOSYS, EMLINK].contains(errno) else { return errno }
    // Neither exists on some network file systems: hold the name with an empty file.
    var holder: Int32
    repeat {
      holder = open(target, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    } while holder < 0 && errno == EINTR
    guard holder >= 0 else { return errno }
    close(holder)
    guard rename(name, target) == 0 else {
      let code = errno
      unlink(target)
      return code
    }
    return 0
  }

  /// RENAME_NOREPLACE, which the C library declares only for its extensions, as it does the call.
  private static let noReplace: UInt32 = 1

  private static let renameat2 = dlsym(nil, "renameat2").map {
    unsafeBitCast(
      $0,
      to: (@convention(c) (
        Int32, UnsafePointer<CChar>, Int32, UnsafePointer<CChar>, UInt32
      ) -> Int32).self
    )
  }
}
