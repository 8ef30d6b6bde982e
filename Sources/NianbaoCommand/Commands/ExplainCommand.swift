import ArgumentParser
import Nianbao
import TextTools

/// `nianbao explain`.
struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: helpText(
      zh: "说明一个代码的含义、依据、例子和处理办法；不给代码则列出全部。",
      en:
        "Explains a code: what it means, the clause behind it, an example, what to do; lists all without one."
    ),
    discussion: helpText(
      zh: """
        示例：
          nianbao explain SUM-B1
          nianbao explain
        """,
      en: """
        Example:
          nianbao explain SUM-B1
          nianbao explain
        """
    )
  )

  @Argument(
    help: .text(zh: "信息中的代码，如 SUM-B1。", en: "The code of a finding or a refusal, as SUM-B1."),
    completion: .list(KindCatalogue.program.descriptions.map(\.code))
  )
  var code: String?

  @OptionGroup var language: LanguageOption

  func run() throws {
    guard let code else {
      let lines = KindCatalogue.program.descriptions.map(Self.line)
      try Console.write(lines.joined() + Tool.nianbao.wording.current + "\n")
      return
    }
    guard let found = KindCatalogue.program.description(of: code) else { throw Self.unknown(code) }
    try Console.write(Self.description(of: found))
  }

  /// A line of the list: the code, its level, who has to act, what it means.
  private static func line(of found: KindDescription) -> DisplayText {
    let severity =
      found.severity.map { text(zh: "\($0.name.current)，", en: "\($0.name.current), ") } ?? ""
    return "\(found.code)  [\(severity)\(found.actor.name.current)]  \(found.meaning.current)\n"
  }

  private static func description(of found: KindDescription) -> DisplayText {
    func line(_ zh: DisplayText, _ en: DisplayText, _ value: Wording?) -> DisplayText {
      guard let value else { return "" }
      return text(zh: "\(zh)：", en: "\(en): ") + "\(value.current)\n"
    }
    let severity = found.severity.map { " (\($0.name.current))" as DisplayText } ?? ""
    return "\(found.code)\(severity)\n" + line("含义", "Meaning", found.meaning)
      + line("依据", "Basis", found.basis) + line("例", "Example", found.example)
      + line("怎么办", "What to do", found.remedy) + line("责任方", "Who acts", found.actor.name)
      + line("始于", "Since", Wording(zh: "规则集 \(found.since)", en: "rule set \(found.since)"))
      + Tool.nianbao.wording.current + "\n"
  }

  private static func unknown(_ code: String) -> ValidationError {
    let catalogue = KindCatalogue.program
    var codes = catalogue.codes(like: code).prefix(5)
    if codes.isEmpty {
      let all = catalogue.descriptions.map(\.code)
      codes = SimilarName.nearest(to: code, among: all).map { [$0] } ?? []
    }
    let near = codes.joined(separator: text(zh: "、", en: ", ").string)
    return ValidationError(
      text(
        zh: "没有代码 \(code)。" + (near.isEmpty ? "用 nianbao explain 列出全部。" : "是不是 \(near)？"),
        en: "There is no code \(code). "
          + (near.isEmpty ? "List them with nianbao explain." : "Did you mean \(near)?")
      )
    )
  }
}
