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
        输入可以是任何格式。写成工作簿时另有总览、待办、主要数据（附图）、指标、各单位明细、
        与上级（--check）和上年（--previous）的对比各一张工作表；单位很多时明细另存为几个文件。
        同一单位有几份报告时用较新的一份（先看报告内的日期，再看文件时间），是否用对由 --prefer 确定。
        年度不符、没有填报和不能读取的报告不计入，缺报的单位列出；这些都会使退出状态不为 0，
        没有用 --prefer 确定的几份报告也是，数值相同的只给出警告。

        示例：
          nianbao combine 报告/ --organ 青禾县人民政府 --units 名单.txt -o 全县.xlsx
          nianbao combine 报告/ --organ 青禾县人民政府 --check 全县.txt -o 全县.xlsx
        """,
      en: """
        Inputs may be of any format. A workbook gets sheets beside the report: an overview, what is to
        be done, main figures with charts, indicators, the units' numbers, the differences to the upper
        report (--check) and to last year (--previous); the numbers of very many units go into further
        files. Of several reports of a unit the newest is used, by the dates in them and then by those of
        the files; --prefer decides. Reports of another year, those that nobody has filled in and those
        that cannot be read are left out, missing units are listed; each of these makes the exit status
        other than 0, and so do several reports that nobody has decided about, unless they have the same
        values.

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
  var organ: String?

  @Option(help: .text(zh: "报告年度（默认取多数报告的年度）。", en: "The year (default: that of most reports)."))
  var year: Int?

  @OptionGroup var roll: RollOptions

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

  @OptionGroup var batch: BatchOptions

  @OptionGroup var converters: ConvertersOption

  @OptionGroup var language: LanguageOption

  func validate() throws {
    try GivenValues.check(year: year)
    try GivenValues.check(organ: organ)
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
    let list = try roll.inputs(
      inputs,
      passingFiles: check.map { [$0] } ?? [],
      excluding: batch.excluded
    )
    let preference = try roll.preference(among: list)
    var outcome = Outcome(name: output)
    // The file that a refusal is about.
    var file = output
    do throws(Refusal) {
      // Said at once rather than after hundreds of reports; writing looks again.
      ReadFiles.note(list.inputs)
      for path in roll.files + [check, roll.previous].compactMap({ $0 }) { ReadFiles.note(path) }
      try ReadFiles.refuse(output)
      file = roll.units ?? output
      let roster = try roll.roster()
      Console.report(Message.lines(for: roster?.findings ?? [], file: file))
      file = check ?? output
      let upper = try check.map { path throws(Refusal) in
        try converters.reader().read(Input(path: path, pathInFolder: nil))
      }
      file = output
      let before = roll.previousFolder.map {
        SubmissionsOfLastYear(in: $0, batch.parallel, converters)
      }
      let reader = SubmissionReader(
        jobs: batch.jobs,
        converters: converters,
        lastYears: before?.source,
        isStrict: strict
      )
      let (submissions, status) = reader.read(list)
      try SubmissionReader.checkInterruption(output)
      outcome.status = max(status, before?.status ?? .done)
      if strict, status != .done { throw .strictInputs }
      let (called, _) = roll.call(
        submissions,
        roster,
        before?.source,
        year: year,
        preference,
        besides: organ
      )
      let combination = Combination(of: called, organ: organ ?? "")
      outcome.messages += Message.lines(for: combination.findings, file: output)
      outcome.status = max(outcome.status, ExitStatus(combination.findings))
      var told = combination.findings
      var sources = SumSources(
        path: ShownPaths(of: list.inputs).path(besides: output),
        furtherName: { [output] in FurtherFiles(besides: output).name($0) }
      )
      if let previous = roll.previous {
        file = previous
        let lastYear = try DistrictLastYear(
          of: combination,
          in: previous,
          before?.submissions,
          converters
        )
        sources.lastYear = lastYear.report
        sources.lastYearUnits = lastYear.unitCount
        outcome.messages += Message.lines(for: lastYear.findings, file: output)
        told += lastYear.findings
        file = output
      }
      if let upper, let check {
        let differences = combination.differences(
          from: upper.report,
          places: upper.reading.places
        )
        outcome.messages += Message.lines(for: differences, file: check)
        outcome.status = max(outcome.status, ExitStatus(differences))
        told += differences
        sources.upper = SumSources.Upper(findings: differences, file: check)
      }
      let files = try combination.written(
        as: format ?? .xlsx,
        language: MessageLanguage.current,
        with: sources
      )
      let conversion = files.conversion
      told += conversion.findings
      outcome.messages += Message.lines(for: conversion.findings, file: output)
      // All of them have been printed.
      if strict, ExitStatus(told, strict: true) != .done { throw .strictInputs }
      outcome.messages += Self.summary(combination)
      outcome.messages += try write(files, naming: &file)
    } catch {
      outcome.refuse(error, at: file)
    }
    try outcome.end()
  }

  /// Writes the files, those of the units first: the sum is there once all of it is.
  ///
  /// - Parameters:
  ///   - files: What to write.
  ///   - file: The file that a refusal is about.
  /// - Returns: What was written.
  /// - Throws: ``Refusal`` if one cannot be written.
  private func write(
    _ files: CombinedFiles,
    naming file: inout String
  ) throws(Refusal) -> DisplayText {
    let further = FurtherFiles(besides: output)
    var messages = DisplayText()
    if files.furtherCount > 0 {
      let paths = (1...files.furtherCount).map { further.path($0) }
      for path in paths {
        file = path
        try ReadFiles.refuse(path)
      }
      for (index, path) in paths.enumerated() {
        file = path
        try Output.write(try files.further(index + 1), to: path, replacing: force)
        messages += Message.wrote(path)
      }
    }
    file = output
    try Output.write(files.conversion.bytes, to: output, replacing: force)
    return messages + Message.wrote(output)
  }

  private static func summary(_ combination: Combination) -> DisplayText {
    let entries = combination.entries
    let counted = entries.count { $0.state.isCounted }
    // What is no unit's is added up all the same where it can be; the rest of it is said apart.
    let strangers =
      combination.roll.hasRoster
      ? combination.roll.others.filter { !$0.state.isCounted && $0.state != .districtSum } : []
    var counts: [DisplayText] = []
    var doubts: [DisplayText] = []
    for state in UnitState.allCases where state != .reported {
      let count =
        entries.count { $0.state == state } - strangers.count { $0.state == state }
      if count == 0 { continue }
      let name = state.name.current
      if state.isCounted {
        doubts.append("\(name) \(count)")
      } else if state == .missing {
        counts.append("\(name) \(count)")
      } else {
        counts.append(text(zh: "\(name)，未汇总 \(count)", en: "\(name), left out \(count)"))
      }
    }
    if !strangers.isEmpty {
      counts.append(
        text(
          zh: "不属于名单中的单位，未汇总 \(strangers.count)",
          en: "of no unit of the list, left out \(strangers.count)"
        )
      )
    }
    if counted > 0 {
      var sum = text(zh: "已汇总 \(counted)", en: "added up \(counted)")
      if !doubts.isEmpty {
        let list = doubts.joined(separator: text(zh: "，", en: ", "))
        sum += text(zh: "（其中\(list)）", en: " (of these \(list))")
      }
      counts.insert(sum, at: 0)
    }
    return Message.information(counts.joined(separator: text(zh: "；", en: "; ")) + "\n")
  }
}
