import ArgumentParser
import Nianbao

/// `nianbao check`.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: text(
      zh: "核对报告：数值是否可靠，勾稽关系是否成立。",
      en: "Checks reports: can every value be read, do the sums hold?"
    ),
    discussion: text(
      zh: """
        发现的问题逐行输出到标准输出；有错误时退出状态为 1。

        示例：
          nianbao check 某局.txt
          nianbao check 报告/ --format json > 问题.json
        """,
      en: """
        Findings go to standard output, a line each; with an error among them the exit status is 1.

        Examples:
          nianbao check bureau.txt
          nianbao check reports/ --format json > findings.json
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

  @Option(help: .text(zh: "输出形式：text 或 json。", en: "How to print: text or json."))
  var format = PrintFormat.text

  @OptionGroup var language: LanguageOption

  func run() throws {
    let list = try InputList(inputs)
    let format = format
    let files = Collected<FindingsDocument.File>()
    let summary = Batch(list, jobs: nil).run { index, input in
      var outcome = Outcome(name: input.path)
      do throws(Refusal) {
        let file = try input.read()
        let findings = file.check()
        outcome.status = ExitStatus(findings)
        switch format {
        case .text:
          let lines = Message.lines(for: findings, file: input.path)
          outcome.results = Array((lines + Message.verdict(findings, input.path)).utf8)
        case .json:
          files.add(.init(name: input.path, file: file, findings: findings), at: index)
        }
      } catch {
        outcome.refuse(error)
        files.add(.init(name: input.path, refusal: error), at: index)
      }
      return outcome
    }
    switch format {
    case .text: try Console.write(summary.outcomes.flatMap(\.results))
    case .json: try Console.write(FindingsDocument(files.inOrder).bytes)
    }
    if list.isBatch { Console.report(summary.lines(done: Wording(zh: "已核对", en: "checked"))) }
    try summary.status.end()
  }
}

/// How results are printed.
enum PrintFormat: String, CaseIterable, ExpressibleByArgument {
  /// Lines for people.
  case text
  /// JSON for programs.
  case json
}

extension Message {
  /// The last line of a check: how many findings of each severity there are.
  fileprivate static func verdict(_ findings: [Finding], _ file: String) -> String {
    if findings.isEmpty {
      return name(file) + text(zh: "：没有问题\n", en: ": nothing found\n")
    }
    let counts = Severity.allCases.reversed().map { severity in
      let count = findings.count { $0.severity == severity }
      return text(zh: "\(severity.name.zh) \(count)", en: "\(severity.name.en)s: \(count)")
    }
    return name(file) + text(zh: "：", en: ": ") + counts.joined(separator: text(zh: "，", en: ", "))
      + "\n"
  }
}
