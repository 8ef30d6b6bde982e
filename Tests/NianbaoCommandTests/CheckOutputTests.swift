import Foundation
import TestSupport
import Testing

@Suite("nianbao check -o and --per-unit", .tags(.programs), .startsPrograms)
struct CheckOutputTests {
  /// A folder with a report that passes, one with wrong sums, and a file that is no report.
  private func program() throws -> Program {
    let program = try Program()
    try program.add("report-2021.txt", as: "in/a.txt")
    let wrong = String(
      decoding: try Data(
        contentsOf: Program.fixtures.appending(path: "report-2021-wrong-sums.txt")
      ),
      as: UTF8.self
    )
    try program.write(wrong.replacing("松岭镇", with: "青山镇").utf8, to: "in/b.txt")
    try program.write("no report\n".utf8, to: "in/c.txt")
    return program
  }

  @Test(
    "the extension tells the format, and standard output gives the same bytes",
    arguments: ["txt", "json", "jsonl", "sarif", "html", "xlsx", "csv", "xml"]
  )
  func extensions(_ suffix: String) throws {
    let program = try program()
    let result = try program.run("check", "in", "-o", "in/out.\(suffix)")
    #expect(result.status == 2 && result.output.isEmpty)
    #expect(result.messages.contains("wrote in/out.\(suffix)\n"))
    let first = try program.bytes("in/out.\(suffix)")
    // What is there is not replaced unasked, and no input of the next run.
    #expect(try program.run("check", "in", "-o", "in/out.\(suffix)").status == 3)
    let again = try program.run("check", "in", "-o", "in/out.\(suffix)", "--force")
    #expect(again.messages.contains("3 files: "))
    #expect(try program.bytes("in/out.\(suffix)") == first)
    let format = ["txt": "text", "xml": "junit"][suffix] ?? suffix
    _ = try program.shell("rm in/out.*; $nianbao check in --format \(format) > printed")
    _ = try program.run("check", "in", "-o", "out.\(suffix)")
    #expect(try program.bytes("printed") == program.bytes("out.\(suffix)"))
  }

  @Test("what cannot be written is said before anything is done")
  func refusals() throws {
    let program = try program()
    for arguments in [
      ["-o", "findings"], ["-o", "a.docx"], ["-o", "a.xlsx", "--format", "html"],
      ["-o", "a.csv", "--format", "xlsx"], ["--yes"], ["--fix"], ["--fix", "-o", "-"],
      ["--fix", "--annotate", "-o", "x"], ["--per-unit", "in"], ["--fix", "-o", "in"],
      ["--per-unit-format", "docx"],
    ] {
      #expect(try program.run(list: ["check", "in"] + arguments).status == 64, "\(arguments)")
    }
    let same = try program.run("check", "in/b.txt", "-o", "in/b.txt", "--force")
    #expect(same.status == 3 && same.messages.contains("OUTPUT-IS-INPUT"))
    #expect(Set(try program.contents().keys.filter { !$0.hasPrefix(".") }).count == 4)
  }

  @Test(
    "a row a finding, the heaviest of a file first, with room for a reason where one can be given"
  )
  func rows() throws {
    let program = try program()
    _ = try program.run("check", "in", "-o", "out.csv")
    let lines = try program.text("out.csv").split(separator: "\r\n")
    #expect(
      lines[0].dropFirst()
        == "Unit,File,Code,Level,Who acts,Place,Cell,Label,Cells concerned,Found,Expected,Finding,What to do,Reason"
    )
    #expect(lines.count == 1 + 4 + 1)
    #expect(lines[1].contains(",in/b.txt,SUM-B1,error,") && lines[1].hasSuffix(","))
    #expect(lines[5].hasPrefix(",in/c.txt,INPUT-NOT-A-REPORT,error,") && lines[5].hasSuffix(",—"))
  }

  @Test("a unit gets back what is its own to mend, with its tables; one that passes gets nothing")
  func slips() throws {
    let program = try program()
    let slip = "back/云溪省临江市青禾县青山镇人民政府-returned.html"
    for _ in 1...2 {
      let result = try program.run("check", "in", "--per-unit", "back")
      #expect(result.messages.contains("back: slips: 2\n"))
      #expect(
        Set(try program.contents().keys.filter { $0.hasPrefix("back/") }) == [
          slip, "back/c-returned.html",
        ]
      )
    }
    let page = try program.text(slip)
    #expect(page.contains("4 places have to be corrected or explained"))
    #expect(page.contains("Place: line 388."))
    #expect(page.contains("<td>2<br>[4]</td>"))
    // A slip of an earlier run is nobody's any more.
    let passing = try program.run("check", "in/a.txt", "--per-unit", "back")
    #expect(passing.messages.contains("\(slip): left by an earlier run"))
    // Two files of one unit are one slip, and what no document can hold is shown by its number.
    let wrong = try program.text("in/b.txt").replacing("\t2\n\n", with: "\t2\u{1}2\n\n")
    try program.write(wrong.utf8, to: "in/d.txt")
    let both = try program.run(
      "check",
      "in",
      "--per-unit",
      "word",
      "--per-unit-format",
      "docx"
    )
    #expect(both.messages.contains("word: slips: 2\n"))
    let document = try program.bytes("word/云溪省临江市青禾县青山镇人民政府-returned.docx")
    #expect(document.starts(with: "PK".utf8))
  }

  @Test(
    "with a list each unit that has handed in nothing gets a notice, and files go to the units of the list"
  )
  func notices() throws {
    let program = try program()
    _ = try program.shell("mv in/c.txt in/青禾县教育局.txt")
    try program.write(
      "青禾县青山镇人民政府\n青禾县松岭镇人民政府\n青禾县教育局\n青禾县水利局\n".utf8,
      to: "in/list.txt"
    )
    for _ in 1...2 {
      let result = try program.run(
        list: [
          "check", "in", "--per-unit", "in/back", "--units", "in/list.txt", "--language", "zh",
        ]
      )
      #expect(result.messages.contains("in/back：退回单 2 份，催报通知 1 份\n"))
      let files = try program.contents().keys.filter { $0.hasPrefix("in/back/") }
      #expect(
        Set(files) == [
          "in/back/青禾县青山镇人民政府-退回单.html", "in/back/青禾县教育局-退回单.html",
          "in/back/青禾县水利局-催报通知.html",
        ]
      )
    }
    #expect(try program.text("in/back/青禾县水利局-催报通知.html").contains("你单位的 2021 年度政府信息公开工作年度报告尚未收到"))
    #expect(try program.run("check", "in", "--units", "in/list.txt").status == 64)
    let none = try program.run("check", "in", "--per-unit", "x", "--units", "none.txt")
    #expect(none.status == 2 && none.messages.contains("FILE-NOT-FOUND"))
  }
}
