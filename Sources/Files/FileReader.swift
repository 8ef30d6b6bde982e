import Glibc

/// Reads whole files.
public enum FileReader {
  /// Reads a file to its end.
  ///
  /// A pipe or a character device is read like a file. Past the limit reading stops; of a file whose
  /// size is known nothing is read at all.
  ///
  /// - Parameters:
  ///   - path: The file; `-` has no special meaning here.
  ///   - limit: The most bytes to take.
  /// - Returns: The bytes of the file; none for an empty file.
  /// - Throws: ``FileError``: not found, a folder, a socket or block device, no permission, too
  ///   large, interrupted, or what the system says.
  public static func read(_ path: String, limit: Int) throws(FileError) -> [UInt8] {
    try Interruption.check(.read, path: path)
    // A pipe that nobody writes to yet is waited for below, where a signal ends the wait.
    let descriptor = try Descriptor.open(path, O_RDONLY | O_NONBLOCK, for: .read)
    return try bytes(from: descriptor.number, path: path, limit: limit, acceptsSocket: false)
  }

  /// Reads standard input to its end.
  ///
  /// - Parameter limit: The most bytes to take.
  /// - Returns: The bytes; none where there is nothing to read.
  /// - Throws: ``FileError`` with the path `-`, as ``read(_:limit:)``.
  public static func readStandardInput(limit: Int) throws(FileError) -> [UInt8] {
    try bytes(from: STDIN_FILENO, path: "-", limit: limit, acceptsSocket: true)
  }

  /// How much is asked of a pipe at a time.
  private static let step = 64 << 10

  private static func bytes(
    from descriptor: Int32,
    path: String,
    limit: Int,
    acceptsSocket: Bool
  ) throws(FileError) -> [UInt8] {
    precondition(limit >= 0 && limit < Int.max, "the limit is a number of bytes")
    var status = stat()
    guard fstat(descriptor, &status) == 0 else {
      throw FileError(code: errno, .read, path: path)
    }
    switch status.st_mode & S_IFMT {
    case S_IFDIR: throw FileError(.isDirectory, .read, path: path, code: EISDIR)
    case S_IFBLK: throw FileError(.notARegularFile, .read, path: path)
    case S_IFSOCK where !acceptsSocket: throw FileError(.notARegularFile, .read, path: path)
    default: break
    }
    guard Int(status.st_size) <= limit else {
      throw FileError(.tooLarge(limit: limit), .read, path: path)
    }
    // One byte more than expected, so that the end shows without growing; then in steps, for what
    // tells no size or grows meanwhile.
    var result = try chunk(
      from: descriptor,
      path: path,
      count: status.st_size > 0 ? Int(status.st_size) + 1 : min(step, limit + 1)
    )
    var isAtEnd = status.st_size > 0 ? result.count <= Int(status.st_size) : result.isEmpty
    while !isAtEnd {
      guard result.count <= limit else {
        throw FileError(.tooLarge(limit: limit), .read, path: path)
      }
      let more = try chunk(
        from: descriptor,
        path: path,
        count: min(step, limit + 1 - result.count)
      )
      isAtEnd = more.isEmpty
      result += more
    }
    return result
  }

  /// Reads until `count` bytes are there or the input ends.
  private static func chunk(
    from descriptor: Int32,
    path: String,
    count: Int
  ) throws(FileError) -> [UInt8] {
    var failure: FileError?
    let result = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      do throws(FileError) {
        while filled < count {
          try Interruption.check(.read, path: path)
          if !Descriptor.isReady(descriptor, POLLIN) { continue }
          let rest = UnsafeMutableBufferPointer(rebasing: buffer[filled...])
          let got = Glibc.read(descriptor, rest.baseAddress, min(rest.count, 1 << 20))
          if got == 0 { return }
          if got > 0 {
            filled += got
          } else if ![EINTR, EAGAIN].contains(errno) {
            throw FileError(code: errno, .read, path: path)
          }
        }
      } catch {
        failure = error
      }
    }
    if let failure { throw failure }
    return result
  }
}
