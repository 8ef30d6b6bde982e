import ArgumentParser
import Files
import Nianbao

/// `nianbao template`.
struct TemplateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "template",
    abstract: text(zh: "生成空白工作簿，供填写某年度的报告。", en: "Makes a blank workbook to fill in for a year."),
    discussion: text(
      zh: """
        示例：
          nianbao template --organ 某某县财政局 --year 2025 -o 财政局.xlsx
        """,
      en: """
        Example:
          nianbao template --organ 某某县财政局 --year 2025 -o finance.xlsx
        """
    )
  )

  @Option(help: .text(zh: "机关全称。", en: "The full name of the organ.", valueName: "name"))
  var organ: String

  @Option(help: .text(zh: "报告年度，2019 起。", en: "The reporting year, from 2019 on."))
  var year: Int

  @Option(
    name: .shortAndLong,
    help: .text(
      zh: "输出的工作簿，- 表示标准输出。",
      en: "The workbook to write, - for standard output.",
      valueName: "workbook"
    ),
    completion: .file(extensions: ["xlsx"])
  )
  var output: String

  @Flag(help: .text(zh: "覆盖已有的文件。", en: "Replace a file that is there."))
  var force = false

  @OptionGroup var language: LanguageOption

  func run() throws {
    // The same rules as for a conversion to a workbook.
    let choice = try OutputChoice(
      output: output,
      format: .xlsx,
      isBatch: false,
      isStandardInput: true
    )
    var outcome = Outcome(name: output)
    do throws(Refusal) {
      let bytes = try Template.workbook(organ: organ, year: year)
      if case .file(let path) = choice.destination {
        try Output.write(bytes, to: path, replacing: force)
        outcome.messages += Message.wrote(path)
      } else {
        outcome.results = bytes
      }
    } catch {
      outcome.refuse(error)
    }
    try outcome.end()
  }
}
