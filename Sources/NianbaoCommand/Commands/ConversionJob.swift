import Nianbao
import TextTools

/// The conversion of one input.
struct ConversionJob: Sendable {
  /// Reads the inputs.
  let reader: InputReader
  /// The format wanted.
  let format: ReportFormat
  /// Last year's reports, whose values a workbook shows beside; nil without them.
  let lastYears: LastYearSource?
  /// Whether a file that is there may be replaced, and what is not fit to be published written as a draft.
  let replacing: Bool
  /// Whether what fails a strict check stops the conversion.
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
    let file = try reader.read(input)
    if strict { try StrictCheck.pass(file, from: input) }
    let sums = file.checkRules()
    outcome.status = ExitStatus(file.reading.findings)
    // What a reader could not read for certain is told before the output is refused for it.
    let findings = Message.lines(for: file.reading.findings.listed(), file: input.path)
    outcome.messages +=
      findings + Message.lines(for: sums.listed(), file: input.path, cap: .warning)
    let match = lastYears?.lastYear(of: file.report) ?? LastYearMatch()
    outcome.messages += Message.lines(for: match.findings, file: input.path)
    let conversion = try file.converted(
      to: format,
      beside: match.lastYear,
      explained: format.isPublication ? try ExplainedFile.beside(input) : [],
      asDraft: replacing
    )
    if strict { try StrictCheck.pass(conversion.findings) }
    outcome.messages += Message.lines(for: conversion.findings, file: input.path)
    if conversion.doubtCount > 0 {
      outcome.messages += Message.draft(conversion.doubtCount, of: input.path)
    }
    return conversion.bytes
  }
}
