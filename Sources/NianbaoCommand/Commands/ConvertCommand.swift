public import ArgumentParser
import Nianbao
import TextTools

/// `nianbao convert`.
struct ConvertCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "convert",
    abstract: helpText(
      zh: "把报告转换为 \(FormatRegistry.shipped.written.listedAsMany(.or).zh)。",
      en: "Converts reports to \(FormatRegistry.shipped.written.listedAsMany(.or).en)."
    ),
    discussion: helpText(
      zh: """
        输入的格式由内容判断，输出的格式由 --to 或 -o 的扩展名决定。
        勾稽关系有误的报告照常转换并给出警告；有不能确定的数值时，退出状态为 1，且不写出 XML。
        网页和 Word 文档是供公开的：有错误、未读到或推算的数值时，只有加 --force 才写出，并标明是草稿。

        示例：
          nianbao convert 某局.txt -o 某局.xml
          nianbao convert 报告/ --to xlsx --previous 上年/ -o 工作簿/
          nianbao convert 某局.xlsx -o 某局.docx --reference 本单位样式.docx
          nianbao convert 某局.xlsx --to html --fragment -o -
          cat 某局.txt | nianbao convert - --to json
        """,
      en: """
        The input's format is told from its content, the output's from --to or the extension of -o.
        A report whose sums are wrong is converted with warnings. With a value that could not be read for
        certain the exit status is 1, and no XML is written. Pages and Word documents are for publication: a
        report with errors, or with values that were not read, is written as one with --force alone, marked as
        a draft.

        Examples:
          nianbao convert bureau.txt -o bureau.xml
          nianbao convert reports/ --to xlsx --previous last-year/ -o workbooks/
          nianbao convert bureau.xlsx -o bureau.docx --reference house-style.docx
          nianbao convert bureau.xlsx --to html --fragment -o -
          cat bureau.txt | nianbao convert - --to json
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
      zh: "输出格式：\(FormatRegistry.shipped.written.listedByName(.or).zh)。",
      en: "The format: \(FormatRegistry.shipped.written.listedByName(.or).en)."
    )
  )
  var to: ReportFormat?

  @Option(
    name: .shortAndLong,
    help: .text(
      zh: "输出文件或文件夹，- 表示标准输出（默认在输入旁）。",
      en: "The file or folder to write, - for standard output (default: beside the input)."
    ),
    completion: .file()
  )
  var output: String?

  @Flag(
    help: .text(
      zh: "覆盖已有的文件；不能公开的报告也写成标明草稿的网页或 Word 文档。",
      en: "Replace files that are there; write what is not fit to be published, marked as a draft."
    )
  )
  var force = false

  @Option(
    help: .text(
      zh: "上年的报告：文件，或按机关名称查找的文件夹；其数值列在工作簿的“上年”表中，供对照。",
      en:
        "Last year's report, or a folder where it is found by the organ's name; a workbook shows its values on a sheet of their own."
    ),
    completion: .file()
  )
  var previous: String?

  @OptionGroup var publication: PublicationOptions

  @Flag(
    help: .text(
      zh: "报告有错误、警告或无法判定之处就不写出。",
      en: "Write nothing for a report with an error, a warning or what cannot be judged."
    )
  )
  var strict = false

  @OptionGroup var batch: BatchOptions

  @OptionGroup var converters: ConvertersOption

  @OptionGroup var language: LanguageOption

  func validate() throws {
    if inputs.isEmpty {
      throw ValidationError(text(zh: "请指明输入文件。", en: "Name an input."))
    }
  }

  func run() throws {
    let list = try InputList(
      inputs,
      passing: [output].compactMap { $0 },
      excluding: batch.excluded
    )
    let choice = try OutputChoice(
      output: output,
      format: to,
      isBatch: list.isBatch,
      isStandardInput: inputs == [Input.standardStream]
    )
    let format = try publication.applied(to: choice.format)
    if previous != nil, format != .xlsx {
      throw ValidationError(
        text(zh: "--previous 只用于 --to xlsx。", en: "--previous goes with --to xlsx alone.")
      )
    }
    let lastYears = try previous.map {
      try LastYearSource($0, inputs: list.inputs.count, jobs: batch.jobs, converters)
    }
    let plan = OutputPlan(list.inputs, choice, converted: converters.suffixes)
    let job = ConversionJob(
      reader: converters.reader(of: list.inputs),
      format: format,
      lastYears: lastYears,
      replacing: force,
      strict: strict
    )
    let isBatch = list.isBatch
    let steps = plan.steps
    let summary = try Batch(list, jobs: batch.jobs).run { index, input in
      job.run(input, steps[index], announcing: !isBatch)
    }
    if isBatch {
      Console.report(summary.lines(done: Wording(zh: "已转换", en: "converted")))
    }
    try max(summary.status, lastYears?.status ?? .done).end()
  }
}

extension ReportFormat: ExpressibleByArgument {
  /// The formats that `--to` may name.
  static var allValueStrings: [String] { FormatRegistry.shipped.written.map(\.name) }

  /// Those formats, for a shell that completes them.
  static var defaultCompletionKind: CompletionKind { .list(allValueStrings) }

  /// Takes the name of a format as `--to` gives it.
  init?(argument: String) {
    self.init(named: argument)
    guard isWritten else { return nil }
  }
}
