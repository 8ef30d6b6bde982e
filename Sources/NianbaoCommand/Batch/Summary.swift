import Nianbao
import TextTools

/// What became of the inputs of a batch.
struct Summary: Sendable {
  /// How many inputs there were, with the folders that could not be read.
  let inputs: Int
  /// The worst status.
  private(set) var status = ExitStatus.done
  /// What was done, each with what came of it, in order.
  private(set) var outcomes: [Outcome] = []

  /// Starts with nothing done.
  init(inputs: Int) { self.inputs = inputs }

  /// Adds what became of an input; its messages have been shown and its results written.
  mutating func add(_ outcome: Outcome) {
    var outcome = outcome
    outcome.messages = DisplayText()
    outcome.results = []
    outcome.refusal?.findings = []
    outcomes.append(outcome)
    status = max(status, outcome.status)
  }

  /// The lines at the end of a batch: the counts, and every input that did not go well.
  ///
  /// - Parameter done: What was done with those that went well, as `converted`.
  /// - Returns: The lines.
  func lines(done: Wording) -> DisplayText {
    let refused = outcomes.filter { $0.refusal != nil }
    let faulty = outcomes.filter { $0.refusal == nil && $0.status != .done }
    let passedOver = outcomes.count { $0.isPassedOver }
    let completed = outcomes.count - refused.count - passedOver
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
    let left = inputs - outcomes.count
    if left > 0 { counts.append(text(zh: "未及处理 \(left)", en: "\(left) not reached")) }
    var lines = text(zh: "共 \(inputs) 个文件：", en: "\(inputs) files: ")
    lines += counts.joined(separator: text(zh: "，", en: ", ")) + "\n"
    for outcome in refused {
      lines += "  \(Message.name(outcome.name))  \(outcome.refusal?.code ?? "")\n"
    }
    for outcome in faulty {
      lines += "  \(Message.name(outcome.name))  \(text(zh: "有错误", en: "has errors"))\n"
    }
    return lines
  }
}
