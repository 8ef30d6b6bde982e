import ArgumentParser
import Files
import Nianbao
import Synchronization

/// Inputs that are worked through one by one, each whatever became of the others.
struct Batch {
  private let list: InputList
  private let jobs: Int

  /// Takes the inputs and how many may be worked on at once; by default as many as there are processors.
  init(_ list: InputList, jobs: Int?) {
    self.list = list
    self.jobs = jobs ?? Workers.processors
  }

  /// Works through the inputs.
  ///
  /// Messages and results come out in the order of the inputs, however many threads there are.
  ///
  /// - Parameter work: Does one input.
  /// - Returns: What became of all.
  /// - Throws: The status to end with if the results cannot be written.
  func run(_ work: @escaping @Sendable (Int, Input) -> Outcome) throws -> Summary {
    let inputs = list.inputs
    let progress = ProgressLine(total: inputs.count, isBatch: list.isBatch)
    let summary = SharedSummary(inputs: inputs.count)
    for (path, refusal) in list.refused {
      let outcome = Outcome(name: path, refusal)
      Console.report(outcome.messages)
      summary.add(outcome)
    }
    let failure = Mutex<(any Error)?>(nil)
    let hasResults = Mutex(false)
    Workers.run(
      count: inputs.count,
      jobs: jobs,
      work: { index in
        // Nobody takes the results any more: the rest is not worth doing.
        failure.withLock { $0 != nil }
          ? Outcome(name: inputs[index].path) : work(index, inputs[index])
      },
      deliver: { index, outcome in
        if !outcome.messages.isEmpty || !outcome.results.isEmpty { progress.clear() }
        Console.report(outcome.messages)
        if !outcome.results.isEmpty, failure.withLock({ $0 == nil }) {
          let isFirst = hasResults.withLock { hasResults in
            defer { hasResults = true }
            return !hasResults
          }
          let results = isFirst ? outcome.results : outcome.separator + outcome.results
          do { try Console.write(results) } catch { failure.withLock { $0 = error } }
        }
        summary.add(outcome)
        progress.show(done: index + 1)
      }
    )
    progress.clear()
    if let error = failure.withLock({ $0 }) { throw error }
    return summary.summary
  }
}

/// A summary that several threads add to.
private final class SharedSummary: Sendable {
  private let state: Mutex<Summary>

  init(inputs: Int) { state = Mutex(Summary(inputs: inputs)) }

  var summary: Summary { state.withLock { $0 } }

  func add(_ outcome: Outcome) { state.withLock { $0.add(outcome) } }
}
