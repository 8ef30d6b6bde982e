import ArgumentParser
import Converters
import Nianbao
import TextTools

/// `nianbao doctor`.
struct DoctorCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor",
    abstract: helpText(
      zh: "检查转换文件所用的其他程序：有没有、版本、能否使用。",
      en:
        "Looks at the other programs that convert files: are they there, which version, do they work?"
    ),
    discussion: helpText(
      zh: """
        .doc、.wps、.rtf、.xls、.et 由 LibreOffice 转换后读取，.pdf 由 mutool 读取；各试转换一次。
        没有这些程序时，其他格式照常读取。都可使用时退出状态为 0，否则为 1。
        """,
      en: """
        .doc, .wps, .rtf, .xls and .et are read after a conversion by LibreOffice, .pdf by way of mutool;
        each is tried once. Without them all other formats are read as ever. The exit status is 0 if all
        of them work, otherwise 1.
        """
    )
  )

  @Option(help: .text(zh: "输出形式：text 或 json。", en: "How to print: text or json."))
  var format = PrintFormat.text

  @OptionGroup var language: LanguageOption

  func run() throws {
    let states = ConverterState.all()
    switch format {
    case .text: try Console.write(states.map(lines).joined(separator: ""))
    case .json: try Console.write(DoctorDocument(states).bytes)
    }
    try (states.allSatisfy(\.works) ? ExitStatus.done : .findings).end()
  }

  private func lines(_ state: ConverterState) -> DisplayText {
    guard let path = state.path else {
      let missing = text(zh: "没有找到", en: "not found")
      return "\(state.program): \(missing); \(state.advice.current)\n"
    }
    let name = state.version.isEmpty ? state.program : "\(state.program) \(state.version)"
    return "\(name)  \(Message.name(path))\n" + state.trials.map(line).joined(separator: "")
  }

  private func line(_ trial: ConverterState.Trial) -> DisplayText {
    let suffixes = trial.suffixes.map { "." + $0 }.joined(separator: " ")
    switch trial.outcome {
    case .success(let time):
      let milliseconds = time.components.attoseconds / 1_000_000_000_000_000
      let passed = time.components.seconds * 1000 + milliseconds
      return "  \(suffixes): " + text(zh: "可用（\(passed) 毫秒）", en: "works (\(passed) ms)") + "\n"
    case .failure(let refusal):
      return "  \(suffixes): " + text(zh: "不可用：", en: "does not work: ")
        + "\(refusal.message.current)\n"
    }
  }
}
