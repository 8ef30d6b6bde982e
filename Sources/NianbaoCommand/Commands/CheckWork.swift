import Nianbao
import TextTools

/// What `check` does with each file, and what it collects of all.
struct CheckWork: Sendable {
  let reader: InputReader
  let lastYears: LastYearSource?
  let outputs: CheckOutputs
  let isStrict: Bool
  /// The most findings of a file that are listed; nil for all.
  let limit: Int?
  let sink: any FindingSink
  let verdict = VerdictSum()
  private let slips = Collected<UnitSlip>()
  private let fixes = Collected<FileFix>()

  init(
    reader: InputReader,
    lastYears: LastYearSource?,
    outputs: CheckOutputs,
    isStrict: Bool,
    limit: Int?,
    sink: any FindingSink
  ) {
    self.reader = reader
    self.lastYears = lastYears
    self.outputs = outputs
    self.isStrict = isStrict
    self.limit = limit
    self.sink = sink
  }

  /// Takes a folder that could not be read.
  func take(_ path: String, _ refusal: Refusal, number: Int) {
    var file = CheckedFile(name: PathText.shown(path), refusal: refusal)
    file.number = number
    verdict.add(file.verdict)
    sink.take(unread: file)
  }

  /// Checks a file.
  func check(_ input: Input, number: Int) -> Outcome {
    var outcome = Outcome(name: input.path)
    var checked: CheckedFile
    do throws(Refusal) {
      checked = try check(input, number, &outcome)
    } catch {
      outcome.refuse(error)
      checked = CheckedFile(name: input.shownPath, refusal: error)
      if outputs.perUnit != nil, let slip = UnitSlip(error, ofFile: input.shownPath) {
        slips.add(slip, at: number)
      }
    }
    checked.number = number
    outcome.results = sink.results(of: checked)
    outcome.separator = sink.separator
    verdict.add(checked.verdict)
    return outcome
  }

  private func check(
    _ input: Input,
    _ number: Int,
    _ outcome: inout Outcome
  ) throws(Refusal) -> CheckedFile {
    let file = try reader.read(input)
    let match = lastYears?.lastYear(of: file.report)
    var findings = file.check(lastYear: match?.lastYear) + (match?.findings ?? [])
    let explained = try ExplainedFile.beside(input)
    findings = findings.explained(by: explained, lastYear: match?.lastYear)
    outcome.status = ExitStatus(findings, strict: isStrict)
    outputs.annotate(file, with: findings, &outcome)
    if outputs.perUnit != nil,
      let slip = UnitSlip(file.report, inFile: input.shownPath, findings: findings)
    {
      slips.add(slip, at: number)
    }
    let repairs = file.repairPlan(lastYear: match?.lastYear, explained: explained)
    if outputs.fix, !repairs.isEmpty {
      fixes.add(FileFix(input, file, repairs, match?.lastYear, explained), at: number)
    }
    return CheckedFile(
      name: input.shownPath,
      file: file,
      findings: findings,
      listing: limit,
      repairs: repairs.proposals
    )
  }

  /// Writes what is made of all files together, besides the list of findings.
  func writeRest() -> [Outcome] {
    var outcomes: [Outcome] = []
    if let folder = outputs.perUnit {
      let notices = SlipFolder(folder, as: outputs.perUnitFormat, replacing: outputs.force)
      outcomes.append(notices.write(UnitSlip.joined(slips.inOrder)))
    }
    if let folder = outputs.fixFolder {
      outcomes.append(FixRun(fixes.inOrder, in: folder, outputs).write())
    }
    return outcomes
  }
}
