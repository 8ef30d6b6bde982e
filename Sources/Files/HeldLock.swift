import Glibc

/// Keeps other programs from doing what this one does, for as long as it is held.
///
/// The system unlocks with the end of the process, however it ends; what this program starts does not get the lock. Where
/// the file system has no locks, nothing is locked.
public final class HeldLock: Sendable {
  private let number: Int32

  /// Takes the lock at once.
  ///
  /// - Parameter path: The file that stands for the lock, which is made where there is none; a symbolic link is refused.
  /// - Throws: ``FileError``: locked by another program, or no place for a file.
  public init(at path: String) throws(FileError) {
    let file = try Self.open(path)
    while flock(file.number, LOCK_EX | LOCK_NB) != 0 {
      if errno == EINTR { continue }
      if errno == EWOULDBLOCK { throw FileError(.locked, .write, path: path) }
      break
    }
    number = file.handOver()
  }

  deinit { close(number) }

  private static func open(_ path: String) throws(FileError) -> Descriptor {
    do throws(FileError) {
      return try Descriptor.open(path, O_RDWR | O_CREAT | O_NOFOLLOW, mode: 0o666, for: .write)
    } catch {
      // Where nothing may be written, a file that is there can stand for the lock all the same.
      guard [.readOnly, .permission].contains(error.kind),
        let file = try? Descriptor.open(path, O_RDONLY | O_NOFOLLOW, for: .write)
      else { throw error }
      return file
    }
  }
}
