import Foundation
import TestSupport
import Testing

@Suite("combine", .tags(.programs), .startsPrograms)
struct CombineTests {
  private func units() throws -> Program {
    let program = try Program()
    for (index, name) in ["松岭镇", "柏树镇", "石桥镇"].enumerated() {
      try program.add("report-2021.txt", as: "in/\(index).txt")
      let text = try program.text("in/\(index).txt").replacingOccurrences(of: "松岭镇", with: name)
      try program.write(text.utf8, to: "in/\(index).txt")
    }
    return program
  }

  @Test("the workbook has the sums and a row for each unit, and converts like any report")
  func workbook() throws {
    let program = try units()
    let arguments = ["combine", "in", "--organ", "青禾县人民政府", "-o", "in/all.xlsx"]
    let result = try program.run(list: arguments)
    #expect(result.status == 0)
    #expect(result.messages.contains("added up 3\n"))
    // The output is in the folder of the inputs, and an input of the next run.
    let again = try program.run(list: arguments + ["--force"])
    #expect(again.status == 3 && again.messages.contains("in/all.xlsx: error OUTPUT-IS-INPUT"))
    let other = try program.run("combine", "in", "--organ", "青禾县人民政府", "-o", "again.xlsx")
    #expect(other.status == 0 && other.messages.contains("warning COMBINE-OWN-SUM in/all.xlsx"))
    #expect(other.messages.contains("added up 3; the district's own sum, left out 1\n"))
    #expect(try program.run("convert", "in/all.xlsx", "-o", "all.json").status == 0)
    let json = try program.text("all.json")
    #expect(json.contains("\"applications.newlyReceived.total\": 36"))
    #expect(json.contains("青禾县人民政府"))
    #expect(try program.run("convert", "in/all.xlsx", "-o", "all.xml").status == 0)
    let inspected = try program.run("inspect", "in/all.xlsx").output
    #expect(!inspected.contains("各单位"))
  }

  @Test("last year's report or reports are compared; another year is told")
  func previous() throws {
    let program = try units()
    for index in 0...2 {
      let text = try program.text("in/\(index).txt").replacingOccurrences(of: "2021", with: "2020")
      try program.write(text.utf8, to: "last/\(index).txt")
    }
    let arguments = ["combine", "in", "--organ", "青禾县人民政府", "--previous"]
    let folder = try program.run(list: arguments + ["last", "-o", "all.xlsx"])
    #expect(folder.status == 0, "\(folder.messages)")
    #expect(try program.run("convert", "all.xlsx", "-o", "all.json").status == 0)
    // The sum of last year among the reports of last year is not added to them.
    try program.write(
      program.text("all.json").replacingOccurrences(of: "2021", with: "2020").utf8,
      to: "last/sum.json"
    )
    let own = try program.run(list: arguments + ["last", "-o", "d.xlsx"])
    #expect(own.status == 0, "\(own.messages)")
    let same = try program.run(list: arguments + ["all.json", "-o", "b.xlsx"])
    #expect(same.status == 0 && same.messages.contains("note LASTYEAR-MISSING"))
    #expect(same.messages.contains("is of 2021, not of 2020"))
    try program.write("没有报告\n".utf8, to: "none/a.txt")
    let none = try program.run(list: arguments + ["none", "-o", "c.xlsx"])
    #expect(none.messages.contains("none has no report of 2020 to add up"))
  }

  @Test("a unit that has not filled in its form is named and not added up")
  func unfilled() throws {
    let program = try units()
    let form = ["template", "--organ", "青山镇人民政府", "--year", "2021", "--zero"]
    #expect(try program.run(list: form + ["-o", "in/3.xlsx"]).status == 0)
    let result = try program.run("combine", "in", "-o", "all.json")
    #expect(result.status == 1)
    #expect(result.messages.contains("error REPORT-UNFILLED “青山镇人民政府” (in/3.xlsx)"))
    #expect(result.messages.contains("added up 3; not filled in, left out 1\n"))
    #expect(try program.text("all.json").contains("\"applications.newlyReceived.total\": 36"))
  }

  @Test("with --strict nothing is written where a report or the sums give a warning")
  func strict() throws {
    let program = try units()
    let arguments = ["combine", "in", "--strict", "-o", "all.json"]
    let text = try program.text("in/1.txt")
      .replacingOccurrences(of: "全年新收申请12件", with: "全年新收申请13件")
    try program.write(text.utf8, to: "in/1.txt")
    let warned = try program.run(list: arguments)
    #expect(warned.status == 1)
    #expect(warned.messages.contains("warning CLAIM-T1"))
    #expect(warned.messages.contains("all.json: error STRICT"))
    #expect(try !program.names().contains("all.json"))
    try program.write(
      text.replacingOccurrences(of: "全年新收申请13件", with: "全年新收申请12件").utf8,
      to: "in/1.txt"
    )
    try program.write("松岭镇人民政府\n".utf8, to: "list.txt")
    let unlisted = try program.run(list: arguments + ["--units", "list.txt"])
    #expect(unlisted.status == 1 && unlisted.messages.contains("warning COMBINE-UNLISTED"))
    #expect(try !program.names().contains("all.json"))
    #expect(try program.run(list: arguments).status == 0)
    #expect(try program.names().contains("all.json"))
  }

  @Test("a missing unit, a file that is no report and a wrong upper report are told")
  func findings() throws {
    let program = try units()
    try program.write("%PDF-1".utf8, to: "in/3.pdf")
    let list = Array("松岭镇人民政府\r\n柏树镇人民政府\r\n石桥镇人民政府\r\n青山镇人民政府\r\n".utf8)
    try program.write(list, to: "list.txt")
    let result = try program.run("combine", "in", "--units", "list.txt", "-o", "all.json")
    #expect(result.status == 2)
    #expect(result.messages.contains("COMBINE-MISSING"))
    #expect(result.messages.contains("in/3.pdf"))
    let wrong = try program.text("all.json").replacingOccurrences(
      of: "\"applications.newlyReceived.total\": 36",
      with: "\"applications.newlyReceived.total\": 24"
    )
    try program.write(wrong.utf8, to: "upper.json")
    let checked = try program.run(
      "combine",
      "in/0.txt",
      "in/1.txt",
      "in/2.txt",
      "--check",
      "upper.json",
      "-o",
      "b.xlsx"
    )
    #expect(checked.status == 1)
    #expect(checked.messages.contains("upper.json:"))
    #expect(checked.messages.contains("COMBINE-DIFFERS"))
    #expect(try program.run("combine", "in", "-o", "all.odt").status == 64)
    #expect(
      try program.run("combine", "in/3.pdf", "-o", "c.xlsx").messages.contains("COMBINE-NOTHING")
    )
    #expect(try !program.names().contains("c.xlsx"))
  }
}
