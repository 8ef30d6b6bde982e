import Foundation
import TestSupport
import Testing

@Suite("nianbao template", .tags(.programs), .startsPrograms)
struct TemplateTests {
  private static let organ = "云溪省临江市青禾县松岭镇人民政府"

  @Test("a list gives a workbook for each unit, once, and names those whose files would be one")
  func units() throws {
    let program = try Program()
    try program.write("1、青禾县财政局\n\n甲/乙局\n丙/丁局\n丙\\丁局\n青禾县财政局\n".utf8, to: "list.txt")
    let result = try program.run(
      "template",
      "--units",
      "list.txt",
      "--year",
      "2025",
      "-o",
      "blank"
    )
    #expect(result.status == 3)
    #expect(try program.names(in: "blank") == ["甲_乙局.xlsx", "青禾县财政局.xlsx"])
    #expect(result.messages.contains("丙/丁局: error OUTPUT-SAME"))
    #expect(result.messages.contains("list.txt:6:1: warning ROSTER-TWICE"))
    #expect(result.messages.contains("4 files: 2 made, 2 failed"))
    let json = try program.run("convert", "blank/甲_乙局.xlsx", "--to", "json", "-o", "-")
    #expect(json.output.contains("\"organ\": \"甲/乙局\"") && json.output.contains("\"year\": 2025"))
  }

  @Test("all that a command line lacks is said at once")
  func missing() throws {
    let program = try Program()
    let year = try program.run("template", "--year", "2025")
    #expect(year.status == 64)
    #expect(year.messages.contains("Missing: --organ (or --units), -o."), "\(year.messages)")
    let list = try program.run("template", "--units", "list.txt")
    #expect(list.status == 64 && list.messages.contains("Missing: --year, -o."))
    let blank = try program.run("template", "--organ", " ", "--year", "2025", "-o", "a.xlsx")
    #expect(blank.status == 64 && blank.messages.contains("--organ must not be empty"))
  }

  @Test("workbooks that are there are replaced only with --force, one by one")
  func force() throws {
    let program = try Program()
    try program.write("甲局\n乙局\n".utf8, to: "list.txt")
    let arguments = ["template", "--units", "list.txt", "--year", "2025", "-o", "blank/"]
    #expect(try program.run(list: arguments).status == 0)
    let refused = try program.run(list: arguments)
    #expect(refused.status == 3 && refused.messages.contains("FILE-EXISTS"))
    #expect(try program.run(list: arguments + ["--force", "--jobs", "1"]).status == 0)
  }

  @Test("last year's numbers are filled in and told, found in a folder by the organ's name")
  func lastYear() throws {
    let program = try Program()
    try program.add("report-2021.txt", as: "last/a.txt")
    try program.write("\(Self.organ)\n青禾县财政局\n".utf8, to: "list.txt")
    let result = try program.run(
      "template",
      "--units",
      "list.txt",
      "--year",
      "2022",
      "--previous",
      "last",
      "-o",
      "blank"
    )
    #expect(result.status == 0, "\(result.messages)")
    #expect(result.messages.contains("\(Self.organ): 7 cells filled in from last year's report"))
    #expect(result.messages.contains("青禾县财政局: note LASTYEAR-MISSING"))
    let json = try program.run("convert", "blank/\(Self.organ).xlsx", "--to", "json", "-o", "-")
    #expect(json.output.contains("\"applications.carriedOver.naturalPerson\": 1"))
    #expect(json.output.contains("\"applications.carriedOver.total\": 2"))
    #expect(json.output.contains("\"applications.newlyReceived.total\": null"))
  }

  @Test("a report of another year fills in nothing")
  func otherYear() throws {
    let program = try Program()
    try program.add("report-2021.txt", as: "a.txt")
    let result = try program.run(
      "template",
      "--organ",
      Self.organ,
      "--year",
      "2023",
      "--previous",
      "a.txt",
      "-o",
      "b.xlsx"
    )
    #expect(result.status == 0)
    #expect(result.messages.contains("LASTYEAR-OTHER"))
    let json = try program.run("convert", "b.xlsx", "--to", "json", "-o", "-")
    #expect(json.output.contains("\"applications.carriedOver.naturalPerson\": null"))
  }

  @Test("what comes back as it was given out does not pass", arguments: [[], ["--zero"]])
  func unfilled(options: [String]) throws {
    let program = try Program()
    try program.add("report-2021.txt", as: "a.txt")
    let template = ["template", "--organ", Self.organ, "--year", "2022", "--previous", "a.txt"]
    #expect(try program.run(list: template + options + ["-o", "b.xlsx"]).status == 0)
    let checked = try program.run("check", "b.xlsx")
    #expect(checked.status == 1)
    #expect(checked.output.contains("b.xlsx: error REPORT-UNFILLED"))
    #expect(!checked.output.contains("proposal"))
    #expect(try program.run("inspect", "b.xlsx").output.contains("not filled in"))
    let strict = try program.run("convert", "b.xlsx", "--strict", "-o", "c.json")
    #expect(strict.status == 1 && strict.messages.contains("REPORT-UNFILLED"))
    #expect(try !program.names().contains("c.json"))
    let lenient = try program.run("convert", "b.xlsx", "-o", "c.json")
    #expect(lenient.status == 0 && lenient.messages.contains("warning REPORT-UNFILLED"))
  }

  @Test("--zero fills in what last year's report does not give")
  func zero() throws {
    let program = try Program()
    try program.add("report-2021.txt", as: "a.txt")
    let result = try program.run(
      "template",
      "--organ",
      Self.organ,
      "--year",
      "2022",
      "--previous",
      "a.txt",
      "--zero",
      "-o",
      "b.xlsx"
    )
    #expect(result.messages.contains("7 cells filled in from last year's report"))
    let json = try program.run("convert", "b.xlsx", "--to", "json", "-o", "-").output
    #expect(json.contains("\"applications.carriedOver.naturalPerson\": 1,"))
    #expect(json.contains("\"applications.newlyReceived.total\": 0,"))
    #expect(json.contains("\"proactive.fees.amount\": \"0\","))
    #expect(!json.contains(": null"))
  }

  @Test("an organ or a list, not both, and no workbooks to standard output")
  func usage() throws {
    let program = try Program()
    try program.write("甲局\n".utf8, to: "list.txt")
    let both = ["template", "--organ", "甲局", "--units", "list.txt", "--year", "2025", "-o", "x"]
    #expect(try program.run(list: both).status == 64)
    #expect(try program.run("template", "--year", "2025", "-o", "x").status == 64)
    let piped = ["template", "--units", "list.txt", "--year", "2025", "-o", "-"]
    #expect(try program.run(list: piped).status == 64)
    let missing = ["template", "--units", "none.txt", "--year", "2025", "-o", "x"]
    #expect(try program.run(list: missing).status == 2)
  }
}
