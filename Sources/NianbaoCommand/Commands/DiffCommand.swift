import ArgumentParser
import Nianbao
import TextTools

/// `nianbao diff`.
struct DiffCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff",
    abstract: helpText(
      zh: "列出两份报告的不同之处，格式可以不同。",
      en: "Lists what differs between two reports of any format."
    ),
    discussion: helpText(
      zh: """
        示例：
          nianbao diff 某局.txt 某局.xlsx
        """,
      en: """
        Example:
          nianbao diff bureau.txt bureau.xlsx
        """
    )
  )

  @Argument(help: .text(zh: "修改前的文件。", en: "The file as it was."), completion: .file())
  var before: String

  @Argument(help: .text(zh: "修改后的文件。", en: "The file as it is."), completion: .file())
  var after: String

  @Option(help: .text(zh: "输出形式：text 或 json。", en: "How to print: text or json."))
  var format = PrintFormat.text

  @OptionGroup var converters: ConvertersOption

  @OptionGroup var language: LanguageOption

  func run() throws {
    let pair = try ReportPair(before, after, converters)
    Console.report(Message.lines(for: pair.first.reading.findings.listed(), file: before))
    Console.report(Message.lines(for: pair.second.reading.findings.listed(), file: after))
    let changes = ReportChange.changes(from: pair.first.report, to: pair.second.report)
    switch format {
    case .text: try Console.write(Message.changes(changes))
    case .json: try Console.write(ChangesDocument(changes, tool: .nianbao).bytes)
    }
    let status = ExitStatus(pair.first.reading.findings + pair.second.reading.findings)
    try status.end()
  }
}

/// How a command that compares prints what it found.
enum PrintFormat: String, CaseIterable, ExpressibleByArgument {
  /// Lines for people.
  case text
  /// JSON for programs.
  case json
}
