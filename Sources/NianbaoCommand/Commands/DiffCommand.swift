import ArgumentParser
import Files
import Nianbao
import TextTools

/// `nianbao diff`.
struct DiffCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff",
    abstract: helpText(
      zh: "列出两份报告的不同之处，格式可以不同；或逐个单位比较两个文件夹。",
      en: "Lists what differs between two reports of any format, or two folders unit by unit."
    ),
    discussion: helpText(
      zh: """
        比较文件夹时，机关和年度相同的报告相比较；只在一个文件夹里的报告另行列出。

        示例：
          nianbao diff 某局.txt 某局.xlsx
          nianbao diff 公开/ 审定/ -o 不同之处.xlsx
        """,
      en: """
        Of two folders the reports of one organ and year are compared; reports that one folder alone has
        are listed.

        Examples:
          nianbao diff bureau.txt bureau.xlsx
          nianbao diff published/ accepted/ -o differences.xlsx
        """
    )
  )

  @Argument(
    help: .text(zh: "修改前的文件，或文件夹。", en: "The file as it was, or a folder."),
    completion: .file()
  )
  var before: String

  @Argument(
    help: .text(zh: "修改后的文件，或文件夹。", en: "The file as it is, or a folder."),
    completion: .file()
  )
  var after: String

  @OptionGroup var options: ListingOutputOptions

  @OptionGroup var batch: BatchOptions

  @OptionGroup var converters: ConvertersOption

  @OptionGroup var language: LanguageOption

  private var findings: FindingOutput { FindingOutput(options.output, replacing: options.force) }

  func validate() throws {
    let folders = [before, after].filter { $0 != Input.standardStream && Folder.exists(at: $0) }
    if folders.count == 1 {
      throw ValidationError(
        text(zh: "文件夹只能与文件夹比较。", en: "A folder can only be compared with a folder.")
      )
    }
  }

  func run() throws {
    if Folder.exists(at: before) {
      try compareFolders()
    } else {
      try compareFiles()
    }
  }

  private func compareFiles() throws {
    let pair = try ReportPair(before, after, converters)
    Console.report(Message.lines(for: pair.first.reading.findings.listed(), file: before))
    Console.report(Message.lines(for: pair.second.reading.findings.listed(), file: after))
    let status = ExitStatus(pair.first.reading.findings + pair.second.reading.findings)
    let changes = ReportChange.changes(from: pair.first.report, to: pair.second.report)
    let bytes: [UInt8]
    switch options.form {
    case .text:
      // What is the same says nothing.
      let count: DisplayText =
        changes.isEmpty ? "" : "\(OwnDocument.changeCount(changes.count).current)\n"
      bytes = (Message.changes(changes) + count).utf8
    case .json: bytes = ChangesDocument(changes, tool: .nianbao).bytes
    case .xlsx, .csv, .html:
      let comparison = FolderComparison(
        pairing: FolderComparison.Entry(pair.first.report, file: before, pathInFolder: before),
        with: FolderComparison.Entry(pair.second.report, file: after, pathInFolder: after)
      )
      bytes = try listing(of: comparison)
    }
    try write(bytes, status)
  }

  private func compareFolders() throws {
    let differences = FolderDifferences(
      before: before,
      after: after,
      batch: batch,
      converters: converters
    )
    let (comparison, status) = try differences.compare(writingTo: findings)
    let bytes: [UInt8]
    switch options.form {
    case .text: bytes = Message.comparison(comparison).utf8
    case .json: bytes = FolderChangesDocument(comparison, tool: .nianbao).bytes
    case .xlsx, .csv, .html: bytes = try listing(of: comparison)
    }
    try write(bytes, status)
  }

  private func listing(of comparison: FolderComparison) throws -> [UInt8] {
    let document = ChangeListing.document(
      of: comparison,
      before: PathText.shown(before),
      after: PathText.shown(after),
      tool: .nianbao
    )
    do throws(Refusal) {
      return try document.written(as: options.form, MessageLanguage.current)
    } catch {
      try Outcome(name: options.output ?? Input.standardStream, error).end()
      return []
    }
  }

  private func write(_ bytes: [UInt8], _ status: ExitStatus) throws {
    var outcome = try findings.write(bytes)
    outcome.status = max(outcome.status, status)
    try outcome.end()
  }
}

/// How a command that has no tables prints what it found.
enum PrintFormat: String, CaseIterable, ExpressibleByArgument {
  /// Lines for people.
  case text
  /// JSON for programs.
  case json
}
