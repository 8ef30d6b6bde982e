import Files
import Glibc
import Synchronization

/// Works through numbered tasks on several threads and hands over the results in order.
public enum Workers {
  /// The number of processors that may be used; at least 1.
  public static var processors: Int { max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }

  /// Runs tasks until all are done or a signal has come.
  ///
  /// - Parameters:
  ///   - count: How many tasks there are, numbered from 0.
  ///   - jobs: How many may run at once.
  ///   - work: Does a task, on any thread.
  ///   - deliver: Takes the results, one at a time in the order of the tasks.
  public static func run<Result: Sendable>(
    count: Int,
    jobs: Int,
    work: @escaping @Sendable (Int) -> Result,
    deliver: @escaping @Sendable (Int, Result) -> Void
  ) {
    let queue = Queue<Result>(count: count)
    let body: @Sendable () -> Void = {
      while Interruption.pending == nil, let task = queue.take() {
        queue.finish(task, with: work(task), deliver)
      }
    }
    runAtOnce(times: max(1, min(jobs, count)), body)
  }

  private typealias Body = @Sendable () -> Void

  /// Runs a body several times at once, once on this thread, and returns when all have ended.
  ///
  /// A thread for each: reading and writing files blocks, and the pool of a task group has no more
  /// threads than there are processors, whatever number of jobs was asked for.
  private static func runAtOnce(times: Int, _ body: @escaping Body) {
    // All threads have ended when the closure returns; until then the body stays where it is.
    withUnsafePointer(to: body) { body in
      // This thread works too, so that the tasks get done even where no other can be started.
      let threads = (1..<times).compactMap { _ in thread(running: body) }
      body.pointee()
      for thread in threads { pthread_join(thread, nil) }
    }
  }

  /// Starts a thread; nil where the system has none.
  private static func thread(running body: UnsafePointer<Body>) -> pthread_t? {
    var thread = pthread_t()
    let code = pthread_create(
      &thread,
      nil,
      { body in
        body?.assumingMemoryBound(to: Body.self).pointee()
        return nil
      },
      UnsafeMutableRawPointer(mutating: body)
    )
    return code == 0 ? thread : nil
  }
}

/// The tasks that are left, and the results that wait for earlier ones.
private final class Queue<Result: Sendable>: Sendable {
  private struct State {
    var next = 0
    var delivered = 0
    var waiting: [Int: Result] = [:]
  }

  private let count: Int
  private let state = Mutex(State())

  init(count: Int) { self.count = count }

  func take() -> Int? {
    state.withLock { state in
      guard state.next < count else { return nil }
      state.next += 1
      return state.next - 1
    }
  }

  func finish(_ task: Int, with result: Result, _ deliver: (Int, Result) -> Void) {
    state.withLock { state in
      state.waiting[task] = result
      while let ready = state.waiting.removeValue(forKey: state.delivered) {
        deliver(state.delivered, ready)
        state.delivered += 1
      }
    }
  }
}
