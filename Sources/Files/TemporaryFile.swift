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
    try flush(path, pending)
    let code = name.withSystemPath { name in
      target.path.withSystemPath { target in
        replacing ? Self.replace(name, target) : Self.place(name, target)
      }
    }
    guard code == 0 else { throw FileError(code: code, .write, path: path) }
    isPending = false
    Self.flush(folder: target.folder)
  }

  /// Flushes the file and lets it take the place of another, if that still is in a state.
  ///
  /// The two change places, and what comes out is looked at: what somebody else has put there in the last moment is put
  /// back. Where a file system has no such exchange, the state is looked at right before.
  ///
  /// - Throws: ``FileError`` `exists` if the other is in another state; it is left as it is then.
  consuming func takePlace(
    of target: Target,
    path: String,
    while isExpected: (FileState?) -> Bool,
    pending: () -> Int32?
  ) throws(FileError) {
    try flush(path, pending)
    guard Self.exchange(name, target.path) else {
      guard isExpected(FileState(of: target.path)) else {
        throw FileError(.exists, .write, path: path)
      }
      let code = name.withSystemPath { name in
        target.path.withSystemPath { Self.replace(name, $0) }
      }
      guard code == 0 else { throw FileError(code: code, .write, path: path) }
      isPending = false
      return Self.flush(folder: target.folder)
    }
    // What was there has the temporary name now, and goes with it.
    guard isExpected(FileState(of: name)) else {
      let own = FileState(of: target.path)
      // Who has written once more meanwhile has the last word.
      if Self.exchange(name, target.path), FileState(of: name) != own {
        _ = Self.exchange(name, target.path)
      }
      throw FileError(.exists, .write, path: path)
    }
    Self.flush(folder: target.folder)
  }

  /// Brings what was written to the disk.
  private func flush(_ path: String, _ pending: () -> Int32?) throws(FileError) {
    while fsync(descriptor.number) != 0 {
      // A file system without it is no reason to give up the file.
      if errno == EINVAL || errno == ENOSYS { break }
      guard errno == EINTR else { throw FileError(code: errno, .write, path: path) }
      try Interruption.check(.write, path: path, pending: pending)
    }
    try Interruption.check(.write, path: path, pending: pending)
  }

  /// Brings the names in a folder to the disk.
  ///
  /// The file is there and whole; should the power fail before, the old one may come back, whole.
  private static func flush(folder: String) {
    if let folder = try? Descriptor.open(folder, O_RDONLY | O_DIRECTORY, for: .write) {
      fsync(folder.number)
    }
  }

  /// Lets two files change places; whether they have.
  private static func exchange(_ name: String, _ other: String) -> Bool {
    guard let renameat2 else { return false }
    return name.withSystemPath { name in
      other.withSystemPath { renameat2(AT_FDCWD, name, AT_FDCWD, $0, exchanging) == 0 }
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

  /// RENAME_NOREPLACE and RENAME_EXCHANGE, which the C library declares only for its extensions, as it does the call.
  private static let (noReplace, exchanging): (UInt32, UInt32) = (1, 2)

  private static let renameat2 = dlsym(nil, "renameat2").map {
    unsafeBitCast(
      $0,
      to: (@convention(c) (
        Int32, UnsafePointer<CChar>, Int32, UnsafePointer<CChar>, UInt32
      ) -> Int32).self
    )
  }
}
