import Files
import Nianbao
import TextTools

/// A line at the bottom of the terminal that tells how far a batch has come.
struct ProgressLine: Sendable {
  private let total: Int
  private let isShown: Bool

  /// Shows a line for a batch; none where standard error is no terminal that can take it away again.
  init(total: Int, isBatch: Bool) {
    self.total = total
    isShown =
      isBatch && StandardStream.error.isTerminal && ColorChoice.hasCapableTerminal
      && !Verbosity.isQuiet
  }

  /// Takes the line away, so that a message can stand in its place.
  func clear() {
    if isShown { Console.report("\r\u{1B}[K") }
  }

  /// Shows how many are done.
  func show(done: Int) {
    guard isShown, total > 0, done < total else { return }
    let width = max(10, min(40, (StandardStream.error.terminalWidth ?? 80) - 20))
    let filled = width * done / total
    let bar = String(repeating: "█", count: filled) + String(repeating: "░", count: width - filled)
    Console.report("\r\u{1B}[K\(bar) \(done)/\(total)")
  }
}
