import ArgumentParser
import Nianbao
import TextTools

/// `nianbao update`.
struct UpdateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "update",
    abstract: helpText(
      zh: "把修改后的文件（格式不限）中的改动放回原文件，其余不变。",
      en: "Puts the edits of a file of any format into the original; all else stays."
    ),
    discussion: helpText(
      zh: """
        先用 --dry-run 看将有哪些改动，各改动使哪些勾稽关系成立或不成立。不给 -o 时改写原文件，须加 --force。
        另一机关、另一年度的工作簿不予采用，除非加 --force。单位重新报送后，用 --replay 可把上次的修改再做一遍；
        原值已变的不改，列为冲突，退出状态为 1。

        示例：
          nianbao update 某局.txt --from 某局.xlsx --dry-run
          nianbao update 某局.txt --from 某局.xlsx -o 某局-改.txt
          nianbao update 某局.txt --apply 1 4 -o 某局-改.txt
          nianbao update 新报/某局.docx --replay 改正/修改记录.json -o 某局-改.docx
        """,
      en: """
        See first with --dry-run what would change, and which sums hold then or no longer. Without -o the
        original itself is replaced, which needs --force. A workbook of another organ or year is refused
        unless --force is given. When a unit has sent its report again, --replay makes the changes of
        last time once more; where the old value no longer stands nothing is changed, which is told as a
        conflict, with exit status 1.

        Examples:
          nianbao update bureau.txt --from bureau.xlsx --dry-run
          nianbao update bureau.txt --from bureau.xlsx -o bureau-new.txt
          nianbao update bureau.txt --apply 1 4 -o bureau-new.txt
          nianbao update again/bureau.docx --replay mended/修改记录.json -o bureau-new.docx
        """
    )
  )

  @Argument(
    help: .text(
      zh: "原文件：\(FormatRegistry.shipped.updated.listed(.or).zh)。",
      en: "The original: \(FormatRegistry.shipped.updated.listed(.or).en)."
    ),
    completion: .file()
  )
  var original: String

  /// What follows `--apply 1`: its other numbers.
  @Argument(help: .hidden)
  var otherNumbers: [Int] = []

  @Option(
    help: .text(zh: "修改后的文件。", en: "The edited file.", valueName: "edited"),
    completion: .file()
  )
  var from: String?

  @Option(
    help: .text(
      zh: "按编号采用 check 给出的修改建议，可给多个：--apply 1 4。",
      en: "Carry out proposals of check by their numbers: --apply 1 4.",
      valueName: "number"
    )
  )
  var apply: [Int] = []

  @Option(
    help: .text(
      zh: "再做一遍这份修改记录（check --fix 写出的）中本机关本年度的修改。",
      en:
        "Make the changes of this organ and year in a protocol (that check --fix has written) again.",
      valueName: "protocol"
    ),
    completion: .file(extensions: ["json"])
  )
  var replay: String?

  @Option(
    help: .text(zh: "提出修改建议时所用的上年报告。", en: "Last year's report that the proposals were made with."),
    completion: .file()
  )
  var previous: String?

  @Option(
    name: .shortAndLong,
    help: .text(
      zh: "输出文件，- 表示标准输出（默认改写原文件）。",
      en: "The file to write, - for standard output (default: the original)."
    ),
    completion: .file()
  )
  var output: String?

  @Flag(
    help: .text(
      zh: "覆盖已有的文件；也采用另一机关、年度或模板版本的文件。",
      en:
        "Replace a file that is there; take a file of another organ, year or template version too."
    )
  )
  var force = false

  @Flag(
    help: .text(
      zh: "只列出会有哪些改动，不写文件。",
      en: "List what would change and write nothing."
    )
  )
  var dryRun = false

  @Flag(
    help: .text(
      zh: "改后的报告有错误、警告或无法判定之处就不写出。",
      en:
        "Write nothing if the report would then have an error, a warning or what cannot be judged."
    )
  )
  var strict = false

  @OptionGroup var converters: ConvertersOption

  @OptionGroup var language: LanguageOption

  func validate() throws {
    if apply.isEmpty, let number = otherNumbers.first {
      throw ValidationError(
        text(zh: "编号 \(number) 前没有 --apply。", en: "The number \(number) has no --apply before it.")
      )
    }
    let ways = [from != nil, !apply.isEmpty, replay != nil]
    if ways.count(where: { $0 }) != 1 {
      throw ValidationError(
        text(
          zh: "--from、--apply、--replay 须给出其一。",
          en: "Give one of --from, --apply and --replay."
        )
      )
    }
  }

  func run() throws {
    if let from {
      try update(from: from)
    } else if let replay {
      try repeatChanges(of: replay)
    } else {
      try applyRepairs()
    }
  }

  private func update(from: String) throws {
    let pair = try ReportPair(original, from, converters)
    let update: Update
    do throws(Refusal) {
      update = try pair.first.updated(from: pair.second, acceptingOthers: force)
    } catch {
      // Its findings are places of the edited file; so is what the refusal itself points to, but for the original's kind.
      try Outcome(name: error.isOfOriginal ? original : from, error).end()
      return
    }
    Console.report(Message.lines(for: pair.second.reading.findings.listed(), file: from))
    Console.report(Message.lines(for: update.findings.listed(), file: from))
    try write(update, of: pair.first, told: pair.second.reading.findings + update.findings)
  }

  private func applyRepairs() throws {
    let lastYears = try previous.map { try LastYearSource($0, inputs: 1, jobs: nil, converters) }
    let file: ReportFile
    let update: Update
    do throws(Refusal) {
      let input = Input(path: original, pathInFolder: nil)
      file = try converters.reader().read(input)
      update = try file.repaired(
        apply + otherNumbers,
        lastYear: lastYears?.lastYear(of: file.report).lastYear,
        explained: try ExplainedFile.beside(input)
      )
    } catch {
      try Outcome(name: original, error).end()
      return
    }
    Console.report(Message.lines(for: update.findings.listed(), file: original))
    try write(update, of: file, told: update.findings)
    try lastYears?.status.end()
  }

  /// Writes an original with its edits.
  ///
  /// - Parameters:
  ///   - update: The original with its edits.
  ///   - file: The original.
  ///   - findings: What has been said of them.
  /// - Throws: The status to end with.
  func write(_ update: Update, of file: ReportFile, told findings: [Finding]) throws {
    let target: String
    do throws(Refusal) {
      target = try UpdateTarget.path(original, output, file)
    } catch {
      return try Outcome(name: output ?? original, error).end()
    }
    var outcome = Outcome(name: target)
    if strict {
      do throws(Refusal) {
        let input = Input(path: original, pathInFolder: nil)
        try StrictCheck.pass(try ReportFile(reading: update.bytes), from: input)
        if ExitStatus(findings, strict: true) != .done { throw .strictInputs }
      } catch {
        outcome.refuse(error)
        return try outcome.end()
      }
    }
    if dryRun {
      // Nothing is written, not even looked whether it could be.
    } else if Input.namesStandardOutput(target) {
      outcome.results = update.bytes
    } else {
      do throws(Refusal) {
        let explained = try ExplainedFile.read(for: original, copiedTo: target)
        try Output.write(
          update.bytes,
          to: target,
          replacing: force,
          original: original,
          leavingSame: replay != nil
        )
        if let explained {
          outcome.messages += try explained.put(beside: target, replacing: force)
        }
      } catch {
        outcome.refuse(error)
      }
    }
    // What would be changed is what a dry run is for.
    if outcome.status == .done, dryRun || !Verbosity.isQuiet {
      Console.report(Message.changes(update.changes) + Message.effects(update.effects))
      let count = update.changes.count
      let written = dryRun ? text(zh: "，没有写出", en: ", nothing written") : ""
      Console.report(
        text(
          zh: "\(Message.name(target))：改动 \(count) 处\(written)\n",
          en: "\(Message.name(target)): \(count) changes\(written)\n"
        )
      )
      if let step = file.conversion { Console.report(UpdateTarget.stayed(original, step)) }
    }
    try outcome.end()
  }
}
