import Glibc

/// Files of lines that grow at their ends and are never written anew, such as logs.
public enum LineFile {
  /// Adds a line, which is on the disk when this returns.
  ///
  /// A last line without an end, as a power cut leaves it, is cut off before; where the new one cannot be written whole,
  /// nothing of it stays. One writer at a time may do this.
  ///
  /// - Parameters:
  ///   - line: The line without its end; it holds none.
  ///   - path: The file, which is made where there is none; a symbolic link is refused.
  ///   - limit: The most bytes that the file may come to.
  /// - Throws: ``FileError``: too large with the line, no regular file, no space, or what the system says.
  public static func append(
    _ line: [UInt8],
    to path: String,
    limit: Int
  ) throws(FileError) {
    precondition(!line.contains(lineEnd), "a line has no end within it")
    let file = try Descriptor.open(
      path,
      O_RDWR | O_APPEND | O_CREAT | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY,
      mode: 0o666,
      for: .write
    )
    var status = stat()
    guard fstat(file.number, &status) == 0 else {
      throw FileError(code: errno, .write, path: path)
    }
    guard status.st_mode & S_IFMT == S_IFREG else {
      throw FileError(
        .notARegularFile(SpecialFile(mode: status.st_mode) ?? .device),
        .write,
        path: path
      )
    }
    let size = Int(status.st_size)
    let end = try endOfLines(in: file, size: size, path: path)
    guard end + line.count + 1 <= limit else {
      throw FileError(.tooLarge(limit: limit), .write, path: path)
    }
    if end < size { try cut(file, at: end, path: path) }
    do throws(FileError) {
      try Descriptor.writeAll(line + [lineEnd], to: file.number, path: path, mayWait: false)
      try flush(file, path: path)
    } catch {
      try? cut(file, at: end, path: path)
      throw error
    }
    guard size == 0 else { return }
    // The name of a new file is on the disk with its folder.
    let folder = Target.folder(of: path)
    if let folder = try? Descriptor.open(folder, O_RDONLY | O_DIRECTORY, for: .write) {
      fsync(folder.number)
    }
  }

  /// The part of a file's bytes that is whole lines.
  ///
  /// - Parameter bytes: The whole file.
  /// - Returns: The bytes up to the last end of a line.
  public static func wholeLines(of bytes: [UInt8]) -> [UInt8] {
    guard let last = bytes.lastIndex(of: lineEnd) else { return [] }
    return last == bytes.count - 1 ? bytes : Array(bytes[...last])
  }

  private static let lineEnd = UInt8(ascii: "\n")

  /// How much is looked at at a time to find the end of the last whole line.
  private static let step = 64 << 10

  /// How many bytes at the beginning of a file are whole lines.
  private static func endOfLines(
    in file: borrowing Descriptor,
    size: Int,
    path: String
  ) throws(FileError) -> Int {
    var end = size
    while end > 0 {
      let start = max(0, end - step)
      var piece = [UInt8](repeating: 0, count: end - start)
      let count = piece.withUnsafeMutableBytes {
        pread(file.number, $0.baseAddress, $0.count, off_t(start))
      }
      guard count == piece.count else {
        if count < 0, errno == EINTR { continue }
        throw FileError(code: count < 0 ? errno : EIO, .read, path: path)
      }
      if let last = piece.lastIndex(of: lineEnd) { return start + last + 1 }
      end = start
    }
    return 0
  }

  private static func cut(
    _ file: borrowing Descriptor,
    at end: Int,
    path: String
  ) throws(FileError) {
    while ftruncate(file.number, off_t(end)) != 0 {
      guard errno == EINTR else { throw FileError(code: errno, .write, path: path) }
    }
  }

  private static func flush(_ file: borrowing Descriptor, path: String) throws(FileError) {
    while fsync(file.number) != 0 {
      // A file system without it is no reason to refuse the line.
      if errno == EINVAL || errno == ENOSYS { return }
      guard errno == EINTR else { throw FileError(code: errno, .write, path: path) }
    }
  }
}
