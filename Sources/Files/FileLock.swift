import Glibc

/// Keeps other runs of the program from changing a file between reading and writing it.
///
/// What is locked is the folder of the file, or of the file that a link leads to: the file itself is
/// replaced by writing it, and need not be there yet. Where the file system has no locks, nothing is
/// locked. The system unlocks with the end of the process, however it ends.
public struct FileLock: ~Copyable {
  /// For how long another run is waited for, in seconds; what it does under the lock takes some milliseconds.
  public static let patience = 30

  private let folder: Descriptor?

  /// Waits until no other run has the lock.
  ///
  /// - Parameter path: The file.
  /// - Throws: ``FileError``: locked for too long, interrupted, or no place for a file.
  public init(for path: String) throws(FileError) {
    let target = try Target(path: path, replacing: true)
    guard
      let folder = try? Descriptor.open(target.folder, O_RDONLY | O_DIRECTORY, for: .write)
    else {
      // A folder that may be entered and not read.
      self.folder = nil
      return
    }
    var isFree = flock(folder.number, LOCK_EX | LOCK_NB) == 0
    var rounds = 0
    while !isFree, errno == EWOULDBLOCK || errno == EINTR {
      try Interruption.check(.write, path: path)
      rounds += 1
      guard rounds <= Self.patience * Self.roundsPerSecond else {
        throw FileError(.locked, .write, path: path)
      }
      usleep(UInt32(1_000_000 / Self.roundsPerSecond))
      isFree = flock(folder.number, LOCK_EX | LOCK_NB) == 0
    }
    self.folder = consume folder
  }

  private static let roundsPerSecond = 100

  /// Gives the lock back.
  public consuming func release() {}
}
