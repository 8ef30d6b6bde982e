import ArgumentParser
import Files
import Nianbao
import TextTools

/// `nianbao combine`.
struct CombineCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "combine",
    abstract: helpText(
      zh: "把各单位的报告汇总成一份：每格是各单位之和。",
      en: "Adds up the reports of units to one: every cell is the sum of theirs."
    ),
    discussion: helpText(
      zh: """
        输入可以是任何格式。写成工作簿时另有“各单位”一张工作表，每个单位一行。
        重复、年度不符、没有填报和不能读取的报告不计入，缺报的单位列出；这些都会使退出状态不为 0，
        只有两份数值相同的重复报告仅给出警告。

        示例：
          nianbao combine 报告/ --organ 青禾县人民政府 --units 名单.txt -o 全县.xlsx
          nianbao combine 报告/ --organ 青禾县人民政府 --check 全县.txt -o 全县.xlsx
        """,
      en: """
        Inputs may be of any format. A workbook gets a sheet with a row for each unit. Duplicates,
        reports of another year, those that nobody has filled in and those that cannot be read are left
        out, missing units are listed; each of these makes the exit status other than 0, save a duplicate
        with the same values, which is a warning.

        Examples:
          nianbao combine reports/ --organ "Qinghe County" --units list.txt -o county.xlsx
          nianbao combine reports/ --organ "Qinghe County" --check county.txt -o county.xlsx
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

  @Option(
    name: .shortAndLong,
    help: .text(zh: "输出文件，格式由扩展名定。", en: "The file to write; its extension tells the format."),
    completion: .file()
  )
  var output: String

  @Option(help: .text(zh: "汇总报告的机关名称。", en: "The organ of the combined report."))
  var organ = ""

  @Option(help: .text(zh: "报告年度（默认取多数报告的年度）。", en: "The year (default: that of most reports)."))
  var year: Int?

  @Option(
    help: .text(
      zh: "应报单位名单，每行一个。",
      en: "The units that ought to report, one a line.",
      valueName: "list"
    ),
    completion: .file()
  )
  var units: String?

  @Option(
    help: .text(
      zh: "上级的报告，逐格与汇总比较。",
      en: "The upper report, compared with the sums cell by cell.",
      valueName: "report"
    ),
    completion: .file()
  )
  var check: String?

  @Flag(help: .text(zh: "覆盖已有的文件。", en: "Replace a file that is there."))
  var force = false

  @Flag(
    help: .text(
      zh: "任何报告或汇总有错误、警告或无法判定之处就不写出。",
      en:
        "Write nothing if a report, or adding up, gives an error, a warning or what cannot be judged."
    )
  )
  var strict = false

  @OptionGroup var parallel: JobsOption

  @OptionGroup var converters: ConvertersOption

  @OptionGroup var language: LanguageOption

  func validate() throws {
    if format == nil {
      throw ValidationError(
        text(
          zh: "-o 的扩展名须是 \(FormatRegistry.shipped.written.listedBySuffix(.or).zh)。",
          en:
            "The file named by -o must end in \(FormatRegistry.shipped.written.listedBySuffix(.or).en)."
        )
      )
    }
  }

  /// The format that the output's extension names.
  private var format: ReportFormat? {
    guard let dot = output.utf8.lastIndex(of: UInt8(ascii: ".")) else { return nil }
    let named = ReportFormat(named: String(output[output.utf8.index(after: dot)...]))
    return named?.isWritten == true ? named : nil
  }

  func run() throws {
    let list = try InputList(inputs, passingFiles: [check, units].compactMap { $0 })
    var outcome = Outcome(name: output)
    // The file that a refusal is about.
    var file = output
    do throws(Refusal) {
      // Said at once rather than after hundreds of reports; writing looks again.
      ReadFiles.note(list.inputs)
      for path in [check, units].compactMap({ $0 }) { ReadFiles.note(path) }
      try ReadFiles.refuse(output)
      file = units ?? output
      let roster = try units.map { path throws(Refusal) in
        Roster(names: try UnitList.names(inFile: path))
      }
      file = check ?? output
      let upper = try check.map { path throws(Refusal) in
        try converters.reader().read(Input(path: path, pathInFolder: nil))
      }
      file = output
      let reader = SubmissionReader(
        jobs: parallel.jobs,
        converters: converters,
        isStrict: strict
      )
      let (submissions, status) = reader.read(list)
      outcome.status = status
      if strict, status != .done { throw .strictInputs }
      let roll = RollCall(of: submissions, roster: roster, year: year)
      let combination = Combination(of: roll, organ: organ)
      outcome.messages += Message.lines(for: combination.findings, file: output)
      outcome.status = max(outcome.status, ExitStatus(combination.findings))
      let conversion = try combination.written(
        as: format ?? .xlsx,
        language: MessageLanguage.current
      )
      var told = combination.findings + conversion.findings
      outcome.messages += Message.lines(for: conversion.findings, file: output)
      if let upper, let check {
        let differences = combination.differences(
          from: upper.report,
          places: upper.reading.places
        )
        outcome.messages += Message.lines(for: differences, file: check)
        outcome.status = max(outcome.status, ExitStatus(differences))
        told += differences
      }
      // All of them have been printed.
      if strict, ExitStatus(told, strict: true) != .done { throw .strictInputs }
      try Output.write(conversion.bytes, to: output, replacing: force)
      outcome.messages += Self.summary(combination) + Message.wrote(output)
    } catch {
      outcome.refuse(error, at: file)
    }
    try outcome.end()
  }

  private static func summary(_ combination: Combination) -> DisplayText {
    let entries = combination.entries
    let counted = entries.count { $0.state.isCounted }
    var counts: [DisplayText] =
      counted == 0 ? [] : [text(zh: "已汇总 \(counted)", en: "added up \(counted)")]
    for state in UnitState.allCases {
      let count = entries.count { $0.state == state }
      if count == 0 || state == .reported { continue }
      let name = state.name.current
      switch state {
      case .missing: counts.append("\(name) \(count)")
      case _ where state.isCounted:
        counts[0] += text(zh: "，其中\(name) \(count)", en: ", of these \(name) \(count)")
      default:
        counts.append(text(zh: "\(name)，未汇总 \(count)", en: "\(name), left out \(count)"))
      }
    }
    return counts.joined(separator: text(zh: "；", en: "; ")) + "\n"
  }
}
