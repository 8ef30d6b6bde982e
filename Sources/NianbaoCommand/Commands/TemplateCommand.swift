import ArgumentParser
import Files
import Nianbao
import ReportFolders
import TextTools

/// `nianbao template`.
struct TemplateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "template",
    abstract: helpText(
      zh: "生成空白工作簿，供填写某年度的报告；可按名单一次生成，并带入上年结转。",
      en:
        "Makes a blank workbook to fill in for a year, or one for each unit of a list, with last year's numbers."
    ),
    discussion: helpText(
      zh: """
        给出上年报告时，“二、上年结转”按上年的“四、结转下年度”填好，并作标记，请核对。

        示例：
          nianbao template --organ 某某县财政局 --year 2025 -o 财政局.xlsx
          nianbao template --units 名单.txt --year 2025 --previous 上年/ -o 空白/
        """,
      en: """
        With last year's reports, 二、上年结转 is filled in from last year's 四、结转下年度 and marked, to be
        looked at.

        Examples:
          nianbao template --organ 某某县财政局 --year 2025 -o finance.xlsx
          nianbao template --units list.txt --year 2025 --previous last-year/ -o blank/
        """
    )
  )

  @Option(help: .text(zh: "机关全称。", en: "The full name of the organ.", valueName: "name"))
  var organ: String?

  @Option(
    help: .text(
      zh: "单位名单：每行一个的文本，或有“单位名称”一列的 .csv、.xlsx、.ods；各生成一个工作簿。",
      en:
        "A list of units, a text with one a line, or a .csv, .xlsx or .ods with a column of names; each gets a workbook.",
      valueName: "list"
    ),
    completion: .file()
  )
  var units: String?

  @Option(
    help: .text(
      zh: "报告年度，\(EditionRegistry.shipped.firstYear) 起。",
      en: "The reporting year, from \(EditionRegistry.shipped.firstYear) on."
    )
  )
  var year: Int?

  @Option(
    help: .text(
      zh: "上年的报告，文件或文件夹。",
      en: "Last year's report, a file or a folder of them."
    ),
    completion: .file()
  )
  var previous: String?

  @Flag(
    help: .text(
      zh: "其余各格预填 0，而不留空；原样交回的仍算没有填报。",
      en:
        "Fill in 0 and leave no other cell blank; what comes back as it was is not filled in all the same."
    )
  )
  var zero = false

  @Option(
    name: .shortAndLong,
    help: .text(
      zh: "输出的工作簿，- 表示标准输出；有 --units 时为文件夹。",
      en: "The workbook to write, - for standard output; with --units a folder.",
      valueName: "output"
    ),
    completion: .file(extensions: ["xlsx"])
  )
  var output: String?

  @Flag(help: .text(zh: "覆盖已有的文件。", en: "Replace a file that is there."))
  var force = false

  @OptionGroup var parallel: JobsOption

  @OptionGroup var converters: ConvertersOption

  @OptionGroup var language: LanguageOption

  func validate() throws {
    if organ != nil, units != nil {
      throw ValidationError(
        text(zh: "--organ 与 --units 须给出其一。", en: "Give either --organ or --units.")
      )
    }
    try GivenValues.check(organ: organ)
    try GivenValues.check(year: year)
    // The parser would name the first that is missing, and the next one at the next try.
    var missing: [DisplayText] = []
    if organ == nil, units == nil {
      missing.append(text(zh: "--organ（或 --units）", en: "--organ (or --units)"))
    }
    if year == nil { missing.append("--year") }
    if output == nil { missing.append("-o") }
    if !missing.isEmpty {
      let list = missing.joined(separator: text(zh: "、", en: ", "))
      throw ValidationError(text(zh: "缺少 \(list)。", en: "Missing: \(list).").string)
    }
  }

  func run() throws {
    // They are there, or the command line was refused.
    guard let year, let output else { return }
    if let organ {
      try makeOne(for: organ, year, output)
    } else if let units {
      try makeAll(of: units, year, output)
    }
  }

  private func makeOne(for organ: String, _ year: Int, _ output: String) throws {
    // The same rules as for a conversion to a workbook.
    let choice = try OutputChoice(
      output: output,
      format: .xlsx,
      isBatch: false,
      isStandardInput: true
    )
    let lastYears = try previous.map {
      try LastYearSource($0, inputs: 1, jobs: parallel.jobs, converters)
    }
    var outcome = Outcome(name: output)
    outcome.status = lastYears?.status ?? .done
    do throws(Refusal) {
      let workbook = try make(for: organ, year, lastYears, &outcome)
      if case .file(let path) = choice.destination {
        try Output.write(workbook, to: path, replacing: force)
        outcome.messages += Message.wrote(path)
      } else {
        outcome.results = workbook
      }
    } catch {
      outcome.refuse(error)
    }
    try outcome.end()
  }

  private func makeAll(of list: String, _ year: Int, _ output: String) throws {
    let names: [String]
    do throws(Refusal) {
      let roster = try Roster(given: list)
      Console.report(Message.lines(for: roster.findings, file: list))
      names = roster.units.map(\.name)
    } catch {
      try Outcome(name: list, error).end()
      return
    }
    if Input.namesStandardOutput(output) {
      throw ValidationError(
        text(zh: "有 --units 时，-o 须是文件夹。", en: "With --units, -o names a folder.")
      )
    }
    let lastYears = try previous.map {
      try LastYearSource($0, inputs: names.count, jobs: parallel.jobs, converters)
    }
    let files = UnitFiles(names, in: output, fileExtension: ReportFormat.xlsx.fileExtension)
    let command = self
    let summary = try Batch(names, jobs: parallel.jobs, name: { $0 }).run { index, name in
      var outcome = Outcome(name: name)
      do throws(Refusal) {
        guard let path = files.paths[index] else { throw .sameUnitFile(name) }
        let workbook = try command.make(for: name, year, lastYears, &outcome)
        try Output.write(workbook, to: path, makingFolder: true, replacing: command.force)
      } catch {
        outcome.refuse(error)
      }
      return outcome
    }
    Console.report(summary.lines(done: Wording(zh: "已生成", en: "made")))
    try max(summary.status, lastYears?.status ?? .done).end()
  }

  /// Makes the workbook of an organ, and says what last year's report gave for it.
  private func make(
    for organ: String,
    _ year: Int,
    _ lastYears: LastYearSource?,
    _ outcome: inout Outcome
  ) throws(Refusal) -> [UInt8] {
    let edition = EditionRegistry.shipped.prescribed(for: year) ?? EditionRegistry.shipped.latest
    let match = lastYears?.lastYear(of: Report(edition: edition, organ: organ, year: year))
    let template = try Template(organ: organ, year: year, lastYear: match?.lastYear, isZero: zero)
    let findings = (match?.findings ?? []) + template.findings
    outcome.messages += Message.lines(for: findings, file: outcome.name)
    if !template.carriedOver.isEmpty {
      outcome.messages += Message.information(
        text(
          zh: "\(Message.name(outcome.name))：已按上年报告填入 \(template.carriedOver.count) 格，请核对\n",
          en:
            "\(Message.name(outcome.name)): \(template.carriedOver.count) cells filled in from last year's report, to be looked at\n"
        )
      )
    }
    return template.workbook
  }
}
