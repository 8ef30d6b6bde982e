/// Writes files that appear whole or not at all.
public enum AtomicFile {
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

  static func write(
    _ bytes: [UInt8],
    to path: String,
    replacing: Bool,
    pending: () -> Int32?
  ) throws(FileError) {
    let file = try FileInProgress(at: path, replacing: replacing, pending: pending)
    try file.write(bytes, pending: pending)
    try file.finish(pending: pending)
  }
}
