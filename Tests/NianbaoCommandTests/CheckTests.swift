import Foundation
import ReportModel
import TestSupport
import Testing

@Suite("check", .tags(.programs), .startsPrograms)
struct CheckTests {
  private func wrong() throws -> Program {
    let program = try Program()
    try program.add("report-2021.txt", as: "right.txt")
    try program.add("report-2021-wrong-sums.txt", as: "wrong.txt")
    return program
  }

  @Test("the last line is the verdict, and a place is shown with a mark under it")
  func text() throws {
    let program = try wrong()
    let result = try program.run("check", "right.txt", "wrong.txt")
    #expect(result.status == 1)
    let lines = result.output.split(separator: "\n")
    #expect(lines.last?.hasPrefix("2 files: failed: error 4, warning 0") == true)
    #expect(
      result.output.contains("  388 |  2\n      |  ^\n")
        || result.output.contains("  388 | 2\n      | ^\n")
    )
    #expect(result.output.contains("left: 结果维持 1 [384:2]"))
  }

  @Test("with --verbose the text says who has to act, and names the program and its rules")
  func verbose() throws {
    let program = try wrong()
    let plain = try program.run("check", "wrong.txt", "missing.txt").output
    #expect(!plain.contains("rule set"))
    let result = try program.run("check", "wrong.txt", "missing.txt", "--verbose")
    #expect(result.output.contains("    to act: the reporting unit; since rule set 1\n"))
    #expect(
      result.output.contains(
        "missing.txt: FILE-NOT-FOUND to act: this program or its user; since rule set 1\n"
      )
    )
    let foot =
      "nianbao \(try program.run("--version").output.dropLast()), rule set \(RuleSetVersion.current)\n"
    #expect(result.output.hasSuffix(foot))
    #expect(try program.run("check", "wrong.txt", "--verbose").output.hasSuffix(foot))
    // But for what is added, and the cells that hold 0, the lines are those of the plain text.
    func lines(_ text: String) -> [Substring] {
      text.split(separator: "\n").filter { !$0.contains("rule set ") && !$0.contains("left: ") }
    }
    #expect(lines(result.output) == lines(plain))
  }

  @Test("every form of the findings is well-formed and tells the same errors")
  func forms() throws {
    let program = try wrong()
    func run(_ format: String) throws -> String {
      try program.run("check", "right.txt", "wrong.txt", "missing.txt", "--format", format).output
    }
    let json = try JSONSerialization.jsonObject(with: Data(run("json").utf8)) as? [String: Any]
    #expect((json?["files"] as? [Any])?.count == 3)
    #expect((json?["verdict"] as? [String: Int])?["error"] == 4)
    let lines = try run("jsonl").split(separator: "\n").map {
      try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any]
    }
    #expect(lines.count == 5)
    #expect(lines.allSatisfy { $0?["file"] != nil })
    let sarif = try JSONSerialization.jsonObject(with: Data(run("sarif").utf8)) as? [String: Any]
    let runs = sarif?["runs"] as? [[String: Any]]
    let results = runs?.first?["results"] as? [[String: Any]]
    #expect(results?.count { $0["level"] as? String == "error" } == 5)
    #expect(results?.allSatisfy { $0["message"] != nil && $0["locations"] != nil } == true)
    let junit = try run("junit")
    #expect(junit.hasPrefix("<?xml") && junit.hasSuffix("</testsuites>\n"))
    #expect(junit.contains("tests=\"5\" failures=\"4\" errors=\"0\""))
    let html = try run("html")
    #expect(html.components(separatedBy: "<table>").count == 2 + 7)
    #expect(!html.contains("<script") && !html.contains("http"))
    #expect(html.contains("<td class=\"right\">2<div class=\"mark\">"))
  }

  @Test("a warning fails a strict check alone")
  func strict() throws {
    let program = try Program()
    try program.add("report-2021.txt", as: "a.txt")
    let text = try program.text("a.txt")
      .replacingOccurrences(of: "全年新收申请12件", with: "全年新收申请13件")
    try program.write(text.utf8, to: "a.txt")
    let result = try program.run("check", "a.txt")
    #expect(result.status == 0)
    #expect(result.output.contains("a.txt:8:"))
    #expect(result.output.contains("CLAIM-T1"))
    #expect(try program.run("check", "a.txt", "--strict").status == 1)
  }

  @Test("a report of zeros is a state and no fault, told apart from one of blanks")
  func zeroReport() throws {
    let program = try Program()
    try program.add("report-2021.txt", as: "a.txt")
    #expect(try program.run("convert", "a.txt", "-o", "a.json").status == 0)
    let json = try program.text("a.json")
    func write(_ value: String, to file: String) throws {
      let lines = json.split(separator: "\n", omittingEmptySubsequences: false).map { line in
        guard line.contains("\"applications."), let colon = line.firstIndex(of: ":") else {
          return String(line)
        }
        return line[...colon] + " \(value)" + (line.hasSuffix(",") ? "," : "")
      }
      try program.write(lines.joined(separator: "\n").utf8, to: file)
    }
    try write("0", to: "zero.json")
    try write("null", to: "blank.json")
    let zero = try program.run("check", "zero.json")
    #expect(zero.status == 0)
    #expect(zero.output.hasSuffix("; zero report: Applications\n"))
    #expect(!zero.output.contains("UNFILLED") && !zero.output.contains("TABLE-BLANK"))
    #expect(
      try program.run("inspect", "zero.json").output.contains("zero report (every value is 0)")
    )
    let blank = try program.run("check", "blank.json")
    #expect(blank.status == 1)
    #expect(blank.output.contains("error REPORT-UNFILLED"))
    #expect(!blank.output.contains("zero report"))
    let members = try program.run("check", "zero.json", "--format", "json").output
    #expect(members.contains("\"table\": \"applications\",\n      \"state\": \"zero\""))
  }

  @Test("last year's report is found by the organ's name, or named")
  func previous() throws {
    let program = try Program()
    try program.add("report-2021.txt", as: "now/a.txt")
    let before = try program.text("now/a.txt").replacingOccurrences(of: "2021年", with: "2020年")
    try program.add("report-2021.txt", as: "before/b.txt")
    try program.write(before.utf8, to: "before/b.txt")
    try program.write("x".utf8, to: "before/no-report.pdf")
    let found = try program.run("check", "now", "--previous", "before")
    #expect(found.status == 0)
    #expect(found.output.contains("YEAR-Y1"))
    #expect(found.output.contains("[before/b.txt:"))
    #expect(found.messages.contains("before/no-report.pdf"))
    let named = try program.run("check", "now/a.txt", "--previous", "before/b.txt")
    #expect(named.output.contains("YEAR-Y1"))
    let same = try program.run("check", "now/a.txt", "--previous", "now/a.txt")
    #expect(same.output.contains("LASTYEAR-OTHER"))
    let none = try program.run("check", "now", "--previous", "now")
    #expect(none.output.contains("LASTYEAR-MISSING"))
  }

  @Test(
    "where nothing of last year can be read, a comparison that was asked for is not left out",
    arguments: [
      "check a.txt -o x.csv", "convert a.txt -o x.xlsx", "accept a.txt --code A --reason x",
    ]
  )
  func noLastYear(_ command: String) throws {
    let program = try Program()
    try program.add("report-2021.txt", as: "a.txt")
    _ = try program.shell("mkdir empty")
    let before = try program.contents().keys
    for previous in ["nope", "empty"] {
      let arguments = command.split(separator: " ").map { String($0) }
      let result = try program.run(list: arguments + ["--previous", previous])
      #expect(result.status == 2 && result.output.isEmpty)
      #expect(result.messages.hasPrefix("\(previous): error "))
      #expect(result.messages.split(separator: "\n").count == 1, "\(result.messages)")
      #expect(try program.contents().keys == before)
    }
  }

  @Test("an explained finding is no error until a value changes")
  func explained() throws {
    let program = try wrong()
    let accepted = try program.run(
      "accept",
      "wrong.txt",
      "--code",
      "SUM-C1",
      "--reason",
      "并案审理",
      "--date",
      "2022-01-20"
    )
    #expect(accepted.status == 0)
    let result = try program.run("check", "wrong.txt")
    #expect(result.output.contains("explained SUM-C1"))
    #expect(result.output.contains("并案审理（2022-01-20）"))
    #expect(result.output.contains("failed: error 3,"))
    let text = try program.text("wrong.txt")
    var lines = text.components(separatedBy: "\n")
    lines[387] = lines[387].replacingOccurrences(of: "2", with: "3")
    try program.write(lines.joined(separator: "\n").utf8, to: "wrong.txt")
    let changed = try program.run("check", "wrong.txt")
    #expect(changed.output.contains("EXPLANATION-LAPSED"))
    #expect(changed.output.contains("failed: error 4,"))
    try program.write("{".utf8, to: "wrong.txt.核实说明.json")
    #expect(try program.run("check", "wrong.txt").messages.contains("EXPLAINED-FORMAT"))
    let none = try program.run("accept", "right.txt", "--code", "SUM-C1", "--reason", "无")
    #expect(none.messages.contains("EXPLAINED-NOTHING"))
  }
}

@Suite("repair proposals on the command line", .tags(.programs), .startsPrograms)
struct RepairCommandTests {
  @Test("a proposal is carried out by its number alone, and nothing else changes")
  func apply() throws {
    let program = try Program()
    try program.add("report-2021-wrong-sums.txt", as: "wrong.txt")
    let check = try program.run("check", "wrong.txt")
    #expect(check.output.contains("proposal 1 (fault 1): one digit is wrong: "))
    let before = try program.bytes("wrong.txt")
    let fixed = try program.run(
      "update",
      "wrong.txt",
      "--apply",
      "1",
      "--apply",
      "3",
      "-o",
      "b.txt"
    )
    #expect(fixed.status == 0)
    #expect(try program.bytes("wrong.txt") == before)
    #expect(try program.bytes("b.txt").count == before.count)
    #expect(try program.run("check", "b.txt").status == 0)
    let listed = try program.run(
      "update",
      "wrong.txt",
      "--apply",
      "1",
      "3",
      "-o",
      "b.txt",
      "--force"
    )
    #expect(listed.status == 0)
    #expect(try program.run("check", "b.txt").status == 0)
    #expect(try program.run("update", "wrong.txt", "2", "--from", "b.txt").status == 64)
    let both = try program.run("update", "wrong.txt", "--apply", "2", "--apply", "3", "-o", "c.txt")
    #expect(both.messages.contains("REPAIR-NUMBER"))
    #expect(both.status == 1)
    #expect(try program.run("update", "wrong.txt", "-o", "c.txt").status == 64)
    #expect(try program.names() == ["b.txt", "wrong.txt"])
  }
}
