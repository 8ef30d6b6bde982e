import Nianbao
import ReportFolders
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
  /// The units that ought to report; nil where there is no list.
  private let roster: Roster?
  /// What was handed in, where there is a list.
  private let submissions = Collected<Submission>()
  private let slips = Collected<UnitSlip>()
  private let fixes = Collected<FileFix>()

  init(
    reader: InputReader,
    lastYears: LastYearSource?,
    outputs: CheckOutputs,
    isStrict: Bool,
    limit: Int?,
    roster: Roster?,
    sink: any FindingSink
  ) {
    self.reader = reader
    self.lastYears = lastYears
    self.outputs = outputs
    self.isStrict = isStrict
    self.limit = limit
    self.roster = roster
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
      if outputs.perUnit != nil {
        if let slip = UnitSlip(error, ofFile: input.shownPath) { slips.add(slip, at: number) }
        hand(.refused(error), nil, in: input, number)
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
    let match = lastYears?.lastYear(of: file.report) ?? LastYearMatch()
    let explained = try ExplainedFile.beside(input)
    let findings = file.check(beside: match, explained: explained)
    outcome.status = ExitStatus(findings, strict: isStrict)
    outputs.annotate(file, with: findings, &outcome)
    let repairs = file.repairPlan(lastYear: match.lastYear, explained: explained)
    if outputs.perUnit != nil {
      if let slip = UnitSlip(
        file.report,
        inFile: input.shownPath,
        findings: findings,
        repairs: repairs.proposals
      ) {
        slips.add(slip, at: number)
      }
      let unit = UnitReport(file, findings, file: input.shownPath)
      hand(.read(unit), file.format, in: input, number)
    }
    if outputs.fix, !repairs.isEmpty {
      fixes.add(FileFix(input, file, repairs, match.lastYear, explained), at: number)
    }
    return CheckedFile(
      name: input.shownPath,
      file: file,
      findings: findings,
      listing: limit,
      repairs: repairs.proposals
    )
  }

  /// Notes what was handed in, for the roll to be called.
  private func hand(
    _ content: Submission.Content,
    _ format: ReportFormat?,
    in input: Input,
    _ number: Int
  ) {
    guard roster != nil else { return }
    submissions.add(Submission(input, content, format), at: number)
  }

  /// Writes what is made of all files together, besides the list of findings.
  func writeRest() -> [Outcome] {
    var outcomes: [Outcome] = []
    if let folder = outputs.perUnit {
      outcomes.append(writeSlips(into: folder))
    }
    if let folder = outputs.fixFolder {
      outcomes.append(FixRun(fixes.inOrder, in: folder, outputs).write())
    }
    return outcomes
  }

  private func writeSlips(into folder: String) -> Outcome {
    let slips = slips.inOrder
    let output = SlipFolder(folder, as: outputs.perUnitFormat ?? .html, replacing: outputs.force)
    guard let roster else { return output.write(UnitSlip.joined(slips)) }
    let roll = RollCall(of: submissions.inOrder, roster: roster)
    let joined = UnitSlip.joined(slips, units: roll.unitsByFile)
    // Whoever can see to a file, its unit has to know that nothing of it was read.
    let told = Set(joined.map(\.unit))
    let unread = roll.rows.filter { $0.state == .unreadable && !told.contains($0.name) }
      .compactMap { UnitSlip(unreadable: $0) }
    return output.write(joined + unread, missing: MissingNotice.notices(of: roll))
  }
}
