import Nianbao
import TestSupport
import Testing

@testable import NianbaoCommand

@Suite("the parser's words in Chinese", .tags(.programs), .startsPrograms)
struct ParserPhraseTests {
  private static let words = ParserWords(language: .chinese)

  /// Command lines that are wrong, one for each thing that the parser says of one.
  private static let wrong = [
    ["check"], ["accept", "a.txt"], ["check", "--format"], ["check", "a", "--format", "pdf"],
    ["check", "a", "--formt", "json"], ["check", "a", "--zzzzzzzz"], ["check", "a", "-z"],
    ["check", "-oz"], ["check", "a", "--jobs", "x"], ["check", "a", "--strict=1"],
    ["explain", "a", "b"], ["explain", "a", "b", "c"], ["chek", "a"], ["zzzzzz"], ["-z"],
    ["check", "a", "--color", "blue"], ["schema", "--form", "2020"],
    ["convert", "a", "--to", "pdf"],
    ["update", "a", "--apply", "x"], ["--generate-completion-script", "foo"], ["update"],
    ["template"], ["combine", "a", "-o", "a.xlsx", "--year", "x"],
    ["combine", "a", "-o", "a.xlsx", "--year", "20255"],
    ["combine", "a", "-o", "a.xlsx", "--organ", ""],
    ["template", "--organ", " ", "--year", "2025", "-o", "a.xlsx"],
    ["template", "--organ", "某局", "--year", "20255", "-o", "a.xlsx"],
    ["check", "a", "--exclude", ""],
  ]

  /// A text without what stays as it is in every language: options, commands, and what the user wrote.
  private func chinese(_ text: String) -> String {
    text.replacing(/--?[a-z][a-z-]*/, with: "").replacing(/nianbao( [a-z]+)*/, with: "")
      .replacing(/“[^”]*”/, with: "").replacing(
        /\b(text|jsonl?|sarif|junit|html|xlsx|xml|docx|csv|zsh|bash|fish|auto|always|never|zh|en)\b/,
        with: ""
      )
  }

  @Test("no wrong command line is answered in English", arguments: wrong)
  func answers(_ arguments: [String]) throws {
    let program = try Program()
    let result = try program.run(list: arguments + ["--language=zh"])
    #expect(result.status == 64)
    let messages = result.messages
    #expect(messages.hasPrefix("错误：") && messages.contains("用法："), "\(messages)")
    // The explanation of an option may name programs and formats.
    let lines = messages.split(separator: "\n").filter { !$0.hasPrefix("说明：") }
    let english = lines.map { chinese(String($0)) }.filter { $0.contains(/[A-Za-z]{2}/) }
    #expect(english.isEmpty, "\(arguments): \(english)")
  }

  @Test("every phrase keeps what is quoted, and nothing of the English")
  func phrases() {
    for phrase in ParserPhrase.errors + ParserPhrase.frames + ParserPhrase.explanations {
      let sentence = phrase.english.replacing(/\{([a-z]+)\}/, with: { "«\($0.1.count)»" })
      let quoted = phrase.quotations(in: sentence)
      let chinese = quoted.map { phrase.chinese(quoting: $0, words: Self.words) } ?? ""
      #expect(quoted != nil, "\(phrase.english)")
      for match in sentence.matches(of: /«[0-9]+»/) {
        #expect(chinese.contains(match.0), "\(chinese)")
      }
      #expect(!self.chinese(chinese).contains(/[A-Za-z]{2}/), "\(chinese)")
      let names = phrase.english.matches(of: /\{[a-z]+\}/).map { String($0.0) }
      #expect(Set(names).count == names.count, "\(phrase.english)")
      for match in phrase.chinese.matches(of: /\{[a-z]+\}/) {
        #expect(names.contains(String(match.0)))
      }
    }
  }

  @Test("the help of every command is Chinese, with the names of its values")
  func help() throws {
    let program = try Program()
    for name in [""] + RootCommand.subcommandNames where name != "help" {
      let arguments = (name.isEmpty ? [] : [name]) + ["--help", "--language", "zh"]
      let help = try program.run(list: arguments).output
      for word in [
        "OVERVIEW", "USAGE", "OPTIONS", "ARGUMENTS", "(default", "(values", "Show ", "See ",
      ] {
        #expect(!help.contains(word), "\(name): \(word)")
      }
      #expect(help.contains("用法：") && help.contains("显示帮助。"))
      for match in help.matches(of: /<([^>]+)>/) {
        // A word of the value itself stays.
        let value = match.1.replacing("newest", with: "")
        #expect(!value.contains(/[A-Za-z]/), "\(name): \(match.0)")
      }
    }
  }

  @Test(
    "a mistyped subcommand or option is answered with the one that was meant, in either language"
  )
  func suggestions() throws {
    let program = try Program()
    for (typed, meant) in [("chek", "check"), ("Convert", "convert"), ("temp", "template")] {
      let english = try program.run(typed, "a.txt").messages
      #expect(
        english.contains("There is no subcommand '\(typed)'. Did you mean '\(meant)'?"),
        "\(english)"
      )
      let chinese = try program.run(typed, "a.txt", "--language", "zh").messages
      #expect(chinese.contains("没有子命令“\(typed)”。是不是“\(meant)”？"), "\(chinese)")
    }
    #expect(try !program.run("zzzzzz", "--language", "zh").messages.contains("是不是"))
    let topic = try program.run("help", "chek")
    #expect(topic.status == 64 && topic.messages.contains("Did you mean 'check'?"))
    #expect(try program.run("help", "check", "--language", "zh").status == 0)
    let code = try program.run("explain", "SUMB1", "--language", "zh").messages
    #expect(code.contains("没有代码 SUMB1。是不是 SUM-B1？"), "\(code)")
    #expect(code.contains("详细说明：nianbao explain --help") && !code.contains("用法："), "\(code)")
    for options in [["--color", "blue"], ["--language", "fr"]] {
      let message = try program.run(list: ["check", "a"] + options).messages
      #expect(message.contains("Usage: nianbao check ["), "\(message)")
      #expect(message.contains("nianbao check --help") && !message.contains("<subcommand>"))
    }
    let option = try program.run("check", "a", "--formt", "json", "--language", "zh").messages
    #expect(option.contains("没有选项“--formt”。是不是“--format”？"))
  }

  @Test("what the command line holds is shown and drives nothing")
  func escapes() throws {
    let program = try Program()
    for language in ["zh", "en"] {
      let result = try program.run("explain", "a", "\u{1B}[31m红\u{202E}", "--language", language)
      #expect(!result.messages.contains("\u{1B}") && !result.messages.contains("\u{202E}"))
      #expect(result.messages.contains(#"\u{1B}[31m红\u{202E}"#), "\(result.messages)")
    }
  }
}
