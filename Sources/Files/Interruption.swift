import Glibc
import Synchronization

/// Whether the user or the system has asked the program to stop.
///
/// A program calls ``install()`` once, early. A signal then only leaves its number here; reading and
/// writing files look at it, clean up and throw ``FileError/Kind/interrupted(signal:)``, and work
/// that takes long looks at ``pending`` itself. Without ``install()`` nothing is ever pending.
public enum Interruption {
  private static let signal = Atomic<Int32>(0)

  /// The signal that has come, SIGINT or SIGTERM, or nil; the exit status for it is 128 more.
  public static var pending: Int32? {
    let number = signal.load(ordering: .relaxed)
    return number == 0 ? nil : number
  }

  /// Takes SIGINT and SIGTERM over, and turns SIGPIPE and SIGXFSZ into errors of the write.
  ///
  /// System calls are not restarted, so that a wait for input ends.
  public static func install() {
    // The first use may initialise it, which a signal handler must not do.
    _ = pending
    var action = sigaction()
    action.__sigaction_handler.sa_handler = { number in
      // The first signal decides the exit status.
      _ = Interruption.signal.compareExchange(
        expected: 0,
        desired: number,
        ordering: .relaxed
      )
    }
    sigemptyset(&action.sa_mask)
    sigaction(SIGINT, &action, nil)
    sigaction(SIGTERM, &action, nil)

    var ignore = sigaction()
    ignore.__sigaction_handler.sa_handler = SIG_IGN
    sigemptyset(&ignore.sa_mask)
    sigaction(SIGPIPE, &ignore, nil)
    sigaction(SIGXFSZ, &ignore, nil)
  }

  /// Throws when a signal has come.
  static func check(
    _ operation: FileError.Operation,
    path: String,
    pending: () -> Int32? = { Interruption.pending }
  ) throws(FileError) {
    if let number = pending() {
      throw FileError(.interrupted(signal: number), operation, path: path)
    }
  }
}
