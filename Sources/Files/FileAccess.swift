import Glibc

/// Who may read files.
public enum FileAccess {
  /// Whether a file is there that nobody but its owner may read or write, and its owner is who runs the program.
  ///
  /// - Parameter path: The file; symbolic links are followed.
  /// - Returns: False also where it cannot be looked at.
  public static func isPrivate(_ path: String) -> Bool {
    var status = stat()
    guard !path.utf8.contains(0), path.withSystemPath({ stat($0, &status) }) == 0 else {
      return false
    }
    return status.st_mode & 0o077 == 0 && status.st_uid == geteuid()
  }

  /// The name of the account that runs the program; its number where it has none.
  public static var account: String {
    var entry = passwd()
    var found: UnsafeMutablePointer<passwd>?
    var buffer = [CChar](repeating: 0, count: 16_384)
    let code = getpwuid_r(geteuid(), &entry, &buffer, buffer.count, &found)
    guard code == 0, found != nil, let name = entry.pw_name, name.pointee != 0 else {
      return String(geteuid())
    }
    return String(cString: name)
  }
}
