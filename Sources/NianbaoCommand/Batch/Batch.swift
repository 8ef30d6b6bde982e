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
  func run(_ work: @escaping @Sendable (Int, Input) -> Outcome) -> Summary {
    let inputs = list.inputs
    let progress = ProgressLine(total: inputs.count, isBatch: list.isBatch)
    let summary = SharedSummary(inputs: inputs.count)
    for (path, refusal) in list.refused {
      let outcome = Outcome(name: path, refusal)
      Console.report(outcome.messages)
      summary.add(outcome)
    }
    Workers.run(
      count: inputs.count,
      jobs: jobs,
      work: { work($0, inputs[$0]) },
      deliver: { index, outcome in
        if !outcome.messages.isEmpty {
          progress.clear()
          Console.report(outcome.messages)
        }
        summary.add(outcome)
        progress.show(done: index + 1)
      }
    )
    progress.clear()
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
