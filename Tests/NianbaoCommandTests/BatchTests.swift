import Foundation
import TestSupport
import Testing

@Suite("batches", .tags(.programs), .startsPrograms)
struct BatchTests {
  /// A folder with good reports, one with wrong sums, and one that is none.
  private func reports() throws -> Program {
    let program = try Program()
    for number in 1...6 { try program.add("report-2021.txt", as: "in/\(number).txt") }
    try program.add("report-2021-wrong-sums.txt", as: "in/sub/wrong.txt")
    try program.write([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], to: "in/4.png")
    try program.write("x".utf8, to: "in/~$1.xlsx")
    try program.write("x".utf8, to: "in/.hidden")
    return program
  }

  @Test("one bad file stops no other, and the summary names it")
  func goesOn() throws {
    let program = try reports()
    let result = try program.run("convert", "in", "--to", "xml", "-o", "out")
    #expect(result.status == 2)
    #expect(try program.names(in: "out") == (1...6).map { "\($0).xml" } + ["sub"])
    #expect(try program.names(in: "out/sub") == ["wrong.xml"])
    #expect(result.messages.contains("8 files: 7 converted, 1 failed\n  in/4.png  INPUT-FORMAT\n"))
    #expect(!result.messages.contains("\u{1B}"))
  }

  @Test("messages and files do not depend on the number of jobs")
  func deterministic() throws {
    let program = try reports()
    let runs = try ["1", "7"].map {
      try program.run("convert", "in", "--to", "xlsx", "-o", "out\($0)", "--jobs", $0)
    }
    #expect(runs[0].messages == runs[1].messages)
    for name in ["1.xlsx", "sub/wrong.xlsx"] {
      #expect(try program.bytes("out1/\(name)") == program.bytes("out7/\(name)"))
    }
  }

  @Test("what a first run made beside its inputs is passed over by a second")
  func again() throws {
    let program = try reports()
    #expect(try program.run("convert", "in", "--to", "json").status == 2)
    let again = try program.run("convert", "in", "--to", "json", "--force")
    #expect(again.messages.contains("15 files: 7 converted, 7 passed over, 1 failed"))
  }

  @Test("two inputs with one output are both refused")
  func collision() throws {
    let program = try Program()
    try program.add("report-2021.txt", as: "a/1.txt")
    try program.add("report-2021-wrong-sums.txt", as: "b/1.txt")
    let result = try program.run("convert", "a", "b", "--to", "json", "-o", "out")
    #expect(result.status == 3)
    #expect(result.messages.contains("OUTPUT-SAME"))
    #expect(try program.names() == ["a", "b"])
  }

  @Test("a check lists every file, for people and for programs")
  func check() throws {
    let program = try reports()
    let text = try program.run("check", "in")
    #expect(text.status == 2)
    #expect(text.output.contains("in/1.txt: nothing found"))
    #expect(text.output.contains("in/sub/wrong.txt:333:2: error SUM-B1"))
    let json = try program.run("check", "in", "--format", "json")
    let object = try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any]
    let files = try #require(object?["files"] as? [[String: Any]])
    #expect(files.map { $0["file"] as? String }.contains("in/4.png"))
    #expect(files.count == 8)
    let findings = files.last?["findings"] as? [[String: Any]]
    #expect(findings?.first?["code"] as? String == "SUM-B1")
  }

  @Test("messages are Chinese where the language asks for it")
  func language() throws {
    let program = try reports()
    let result = try program.run("check", "in/1.txt", "--language", "zh")
    #expect(result.output == "in/1.txt：没有问题；通过：错误 0，警告 0，无法判定 0，提示 0，已说明 0\n")
    #expect(try program.run("--help", "--language", "zh").output.contains("退出状态"))
    #expect(try program.run("--help").output.contains("Exit status"))
  }

  @Test("schema and template give what the other commands take")
  func schemaAndTemplate() throws {
    let program = try Program()
    for form in ["2019", "2021"] {
      #expect(try program.run("schema", "--form", form).output.contains("<xs:schema"))
    }
    let made = try program.run("template", "--organ", "某县某局", "--year", "2025", "-o", "t.xlsx")
    #expect(made.status == 0)
    #expect(try program.run("convert", "t.xlsx", "-o", "t.xml").status == 0)
    #expect(try program.text("t.xml").contains("某县某局"))
    let early = try program.run("template", "--organ", "某县某局", "--year", "1999", "-o", "e.xlsx")
    #expect(early.status != 0)
    #expect(try !program.names().contains("e.xlsx"))
  }
}
