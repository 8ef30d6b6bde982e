import Glibc

/// A file that is written piece by piece, and appears whole or not at all.
///
/// It is what ``AtomicFile`` writes in one go, for what is too large to be held: a temporary file in the same
/// folder that gets its name at the end, and is removed if it never comes to that.
public struct FileInProgress: ~Copyable {
  private let path: String
  private let replacing: Bool
  private let target: Target
  private let temporary: TemporaryFile

  /// Begins a file.
  ///
  /// - Parameters:
  ///   - path: The file that it is to be.
  ///   - replacing: Whether a file of that name may be replaced.
  /// - Throws: ``FileError``, as ``AtomicFile/write(_:to:replacing:)``.
  public init(at path: String, replacing: Bool) throws(FileError) {
    try self.init(at: path, replacing: replacing, pending: { Interruption.pending })
  }

  init(at path: String, replacing: Bool, pending: () -> Int32?) throws(FileError) {
    try Interruption.check(.write, path: path, pending: pending)
    let target = try Target(path: path, replacing: replacing)
    let temporary = try TemporaryFile(for: target, path: path)
    if let existing = target.existing {
      try temporary.takePermissions(of: existing, path: path)
    }
    self.path = path
    self.replacing = replacing
    self.target = target
    self.temporary = temporary
  }

  /// The path of the temporary file, for a library that writes into it by itself.
  public var temporaryPath: String { temporary.name }

  /// Adds bytes at the end.
  ///
  /// - Throws: ``FileError``: no space, interrupted, or what the system says.
  public func write(_ bytes: [UInt8]) throws(FileError) {
    try write(bytes, pending: { Interruption.pending })
  }

  func write(_ bytes: [UInt8], pending: () -> Int32?) throws(FileError) {
    try Descriptor.writeAll(
      bytes,
      to: temporary.descriptor.number,
      path: path,
      mayWait: false,
      pending: pending
    )
  }

  /// Stamps the file with the time to the nanosecond, which the clock that files are stamped by does not give: whoever
  /// writes over it leaves another stamp, however soon.
  public func stampExactly() {
    var now = timespec()
    clock_gettime(CLOCK_REALTIME, &now)
    // Where the file system takes no times, those that it has given stand.
    _ = futimens(temporary.descriptor.number, [now, now])
  }

  /// Flushes the file and gives it its name.
  ///
  /// - Throws: ``FileError``, as ``AtomicFile/write(_:to:replacing:)``; there is no such file then.
  public consuming func finish() throws(FileError) {
    try finish(pending: { Interruption.pending })
  }

  /// Flushes the file and lets it take the place of the one that is there, if that still is in a state.
  ///
  /// Programs that know of no lock may write until the last moment: what they have put there is put back.
  ///
  /// - Parameter isExpected: Whether a state is the one that the file had; nil where no file is.
  /// - Throws: ``FileError`` `exists` if it is in another state, which it keeps; else as ``finish()``.
  public consuming func finishInPlace(while isExpected: (FileState?) -> Bool) throws(FileError) {
    guard target.existing != nil else {
      guard isExpected(nil) else { throw FileError(.exists, .write, path: path) }
      return try finish()
    }
    try temporary.takePlace(
      of: target,
      path: path,
      while: isExpected,
      pending: { Interruption.pending }
    )
  }

  consuming func finish(pending: () -> Int32?) throws(FileError) {
    try temporary.becomeFile(target, path: path, replacing: replacing, pending: pending)
  }
}
