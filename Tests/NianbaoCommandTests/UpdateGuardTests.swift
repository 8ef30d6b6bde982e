import Foundation
import TestSupport
import Testing

@Suite(
  "nianbao update: what an import shows, and what it refuses",
  .tags(.programs),
  .startsPrograms
)
struct UpdateGuardTests {
  /// A folder with a report as text and, edited in one place, as another text.
  private func texts(_ old: String, _ new: String) throws -> Program {
    let program = try Program()
    try program.add("report-2021.txt", as: "a.txt")
    let text = try program.text("a.txt")
    #expect(text.contains(old))
    try program.write(text.replacingOccurrences(of: old, with: new).utf8, to: "other.txt")
    #expect(try program.run("convert", "other.txt", "-o", "other.xlsx").status == 0)
    return program
  }

  @Test("--dry-run lists every change with what it does to each rule, and writes nothing")
  func dryRun() throws {
    let program = try Program()
    try program.add("report-2021.txt", as: "a.txt")
    #expect(try program.run("convert", "a.txt", "-o", "a.json").status == 0)
    let key = #""reviews.reconsideration.total": "#
    let json = try program.text("a.json")
    #expect(json.contains(key + "1"))
    try program.write(
      json.replacingOccurrences(of: key + "1", with: key + "4").utf8,
      to: "edited.json"
    )
    #expect(try program.run("convert", "edited.json", "-o", "edited.xlsx").status == 0)
    let before = try program.names()
    let result = try program.run("update", "a.txt", "--from", "edited.xlsx", "--dry-run")
    #expect(result.status == 0)
    #expect(
      result.messages.contains(
        """
        reviews.reconsideration.total (复议诉讼 › 行政复议 › 总计)
        - 1
        + 4
        """
      )
    )
    #expect(result.messages.contains("rule C1 复议诉讼 › 行政复议 › 总计: holds → broken (1, 4)"))
    #expect(result.messages.contains("a.txt: 1 changes, nothing written"))
    #expect(try program.names() == before)
    let written = try program.run("update", "a.txt", "--from", "edited.xlsx", "-o", "b.txt")
    #expect(written.messages.contains("holds → broken (1, 4)"))
    #expect(try program.run("diff", "edited.xlsx", "b.txt").output.isEmpty)
  }

  @Test("a workbook of another organ is refused by name, unless --force is given")
  func otherOrgan() throws {
    let program = try texts("松岭镇", "青山镇")
    let refused = try program.run("update", "a.txt", "--from", "other.xlsx", "-o", "b.txt")
    #expect(refused.status == 2)
    #expect(refused.messages.contains("UPDATE-IDENTITY"))
    #expect(refused.messages.contains("青山镇") && refused.messages.contains("松岭镇"))
    #expect(try !program.names().contains("b.txt"))
    let forced = try program.run(
      "update",
      "a.txt",
      "--from",
      "other.xlsx",
      "-o",
      "b.txt",
      "--force"
    )
    #expect(forced.status == 0, "\(forced.messages)")
    #expect(forced.messages.contains("IDENTITY-OTHER"))
    #expect(try program.run("diff", "other.txt", "b.txt").output.isEmpty)
  }

  @Test("a workbook under another form of the organ's name is taken, and that is noted")
  func alias() throws {
    let program = try texts("云溪省临江市青禾县松岭镇人民政府", "青禾县松岭镇")
    let update = try program.run("update", "a.txt", "--from", "other.xlsx", "--dry-run")
    #expect(update.status == 0)
    #expect(update.messages.contains("note IDENTITY-ALIAS"))
    let same = try program.run("update", "other.txt", "--from", "other.xlsx", "--dry-run")
    #expect(!same.messages.contains("IDENTITY-ALIAS"))
  }

  @Test("so is one of another year")
  func otherYear() throws {
    let program = try texts("2021年政府信息公开工作年度报告", "2022年政府信息公开工作年度报告")
    let refused = try program.run("update", "a.txt", "--from", "other.xlsx", "-o", "b.txt")
    #expect(refused.status == 2)
    #expect(refused.messages.contains("its year is 2022, the original's 2021"))
  }

  @Test("an original that was changed after the workbook was made is told")
  func changedOriginal() throws {
    let program = try texts("78人次", "79人次")
    let stale = try program.run("update", "a.txt", "--from", "other.xlsx", "--dry-run")
    #expect(stale.status == 0)
    #expect(stale.messages.contains("warning ORIGINAL-CHANGED"))
    let fresh = try program.run("update", "other.txt", "--from", "other.xlsx", "--dry-run")
    #expect(!fresh.messages.contains("ORIGINAL-CHANGED"))
    #expect(fresh.messages.contains("other.txt: 0 changes"))
  }
}
