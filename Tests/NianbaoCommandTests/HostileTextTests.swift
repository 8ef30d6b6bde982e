import Foundation
import TestSupport
import Testing

@Suite("text that would drive a terminal", .tags(.programs), .startsPrograms)
struct HostileTextTests {
  /// A title that sets the window's name, turns the direction of the line and hides a character.
  private static let title = "某\u{202E}局\u{1B}]0;owned\u{7}\u{9B}31m\u{200B}\u{2066}"
  private static let shown =
    "某\\u{202E}局\\u{1B}]0;owned\\u{07}\\u{9B}31m\\u{200B}\\u{2066}"

  private func hostile() throws -> Program {
    let program = try Program()
    try program.add("report-2021.txt", as: "plain.txt")
    let lines = try program.text("plain.txt").components(separatedBy: "\n")
    let marked =
      [Self.title + lines[0]]
      + lines.dropFirst().map { line in
        line.hasPrefix("一、") ? line + "\u{1B}[2J" : line
      }
    try program.write(Array(marked.joined(separator: "\n").utf8), to: "hostile.txt")
    return program
  }

  @Test(
    "is shown by number whatever the command",
    arguments: [
      ["check", "hostile.txt"], ["inspect", "hostile.txt"], ["diff", "plain.txt", "hostile.txt"],
      ["update", "plain.txt", "--from", "hostile.json", "--dry-run"],
      ["convert", "hostile.txt", "-o", "new.xml"], ["check", "hostile.txt", "--format", "html"],
      ["check", "hostile.txt", "--format", "junit"],
    ]
  )
  func isShownByNumber(arguments: [String]) throws {
    let program = try hostile()
    _ = try program.run("convert", "hostile.txt", "-o", "hostile.json")
    for language in ["zh", "en"] {
      let result = try program.run(list: arguments + ["--language", language])
      let text = result.output + result.messages
      #expect(!text.isEmpty)
      let acting = text.unicodeScalars.filter { scalar in
        switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator: scalar != "\n"
        default: false
        }
      }
      #expect(acting.isEmpty)
    }
  }

  @Test(
    "is shown by number in the command line as well",
    arguments: [
      ["\u{1B}]0;owned\u{7}"], ["check", "a", "--\u{1B}[2J"],
      ["check", "a", "--format", "\u{9B}31m"],
      ["update", "a", "--apply", "\u{1B}[2J"], ["schema", "--form", "\u{202E}"],
      ["explain", "\u{1B}[2J"],
      ["check", "\u{1B}[2J.txt"],
    ]
  )
  func commandLine(arguments: [String]) throws {
    let result = try Program().run(list: arguments)
    #expect(result.status != 0)
    let text = result.output + result.messages
    #expect(text.contains("\\u{"))
    #expect(
      !text.unicodeScalars.contains { $0 != "\n" && $0.properties.generalCategory == .control }
    )
    #expect(!text.unicodeScalars.contains("\u{202E}"))
  }

  @Test("is quoted whole")
  func isQuoted() throws {
    let program = try hostile()
    let lines = try program.text("plain.txt").components(separatedBy: "\n")
    let marked = lines.flatMap { $0.hasPrefix("一、") ? [$0, Self.title] : [$0] }
    try program.write(Array(marked.joined(separator: "\n").utf8), to: "marked.txt")
    #expect(try program.run("diff", "plain.txt", "marked.txt").output.contains(Self.shown))
  }

  @Test("the mark stands below the place behind what is shown by number")
  func marksThePlace() throws {
    let output = try hostile().run("check", "hostile.txt").output
    let lines = output.components(separatedBy: "\n")
    let index = try #require(lines.firstIndex { $0.hasPrefix("  1 | " + Self.shown) })
    // U+001B is behind two characters of two columns each and a number of eight.
    #expect(lines[index + 1] == "    | " + String(repeating: " ", count: 12) + "^")
  }
}
