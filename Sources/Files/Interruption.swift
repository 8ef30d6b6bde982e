import Glibc
import Synchronization

/// Whether the user or the system has asked the program to stop.
///
/// A program calls ``install()`` once, early. A signal then only leaves its number here; reading and
/// writing files look at it, clean up and throw ``FileError/Kind/interrupted(signal:)``, and work
/// that takes long looks at ``pending`` itself. Work that does not look for so long that the user has
/// lost patience is ended where it stands, without leaving a file half-written. Without ``install()``
/// nothing is ever pending.
public enum Interruption {
  private static let signal = Atomic<Int32>(0)

  /// How long work may go on after the signal, in seconds.
  private static let grace: UInt32 = 3

  /// The signal that has come, SIGINT or SIGTERM, or nil; the exit status for it is 128 more.
  public static var pending: Int32? {
    let number = signal.load(ordering: .relaxed)
    return number == 0 ? nil : number
  }

  /// Takes SIGINT and SIGTERM over, and turns SIGPIPE and SIGXFSZ into errors of the write.
  ///
  /// System calls are not restarted, so that a wait for input ends. SIGALRM becomes the end of work that does not
  /// heed the signal; programs that need it for something else cannot call this.
  public static func install() {
    // The first use may initialise these, which a signal handler must not do.
    _ = pending
    UnfinishedFiles.prepareToRemove()
    var action = sigaction()
    action.__sigaction_handler.sa_handler = { number in
      // The first signal decides the exit status.
      _ = Interruption.signal.compareExchange(
        expected: 0,
        desired: number,
        ordering: .relaxed
      )
      alarm(Interruption.grace)
    }
    sigemptyset(&action.sa_mask)
    sigaction(SIGINT, &action, nil)
    sigaction(SIGTERM, &action, nil)
    action.__sigaction_handler.sa_handler = { _ in
      let number = Interruption.signal.load(ordering: .relaxed)
      // Someone else's alarm.
      guard number != 0 else { return }
      UnfinishedFiles.remove()
      _exit(128 + number)
    }
    sigaction(SIGALRM, &action, nil)
    // Whoever started the program may have held them off, and what is held off is passed on.
    var signals = sigset_t()
    sigemptyset(&signals)
    for number in [SIGINT, SIGTERM, SIGALRM] { sigaddset(&signals, number) }
    pthread_sigmask(SIG_UNBLOCK, &signals, nil)

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
