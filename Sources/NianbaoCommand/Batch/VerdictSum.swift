import Nianbao
import Synchronization

/// The counts of all files, which several threads add to.
final class VerdictSum: Sendable {
  private let state = Mutex(Verdict())

  /// Adds the counts of a file.
  func add(_ verdict: Verdict) { state.withLock { $0.add(verdict) } }

  /// The counts so far.
  var sum: Verdict { state.withLock { $0 } }
}
