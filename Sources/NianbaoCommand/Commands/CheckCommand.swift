import ArgumentParser
import Files
import Nianbao
import TextTools

/// `nianbao check`.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: helpText(
      zh: "核对报告：数值、勾稽关系、文字与表格、与上年是否衔接。",
      en: "Checks reports: values, sums, the text against the tables, this year against last."
    ),
    discussion: helpText(
      zh: """
        发现的问题输出到标准输出，最后一行是结论；有错误时退出状态为 1，加 --strict 则警告和无法判定也算。
        报告旁的“报告文件名.核实说明.json”（用 nianbao accept 生成）中已说明的问题不再算作错误。
        -o 问题.xlsx 每个问题一行，可筛选，可写核实说明；--per-unit 为各单位写退回单和催报通知；
        --fix 把有把握的改在副本里，记入其中的“修改记录.json”。

        示例：
          nianbao check 某局.txt
          nianbao check 报告/ --previous 上年报告/
          nianbao check 报告/ --previous 上年报告/ -o 问题.xlsx
          nianbao check 报告/ -o 问题.html --per-unit 退回/ --units 名单.txt
          nianbao check 报告/ --previous 上年报告/ --fix -o 改正/
          nianbao check 某局.docx --annotate -o 退回/某局.docx
        """,
      en: """
        Findings go to standard output, the verdict is the last line; with an error among them the exit
        status is 1, with --strict a warning or a rule that cannot be judged is enough. What is
        explained in the file REPORT.核实说明.json beside a report (see nianbao accept) is no error.
        -o findings.xlsx has a row for each finding, to filter and to write reasons into; --per-unit
        writes each unit a slip, or a notice if it has handed in nothing; --fix changes what is certain
        in copies, and writes what it has changed into 修改记录.json among them.

        Examples:
          nianbao check bureau.txt
          nianbao check reports/ --previous last-year/
          nianbao check reports/ --previous last-year/ -o findings.xlsx
          nianbao check reports/ -o findings.html --per-unit back/ --units list.txt
          nianbao check reports/ --previous last-year/ --fix -o mended/
          nianbao check bureau.docx --annotate -o back/bureau.docx
        """
    )
  )

  @Argument(
    help: .text(
      zh: "文件、文件夹，或 - 表示标准输入。",
      en: "Files, folders, or - for standard input.",
      valueName: "input"
    ),
    completion: .file()
  )
  var inputs: [String]

  @Option(
    help: .text(
      zh: "上年的报告：文件，或按机关名称查找的文件夹。",
      en: "Last year's report, or a folder where it is found by the organ's name."
    ),
    completion: .file()
  )
  var previous: String?

  @Option(
    help: .text(
      zh: "输出形式（默认由 -o 的扩展名定，否则 text）。",
      en:
        "How to write (default: by the extension of -o, else text)."
    )
  )
  var format: FindingFormat?

  @Flag(
    help: .text(
      zh: "警告和无法判定也使退出状态为 1。",
      en: "A warning or what cannot be judged makes the exit status 1 as well."
    )
  )
  var strict = false

  @Flag(
    help: .text(
      zh: "文本输出中写明各问题由谁处理、始于哪一版规则，最后写明程序和规则集。",
      en:
        "Say in the text who has to act on each finding and since which rules, and name program and rules."
    )
  )
  var verbose = false

  @Flag(
    help: .text(
      zh: "列出一个文件的所有问题；不加则最多列出最重的 \([Finding].listLimit) 处。",
      en:
        "List everything found in a file; without this, the heaviest \([Finding].listLimit) at most."
    )
  )
  var allFindings = false

  @OptionGroup var outputs: CheckOutputs

  @OptionGroup var batch: BatchOptions

  @OptionGroup var converters: ConvertersOption

  @OptionGroup var language: LanguageOption

  func validate() throws {
    if try outputs.format(format) == .xlsx, outputs.findings.path == nil,
      StandardStream.output.isTerminal
    {
      throw ValidationError(
        text(
          zh: "工作簿不能输出到终端，请用 -o 指定文件。",
          en: "A workbook does not go to a terminal; name a file with -o."
        )
      )
    }
  }

  func run() throws {
    try outputs.validate(inputs)
    let list = try InputList(
      inputs,
      passing: outputs.folders,
      passingFiles: EarlierOutput.among(outputs.findings.path)
        + [outputs.units].compactMap { $0 },
      excluding: batch.excluded
    )
    try outputs.validate(list)
    let roster = try outputs.roster()
    // The head of a list is written before the first of them is read.
    ReadFiles.note(list.inputs)
    try outputs.findings.refuseInputs()
    let lastYears = try previous.map {
      try LastYearSource(
        $0,
        inputs: list.inputs.count,
        jobs: batch.jobs,
        converters
      )
    }
    let sink = try outputs.format(format)
      .sink(verbose: verbose, fileCount: list.inputs.count, to: outputs.findings)
    let work = CheckWork(
      reader: converters.reader(of: list.inputs),
      lastYears: lastYears,
      outputs: outputs,
      isStrict: strict,
      limit: allFindings ? nil : [Finding].listLimit,
      roster: roster,
      sink: sink
    )
    try sink.begin()
    for (index, (path, refusal)) in list.refused.enumerated() {
      work.take(path, refusal, number: list.inputs.count + index)
    }
    let summary = try Batch(list, jobs: batch.jobs).run { work.check($1, number: $0) }
    var written = [try sink.end(work.verdict.sum)]
    written += work.writeRest()
    for outcome in written { Console.report(outcome.messages) }
    if list.isBatch { Console.report(summary.lines(done: Wording(zh: "已核对", en: "checked"))) }
    let statuses = written.map(\.status) + [summary.status, lastYears?.status ?? .done]
    try (statuses.max() ?? .done).end()
  }
}
