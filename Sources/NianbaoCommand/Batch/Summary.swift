import Nianbao
import TextTools

/// What became of the inputs of a batch.
struct Summary: Sendable {
  /// How many inputs there were, with the folders that could not be read.
  let inputs: Int
  /// The worst status.
  private(set) var status = ExitStatus.done
  /// How many were looked at.
  private var reached = 0
  /// How many needed nothing done.
  private var passedOver = 0
  /// Those that were refused or have errors, in order; of the others there may be too many to keep.
  private(set) var unwell: [Outcome] = []

  /// Starts with nothing done.
  init(inputs: Int) { self.inputs = inputs }

  /// Adds what became of an input; its messages have been shown and its results written.
  mutating func add(_ outcome: Outcome) {
    reached += 1
    if outcome.isPassedOver { passedOver += 1 }
    status = max(status, outcome.status)
    guard outcome.refusal != nil || outcome.status != .done else { return }
    var outcome = outcome
    outcome.messages = DisplayText()
    outcome.results = []
    outcome.refusal?.findings = []
    unwell.append(outcome)
  }

  /// The lines at the end of a batch: the counts, and every input that did not go well.
  ///
  /// - Parameter done: What was done with those that went well, as `converted`.
  /// - Returns: The lines; empty if all went well and only what is wrong is said.
  func lines(done: Wording) -> DisplayText {
    if Verbosity.isQuiet, status == .done, reached == inputs { return "" }
    let refused = unwell.filter { $0.refusal != nil }
    let faulty = unwell.filter { $0.refusal == nil }
    let completed = reached - refused.count - passedOver
    var counts = [text(zh: "\(done.zh) \(completed)", en: "\(completed) \(done.en)")]
    if !faulty.isEmpty {
      counts[0] += text(zh: "（其中有错误 \(faulty.count)）", en: " (\(faulty.count) with errors)")
    }
    if passedOver > 0 {
      counts.append(text(zh: "略过 \(passedOver)", en: "\(passedOver) passed over"))
    }
    if !refused.isEmpty {
      counts.append(text(zh: "未能处理 \(refused.count)", en: "\(refused.count) failed"))
    }
    let left = inputs - reached
    if left > 0 { counts.append(text(zh: "未及处理 \(left)", en: "\(left) not reached")) }
    var lines = text(zh: "共 \(inputs) 个文件：", en: "\(inputs) files: ")
    lines += counts.joined(separator: text(zh: "，", en: ", ")) + "\n"
    for outcome in refused {
      lines +=
        "  \(Message.name(outcome.name))  \(("\(outcome.refusal?.code ?? "")" as DisplayText).painted(.bad))\n"
    }
    for outcome in faulty {
      lines +=
        "  \(Message.name(outcome.name))  \(text(zh: "有错误", en: "has errors").painted(.bad))\n"
    }
    return lines
  }
}
