import Glibc
internal import TextTools

/// A folder of the program's own, for files that other programs read and write; removed with all that is in it.
///
/// Nobody else may look into it, and nothing in it has a name that anybody could foresee. It is locked while it is in
/// use: one whose lock is free was left by a run that was killed, and the next run removes it.
public struct ScratchFolder: ~Copyable, Sendable {
  /// The folder.
  public let path: String
  /// The open folder, which is locked; negative where it could not be opened.
  private let lock: Int32

  /// How the names of the folders begin, and how long they are.
  ///
  /// Nobody gives such a name to a folder of his own: what is called so is removed.
  private static let (prefix, nameLength) = ("nianbao-scratch-", 22)
  /// How old a folder without a lock is that no run may just be making, in seconds.
  private static let leastAge = 60
  /// How many names of the folder for temporary files are looked at.
  private static let nameLimit = 10_000

  /// Makes a folder where the system keeps temporary files.
  ///
  /// - Throws: ``FileError`` if none can be made there.
  public init() throws(FileError) {
    let named = getenv("TMPDIR").map { PathText.text(ofSystem: $0) } ?? ""
    let parent = named.first == "/" ? named : "/tmp"
    Self.removeAbandoned(in: parent)
    var template = PathText.bytes(of: parent + "/" + Self.prefix + "XXXXXX").map {
      CChar(bitPattern: $0)
    }
    template.append(0)
    let made = template.withUnsafeMutableBufferPointer { buffer in
      buffer.baseAddress.flatMap { mkdtemp($0) }.map { PathText.text(ofSystem: $0) }
    }
    guard let made else { throw FileError(code: errno, .write, path: parent) }
    path = made
    let lock = made.withSystemPath { open($0, O_RDONLY | O_DIRECTORY | O_CLOEXEC) }
    if lock >= 0 { _ = flock(lock, LOCK_EX | LOCK_NB) }
    self.lock = lock
  }

  deinit {
    Self.remove(path)
    if lock >= 0 { close(lock) }
  }

  /// Removes the folders of this user that runs left which were killed.
  private static func removeAbandoned(in parent: String) {
    guard let stream = parent.withSystemPath({ opendir($0) }) else { return }
    defer { closedir(stream) }
    var count = 0
    while count < nameLimit, let entry = readdir(stream) {
      count += 1
      let name = name(of: entry)
      guard name.hasPrefix(prefix), name.utf8.count == nameLength else { continue }
      let path = parent + "/" + name
      var status = stat()
      guard path.withSystemPath({ lstat($0, &status) }) == 0, status.st_mode & S_IFMT == S_IFDIR,
        status.st_uid == getuid(), time(nil) - status.st_mtim.tv_sec >= leastAge,
        let folder = try? Descriptor.open(path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW, for: .write),
        flock(folder.number, LOCK_EX | LOCK_NB) == 0
      else { continue }
      remove(path)
    }
  }

  private static func name(of entry: UnsafeMutablePointer<dirent>) -> String {
    withUnsafePointer(to: &entry.pointee.d_name) { name in
      name.withMemoryRebound(to: CChar.self, capacity: 256) { PathText.text(ofSystem: $0) }
    }
  }

  /// Puts a file into the folder.
  ///
  /// - Parameters:
  ///   - bytes: The whole file.
  ///   - name: Its name, perhaps in a folder that is there.
  /// - Throws: ``FileError`` if a file of that name is there, or it cannot be written.
  public func write(_ bytes: [UInt8], to name: String) throws(FileError) {
    let path = path + "/" + name
    let file = try Descriptor.open(path, O_WRONLY | O_CREAT | O_EXCL, mode: 0o600, for: .write)
    try Descriptor.writeAll(bytes, to: file.number, path: path, mayWait: false)
  }

  /// Removes a file, or a folder with all that is in it; links are not followed.
  ///
  /// What cannot be removed stays: there is nobody to tell, and nothing that depends on it.
  private static func remove(_ path: String) {
    if path.withSystemPath({ unlink($0) }) == 0 { return }
    guard let stream = path.withSystemPath({ opendir($0) }) else { return }
    var names: [String] = []
    while let entry = readdir(stream) {
      names.append(name(of: entry))
    }
    closedir(stream)
    for name in names where name != "." && name != ".." { remove(path + "/" + name) }
    _ = path.withSystemPath { rmdir($0) }
  }
}
