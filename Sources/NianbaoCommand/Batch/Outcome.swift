import Nianbao
import TextTools

/// What became of one input.
struct Outcome: Sendable {
  /// The name of the input, as messages show it.
  let name: String
  /// How it went.
  var status = ExitStatus.done
  /// The lines for standard error.
  var messages = DisplayText()
  /// What goes to standard output; empty for nothing.
  var results: [UInt8] = []
  /// What stands on standard output between the results of two inputs.
  var separator: [UInt8] = []
  /// Why it was refused; nil if it was not.
  var refusal: Refusal?
  /// Whether it needed nothing done.
  var isPassedOver = false

  /// An input with nothing said about it yet.
  init(name: String) { self.name = name }

  /// An input that was refused.
  init(name: String, _ refusal: Refusal) {
    self.init(name: name)
    refuse(refusal)
  }

  /// Notes that the input was refused.
  ///
  /// - Parameters:
  ///   - refusal: Why.
  ///   - file: The file that the reason is about, if it is not the input.
  mutating func refuse(_ refusal: Refusal, at file: String? = nil) {
    self.refusal = refusal
    status = max(status, ExitStatus(refusal))
    messages += Message.lines(for: refusal.findings, file: name)
    // One finding of the same kind has said all of it.
    if refusal.findings.count == 1, refusal.findings[0].code == refusal.code { return }
    messages += Message.line(for: refusal, file: file ?? name)
  }
}

extension Outcome {
  /// Prints what there is to print, and ends the command.
  func end() throws {
    Console.report(messages)
    if !results.isEmpty { try Console.write(results) }
    try status.end()
  }
}
