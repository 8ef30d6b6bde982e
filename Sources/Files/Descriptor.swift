import Glibc

/// An open file, closed at the latest with its owner.
struct Descriptor: ~Copyable {
  let number: Int32

  private init(number: Int32) {
    self.number = number
  }

  deinit { close(number) }

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
      let number = Glibc.open(path, flags | O_CLOEXEC, mode)
      if number >= 0 { return Descriptor(number: number) }
      guard errno == EINTR else { throw FileError(code: errno, operation, path: path) }
      try Interruption.check(operation, path: path)
    }
  }

  /// Closes, and tells a failure to keep what was written, as a network file system may only now.
  consuming func finish(path: String) throws(FileError) {
    let number = self.number
    discard self
    // After EINTR the descriptor is closed on Linux.
    guard close(number) == 0 || errno == EINTR else {
      throw FileError(code: errno, .write, path: path)
    }
  }

  /// Waits until a non-blocking descriptor is ready, or a signal comes.
  static func wait(for number: Int32, _ events: Int32) {
    var request = pollfd(fd: number, events: Int16(events), revents: 0)
    poll(&request, 1, -1)
  }

  /// Writes all bytes, in pieces so that a signal is noticed.
  static func writeAll(
    _ bytes: UnsafeRawBufferPointer,
    to number: Int32,
    path: String,
    pending: () -> Int32? = { Interruption.pending }
  ) throws(FileError) {
    var rest = bytes[...]
    while !rest.isEmpty {
      try Interruption.check(.write, path: path, pending: pending)
      let piece = UnsafeRawBufferPointer(rebasing: rest.prefix(1 << 20))
      let written = Glibc.write(number, piece.baseAddress, piece.count)
      if written >= 0 {
        rest = rest.dropFirst(written)
      } else if errno == EAGAIN {
        wait(for: number, POLLOUT)
      } else if errno != EINTR {
        throw FileError(code: errno, .write, path: path)
      }
    }
  }
}
