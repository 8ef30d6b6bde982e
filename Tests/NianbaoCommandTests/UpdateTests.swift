import Foundation
import TestSupport
import Testing

@Suite("nianbao update and diff", .tags(.programs), .startsPrograms)
struct UpdateTests {
  /// A folder with a report and an edited copy of it in JSON.
  private func edited(_ old: String, _ new: String) throws -> Program {
    let program = try Program()
    try program.add("report-2021.txt", as: "a.txt")
    #expect(try program.run("convert", "a.txt", "-o", "a.json").status == 0)
    let json = try program.text("a.json")
    let at = try #require(json.range(of: old))
    try program.write(json.replacingCharacters(in: at, with: new).utf8, to: "edited.json")
    return program
  }

  @Test("an edit changes its line and no other byte", arguments: ["json", "xml", "xlsx"])
  func oneLine(format: String) throws {
    let key = #""applications.newlyReceived.researchInstitution": "#
    let program = try edited(key + "0", key + "1234567")
    if format != "json" {
      #expect(try program.run("convert", "edited.json", "-o", "edited.\(format)").status == 0)
    }
    let diff = try program.run("diff", "a.txt", "edited.\(format)")
    #expect(diff.status == 0)
    #expect(diff.output.contains("+ 1234567"))
    let result = try program.run("update", "a.txt", "--from", "edited.\(format)", "-o", "b.txt")
    #expect(result.status == 0, "\(result.messages)")
    #expect(result.messages.contains("+ 1234567"))
    let old = try program.text("a.txt").split(separator: "\n", omittingEmptySubsequences: false)
    let new = try program.text("b.txt").split(separator: "\n", omittingEmptySubsequences: false)
    #expect(old.count == new.count)
    let changed = zip(old, new).filter { $0 != $1 }
    // The total, wrong now, is nobody's edit.
    #expect(changed.count == 1)
    #expect(changed[0].1.hasSuffix("1234567"))
    #expect(try program.run("diff", "edited.\(format)", "b.txt").output.isEmpty)
  }

  @Test("with --strict an edit that leaves the report with a fault is not written")
  func strict() throws {
    let key = #""applications.newlyReceived.researchInstitution": "#
    let program = try edited(key + "0", key + "1234567")
    let update = ["update", "a.txt", "--from", "edited.json", "-o", "b.txt"]
    for options in [["--strict"], ["--strict", "--dry-run"]] {
      let refused = try program.run(list: update + options)
      #expect(refused.status == 1)
      #expect(refused.messages.contains("error SUM-B2") && refused.messages.contains("STRICT"))
      #expect(try !program.names().contains("b.txt"))
    }
    #expect(try program.run(list: update).status == 0)
    let back = ["update", "b.txt", "--from", "a.txt", "--strict", "-o", "c.txt"]
    #expect(try program.run(list: back).status == 0)
    #expect(try program.bytes("c.txt") == program.bytes("a.txt"))
  }

  @Test("the original is replaced only with --force")
  func inPlace() throws {
    let key = #""reviews.litigationDirect.upheld": "#
    let program = try edited(key + "0", key + "5")
    let original = try program.bytes("a.txt")
    let refused = try program.run("update", "a.txt", "--from", "edited.json")
    #expect(refused.status == 3)
    #expect(try program.bytes("a.txt") == original)
    #expect(try program.run("update", "a.txt", "--from", "edited.json", "--force").status == 0)
    #expect(try program.run("diff", "a.txt", "edited.json").output.isEmpty)
  }

  @Test("an edit without a place in the original is refused with its name")
  func withoutPlace() throws {
    let program = try edited(
      #""reviews.litigationDirect.upheld": 0"#,
      "\"reviews.litigationDirect.upheld\": 5"
    )
    let text = try program.text("a.txt")
    let table = try #require(text.range(of: "行政复议\n") ?? text.range(of: "\t行政复议"))
    let heading = try #require(text.range(of: "五、"))
    let without = text[..<table.lowerBound] + "\n" + text[heading.lowerBound...]
    try program.write(String(without).utf8, to: "a.txt")
    let result = try program.run("update", "a.txt", "--from", "edited.json", "-o", "b.txt")
    #expect(result.status != 0)
    #expect(result.messages.contains("reviews.litigationDirect.upheld"))
    #expect(try !program.names().contains("b.txt"))
  }

  @Test("values that could not be read are not taken over")
  func unread() throws {
    let key = #""reviews.litigationDirect.upheld": "#
    let program = try edited(key + "0", key + #"{"unreadable": "1 2"}"#)
    let result = try program.run("update", "a.txt", "--from", "edited.json", "-o", "b.txt")
    #expect(result.status == 1)
    #expect(result.messages.contains("UPDATE-UNREAD"))
    #expect(try !program.names().contains("b.txt"))
  }

  @Test("a finding about a workbook says in which cell")
  func cellPlaces() throws {
    let program = try Program()
    try program.add("report-2021-wrong-sums.txt", as: "a.txt")
    #expect(try program.run("convert", "a.txt", "-o", "a.xlsx").status == 0)
    let check = try program.run("check", "a.xlsx")
    #expect(check.status == 1)
    #expect(check.output.contains(/a\.xlsx:申请![A-Z]+[0-9]+: error SUM-B1, SUM-B2/))
  }

  @Test("changes are printed for programs too")
  func json() throws {
    let key = #""reviews.litigationDirect.upheld": "#
    let program = try edited(key + "0", key + "5")
    let diff = try program.run("diff", "a.txt", "edited.json", "--format", "json")
    let object = try JSONSerialization.jsonObject(with: Data(diff.output.utf8)) as? [String: Any]
    let changes = try #require(object?["changes"] as? [[String: Any]])
    #expect(changes.count == 1)
    #expect(changes[0]["cell"] as? String == "reviews.litigationDirect.upheld")
    #expect(changes[0]["new"] as? String == "5")
    let tool = try #require(object?["tool"] as? [String: Any])
    #expect(tool["name"] as? String == "nianbao" && tool["ruleSet"] is Int)
  }

  @Test("a proposal is carried out in a workbook of this program")
  func workbook() throws {
    let program = try Program()
    try program.add("report-2021.txt", as: "a.txt")
    #expect(try program.run("convert", "a.txt", "-o", "a.json").status == 0)
    let key = #""reviews.litigationDirect.upheld": "#
    let json = try program.text("a.json")
    let at = try #require(json.range(of: key + "0"))
    try program.write(json.replacingCharacters(in: at, with: key + "4").utf8, to: "wrong.json")
    #expect(try program.run("convert", "wrong.json", "-o", "wrong.xlsx").status == 0)
    let before = try program.run("check", "wrong.xlsx", "--language", "en")
    #expect(before.status == 1)
    #expect(before.output.contains("proposal 1 (fault 1)"))
    let result = try program.run("update", "wrong.xlsx", "--apply", "1", "-o", "new.xlsx")
    #expect(result.status == 0, "\(result.messages)")
    #expect(result.messages.contains("FILE-REWRITTEN"))
    #expect(try program.run("check", "new.xlsx").status == 0)
    let changed = try program.run("diff", "wrong.xlsx", "new.xlsx").output
    #expect(changed.contains("litigationDirect"))
    // It is still the workbook of the report that it was made from.
    #expect(
      try !program.run("update", "wrong.json", "--from", "new.xlsx", "-o", "b.json").messages
        .contains("IDENTITY")
    )
    // What is hidden or drawn in it would be gone.
    var parts = try ArchiveParts([UInt8](program.bytes("wrong.xlsx")))
    parts.replace("<col min=\"4\"", "<col hidden=\"1\" min=\"4\"", in: "xl/worksheets/sheet4.xml")
    try program.write(parts.bytes(), to: "wrong.xlsx")
    let refused = try program.run("update", "wrong.xlsx", "--apply", "1", "-o", "other.xlsx")
    #expect(refused.status != 0 && refused.messages.contains("UPDATE-UNREAD"))
    #expect(try !program.names().contains("other.xlsx"))
  }

  @Test("what was explained goes along with the new file")
  func explained() throws {
    let program = try edited(
      #""reviews.litigationDirect.upheld": 0"#,
      "\"reviews.litigationDirect.upheld\": 5"
    )
    let old = #"{"explained":[{"code":"SUM-C2","cells":{},"reason":"并案","date":"2022-01-10"}]}"#
    try program.write(old.utf8, to: "a.txt.核实说明.json")
    let dry = ["update", "a.txt", "--from", "edited.json", "-o", "b.txt", "--dry-run"]
    #expect(try program.run(list: dry).status == 0)
    #expect(try !program.names().contains("b.txt.核实说明.json"))
    let result = try program.run(list: dry.dropLast())
    #expect(result.status == 0, "\(result.messages)")
    #expect(try program.text("b.txt.核实说明.json").contains("并案"))
    #expect(try program.text("a.txt.核实说明.json") == old)
  }
}
