import ArgumentParser
import Files
import Nianbao
import ReportFolders
import TextTools

/// `nianbao table`.
struct TableCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "table",
    abstract: helpText(
      zh: "把许多报告的数写成一张供统计用的表：每格一行，或每份报告一行。",
      en:
        "Writes the values of many reports as one table for statistics: a row a cell, or a row a report."
    ),
    discussion: helpText(
      zh: """
        列名固定，不随语言变化，含义见 --dictionary。不同年度、不同格式版本的报告可以放在一起。
        空白、“/”、不能确定的值各有状态，都不当作 0。

        示例：
          nianbao table 2024/ 2025/ -o 数据.csv
          nianbao table 报告/ --wide --byte-order-mark -o 宽表.csv
          nianbao table --dictionary > 列的含义.csv
        """,
      en: """
        The names of the columns are the same in all languages; --dictionary tells what they hold. Reports of
        several years and editions go together. What is blank, marked as nothing or not read for certain has a
        state of its own; none of it is 0.

        Examples:
          nianbao table 2024/ 2025/ -o values.csv
          nianbao table reports/ --wide --byte-order-mark -o wide.csv
          nianbao table --dictionary > dictionary.csv
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
  var inputs: [String] = []

  @Option(
    name: .shortAndLong,
    help: .text(
      zh: "输出文件：.csv，或 .sqlite（须在编译时启用）；- 表示标准输出（默认）。",
      en:
        "The file to write: .csv, or .sqlite if the program was built with it; - for standard output (default)."
    ),
    completion: .file()
  )
  var output = Input.standardStream

  @Flag(help: .text(zh: "每份报告一行，每格一列。", en: "A row for each report, a column for each cell."))
  var wide = false

  @Flag(
    help: .text(
      zh: "CSV 以字节顺序标记开头，Excel 据此认出 UTF-8。",
      en: "Begin the CSV with a byte order mark, by which Excel knows UTF-8."
    )
  )
  var byteOrderMark = false

  @Flag(
    help: .text(
      zh: "只写出各列和各状态的含义。",
      en: "Write what the columns and states mean, and nothing else."
    )
  )
  var dictionary = false

  @Flag(help: .text(zh: "覆盖已有的文件。", en: "Replace a file that is there."))
  var force = false

  @OptionGroup var batch: BatchOptions

  @OptionGroup var converters: ConvertersOption

  @OptionGroup var language: LanguageOption

  func validate() throws {
    if inputs.isEmpty, !dictionary {
      throw ValidationError(text(zh: "请指明输入文件。", en: "Name an input."))
    }
    if dictionary, !inputs.isEmpty || wide {
      throw ValidationError(
        text(zh: "--dictionary 单独使用。", en: "--dictionary stands alone.")
      )
    }
    switch kind {
    case .lines: break
    case .database:
      if wide || byteOrderMark || dictionary {
        throw ValidationError(
          text(
            zh: "--wide、--byte-order-mark 和 --dictionary 用于 .csv。",
            en: "--wide, --byte-order-mark and --dictionary are for .csv."
          )
        )
      }
    case nil:
      throw ValidationError(
        text(
          zh: "-o 的扩展名须是 .csv 或 .sqlite。",
          en: "The file named by -o must end in .csv or .sqlite."
        )
      )
    }
  }

  private enum Kind {
    case lines
    case database
  }

  private var kind: Kind? {
    if Input.namesStandardOutput(output) { return .lines }
    switch FormatRegistry.suffix(ofFileNamed: output) {
    case "csv": return .lines
    case "sqlite", "sqlite3", "db": return .database
    default: return nil
    }
  }

  func run() throws {
    if dictionary { return try writeDictionary() }
    let list = try InputList(
      inputs,
      passingFiles: EarlierOutput.among(output),
      excluding: batch.excluded
    )
    ReadFiles.note(list.inputs)
    var outcome = Outcome(name: output)
    do {
      let sink = try makeSink()
      outcome.status = try write(list, to: sink)
      // What was stopped half way is not a table of all.
      if Interruption.pending == nil {
        try sink.finish()
        if !Input.namesStandardOutput(output) { outcome.messages += Message.wrote(output) }
      }
    } catch let refusal as Refusal {
      outcome.refuse(refusal)
    }
    try outcome.end()
  }

  private func makeSink() throws -> any ValueSink {
    if !Input.namesStandardOutput(output) { try ReadFiles.refuse(output) }
    if kind == .database {
      #if SQLite
      return try ValueDatabaseSink(to: output, replacing: force)
      #else
      throw Refusal.noDatabase
      #endif
    }
    let records: any ValueRecords = wide ? WideRecords() : LongRecords()
    return Input.namesStandardOutput(output)
      ? try StandardOutputSink(records, beginning: beginning)
      : try ValueFileSink(records, beginning: beginning, to: output, replacing: force)
  }

  private var beginning: [UInt8] { byteOrderMark ? DelimitedRecord.byteOrderMark : [] }

  /// Reads the reports, each handed over in its turn.
  private func write(_ list: InputList, to sink: any ValueSink) throws -> ExitStatus {
    let reports = Collected<TabledReport>()
    let reader = converters.reader(of: list.inputs)
    let take: @Sendable (Int) throws -> Void = { index in
      if let report = reports.take(at: index) { try sink.add(report) }
    }
    let summary = try Batch(list, jobs: batch.jobs).run(taking: take) { index, input in
      var outcome = Outcome(name: input.path)
      do throws(Refusal) {
        let file = try reader.read(input)
        let findings = file.reading.findings
        outcome.status = ExitStatus(findings)
        outcome.messages += Message.lines(for: findings.listed(), file: input.path)
        reports.add(TabledReport(file.report, file: input.shownPath), at: index)
      } catch {
        outcome.refuse(error)
      }
      return outcome
    }
    if list.isBatch { Console.report(summary.lines(done: Wording(zh: "已列入", en: "taken in"))) }
    return summary.status
  }

  private func writeDictionary() throws {
    let bytes = try ValueDictionary.document.written(as: .csv, MessageLanguage.current)
    try FindingOutput(output, replacing: force).write(bytes).end()
  }
}

#if !SQLite
extension Refusal {
  fileprivate static let noDatabase = Refusal(
    .databaseUnwritten,
    side: .output,
    message: Wording(
      zh: "这个程序编译时没有启用 SQLite，不能写数据库",
      en: "this program was built without SQLite and writes no databases"
    ),
    remedy: Wording(
      zh: "改写 .csv，或用 make install 重新安装",
      en: "write .csv, or install the program anew with make install"
    )
  )
}
#endif
