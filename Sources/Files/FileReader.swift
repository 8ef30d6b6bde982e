import Glibc

/// Reads whole files.
public enum FileReader {
  /// Reads a file to its end.
  ///
  /// Past the limit reading stops; of a file whose size is known nothing is read at all. A pipe with a
  /// name, a socket or a device is refused and not even opened: nobody may ever write to it. A path such
  /// as `/dev/fd/3` is the descriptor that the one who started the program handed over, and is read
  /// like standard input.
  ///
  /// - Parameters:
  ///   - path: The file; `-` has no special meaning here.
  ///   - limit: The most bytes to take.
  /// - Returns: The bytes of the file; none for an empty file.
  /// - Throws: ``FileError``: not found, no regular file, no permission, too large, changing meanwhile,
  ///   interrupted, or what the system says.
  public static func read(_ path: String, limit: Int) throws(FileError) -> [UInt8] {
    try Interruption.check(.read, path: path)
    if let number = inheritedDescriptor(path) {
      return try bytes(from: number, path: path, limit: limit, acceptsStream: true)
    }
    // Opening can already do something to a device, or wait.
    var status = stat()
    if !path.utf8.contains(0), path.withSystemPath({ stat($0, &status) }) == 0,
      let special = SpecialFile(mode: status.st_mode)
    {
      throw FileError(.notARegularFile(special), .read, path: path)
    }
    for _ in 0..<attempts {
      // Something else may stand there by now, so that it is looked at again once it is open.
      let descriptor = try Descriptor.open(path, O_RDONLY | O_NONBLOCK | O_NOCTTY, for: .read)
      let before = Version(of: descriptor.number)
      let read = try bytes(from: descriptor.number, path: path, limit: limit, acceptsStream: false)
      // Half of one version and half of the next would be a report that nobody has written.
      if let before, before == Version(of: descriptor.number) { return read }
    }
    throw FileError(.changing, .read, path: path)
  }

  /// How often a file is read that another program writes into meanwhile.
  private static let attempts = 5

  /// What changes with the content of a file.
  private struct Version: Equatable {
    private let size: Int
    private let seconds: Int
    private let nanoseconds: Int

    init?(of descriptor: Int32) {
      var status = stat()
      guard fstat(descriptor, &status) == 0 else { return nil }
      size = Int(status.st_size)
      seconds = status.st_mtim.tv_sec
      nanoseconds = status.st_mtim.tv_nsec
    }
  }

  /// Reads standard input to its end.
  ///
  /// - Parameter limit: The most bytes to take.
  /// - Returns: The bytes; none where there is nothing to read.
  /// - Throws: ``FileError`` with the path `-`, as ``read(_:limit:)``.
  public static func readStandardInput(limit: Int) throws(FileError) -> [UInt8] {
    if StandardStream.isClosed(STDIN_FILENO) { throw FileError(.closed, .read, path: "-") }
    return try bytes(from: STDIN_FILENO, path: "-", limit: limit, acceptsStream: true)
  }

  /// The number of an open descriptor that a path names; nil for any other path.
  private static func inheritedDescriptor(_ path: String) -> Int32? {
    if path == "/dev/stdin" { return STDIN_FILENO }
    for folder in ["/dev/fd/", "/proc/self/fd/"] where path.hasPrefix(folder) {
      return Int32(path.dropFirst(folder.count))
    }
    return nil
  }

  /// How much is asked of a pipe at a time.
  private static let step = 64 << 10

  private static func bytes(
    from descriptor: Int32,
    path: String,
    limit: Int,
    acceptsStream: Bool
  ) throws(FileError) -> [UInt8] {
    precondition(limit >= 0 && limit < Int.max, "the limit is a number of bytes")
    var status = stat()
    guard fstat(descriptor, &status) == 0 else {
      throw FileError(code: errno, .read, path: path)
    }
    if status.st_mode & S_IFMT == S_IFDIR {
      throw FileError(.isDirectory, .read, path: path, code: EISDIR)
    }
    if let special = SpecialFile(mode: status.st_mode), !acceptsStream {
      throw FileError(.notARegularFile(special), .read, path: path)
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
