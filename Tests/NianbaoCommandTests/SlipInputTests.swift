import Foundation
import ReportFolders
import TestSupport
import Testing

@testable import NianbaoCommand

@Suite("slips, notices and pages of findings as inputs", .tags(.programs), .startsPrograms)
struct SlipInputTests {
  /// A program with a report whose sums are wrong, among the files of a folder.
  private func program() throws -> Program {
    let program = try Program()
    try program.add("report-2021.txt", as: "in/a.txt")
    try program.add("report-2021-wrong-sums.txt", as: "wrong.txt")
    return program
  }

  @Test(
    "what the program has written about a report is no report, whatever it is called",
    arguments: ["zh", "en"]
  )
  func refused(_ language: String) throws {
    let program = try program()
    let chosen = ["--language", language]
    try program.write("青禾县水利局\n".utf8, to: "list.txt")
    for form in ["html", "docx"] {
      _ = try program.run(
        list: [
          "check", "wrong.txt", "--per-unit", "back", "--units", "list.txt", "--per-unit-format",
          form,
        ]
          + chosen
      )
    }
    _ = try program.run(list: ["check", "wrong.txt", "-o", "back/findings.html"] + chosen)
    let files = try program.contents().keys.filter { $0.hasPrefix("back/") }.sorted()
    #expect(files.count == 5)
    for (number, file) in files.enumerated() {
      let kind = file.split(separator: ".").last ?? ""
      try program.write(try program.bytes(file), to: "in/\(number).\(kind)")
    }
    let result = try program.run("check", "in", "--format", "jsonl")
    #expect(result.status == 2)
    #expect(
      result.messages.split(separator: "\n").count { $0.contains("error INPUT-OWN-DOCUMENT") } == 5
    )
    // Nor is a slip sent back for a slip.
    let slips = try program.run("check", "in", "--per-unit", "again")
    #expect(slips.messages.contains("again: slips: 0\n"), "\(slips.messages)")
  }

  @Test(
    "lists of who has handed in, of differences and of values are no reports",
    arguments: ["zh", "en"]
  )
  func lists(_ language: String) throws {
    let program = try program()
    let chosen = ["--language", language]
    try program.add("report-2020.txt", as: "before/a.txt")
    _ = try program.shell("mkdir lists")
    var written: [String] = []
    for suffix in ["html", "xlsx", "csv", "json", "txt"] {
      written.append("roll.\(suffix)")
      _ = try program.run(list: ["status", "in", "-o", "lists/roll.\(suffix)"] + chosen)
      written.append("changes.\(suffix)")
      _ = try program.run(
        list: ["diff", "before", "in", "-o", "lists/changes.\(suffix)"] + chosen
      )
    }
    for extra in [[], ["--wide"]] {
      written.append("values\(extra.count).csv")
      _ = try program.run(
        list: ["table", "in", "-o", "lists/values\(extra.count).csv"] + extra + chosen
      )
    }
    try program.write("青禾县水利局\n".utf8, to: "list.txt")
    let roll = try program.run(list: ["status", "in", "--units", "list.txt"] + chosen)
    try program.write(roll.output.utf8, to: "lists/printed.txt")
    let changes = try program.run("diff", "wrong.txt", "in/a.txt", "--format", "json")
    try program.write(changes.output.utf8, to: "lists/pair.json")
    let printed = try program.run(list: ["diff", "wrong.txt", "in/a.txt"] + chosen)
    try program.write(printed.output.utf8, to: "lists/pair.txt")
    for format in ["json", "jsonl", "junit", "sarif", "csv"] {
      written.append("findings.\(format)")
      let found = try program.run(list: ["check", "wrong.txt", "--format", format] + chosen)
      try program.write(found.output.utf8, to: "lists/findings.\(format)")
    }
    written += ["printed.txt", "pair.json", "pair.txt"]
    let result = try program.run("check", "lists", "--language", "en")
    let told = result.messages.split(separator: "\n").filter {
      $0.contains("error INPUT-OWN-DOCUMENT")
    }
    let left = written.filter { name in !told.contains { $0.hasPrefix("lists/\(name):") } }
    #expect(left.isEmpty && result.status == 2, "\(left)")
  }

  @Test("in folders they are passed over by their names, which is said")
  func passed() throws {
    let program = try program()
    for language in ["zh", "en"] {
      _ = try program.run("check", "wrong.txt", "--per-unit", "in", "--language", language)
    }
    let result = try program.run("check", "in", "--language", "zh")
    #expect(result.status == 0, "\(result.messages)")
    let lines = result.messages.split(separator: "\n").filter { $0.contains("略过") }
    #expect(lines.count == 1 && lines[0].hasPrefix("略过退回单、催报通知 2 份：in/"), "\(lines)")
    #expect(try program.run("status", "in").output.contains("duplicate") == false)
    _ = try program.shell("rm in/a.txt")
    let none = try program.run("check", "in", "--language", "zh")
    #expect(none.status == 2 && none.messages.contains("只有退回单、催报通知"))
  }

  @Test(
    "what is made to be published is a report, and is read as one",
    arguments: ["html", "docx"]
  )
  func published(_ form: String) throws {
    let program = try program()
    _ = try program.run("convert", "wrong.txt", "-o", "draft.\(form)", "--force")
    let result = try program.run("check", "draft.\(form)")
    #expect(result.status == 1 && result.output.contains("SUM-B1"))
  }

  @Test("where both sides are sums no number is said to be right, and what mends all is said once")
  func sides() throws {
    let program = try program()
    var lines = try program.text("in/a.txt").components(separatedBy: "\n")
    let row = try #require(lines.firstIndex { $0.contains("一、本年新收政府信息公开申请数量") })
    // The last of the row's seven numbers is their sum, and the only thing that is wrong.
    #expect(lines[row + 7] == "\t12")
    lines[row + 7] = "\t22"
    let report = lines.joined(separator: "\n")
    try program.write(report.utf8, to: "intake.txt")
    _ = try program.run(
      "check",
      "intake.txt",
      "-o",
      "out.csv",
      "--per-unit",
      "back",
      "--language",
      "zh"
    )
    let rows = try program.text("out.csv").split(separator: "\r\n").filter {
      $0.contains(",SUM-B1,")
    }
    #expect(!rows.isEmpty && rows.allSatisfy { $0.contains(/,左边合计 \d+，右边合计 \d+,,/) }, "\(rows)")
    let all = try program.text("out.csv")
    #expect(all.ranges(of: "修改建议 1：").count == 1, "\(all)")
    let slip = try #require(try program.contents().keys.first { $0.hasPrefix("back/") })
    let page = try program.text(slip)
    #expect(page.contains("左边合计 ") && page.ranges(of: "修改建议 1：").count == 1)
    #expect(page.ranges(of: "应为“").count == 1 && page.contains("文中是“12件”，表中是“22”"), "\(page)")
  }

  @Test("a very long name of a unit leaves the ending of its slip's")
  func longName() {
    let names = [String(repeating: "长", count: 100) + "局", "甲局"]
    let files = UnitFiles(names, ending: "-退回单", in: "x", fileExtension: "html").paths
    #expect(files.allSatisfy { $0.map { FileRole(of: $0) } == .slip }, "\(files)")
    #expect(files.allSatisfy { ($0?.utf8.count ?? 0) < 220 })
  }

  @Test("the list that check prints is no report", arguments: ["zh", "en"])
  func printedList(_ language: String) throws {
    let program = try program()
    for file in ["wrong.txt", "in/a.txt"] {
      let list = try program.run("check", file, "--language", language, "--format", "text")
      try program.write(list.output.utf8, to: "list.txt")
      let result = try program.run("check", "list.txt", "--language", "en")
      #expect(result.status == 2)
      #expect(result.messages.contains("INPUT-OWN-DOCUMENT"), "\(result.messages)")
    }
  }

  @Test("a damaged report that is named as the output stays an input, and is not replaced")
  func damagedOutput() throws {
    let program = try program()
    _ = try program.run("convert", "wrong.txt", "-o", "whole.xlsx")
    let damaged = Array(try program.bytes("whole.xlsx").prefix(4_000))
    try program.write(damaged, to: "in/list.xlsx")
    let result = try program.run("check", "in", "-o", "in/list.xlsx", "--force")
    #expect(result.status == 3)
    #expect(result.messages.contains("OUTPUT-IS-INPUT"), "\(result.messages)")
    #expect(Array(try program.bytes("in/list.xlsx")) == damaged)
  }
}
