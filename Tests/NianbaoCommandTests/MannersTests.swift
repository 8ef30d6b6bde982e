import Foundation
import TestSupport
import Testing

@testable import NianbaoCommand

@Suite("manners of the batch commands", .tags(.programs), .startsPrograms)
struct MannersTests {
  @Test("a pattern means a path, a name or a folder, by characters")
  func patterns() {
    for (pattern, path, isMeant) in [
      ("*.bak", "甲/乙.bak", true), ("草稿*", "甲/草稿1.docx", true), ("旧", "旧/甲.txt", true),
      ("旧/", "旧/甲.txt", true), ("甲/旧", "甲/旧/乙.txt", true), ("旧", "甲旧/乙.txt", false),
      ("?局.txt", "某局.txt", true), ("??局.txt", "某局.txt", false), ("[甲乙]局.txt", "乙局.txt", true),
      ("[!甲]局.txt", "甲局.txt", false), ("[0-9]*", "5.txt", true), ("[甲", "[甲", true),
      ("a*b*c", "aXbYbZc", true), ("a*b*c", "aXbYbZ", false), ("*", "甲", true), ("\\*", "甲", false),
      ("", "甲", false), ("甲/*.txt", "甲/乙/丙.txt", true),
    ] {
      #expect(FilePattern(pattern).matches(path) == isMeant, "\(pattern) \(path)")
    }
  }

  @Test("--exclude passes over files of folders in every command that takes them")
  func excludes() throws {
    let program = try Program()
    try program.add("report-2021.txt", as: "报告/甲.txt")
    try program.add("report-2021-wrong-sums.txt", as: "报告/旧/甲.txt")
    try program.write("no report".utf8, to: "报告/草稿1.txt")
    let excluded = ["--exclude", "草稿?.txt", "--exclude", "旧"]
    let check = try program.run(list: ["check", "报告/"] + excluded)
    #expect(check.status == 0 && check.messages.contains("1 files"), "\(check.messages)")
    let convert = try program.run(list: ["convert", "报告/", "--to", "xml", "-o", "出/"] + excluded)
    #expect(convert.status == 0)
    #expect(try program.names(in: "出") == ["甲.xml"])
    let combine = try program.run(
      list: ["combine", "报告/", "--organ", "某县", "-o", "和.xlsx"] + excluded
    )
    #expect(combine.status == 0, "\(combine.messages)")
    let all = try program.run("check", "报告/", "--exclude", "*", "--language", "zh")
    #expect(all.status == 2 && all.messages.contains("都被 --exclude 略过了"), "\(all.messages)")
    // What is named itself is meant.
    #expect(try program.run("check", "报告/甲.txt", "--exclude", "*").status == 0)
  }

  @Test("-q says what is wrong and nothing else")
  func quiet() throws {
    let program = try Program()
    try program.add("report-2021.txt", as: "好/甲.txt")
    for arguments in [
      ["check", "好/", "-q"], ["check", "好/甲.txt", "--quiet"],
      ["convert", "好/", "--to", "xml", "-o", "出/", "-q"],
      ["combine", "好/", "--organ", "某县", "-o", "和.xlsx", "-q"],
      [
        "template", "--organ", "云溪省临江市青禾县松岭镇人民政府", "--year", "2022", "-o", "空.xlsx", "-q",
        "--previous",
        "好/甲.txt",
      ],
    ] {
      let result = try program.run(list: arguments)
      #expect(result.status == 0 && result.output.isEmpty && result.messages.isEmpty, "\(result)")
    }
    try program.add("report-2021-wrong-sums.txt", as: "好/乙.txt")
    let mixed = try program.run("check", "好/", "-q")
    #expect(mixed.status == 1 && mixed.output.contains("SUM-C1") && mixed.output.contains("乙.txt"))
    #expect(!mixed.output.contains("甲.txt") && mixed.messages.contains("乙.txt  has errors"))
    let json = try program.run("check", "好/", "-q", "--format", "json").output
    #expect(json == (try program.run("check", "好/", "--format", "json").output))
  }

  @Test("one wrong total is one block that names its rules")
  func blocks() throws {
    let program = try Program()
    try program.add("report-2021-wrong-sums.txt", as: "a.txt")
    let output = try program.run("check", "a.txt", "--language", "zh").output
    let lines = output.split(separator: "\n").map { String($0) }
    let head =
      "a.txt:333:2: 错误 SUM-B1, SUM-B2, SUM-B3 “申请 › 三、本年度办理结果 › （七）总计 › 申请人情况 › 总计”是 12，涉及它的 3 个勾稽关系不成立"
    #expect(lines.count { $0.contains("SUM-B2") } == 2 && lines.contains(head), "\(output)")
    #expect(lines.count { $0 == "      | ^" } == 2)
    #expect(!output.contains("为 0 的：") && output.contains("其余 16 格为 0"), "\(output)")
    let verbose = try program.run("check", "a.txt", "--language", "zh", "--verbose").output
    #expect(verbose.contains("为 0 的：") && !verbose.contains("格为 0"))
    let json = try program.run("check", "a.txt", "--format", "jsonl").output
    #expect(json.split(separator: "\n").count { $0.contains("\"SUM-B") } == 3)
  }
}
