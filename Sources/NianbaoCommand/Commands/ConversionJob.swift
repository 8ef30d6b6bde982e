import Nianbao
import TextTools

/// The conversion of one input.
struct ConversionJob: Sendable {
  /// The format wanted.
  let format: ReportFormat
  /// Whether a file that is there may be replaced.
  let replacing: Bool
  /// Whether an error in the report stops its conversion.
  let strict: Bool

  /// Converts an input.
  ///
  /// - Parameters:
  ///   - input: The input.
  ///   - step: Where the output goes.
  ///   - announcing: Whether to say that a file was written.
  /// - Returns: What became of it.
  func run(_ input: Input, _ step: OutputPlan.Step, announcing: Bool) -> Outcome {
    var outcome = Outcome(name: input.path)
    do throws(Refusal) {
      switch step {
      case .passedOver: outcome.isPassedOver = true
      case .refused(let refusal): throw refusal
      case .standardOutput: outcome.results = try convert(input, &outcome)
      case .file(let path, let makesFolder):
        let bytes = try convert(input, &outcome)
        do throws(Refusal) {
          try Output.write(bytes, to: path, makingFolder: makesFolder, replacing: replacing)
          if announcing { outcome.messages += Message.wrote(path) }
        } catch {
          outcome.refuse(error, at: path)
        }
      }
    } catch {
      outcome.refuse(error)
    }
    return outcome
  }

  private func convert(_ input: Input, _ outcome: inout Outcome) throws(Refusal) -> [UInt8] {
    let file = try input.read()
    let sums = file.checkRules()
    if strict, file.reading.findings.worst == .error || sums.worst == .error {
      throw .strict(file.reading.findings + sums)
    }
    outcome.status = ExitStatus(file.reading.findings)
    // What a reader could not read for certain is told before the output is refused for it.
    let findings = Message.lines(for: file.reading.findings, file: input.path)
    outcome.messages += findings + Message.lines(for: sums, file: input.path, cap: .warning)
    let conversion = try file.converted(to: format)
    outcome.messages += Message.lines(for: conversion.findings, file: input.path)
    return conversion.bytes
  }
}

extension Refusal {
  /// The report has errors, and `--strict` was given.
  fileprivate static func strict(_ findings: [Finding]) -> Refusal {
    let errors = findings.count { $0.severity == .error }
    return Refusal(
      .strict,
      side: .report,
      message: Wording(
        zh: "报告有 \(errors) 处错误，没有写出",
        en: "the report has \(errors) errors and was not written"
      ),
      remedy: Wording(zh: "请改正后重试，或去掉 --strict", en: "correct them, or leave --strict out"),
      findings: findings
    )
  }
}

extension RefusalKind {
  /// The report has errors, and `--strict` was given.
  static let strict = RefusalKind(
    code: "STRICT",
    meaning: Wording(
      zh: "--strict 之下报告有错误，未写出",
      en: "with --strict a report with errors is not written"
    ),
    example: Wording(zh: "合计不符", en: "a sum that does not hold"),
    actor: .unit,
    since: 1
  )
}
