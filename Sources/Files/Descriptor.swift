import Glibc

/// An open file, closed at the latest with its owner.
struct Descriptor: ~Copyable {
  let number: Int32

  private init(number: Int32) {
    self.number = number
  }

  deinit { close(number) }

  /// Gives the descriptor to somebody else, who closes it.
  consuming func handOver() -> Int32 {
    let number = number
    discard self
    return number
  }

  /// Opens a path; `mode` matters only where a file is made.
  static func open(
    _ path: String,
    _ flags: Int32,
    mode: mode_t = 0,
    for operation: FileError.Operation
  ) throws(FileError) -> Descriptor {
    // A C string ends at a NUL: another file than the one named would be opened.
    if path.utf8.contains(0) { throw FileError(.badPath, operation, path: path) }
    while true {
      let number = path.withSystemPath { Glibc.open($0, flags | O_CLOEXEC, mode) }
      if number >= 0 { return Descriptor(number: number) }
      guard errno == EINTR else { throw FileError(code: errno, operation, path: path) }
      try Interruption.check(operation, path: path)
    }
  }

  /// Waits until a descriptor is ready, or a signal may have come.
  ///
  /// A signal need not wake the thread that waits: those of a task pool hold signals off. So the
  /// caller looks for one every tenth of a second.
  static func isReady(_ number: Int32, _ events: Int32) -> Bool {
    var request = pollfd(fd: number, events: Int16(events), revents: 0)
    return poll(&request, 1, 100) > 0
  }

  /// Writes all bytes, in pieces so that a signal is noticed.
  ///
  /// - Parameters:
  ///   - bytes: What to write.
  ///   - number: The descriptor.
  ///   - path: What errors name.
  ///   - mayWait: Whether it may be a pipe or terminal whose other side is slow.
  ///   - pending: The signal that has come.
  /// - Throws: ``FileError``.
  static func writeAll(
    _ bytes: [UInt8],
    to number: Int32,
    path: String,
    mayWait: Bool,
    pending: () -> Int32? = { Interruption.pending }
  ) throws(FileError) {
    // A pipe that is ready takes this much without waiting.
    let step = mayWait ? 4096 : 1 << 20
    var position = 0
    while position < bytes.count {
      try Interruption.check(.write, path: path, pending: pending)
      if mayWait, !isReady(number, POLLOUT) { continue }
      let written = bytes.withUnsafeBytes { buffer in
        let piece = UnsafeRawBufferPointer(rebasing: buffer[position...].prefix(step))
        return Glibc.write(number, piece.baseAddress, piece.count)
      }
      if written >= 0 {
        position += written
      } else if ![EINTR, EAGAIN].contains(errno) {
        throw FileError(code: errno, .write, path: path)
      }
    }
  }
}
