import Foundation
import TestSupport
import Testing

@Suite("nianbao diff of folders", .tags(.programs), .startsPrograms)
struct DiffFolderTests {
  /// Two folders: a unit whose report is the same as a workbook, one whose total was changed, one on each side alone.
  private func program() throws -> Program {
    let program = try Program()
    let report = String(
      decoding: try Data(contentsOf: Program.fixtures.appending(path: "report-2021.txt")),
      as: UTF8.self
    )
    func write(_ town: String, _ name: String, total: Int = 12) throws {
      let text = report.replacing("松岭镇", with: town).replacing(
        "\t0\n\t12\n",
        with: "\t0\n\t\(total)\n"
      )
      try program.write(text.utf8, to: name)
    }
    try write("松岭镇", "before/a.txt")
    try write("青山镇", "before/b.txt")
    try write("绿水镇", "before/c.txt")
    try write("青山镇", "after/other.txt", total: 21)
    try write("白水镇", "after/d.txt")
    _ = try program.run("convert", "before/a.txt", "-o", "after/a.xlsx")
    return program
  }

  @Test("units are compared whatever their files are called, and those on one side are told")
  func text() throws {
    let result = try program().run("diff", "before", "after")
    #expect(result.status == 0)
    #expect(
      result.output.hasPrefix(
        "云溪省临江市青禾县青山镇人民政府 2021: before/b.txt → after/other.txt, differences: 1\n"
      )
    )
    #expect(result.output.contains("\n- 12\n+ 21\n  difference +9 (+75.0%)\n\n"))
    #expect(result.output.contains("绿水镇人民政府 2021: before only: before/c.txt\n"))
    #expect(result.output.contains("白水镇人民政府 2021: after only: after/d.txt\n"))
    #expect(result.output.hasSuffix("the same: 1, different: 1, before only: 1, after only: 1\n"))
  }

  @Test(
    "the differences go into a file, which is no input of the next run",
    arguments: ["json", "csv", "html", "xlsx", "txt"]
  )
  func files(_ suffix: String) throws {
    let program = try program()
    let result = try program.run("diff", "before", "after", "-o", "after/out.\(suffix)")
    #expect(result.status == 0 && result.output.isEmpty)
    let first = try program.bytes("after/out.\(suffix)")
    #expect(try program.run("diff", "before", "after", "-o", "after/out.\(suffix)").status == 3)
    #expect(
      try program.run("diff", "before", "after", "-o", "after/out.\(suffix)", "--force").status == 0
    )
    #expect(try program.bytes("after/out.\(suffix)") == first)
    if suffix == "json" {
      let root = try JSONSerialization.jsonObject(with: first) as? [String: Any]
      let units = root?["units"] as? [[String: Any]]
      #expect(units?.map { ($0["changes"] as? [Any])?.count } == [0, 1])
      #expect(
        (root?["onlyAfter"] as? [[String: Any]])?.map { $0["file"] as? String } == ["after/d.txt"]
      )
    }
    if suffix == "csv" {
      let lines = try program.text("after/out.csv").split(separator: "\r\n")
      #expect(lines.count == 2 && lines[1].hasSuffix(",12,21,9,75.0"))
    }
  }

  @Test("a folder and a file, and an output that is one of the reports, are refused")
  func refusals() throws {
    let program = try program()
    #expect(try program.run("diff", "before", "after/d.txt").status == 64)
    #expect(try program.run("diff", "before", "after", "-o", "x").status == 64)
    let same = try program.run(
      "diff",
      "before/a.txt",
      "after/d.txt",
      "-o",
      "after/d.txt",
      "--force"
    )
    #expect(same.status == 3 && same.messages.contains("OUTPUT-IS-INPUT"))
    try program.write("no report".utf8, to: "before/e.txt")
    let unread = try program.run("diff", "before", "after")
    #expect(unread.status == 2 && unread.messages.contains("INPUT-NOT-A-REPORT"))
    #expect(unread.output.contains("the same: 1, different: 1"))
  }
}
