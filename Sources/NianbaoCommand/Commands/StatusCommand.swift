import ArgumentParser
import Nianbao
import TextTools

/// `nianbao status`.
struct StatusCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "status",
    abstract: helpText(
      zh: "按名单逐个列出谁报了、谁缺报、谁的报告有问题。",
      en: "Lists for each unit whether its report has come, and what is the matter with it."
    ),
    discussion: helpText(
      zh: """
        每个单位一行，状态为：已报、零报告、待说明、有错误、重复、未填、已交但不能读取、年度不符、缺报。
        不属于任何单位的文件列在最后，并列出可能对应的缺报单位。不加 -o 时显示在终端。
        全部报齐且没有错误时退出状态为 0，否则为 1；有文件不能读取为 2。

        示例：
          nianbao status 报告/ --units 名单.xlsx
          nianbao status 报告/ --units 名单.txt --previous 上年/ -o 报送情况.xlsx
          nianbao status 报告/ --units 名单.txt --prefer newest
        """,
      en: """
        A row a unit, whose state is one of: reported, zero report, to be explained, has errors, duplicate,
        not filled in, handed in but unreadable, other year, missing. What is no unit's stands at the end,
        with the missing units that it may be of. Without -o it is shown on the terminal. The exit status
        is 0 when all have reported and there is no error, else 1; 2 when files could not be read.

        Examples:
          nianbao status reports/ --units list.xlsx
          nianbao status reports/ --units list.txt --previous last-year/ -o status.xlsx
          nianbao status reports/ --units list.txt --prefer newest
        """
    )
  )

  @Argument(
    help: .text(
      zh: "各单位的报告：文件或文件夹。",
      en: "The units' reports: files or folders.",
      valueName: "input"
    ),
    completion: .file()
  )
  var inputs: [String]

  @OptionGroup var roll: RollOptions

  @Option(help: .text(zh: "报告年度（默认取多数报告的年度）。", en: "The year (default: that of most reports)."))
  var year: Int?

  @OptionGroup var listing: ListingOutputOptions

  @OptionGroup var batch: BatchOptions

  @OptionGroup var converters: ConvertersOption

  @OptionGroup var language: LanguageOption

  func validate() throws { try GivenValues.check(year: year) }

  func run() throws {
    if let previous = roll.previous, roll.previousFolder == nil {
      throw ValidationError(
        text(
          zh: "--previous 须是已有的文件夹：\(Message.name(previous))",
          en: "--previous has to name a folder that is there: \(Message.name(previous))"
        )
      )
    }
    let list = try roll.inputs(inputs, excluding: batch.excluded)
    let preference = try roll.preference(among: list)
    ReadFiles.note(list.inputs)
    var outcome = Outcome(name: listing.path ?? Input.standardStream)
    // The file that a refusal is about.
    var about = outcome.name
    do throws(Refusal) {
      if let file = listing.path { try ReadFiles.refuse(file) }
      about = roll.units ?? about
      let roster = try roll.roster()
      about = outcome.name
      Console.report(Message.lines(for: roster?.findings ?? [], file: roll.units ?? ""))
      try show(list, roster, preference, &outcome)
    } catch {
      outcome.refuse(error, at: about)
    }
    try outcome.end()
  }

  private func show(
    _ list: InputList,
    _ roster: Roster?,
    _ preference: FilePreference,
    _ outcome: inout Outcome
  ) throws(Refusal) {
    let lastYears = roll.previousFolder.map {
      SubmissionsOfLastYear(in: $0, batch.parallel, converters).source
    }
    let reader = SubmissionReader(
      jobs: batch.jobs,
      converters: converters,
      lastYears: lastYears
    )
    let (submissions, status) = reader.read(list)
    try SubmissionReader.checkInterruption(outcome.name)
    let (called, source) = roll.call(submissions, roster, lastYears, year: year, preference)
    let file = listing.path
    let document = called.listing(
      from: source,
      path: file.map { ShownPaths(of: list.inputs).path(besides: $0) } ?? { $0 }
    )
    let bytes = try document.written(as: listing.form, MessageLanguage.current)
    outcome.status = max(status, lastYears?.status ?? .done, called.isDone ? .done : .findings)
    outcome.messages += Message.lines(
      for: called.findings.filter { $0.kind == .preferenceIdle },
      file: outcome.name
    )
    if let file {
      try Output.write(bytes, to: file, replacing: listing.force)
      outcome.messages +=
        Message.information("\(called.completeness.current)\n") + Message.wrote(file)
    } else {
      outcome.results = bytes
    }
  }
}

extension RollCall {
  /// Whether all is there and nothing has to be mended.
  fileprivate var isDone: Bool {
    isComplete
      && !(rows + others).contains { row in
        row.state == .faulty || row.state == .duplicate && row.choice?.isSame == false
      }
  }
}
