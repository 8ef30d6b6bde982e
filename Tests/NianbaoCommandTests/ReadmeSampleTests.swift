import Foundation
import TestSupport
import Testing

/// The two READMEs: what they show is what the program does, and both show the same.
@Suite("the samples of the READMEs", .tags(.programs), .startsPrograms)
struct ReadmeSampleTests {
  /// A README and the names of its samples' files.
  struct Readme: CustomTestStringConvertible {
    let file: String
    let locale: String
    let names: [String: String]
    var testDescription: String { file }

    func name(_ name: String) -> String { names[name] ?? name }

    static let english = Readme(file: "README.md", locale: "C.UTF-8", names: [:])
    static let chinese = Readme(
      file: "README.zh-CN.md",
      locale: "zh_CN.UTF-8",
      names: [
        "bureau.txt": "某局.txt", "last-year": "上年", "reports": "报告", "songling": "松岭镇",
        "baihe": "白河镇", "qingshan": "青山镇", "list.txt": "名单.txt", "edited.xlsx": "改过.xlsx",
      ]
    )
  }

  /// A command with the lines that are shown below it.
  private struct Sample {
    let command: String
    var output: [String] = []

    /// What it does, whatever its files are called: the subcommand, its options, and the endings of names.
    var shape: String {
      command.replacing(/"[^"]*"/, with: "_").split(separator: " ").dropFirst().map { word in
        if word.hasPrefix("-") || word.allSatisfy({ $0.isLowercase && $0.isASCII }) {
          return String(word)
        }
        return word.hasSuffix("/")
          ? "/" : word.lastIndex(of: ".").map { String(word[$0...]) } ?? "_"
      }.joined(separator: " ")
    }
  }

  private static let root = Program.fixtures.deletingLastPathComponent()

  private func text(_ readme: Readme) throws -> String {
    try String(contentsOf: Self.root.appending(path: readme.file), encoding: .utf8)
  }

  private func samples(_ readme: Readme) throws -> [Sample] {
    var samples: [Sample] = []
    var isCode = false
    // What another block shows is of no command in this one.
    var isOutput = false
    for line in try text(readme).split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("```") {
        isCode.toggle()
        isOutput = false
      } else if isCode, line.hasPrefix("$ ") {
        samples.append(Sample(command: String(line.dropFirst(2))))
        isOutput = true
      } else if isOutput {
        samples[samples.count - 1].output.append(String(line))
      }
    }
    return samples
  }

  /// Puts down the files that the samples are about: invented reports of four units, one of them missing.
  private func prepare(_ program: Program, _ readme: Readme) throws {
    func report(_ fixture: String, of town: String = "松岭镇") throws -> [UInt8] {
      let url = Program.fixtures.appending(path: fixture)
      let text = try String(contentsOf: url, encoding: .utf8)
      return Array(
        text.replacing("松岭镇", with: town).replacing("示例局", with: "松岭镇人民政府").utf8
      )
    }
    let bureau = readme.name("bureau.txt")
    let wrong = "report-2021-wrong-sums.txt"
    try program.write(report(wrong), to: bureau)
    try program.write(report("report-2020.txt"), to: readme.name("last-year") + "/" + bureau)
    for (file, town, fixture) in [
      ("songling", "松岭镇", "report-2021.txt"), ("baihe", "白河镇", wrong),
      ("qingshan", "青山镇", "report-2021.txt"),
    ] {
      let path = "\(readme.name("reports"))/\(readme.name(file)).txt"
      try program.write(report(fixture, of: town), to: path)
    }
    let units = ["松岭镇", "白河镇", "青山镇", "柳湾乡"].map { "云溪省临江市青禾县\($0)人民政府\n" }
    try program.write(units.joined().utf8, to: readme.name("list.txt"))
    // Somebody has counted one more application.
    #expect(try program.run("convert", bureau, "-o", "edited.json").status == 0)
    let json = try program.text("edited.json")
      .replacing(
        "\"applications.newlyReceived.naturalPerson\": 8",
        with: "\"applications.newlyReceived.naturalPerson\": 9"
      )
      .replacing(
        "\"applications.newlyReceived.total\": 12",
        with: "\"applications.newlyReceived.total\": 13"
      )
    try program.write(json.utf8, to: "edited.json")
    let edited = try program.run("convert", "edited.json", "-o", readme.name("edited.xlsx"))
    #expect(edited.status == 0)
  }

  /// Whether lines are those that are shown, where `…` stands for any lines, or any part of one.
  private func fits(_ lines: ArraySlice<Substring>, _ shown: ArraySlice<String>) -> Bool {
    guard let first = shown.first else { return lines.isEmpty }
    let rest = shown.dropFirst()
    if first == "…" {
      return (lines.startIndex...lines.endIndex).contains { fits(lines[$0...], rest) }
    }
    guard let line = lines.first, fits(line, first) else { return false }
    return fits(lines.dropFirst(), rest)
  }

  private func fits(_ line: Substring, _ shown: String) -> Bool {
    let parts = shown.split(separator: "…", omittingEmptySubsequences: false)
    guard parts.count > 1 else { return line == shown }
    guard var rest = line.hasPrefix(parts[0]) ? line.dropFirst(parts[0].count) : nil else {
      return false
    }
    for part in parts.dropFirst().dropLast() where !part.isEmpty {
      guard let range = rest.firstRange(of: part) else { return false }
      rest = rest[range.upperBound...]
    }
    return rest.hasSuffix(parts[parts.count - 1])
  }

  @Test("every command that is shown says what is shown", arguments: [Readme.english, .chinese])
  func run(_ readme: Readme) throws {
    let program = try Program()
    try prepare(program, readme)
    let samples = try samples(readme)
    #expect(samples.count > 10)
    for sample in samples {
      let words = sample.command.split(separator: " ", maxSplits: 1)
      try #require(words.count == 2 && words[0] == "nianbao", "\(sample.command)")
      let script = "LANG=\(readme.locale) exec \"$nianbao\" \(words[1]) 2>&1"
      let result = try program.shell(script)
      #expect(result.status < 2, "\(sample.command): \(result.output)")
      var lines = result.output.split(separator: "\n", omittingEmptySubsequences: false)
      if lines.last == "" { lines.removeLast() }
      #expect(fits(lines[...], sample.output[...]), "\(sample.command)\n\(result.output)")
    }
  }

  @Test("both show the same commands, versions, pictures and tables in the same order")
  func sideBySide() throws {
    let (english, chinese) = (try text(.english), try text(.chinese))
    #expect(try samples(.english).map(\.shape) == samples(.chinese).map(\.shape))
    for pattern in [
      "[0-9]+\\.[0-9]+(?:\\.[0-9]+)*", "!\\[[^\\]]*\\]\\(([^)]+)\\)", "`nianbao [a-z]+`",
      "(?m)^#+ ", "(?m)^```",
    ] {
      let expression = try Regex(pattern)
      func found(_ text: String) -> [Substring] {
        // What English alone has is how it is built.
        let end = text.firstRange(of: "\n## Use it from Swift")?.lowerBound ?? text.endIndex
        return text[..<end].matches(of: expression).map {
          $0.output.count > 1 ? $0.output[1].substring ?? "" : $0.0
        }
      }
      #expect(found(english).map { String($0) } == found(chinese).map { String($0) }, "\(pattern)")
    }
  }

  @Test("every file that they name is in the repository", arguments: [Readme.english, .chinese])
  func files(_ readme: Readme) throws {
    let text = try text(readme)
    let links = text.matches(of: #/\]\(([^)#]+)\)/#).map { String($0.1) }
    let paths = text.matches(of: #/`((?:Sources|Tests|Schemas|docs|fixtures|scripts)/[^`…]*)`/#)
      .map { String($0.1) }
    #expect(links.count > 10)
    for path in links + paths where !path.contains("://") {
      let url = Self.root.appending(path: path)
      #expect(FileManager.default.fileExists(atPath: url.path), "\(path)")
    }
    #expect(text.contains("docs/pictures/"))
  }

  @Test("every command stands in the table of commands")
  func commands() throws {
    for readme in [Readme.english, .chinese] {
      let rows = try text(readme).matches(of: #/(?m)^\| `nianbao ([a-z]+)` \|/#).map {
        String($0.1)
      }
      let help = try Program().run("--help").output
      let section = try #require(help.firstRange(of: "SUBCOMMANDS:")).upperBound
      let listed = help[section...].matches(of: #/(?m)^  ([a-z]+) /#).map { String($0.1) }
      #expect(Set(rows) == Set(listed), "\(readme.file)")
    }
  }
}
