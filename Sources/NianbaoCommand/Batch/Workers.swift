import Files
import Glibc
import Synchronization

/// Works through numbered tasks on several threads and hands over the results in order.
enum Workers {
  /// The number of processors that may be used; at least 1.
  static var processors: Int { max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }

  /// Runs tasks until all are done or a signal has come.
  ///
  /// - Parameters:
  ///   - count: How many tasks there are, numbered from 0.
  ///   - jobs: How many may run at once.
  ///   - work: Does a task, on any thread.
  ///   - deliver: Takes the results, one at a time in the order of the tasks.
  static func run<Result: Sendable>(
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
    // This thread works too, so that the tasks get done even where no other can be started.
    let threads = (1..<max(1, min(jobs, count))).compactMap { _ in start(body) }
    body()
    for thread in threads { pthread_join(thread, nil) }
  }

  private static func start(_ body: @escaping @Sendable () -> Void) -> pthread_t? {
    let box = Unmanaged.passRetained(ThreadBody(body))
    var thread = pthread_t()
    let code = pthread_create(
      &thread,
      nil,
      { argument in
        if let argument { Unmanaged<ThreadBody>.fromOpaque(argument).takeRetainedValue().run() }
        return nil
      },
      box.toOpaque()
    )
    if code == 0 { return thread }
    box.release()
    return nil
  }
}

/// What a thread is to do, in a form that passes through C.
private final class ThreadBody: Sendable {
  let run: @Sendable () -> Void

  init(_ run: @escaping @Sendable () -> Void) { self.run = run }
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
