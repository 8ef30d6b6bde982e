#if DEBUG
import Synchronization
#endif

/// Work that costs time and that one file needs once, or a known number of times.
///
/// Whoever does it counts it; a test asks for the counts. In release builds nothing is counted.
package enum Work: Hashable, Sendable, CaseIterable {
  /// Detecting what kind of file some bytes are.
  case kindDetection
  /// Opening an archive, its directory read and checked.
  case archiveOpening
  /// Converting a text between encodings.
  case transcoding
  /// Recognising the tables of a report.
  case recognition

  /// Counts the work once.
  package func count() {
    #if DEBUG
    WorkTally.current?.add(self)
    #endif
  }
}

#if DEBUG
/// What was counted while a test ran something; each test has its own.
package final class WorkTally: Sendable {
  /// The tally of the task that is running; nil where nobody asks.
  @TaskLocal package static var current: WorkTally?

  private let counts = Mutex<[Work: Int]>([:])

  /// Starts at zero.
  package init() {}

  /// How often some work was done.
  package subscript(_ work: Work) -> Int { counts.withLock { $0[work] ?? 0 } }

  /// The counts of what a closure does on its own thread.
  package static func tally<Failure: Error>(
    _ body: () throws(Failure) -> Void
  ) throws(Failure) -> WorkTally {
    let tally = WorkTally()
    var failure: Failure?
    $current.withValue(tally) {
      do throws(Failure) { try body() } catch { failure = error }
    }
    if let failure { throw failure }
    return tally
  }

  fileprivate func add(_ work: Work) { counts.withLock { $0[work, default: 0] += 1 } }
}
#endif
