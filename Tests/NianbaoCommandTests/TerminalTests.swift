import Foundation
import Nianbao
import TestSupport
import Testing
import TextTools

@testable import NianbaoCommand

@Suite("lines by columns, and colours on terminals alone", .tags(.programs), .startsPrograms)
struct TerminalTests {
  @Test("lines are broken by columns, never before a closing mark or behind an opening one")
  func wraps() {
    let chinese = LineWrap.lines("核对报告：数值、勾稽关系（《格式》的）。", width: 11, indent: 2)
    #expect(chinese == ["核对报告：", "  数值、勾", "  稽关系", "  （《格", "  式》", "  的）。"])
    #expect(chinese.allSatisfy { LineWrap.width(of: $0) <= 11 })
    #expect(LineWrap.lines("one two three", width: 8, indent: 2) == ["one two", "  three"])
    #expect(
      LineWrap.lines("  a path/that/has/no/blank b", width: 10, indent: 4)
        == ["  a", "    path/that/has/no/blank", "    b"]
    )
    #expect(LineWrap.lines("", width: 5, indent: 2) == [""])
    #expect(
      LineWrap.lines("e\u{301}e\u{301} e\u{301}", width: 4, indent: 0) == [
        "e\u{301}e\u{301} e\u{301}"
      ]
    )
    #expect(LineWrap.lines("\u{1B}[31m错误\u{1B}[0m 一", width: 7, indent: 0).count == 1)
  }

  /// Where a line of help is longer than there is room for.
  private func tooLong(_ help: String, width: Int) -> [Substring] {
    // One word that is too long by itself, behind its indentation, is left whole.
    help.split(separator: "\n").filter {
      LineWrap.width(of: String($0)) > width && $0.split(separator: " ").count > 3
    }
  }

  @Test("the help fits its width in both languages, and its examples can be pasted")
  func helpFits() throws {
    let program = try Program()
    for language in ["zh", "en"] {
      for name in RootCommand.subcommandNames {
        let help = try program.run("help", name, "--language=\(language)").output
        #expect(help.count > 100 && tooLong(help, width: 80).isEmpty, "\(help)")
        #expect(!help.split(separator: "\n").contains { $0.hasSuffix("…") || $0.hasPrefix(">") })
        for line in help.split(separator: "\n") {
          #expect(line.count { $0 == "\"" }.isMultiple(of: 2), "\(line)")
          // A remark behind a command would be more inputs of it.
          let command = line.drop { $0 == " " }
          if command.hasPrefix("nianbao ") { #expect(!command.contains("   "), "\(line)") }
        }
      }
      let narrow = try terminal(program, "help template --language \(language)", columns: 46)
      #expect(narrow.count > 100 && tooLong(narrow, width: 46).isEmpty, "\(narrow)")
    }
    let layout = HelpLayout(width: 30, words: ParserWords(language: .chinese))
    let lines = layout.lines(
      of: "OVERVIEW: 甲\n\n  nianbao check 报告/ --previous 上年/ --strict\n\nUSAGE: nianbao\n"
    )
    #expect(lines[2...4] == ["  nianbao check 报告/ \\", "    --previous 上年/ \\", "    --strict"])
    let quoted = layout.lines(
      of: "OVERVIEW: 甲\n\n  nianbao accept a.txt --reason \"甲 乙 丙 丁\"\n\nUSAGE: nianbao\n"
    )
    #expect(quoted[3] == "    --reason \"甲 乙 丙 丁\"", "\(quoted)")
  }

  @Test("colours are taken away where there are to be none, and nothing else is")
  func views() {
    let text = "甲: \(("错误" as DisplayText).painted(.bad)) 乙\n" as DisplayText
    #expect(TerminalView(paints: false, width: nil).bytes(of: text) == Array("甲: 错误 乙\n".utf8))
    #expect(
      TerminalView(paints: true, width: nil).bytes(of: text)
        == Array("甲: \u{1B}[31m错误\u{1B}[0m 乙\n".utf8)
    )
    let progress = "\r\u{1B}[K██ 1/2" as DisplayText
    #expect(TerminalView(paints: false, width: 3).bytes(of: progress) == progress.utf8)
  }

  /// Runs a script whose streams are a terminal, and gives what that shows.
  private func terminal(
    _ program: Program,
    _ command: String,
    environment: String = "TERM=xterm",
    columns: Int = 100
  ) throws -> String {
    let script =
      "\(environment) script -qec \"stty cols \(columns); $nianbao \(command)\" /dev/null </dev/null | tr -d '\\r'"
    return try program.shell(script).output
  }

  @Test(
    "words are coloured on a terminal, unless somebody forbids it; never in a pipe, unless asked"
  )
  func colours() throws {
    let program = try Program()
    try program.add("report-2021-wrong-sums.txt", as: "a.txt")
    let red = "\u{1B}[31m"
    #expect(try terminal(program, "check a.txt").contains(red))
    #expect(try !terminal(program, "check a.txt", environment: "TERM=dumb").contains(red))
    #expect(
      try !terminal(program, "check a.txt", environment: "TERM=xterm NO_COLOR=1").contains(red)
    )
    #expect(try !terminal(program, "check a.txt --color never").contains(red))
    #expect(
      try terminal(program, "check a.txt --color=always", environment: "TERM=dumb").contains(red)
    )
    #expect(try !program.run("check", "a.txt").output.contains(red))
    #expect(try program.run("check", "a.txt", "--color", "always").output.contains(red))
    let plain = try program.run("check", "a.txt", "--format", "json", "--color", "always").output
    #expect(!plain.contains(red))
  }

  @Test("lines of findings fit the terminal, with the mark where it was")
  func findingsFit() throws {
    let program = try Program()
    try program.add("report-2021-wrong-sums.txt", as: "a.txt")
    let shown = try terminal(program, "check a.txt --language zh --color never")
    let lines = shown.split(separator: "\n").map { String($0) }
    #expect(lines.count > 10)
    for line in lines { #expect(LineWrap.width(of: line) <= 100, "\(line)") }
    #expect(lines.contains("  388 | 2") && lines.contains("      | ^"))
  }
}
