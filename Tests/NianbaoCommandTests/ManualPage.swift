import Foundation

/// The manual page, made of what the program tells programs about its commands.
struct ManualPage {
  /// The words of the page that the program does not say itself.
  struct Words {
    let name, synopsis, description, commands, options, values, standard, subcommand,
      repeated: String
  }

  static let english = Words(
    name: "NAME",
    synopsis: "SYNOPSIS",
    description: "DESCRIPTION",
    commands: "COMMANDS",
    options: "OPTIONS OF EVERY COMMAND",
    values: "Values: ",
    standard: "Default: ",
    subcommand: "subcommand",
    repeated: "May be given more than once."
  )
  static let chinese = Words(
    name: "名称",
    synopsis: "用法",
    description: "说明",
    commands: "命令",
    options: "各命令共有的选项",
    values: "可以是：",
    standard: "默认：",
    subcommand: "子命令",
    repeated: "可给多次。"
  )

  let words: Words
  let version: String
  /// Translates the names of values.
  let valueName: (String) -> String

  /// The page for a description as `--experimental-dump-help` prints it.
  func page(of description: Data) throws -> String {
    let root = try JSONDecoder().decode(Description.self, from: description).command
    let common = Set((root.arguments ?? []).map(\.title))
    var page = """
      .\\" Made by ManualPageTests of what the program says of itself: UPDATE_GOLDEN=1 rewrites it.
      .TH NIANBAO 1 "" "nianbao \(version)"
      .SH \(words.name)
      nianbao \\- \(escaped(root.abstract ?? ""))
      .SH \(words.synopsis)
      .B nianbao
      .RI < \(words.subcommand) >
      …
      .SH \(words.description)
      \(discussion(root))
      .SH \(words.commands)

      """
    for command in root.subcommands ?? [] where command.commandName != "help" {
      page += ".SS nianbao \(command.commandName)\n\(escaped(command.abstract ?? ""))\n.PP\n"
      page += discussion(command) + "\n"
      let own = (command.arguments ?? []).filter { $0.shouldDisplay && !common.contains($0.title) }
      page += own.filter { !["help", "version"].contains($0.title) }.map(entry).joined()
    }
    page += ".SH \(words.options)\n"
    return page + (root.arguments ?? []).map(entry).joined()
  }

  private struct Description: Decodable { let command: Command }

  private struct Command: Decodable {
    let commandName: String
    let abstract, discussion: String?
    let arguments: [Argument]?
    let subcommands: [Command]?
  }

  private struct Argument: Decodable {
    struct Name: Decodable {
      let kind, name: String
      var shown: String { (kind == "short" ? "-" : "--") + name }
    }
    let kind: String
    let names: [Name]?
    let valueName, abstract, defaultValue: String?
    let allValues: [String]?
    let isRepeating, shouldDisplay: Bool
    var title: String { names?.first { $0.kind == "long" }?.name ?? valueName ?? "" }
  }

  private func entry(_ argument: Argument) -> String {
    let names = (argument.names ?? []).map(\.shown).sorted { $0.count < $1.count }
    let value =
      argument.kind == "flag" ? "" : "\\fI\(escaped(valueName(argument.valueName ?? "")))\\fR"
    let label = names.map { "\\fB\(escaped($0))\\fR" }.joined(separator: ", ")
    var text = escaped(argument.abstract ?? "")
    if let values = argument.allValues {
      text += "\n\(words.values)\(escaped(values.joined(separator: ", ")))."
    }
    if let standard = argument.defaultValue { text += "\n\(words.standard)\(escaped(standard))." }
    if argument.isRepeating, argument.kind == "option" { text += "\n\(words.repeated)" }
    return ".TP\n\([label, value].filter { !$0.isEmpty }.joined(separator: " "))\n\(text)\n"
  }

  /// Paragraphs, and the lines of examples as they are.
  private func discussion(_ command: Command) -> String {
    var lines: [String] = []
    var isExample = false
    for line in (command.discussion ?? "").split(separator: "\n", omittingEmptySubsequences: false)
    {
      if line.hasPrefix(" ") != isExample {
        lines.append(isExample ? ".fi" : ".nf")
        isExample.toggle()
      }
      lines.append(line.isEmpty ? ".PP" : escaped(String(line)))
    }
    return (lines + (isExample ? [".fi"] : [])).joined(separator: "\n")
  }

  private func escaped(_ text: String) -> String {
    let escaped = text.replacing("\\", with: "\\e").replacing("-", with: "\\-")
    return escaped.hasPrefix(".") || escaped.hasPrefix("'") ? "\\&" + escaped : escaped
  }
}
