import ArgumentParser
import Nianbao
import TextTools

/// Two reports that are compared.
struct ReportPair {
  /// The one named first.
  let first: ReportFile
  /// The one named second.
  let second: ReportFile

  /// Reads both; where one or both cannot be read, says so and ends the command.
  init(_ first: String, _ second: String, _ converters: ConvertersOption) throws {
    if first == Input.standardStream, second == Input.standardStream {
      throw ValidationError(
        text(zh: "标准输入（-）只能出现一次。", en: "Standard input (-) can be named only once.")
      )
    }
    let inputs = [first, second].map { Input(path: $0, pathInFolder: nil) }
    let reader = converters.reader(of: inputs)
    let outcomes = inputs.map { input -> Result<ReportFile, Refusal> in
      do throws(Refusal) {
        return .success(try reader.read(input))
      } catch {
        Console.report(Outcome(name: input.path, error).messages)
        return .failure(error)
      }
    }
    guard case .success(let one) = outcomes[0], case .success(let other) = outcomes[1] else {
      let refusals = outcomes.compactMap { outcome in
        if case .failure(let refusal) = outcome { refusal } else { nil }
      }
      let status = refusals.map { ExitStatus($0) }.max() ?? .input
      try status.end()
      throw ExitCode(status.rawValue)
    }
    self.first = one
    self.second = other
  }
}
