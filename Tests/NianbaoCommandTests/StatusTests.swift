import Foundation
import TestSupport
import Testing

@Suite("nianbao status", .tags(.programs), .startsPrograms)
struct StatusTests {
  private func folder() throws -> Program {
    let program = try Program()
    for name in ["松岭镇", "柏树镇", "石桥镇"] {
      try program.add("report-2021.txt", as: "in/\(name).txt")
      let text = try program.text("in/\(name).txt")
      try program.write(text.replacingOccurrences(of: "松岭镇", with: name).utf8, to: "in/\(name).txt")
    }
    try program.write("1、松岭镇人民政府\n2、柏树镇人民政府\n3、石桥镇人民政府\n".utf8, to: "list.txt")
    return program
  }

  @Test("the first line says whether all is there, and the status of the program as well")
  func complete() throws {
    let program = try folder()
    let all = try program.run("status", "in", "--units", "list.txt")
    #expect(all.status == 0, "\(all.messages)")
    #expect(all.output.hasPrefix("complete: 3 of 3 units\nreported 3\n"))
    try program.write("松岭镇人民政府\n白水镇人民政府\n".utf8, to: "list.txt")
    let some = try program.run("status", "in", "--units", "list.txt", "--language", "zh")
    #expect(some.status == 1)
    #expect(some.output.hasPrefix("不齐：1/2\n已报 1，缺报 1\n"))
    try program.write("%PDF-1".utf8, to: "in/白水镇.pdf")
    let unread = try program.run("status", "in", "--units", "list.txt", "--no-converters")
    #expect(unread.status == 2)
    #expect(unread.output.contains("handed in but unreadable"))
  }

  @Test("a report with an error is counted and makes the status 1")
  func faulty() throws {
    let program = try folder()
    try program.add("report-2021-wrong-sums.txt", as: "in/a.txt")
    try FileManager.default.removeItem(at: program.folder.appending(path: "in/松岭镇.txt"))
    let result = try program.run("status", "in", "--units", "list.txt", "--format", "json")
    #expect(result.status == 1)
    #expect(result.output.contains("\"state\": \"faulty\""))
    #expect(result.output.contains("\"en\": \"complete: 3 of 3 units\""))
  }

  @Test("last year's organs are the list where none is given; without either nobody can be missing")
  func lists() throws {
    let program = try folder()
    for name in ["松岭镇", "白水镇"] {
      let text = try program.text("in/松岭镇.txt").replacingOccurrences(of: "松岭镇", with: name)
        .replacingOccurrences(of: "2021年", with: "2020年")
      try program.write(text.utf8, to: "in/last/\(name).txt")
    }
    let previous = try program.run("status", "in", "--previous", "in/last")
    #expect(previous.status == 1)
    #expect(previous.output.hasPrefix("incomplete: 1 of 2 units\n"), "\(previous.output)")
    #expect(previous.output.contains("青禾县白水镇人民政府  missing"))
    let none = try program.run("status", "in/松岭镇.txt", "in/柏树镇.txt", "in")
    #expect(
      none.output.hasPrefix(
        "no list: 4 units by the reports that have come, 3 of which can be added up\n"
      ),
      "\(none.output)"
    )
    #expect(none.output.contains("none can be missing"))
  }

  @Test("which of several reports is used is said, decided by --prefer, and the same in combine")
  func prefer() throws {
    let program = try folder()
    let text = try program.text("in/柏树镇.txt").replacingOccurrences(of: "\t31\n", with: "\t32\n")
    try program.write(text.utf8, to: "in/柏树镇2.txt")
    func date(_ name: String, _ seconds: TimeInterval) throws {
      try FileManager.default.setAttributes(
        [.modificationDate: Date(timeIntervalSince1970: seconds)],
        ofItemAtPath: program.folder.appending(path: name).path
      )
    }
    try date("in/柏树镇.txt", 1_700_000_000)
    try date("in/柏树镇2.txt", 1_700_009_000)
    let list = ["--units", "list.txt"]
    let open = try program.run(list: ["status", "in"] + list)
    #expect(open.status == 1 && open.output.contains("duplicate"))
    #expect(open.output.contains("in/柏树镇2.txt is used"))
    let newest = try program.run(list: ["status", "in", "--prefer", "newest"] + list)
    #expect(newest.status == 0 && newest.output.contains("in/柏树镇2.txt is used"))
    let arguments = ["combine", "in", "-o", "a.json", "--force"] + list
    let combined = try program.run(list: arguments)
    #expect(combined.status == 1)
    #expect(
      combined.messages.contains(
        "error COMBINE-DUPLICATE “柏树镇人民政府” has 2 reports, in/柏树镇.txt, in/柏树镇2.txt: in/柏树镇2.txt is used (the latest by the file's time); in/柏树镇.txt differs in 1 cells: proactive.licences.decisions 32, there 31"
      ),
      "\(combined.messages)"
    )
    #expect(try program.text("a.json").contains("\"proactive.licences.decisions\": 94"))
    let named = try program.run(list: arguments + ["--prefer", "in/柏树镇.txt"])
    #expect(named.status == 0 && named.messages.contains("note COMBINE-PREFERRED"))
    #expect(try program.text("a.json").contains("\"proactive.licences.decisions\": 93"))
    // Times that say nothing decide nothing.
    try date("in/柏树镇2.txt", 1_700_000_030)
    let tied = try program.run(list: ["status", "in", "--prefer", "newest"] + list)
    #expect(tied.status == 1 && tied.output.contains("undecided"))
    #expect(try program.run("status", "in", "--prefer", "list.txt").status == 64)
  }

  @Test("what is written is the same from run to run, and replaces nothing unasked")
  func outputs() throws {
    let program = try folder()
    for name in ["a.xlsx", "a.csv", "a.html", "a.json", "a.txt"] {
      let arguments = ["status", "in", "--units", "list.txt", "-o", "\(name)"]
      #expect(try program.run(list: arguments).status == 0, "\(name)")
      let bytes = try program.bytes(name)
      #expect(try program.run(list: arguments).status == 3)
      #expect(try program.run(list: arguments + ["--force"]).status == 0, "\(name)")
      #expect(try program.bytes(name) == bytes)
    }
    #expect(try program.run("status", "in", "-o", "a.docx").status == 64)
    #expect(try program.run("status", "in", "-o", "in/松岭镇.txt", "--force").status == 3)
  }
}
