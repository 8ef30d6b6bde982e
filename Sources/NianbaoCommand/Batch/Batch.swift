import ArgumentParser
import Files
import Nianbao
import ReportFolders
import Synchronization
import TextTools

/// Items that are worked through one by one, each whatever became of the others.
struct Batch<Item: Sendable> {
  private let items: [Item]
  private let name: @Sendable (Item) -> String
  private let refused: [(path: String, refusal: Refusal)]
  private let isBatch: Bool
  private let jobs: Int

  /// Takes the items and how many may be worked on at once; by default as many as there are processors.
  init(_ items: [Item], jobs: Int?, name: @escaping @Sendable (Item) -> String) {
    self.items = items
    self.name = name
    refused = []
    isBatch = true
    self.jobs = jobs ?? Workers.processors
  }

  /// Works through the items.
  ///
  /// Messages and results come out in the order of the items, however many threads there are.
  ///
  /// - Parameters:
  ///   - taking: Takes what came of an item, one at a time in the order of the items; what it throws ends the
  ///     work, and the rest is not taken.
  ///   - work: Does one item.
  /// - Returns: What became of all.
  /// - Throws: The status to end with if the results cannot be written, or what `taking` throws.
  func run(
    taking: @escaping @Sendable (Int) throws -> Void = { _ in },
    _ work: @escaping @Sendable (Int, Item) -> Outcome
  ) throws -> Summary {
    let items = items
    let name = name
    let progress = ProgressLine(total: items.count, isBatch: isBatch)
    let summary = SharedSummary(inputs: items.count + refused.count)
    for (path, refusal) in refused {
      let outcome = Outcome(name: path, refusal)
      Console.report(outcome.messages)
      summary.add(outcome)
    }
    let failure = Mutex<(any Error)?>(nil)
    let hasResults = Mutex(false)
    Workers.run(
      count: items.count,
      jobs: jobs,
      work: { index in
        // Nobody takes the results any more: the rest is not worth doing.
        failure.withLock { $0 != nil }
          ? Outcome(name: name(items[index])) : work(index, items[index])
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
        if failure.withLock({ $0 == nil }) {
          do { try taking(index) } catch { failure.withLock { $0 = error } }
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

extension Batch where Item == Input {
  /// Takes the inputs of a command line and how many may be worked on at once.
  init(_ list: InputList, jobs: Int?) {
    items = list.inputs
    name = { $0.path }
    refused = list.refused
    isBatch = list.isBatch
    self.jobs = jobs ?? Workers.processors
  }
}

/// A summary that several threads add to.
private final class SharedSummary: Sendable {
  private let state: Mutex<Summary>

  init(inputs: Int) { state = Mutex(Summary(inputs: inputs)) }

  var summary: Summary { state.withLock { $0 } }

  func add(_ outcome: Outcome) { state.withLock { $0.add(outcome) } }
}
