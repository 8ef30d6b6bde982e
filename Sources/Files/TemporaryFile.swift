import Glibc

/// A temporary file beside the target, removed with its owner unless it became the file.
struct TemporaryFile: ~Copyable {
  /// How the name of such a file begins; ``Folder`` passes over such names.
  static let prefix = ".nianbao-"

  let descriptor: Descriptor
  /// Its path.
  let name: String
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
      name = target.folder + "/" + Self.prefix + number
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
