import Glibc
public import TextTools

/// Standard output or standard error.
public enum StandardStream: Sendable {
  /// Where results go.
  case output
  /// Where messages go.
  case error

  var descriptor: Int32 {
    self == .output ? STDOUT_FILENO : STDERR_FILENO
  }

  /// Opens the descriptors of standard input, output and error that the caller has closed.
  ///
  /// Or the next file that is opened takes the number of one, and messages are written into it. Using
  /// such a stream fails as if it were still closed. To be called first of all.
  public static func openClosed() {
    for number in STDIN_FILENO...STDERR_FILENO where fcntl(number, F_GETFD) == -1 {
      // The lowest number that is free is the one. A descriptor that is a place alone can neither be read
      // nor written, and the root is always there.
      _ = open("/", placeAlone | O_DIRECTORY)
    }
  }

  /// Whether the caller closed the stream of a descriptor.
  static func isClosed(_ number: Int32) -> Bool {
    let flags = fcntl(number, F_GETFL)
    return flags == -1 || flags & placeAlone != 0
  }

  /// O_PATH, which the C library declares only for its extensions.
  private static let placeAlone: Int32 = 0o10_000_000

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
