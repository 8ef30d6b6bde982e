import ArgumentParser
import Nianbao
import TextTools

/// What the parser has to say of a command line, in the language of the run.
enum ParserMessage {
  /// So many columns that the parser breaks no line.
  private static let unbroken = 1_000_000
  /// How many columns the help has where no terminal tells.
  private static let defaultWidth = 80

  /// The help that was asked for, or what else the parser prints in place of a result.
  ///
  /// - Parameters:
  ///   - request: What parsing the command line has thrown.
  ///   - width: How many columns there are; nil for a file or a pipe.
  /// - Returns: The text; empty if all is said.
  static func help(for request: any Error, width: Int?) -> [UInt8] {
    let text = RootCommand.fullMessage(for: request, columns: unbroken)
    // Scripts that complete, the version and the description for programs are no text to be laid out.
    guard text.hasPrefix("OVERVIEW: ") else { return text.isEmpty ? [] : Array((text + "\n").utf8) }
    return shown(layout(width).lines(of: text)).utf8
  }

  /// Why the program ends.
  ///
  /// - Parameters:
  ///   - error: What parsing or running the command has thrown.
  ///   - command: The command that has run; nil where it has not come to that.
  ///   - width: How many columns there are; nil for a file or a pipe.
  /// - Returns: The lines; empty if all is said.
  static func error(
    _ error: any Error,
    from command: (any ParsableCommand.Type)?,
    width: Int?
  ) -> DisplayText {
    let text = RootCommand.fullMessage(for: error, columns: unbroken)
    let head = "Error: " + RootCommand.message(for: error)
    guard text.hasPrefix(head) else { return text.isEmpty ? "" : shown(lines(text)) }
    let layout = layout(width)
    var usage = lines(String(text.dropFirst(head.count))).filter { !$0.isEmpty }
    if let named = namedCommand, let index = usage.firstIndex(where: isOfRoot) {
      // The options of every command are the parser's root's, whose usage says nothing of the one at hand.
      usage[index] = "Usage: " + RootCommand.usageString(for: named)
      usage = usage.map { line in
        line == "  See 'nianbao --help' for more information."
          ? "  See 'nianbao \(named.configuration.commandName ?? "") --help' for more information."
          : line
      }
    }
    // Of an error while it runs the parser does not know the command.
    if let name = command?.configuration.commandName, ownCommands.contains(name) {
      usage = usage.isEmpty ? [] : ["  See 'nianbao \(name) --help' for more information."]
    }
    let error = said(String(head.dropFirst("Error: ".count)), layout.words, usage)
    return shown(lines(layout.words.frame("Error: " + error)))
      + shown(
        usage.flatMap { $0.hasPrefix("Usage: ") ? layout.usage($0) : [layout.words.frame($0)] }
      )
  }

  /// An error for a request for help about a subcommand that there is not; nil for any other error.
  ///
  /// The parser would print the help of the whole program.
  static func unknownTopic(_ request: any Error) -> ValidationError? {
    let arguments = CommandArguments.list.filter { !$0.hasPrefix("-") }
    guard RootCommand.exitCode(for: request).isSuccess, arguments.first == "help",
      let topic = arguments.dropFirst().first, !RootCommand.subcommandNames.contains(topic),
      topic != CommandArguments.value(of: "--language"),
      topic != CommandArguments.value(of: "--color")
    else { return nil }
    return ValidationError(noSubcommand(topic))
  }

  /// Whether a line is the usage of the program as a whole.
  private static func isOfRoot(_ line: String) -> Bool {
    line.hasPrefix("Usage: ") && line.hasSuffix("<subcommand>")
  }

  /// The subcommand that the command line names; nil if it names none.
  private static var namedCommand: (any ParsableCommand.Type)? {
    let given = ["--language", "--color"].compactMap { CommandArguments.value(of: $0) }
    let first = CommandArguments.list.first { !$0.hasPrefix("-") && !given.contains($0) }
    return RootCommand.configuration.subcommands.first { $0.configuration.commandName == first }
  }

  /// The commands that are this program's own, and not the parser's.
  private static var ownCommands: [String] { RootCommand.subcommandNames.filter { $0 != "help" } }

  private static func layout(_ width: Int?) -> HelpLayout {
    HelpLayout(
      width: width ?? defaultWidth,
      words: ParserWords(language: MessageLanguage.current)
    )
  }

  /// Why the command line is refused.
  private static func said(_ message: String, _ words: ParserWords, _ usage: [String]) -> String {
    let takesSubcommand = usage.contains(where: isOfRoot)
    guard takesSubcommand, let name = unexpected(message) else { return words.error(message) }
    return noSubcommand(name)
  }

  /// Says that there is no subcommand of a name, and which one may be meant.
  private static func noSubcommand(_ name: String) -> String {
    let near = SimilarName.nearest(to: name, among: RootCommand.subcommandNames)
    return helpText(
      zh: "没有子命令“\(name)”。" + (near.map { "是不是“\($0)”？" } ?? ""),
      en: "There is no subcommand '\(name)'." + (near.map { " Did you mean '\($0)'?" } ?? "")
    )
  }

  /// The first of the arguments that have no place.
  private static func unexpected(_ message: String) -> String? {
    if let one = ParserPhrase.unexpectedArgument.quotations(in: message) { return one["value"] }
    let several = ParserPhrase.unexpectedArguments.quotations(in: message)?["values"]
    return several.map { String($0[..<($0.firstRange(of: "', '")?.lowerBound ?? $0.endIndex)]) }
  }

  private static func lines(_ text: String) -> [String] {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { String($0) }
  }

  /// Lines fit to be shown: the parser quotes the command line as it is.
  private static func shown(_ lines: [String]) -> DisplayText {
    lines.map { DisplayText(escaping: $0) + "\n" }.joined()
  }
}
