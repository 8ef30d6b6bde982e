import Glibc
public import TextTools

/// Standard output or standard error.
public enum StandardStream: Sendable {
  /// Where results go.
  case output
  /// Where messages go.
  case error

  private var descriptor: Int32 {
    self == .output ? STDOUT_FILENO : STDERR_FILENO
  }

  /// Writes all bytes, unbuffered.
  ///
  /// - Parameter bytes: What to write.
  /// - Throws: ``FileError`` with the path `-`; ``FileError/Kind/brokenPipe`` when the reader has
  ///   gone, which needs ``Interruption/install()``, or the system ends the program first.
  public func write(_ bytes: [UInt8]) throws(FileError) {
    // A message is written even, and above all, when the program is being stopped.
    let pending: () -> Int32? = self == .error ? { nil } : { Interruption.pending }
    try Descriptor.writeAll(bytes, to: descriptor, path: "-", mayWait: true, pending: pending)
  }

  /// Writes text as UTF-8.
  ///
  /// - Parameter text: What to write; no line end is added.
  /// - Throws: ``FileError``, as for bytes.
  public func write(_ text: DisplayText) throws(FileError) {
    try write(text.utf8)
  }

  /// Whether a person looks at the stream rather than a file or a program.
  public var isTerminal: Bool {
    isatty(descriptor) == 1
  }

  /// The width of the terminal in columns, nil where there is none.
  public var terminalWidth: Int? {
    var size = winsize()
    guard ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
    return Int(size.ws_col)
  }
}
