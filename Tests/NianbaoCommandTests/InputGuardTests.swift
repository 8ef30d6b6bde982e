import Foundation
import TestSupport
import Testing

/// A command line that would write over a file that it reads.
struct OverwritingRun: CustomTestStringConvertible, Sendable {
  let testDescription: String
  let arguments: String

  static let all: [OverwritingRun] = [
    ("combine, an input", "combine u1.txt u2.txt -o u1.txt"),
    ("combine, an input by a link", "combine u1.txt u2.txt -o link.txt"),
    ("combine, a hard link of an input", "combine u1.txt u2.txt -o hard.txt"),
    ("combine, another spelling", "combine u1.txt u2.txt -o ./units/../u1.txt"),
    ("combine, in the folder of the inputs", "combine units -o units/u2.txt"),
    ("combine, the upper report", "combine units --check u1.txt -o u1.txt"),
    ("combine, the upper report by a link", "combine units --check u1.txt -o link.txt"),
    ("combine, the list", "combine units --units list.txt -o list.txt"),
    ("update, the edited file", "update u1.txt --from e.json -o e.json"),
    ("update, last year's report", "update b.txt --apply 1 --previous u2.txt -o u2.txt"),
    ("update, explanations of the original", "update e.txt --from e.json -o e.txt.核实说明.json"),
    ("convert, explanations of the input", "convert e.txt --to json -o e.txt.核实说明.json"),
    ("convert, explanations of another report", "convert u1.txt --to json -o e.txt.核实说明.json"),
    ("convert, explanations by a link", "convert u1.txt --to json -o explained.json"),
    ("convert, appending to explanations", "convert e.txt --to text -o - >>e.txt.核实说明.json"),
    ("combine, what would be taken for explanations", "combine u1.txt -o u1.txt.核实说明.json"),
    (
      "template, last year's report", "template --organ 甲 --year 2025 --previous u1.xlsx -o u1.xlsx"
    ),
    (
      "template, one of last year's",
      "template --organ 甲 --year 2025 --previous units -o units/u.xlsx"
    ),
    ("templates, the list", "template --units 甲.xlsx --year 2025 -o ."),
    ("templates, last year's", "template --units list.txt --year 2025 --previous books -o books"),
    ("convert, the input", "convert u1.txt -o u1.txt"),
    ("convert, a link to it", "convert u1.txt -o link.txt"),
    ("convert, another input of the batch", "convert e.json e/e.txt --to json -o ."),
    ("convert, appending to the input", "convert u1.txt --to text -o - >>u1.txt"),
    ("convert, standard input", "convert - --to text -o u1.txt <u1.txt"),
    ("check, a report in the folder", "check units -o units/u1.txt"),
    ("check, by a link", "check u1.txt u2.txt -o link.txt --format html"),
    ("table, a report in the folder by a link", "table units -o units.csv"),
    ("diff, a report of a folder", "diff units e -o e/e.txt"),
    ("status, a report in the folder", "status units -o units/u1.txt"),
    ("check, into the input", "check u1.txt --format json 1<>u1.txt"),
  ].map { OverwritingRun(testDescription: $0.0, arguments: $0.1) }
}

@Suite("no command replaces a file that it reads", .tags(.programs), .startsPrograms)
struct InputGuardTests {
  /// Reports as texts, workbooks and JSON, a list of units, links.
  private func files() throws -> Program {
    let program = try Program()
    for name in ["u1.txt", "u2.txt", "e.txt", "e/e.txt", "units/u1.txt", "units/u2.txt"] {
      try program.add("report-2021.txt", as: name)
    }
    let text = try program.text("u1.txt")
    for name in ["u2.txt", "units/u2.txt"] {
      try program.write(text.replacingOccurrences(of: "松岭镇", with: "柏树镇").utf8, to: name)
    }
    try program.write("甲局\n".utf8, to: "list.txt")
    try program.write("甲局\n".utf8, to: "甲.xlsx")
    try program.write(#"{"explained":[]}"#.utf8, to: "e.txt.核实说明.json")
    let setUp = try program.shell(
      """
      ln -s u1.txt link.txt; ln -s units/u1.txt units.csv; ln u1.txt hard.txt; mkdir books
      ln -s e.txt.核实说明.json explained.json
      $nianbao convert u1.txt -o e.json
      $nianbao convert u1.txt -o u1.xlsx; cp u1.xlsx units/u.xlsx; cp u1.xlsx books/甲局.xlsx
      printf '甲\\n' >甲.xlsx
      """
    )
    #expect(setUp.status == 0, "\(setUp.messages)")
    return program
  }

  private func contents(_ program: Program) throws -> [String: Data] {
    var contents: [String: Data] = [:]
    let paths = FileManager.default.enumerator(atPath: program.folder.path)
    for case let path as String in paths ?? FileManager.DirectoryEnumerator() {
      if [".in", ".out", ".err"].contains(path) { continue }
      contents[path] = try? program.bytes(path)
    }
    return contents
  }

  @Test("with --force it is refused with status 3", arguments: OverwritingRun.all)
  func refuses(_ run: OverwritingRun) throws {
    let program = try files()
    // A proposal needs a fault.
    var text = try program.text("u1.txt")
    text.replaceSubrange(try #require(text.range(of: "\t5\n")), with: "\t6\n")
    try program.write(text.utf8, to: "b.txt")
    let before = try contents(program)
    let redirected = [">>", "<>"].contains { run.arguments.contains($0) } ? "" : " --force"
    let result = try program.shell("$nianbao \(run.arguments)\(redirected)")
    #expect(result.status == 3, "\(result.messages)")
    #expect(result.messages.contains("OUTPUT-IS-INPUT"), "\(result.messages)")
    #expect(try contents(program) == before)
  }

  @Test(
    "where messages would go into it nothing is done, and nothing written into it",
    arguments: [
      ("check u1.txt no-such.txt", 3), ("check - <u1.txt", 3),
      ("check u2.txt --previous u1.txt", 3),
      ("convert u1.txt --to json", 3), ("convert u2.txt u1.txt --to json", 3),
      ("diff u1.txt u2.txt", 3), ("diff u2.txt u1.txt", 3), ("inspect link.txt", 3),
      ("update u2.txt --from u1.txt", 3), ("combine u1.txt u2.txt -o new.xlsx", 3),
      ("template --units u1.txt --year 2025 -o new", 3), ("accept u1.txt --code X --reason y", 3),
      ("convert u1.txt u2.txt -o one.xml", 64), ("check --no-such-option u1.txt", 64),
    ]
  )
  func refusesMessages(_ arguments: String, status: Int) throws {
    let program = try files()
    let before = try contents(program)
    let result = try program.shell("$nianbao \(arguments) 2>>hard.txt")
    #expect(Int(result.status) == status)
    #expect(try contents(program) == before)
  }

  @Test("the original of update alone is replaced, with --force, through a link as well")
  func original() throws {
    for name in ["u1.txt", "link.txt"] {
      let program = try files()
      let edited = try program.text("e.json").replacingOccurrences(of: "78", with: "79")
      try program.write(edited.utf8, to: "e.json")
      let refused = try program.shell("$nianbao update \(name) --from e.json")
      #expect(refused.status == 3 && refused.messages.contains("FILE-EXISTS"))
      let before = try program.text("u1.txt")
      let result = try program.shell("$nianbao update \(name) --from e.json --force")
      #expect(result.status == 0, "\(result.messages)")
      #expect(try program.text("u1.txt") != before)
    }
  }

  @Test("what the shell has made for the program's own output is no input")
  func redirected() throws {
    let program = try files()
    let result = try program.shell("$nianbao check units >units/found.txt 2>units/said.txt")
    #expect(result.status == 0)
    #expect(try program.text("units/said.txt") == "3 files: 3 checked\n")
  }
}

@Suite("standard streams that are closed or full", .tags(.programs), .startsPrograms)
struct StandardStreamTests {
  @Test(
    "no output takes the place of a closed one",
    arguments: ["2>&-", ">&-", "<&-", "<&- >&- 2>&-", "<&- 2>&-"]
  )
  func closed(streams: String) throws {
    let program = try Program()
    try program.add("report-2021.txt", as: "in/a.txt")
    let text = try program.text("in/a.txt").replacingOccurrences(of: "松岭镇", with: "柏树镇")
    try program.write(text.replacingOccurrences(of: "\t1\n", with: "\t2\n").utf8, to: "in/b.txt")
    let plain = try program.shell("$nianbao convert in --to json -o plain")
    let result = try program.shell("$nianbao convert in --to json -o out \(streams)")
    #expect(result.status == plain.status)
    for name in ["a.json", "b.json"] {
      #expect(try program.bytes("out/\(name)") == program.bytes("plain/\(name)"))
    }
    #expect(try program.names(in: "out") == ["a.json", "b.json"])
  }

  @Test(
    "results that cannot be written give status 3, and help is a result",
    arguments: [
      "--help", "--version", "check --help", "help check", "explain", "schema", "check a.txt",
    ]
  )
  func full(command: String) throws {
    let program = try Program()
    try program.add("report-2021.txt", as: "a.txt")
    for target in ["/dev/full", "&-"] {
      let result = try program.shell("$nianbao \(command) >\(target)")
      #expect(result.status == 3, "\(target)")
      #expect(
        result.messages.contains(target == "&-" ? "standard output is closed" : "FILE-NO-SPACE")
      )
    }
  }

  @Test("standard input that is closed is told")
  func input() throws {
    let result = try Program().shell("$nianbao check - <&-")
    #expect(result.status == 2 && result.messages.contains("standard input is closed"))
  }

  @Test("/dev/stdout is standard output, whatever it leads to")
  func device() throws {
    let program = try Program()
    try program.add("report-2021.txt", as: "a.txt")
    for target in [" | cat", ">b.txt", ""] {
      let result = try program.shell("$nianbao convert a.txt --to text -o /dev/stdout\(target)")
      #expect(result.status == 0, "\(result.messages)")
      let written = target == ">b.txt" ? try program.text("b.txt") : result.output
      #expect(try written == program.text("a.txt"))
    }
  }
}
