import ArgumentParser
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

        示例：
          nianbao check 某局.txt
          nianbao check 报告/ --previous 上年报告/
          nianbao check 报告/ --format html > 问题.html
          nianbao check 某局.docx --annotate -o 退回/某局.docx
        """,
      en: """
        Findings go to standard output, the verdict is the last line; with an error among them the exit
        status is 1, with --strict a warning or a rule that cannot be judged is enough. What is
        explained in the file REPORT.核实说明.json beside a report (see nianbao accept) is no error.

        Examples:
          nianbao check bureau.txt
          nianbao check reports/ --previous last-year/
          nianbao check reports/ --format html > findings.html
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
      zh: "输出形式：text、json、jsonl、sarif、junit 或 html。",
      en: "How to print: text, json, jsonl, sarif, junit or html."
    )
  )
  var format = FindingFormat.text

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

  @OptionGroup var annotating: AnnotateOptions

  @OptionGroup var parallel: JobsOption

  @OptionGroup var converters: ConvertersOption

  @OptionGroup var language: LanguageOption

  func validate() throws { try annotating.validate(inputs) }

  func run() throws {
    let list = try InputList(inputs)
    try annotating.refuseSeveral(list)
    // The head of a list is written before the first of them is read.
    ReadFiles.note(list.inputs)
    let lastYears = try previous.map {
      try LastYearSource(
        $0,
        inputs: list.inputs.count,
        jobs: parallel.jobs,
        converters
      )
    }
    let report = format.report(verbose: verbose)
    let strict = strict
    let reader = converters.reader(of: list.inputs)
    let annotating = annotating
    let limit = allFindings ? nil : [Finding].listLimit
    try Console.write(report.head)
    let verdict = VerdictSum()
    for (path, refusal) in list.refused {
      verdict.add(CheckedFile(name: PathText.shown(path), refusal: refusal).verdict)
    }
    let summary = try Batch(list, jobs: parallel.jobs).run { _, input in
      var outcome = Outcome(name: input.path)
      let checked: CheckedFile
      do throws(Refusal) {
        let file = try reader.read(input)
        let match = lastYears?.lastYear(of: file.report)
        var findings = file.check(lastYear: match?.lastYear) + (match?.findings ?? [])
        let explained = try ExplainedFile.beside(input)
        findings = findings.explained(by: explained, lastYear: match?.lastYear)
        outcome.status = ExitStatus(findings, strict: strict)
        annotating.annotate(file, with: findings, &outcome)
        checked = CheckedFile(
          name: input.shownPath,
          file: file,
          findings: findings,
          listing: limit,
          repairs: file.repairProposals(lastYear: match?.lastYear, explained: explained)
        )
      } catch {
        outcome.refuse(error)
        checked = CheckedFile(name: input.shownPath, refusal: error)
      }
      outcome.results = report.body(of: checked)
      outcome.separator = report.separator
      verdict.add(checked.verdict)
      return outcome
    }
    try Console.write(report.tail(verdict.sum))
    if list.isBatch { Console.report(summary.lines(done: Wording(zh: "已核对", en: "checked"))) }
    try max(summary.status, lastYears?.status ?? .done).end()
  }
}

/// How the findings of a check are printed.
enum FindingFormat: String, CaseIterable, ExpressibleByArgument {
  /// Lines for people.
  case text
  /// One JSON document.
  case json
  /// A JSON object on each line.
  case jsonl
  /// SARIF 2.1.0.
  case sarif
  /// JUnit XML.
  case junit
  /// A web page.
  case html

  /// The form of the findings.
  ///
  /// - Parameter verbose: Whether the lines for people say who has to act, as the other forms always do.
  /// - Returns: The form.
  func report(verbose: Bool) -> any FindingReport {
    switch self {
    case .text: TextFindings(verbose: verbose)
    case .json: JSONFindings(tool: .nianbao)
    case .jsonl: JSONLinesFindings(tool: .nianbao)
    case .sarif: SARIFFindings(language: MessageLanguage.current, tool: .nianbao)
    case .junit: JUnitFindings(language: MessageLanguage.current, tool: .nianbao)
    case .html: HTMLFindings(language: MessageLanguage.current, tool: .nianbao)
    }
  }
}
