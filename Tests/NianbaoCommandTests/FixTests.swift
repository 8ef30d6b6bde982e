import Foundation
import TestSupport
import Testing

@Suite("nianbao check --fix and update --replay", .tags(.programs), .startsPrograms)
struct FixTests {
  /// A report in which two digits of a total are exchanged, as the text says too, and one with sums of which
  /// nothing tells what is wrong with them.
  private func program() throws -> Program {
    let program = try Program()
    let report = try fixture("report-2021.txt")
    #expect(report.contains("\t0\n\t12\n"))
    try program.write(report.replacing("\t0\n\t12\n", with: "\t0\n\t21\n").utf8, to: "in/a.txt")
    try program.write(
      try fixture("report-2021-wrong-sums.txt").replacing("松岭镇", with: "青山镇").utf8,
      to: "in/b.txt"
    )
    return program
  }

  private func fixture(_ name: String) throws -> String {
    String(decoding: try Data(contentsOf: Program.fixtures.appending(path: name)), as: UTF8.self)
  }

  @Test("what is certain is mended in a copy, twice with the same result, and the rest is named")
  func mends() throws {
    let program = try program()
    let before = try program.bytes("in/a.txt")
    var written: [String: Data?] = [:]
    for run in 1...2 {
      let result = try program.run("check", "in", "--fix", "--yes", "-o", "in/mended")
      #expect(result.status == 1)
      #expect(result.messages.contains("in/mended/a.txt: 1 changes, and then passed:"))
      #expect(
        result.messages.contains("in/b.txt: fault 1 is left: one change mends it, but neither")
      )
      #expect(result.messages.contains("in/b.txt: fault 2 is left: several changes mend it (3"))
      let files = try program.contents().filter { $0.key.hasPrefix("in/mended/") }
      if run == 1 { written = files } else { #expect(files == written) }
    }
    #expect(Set(written.keys) == ["in/mended/a.txt", "in/mended/修改记录.json"])
    #expect(try program.bytes("in/a.txt") == before)
    #expect(try program.text("in/mended/a.txt") == fixture("report-2021.txt"))
    let changes = try program.text("in/mended/修改记录.json")
    for part in [
      "\"protocol\": 1", "\"file\": \"in/a.txt\"", "\"year\": 2021", "\"SUM-B1\"",
      "\"cell\": \"applications.newlyReceived.total\"", "\"old\": \"21\"", "\"new\": \"12\"",
      "the text says the same",
    ] {
      #expect(changes.contains(part), "\(part)")
    }
    // The protocol is no report.
    let mended = try program.run("check", "in/mended")
    #expect(mended.status == 0)
  }

  @Test("where nobody can be asked and nobody has agreed nothing is written")
  func asks() throws {
    let program = try program()
    let result = try program.run("check", "in", "--fix", "-o", "mended")
    #expect(result.status == 1)
    #expect(result.messages.contains("no copies: standard input is no terminal"))
    #expect(!(try program.contents()).keys.contains("mended"))
    let nothing = try program.run("check", "in/b.txt", "--fix", "--yes", "-o", "mended")
    #expect(nothing.messages.contains("no copies: there is no change that is certain\n"))
    #expect(!(try program.contents()).keys.contains("mended"))
    // Another copy that is there stays.
    try program.write("mine".utf8, to: "mended/a.txt")
    let there = try program.run("check", "in", "--fix", "--yes", "-o", "mended")
    #expect(there.status == 3 && there.messages.contains("FILE-EXISTS"))
    #expect(try program.text("mended/a.txt") == "mine")
  }

  @Test("changes are made again where the old value still stands, and else told with their place")
  func replays() throws {
    let program = try program()
    _ = try program.run("check", "in", "--fix", "--yes", "-o", "mended")
    let changes = "mended/修改记录.json"
    // The unit has mended something else, and sends it as a workbook.
    _ = try program.run("convert", "in/a.txt", "-o", "again.xlsx")
    for _ in 1...2 {
      let again = try program.run("update", "again.xlsx", "--replay", changes, "-o", "new.xlsx")
      #expect(again.status == 0)
      #expect(again.messages.contains("new.xlsx: 1 changes\n"))
    }
    #expect(try program.run("check", "new.xlsx").status == 0)
    let done = try program.run("update", "new.xlsx", "--replay", changes, "--force")
    #expect(done.status == 0)
    #expect(
      done.messages.contains("1 cells say already") && done.messages.contains("nothing written")
    )
    let other = try fixture("report-2021.txt").replacing("\t0\n\t12\n", with: "\t0\n\t22\n")
    try program.write(other.utf8, to: "other.txt")
    let conflict = try program.run("update", "other.txt", "--replay", changes, "-o", "x.txt")
    #expect(conflict.status == 1)
    #expect(conflict.messages.hasPrefix("other.txt:85:2: error REPLAY-CONFLICT "))
    #expect(conflict.messages.contains("from 21 to 12: it is 22 now"))
    #expect(!(try program.contents()).keys.contains("x.txt"))
    // A protocol that somebody has edited puts no number into a cell that cannot have it.
    let edited = try program.text(changes).replacing("\"new\": \"12\"", with: "\"new\": \"-12\"")
    try program.write(edited.utf8, to: "edited.json")
    let unfit = try program.run("update", "in/a.txt", "--replay", "edited.json", "-o", "x.txt")
    #expect(unfit.status == 1)
    #expect(unfit.messages.contains("from 21 to -12: the cell cannot be -12"), "\(unfit.messages)")
    #expect(!(try program.contents()).keys.contains("x.txt"))
  }

  @Test("a protocol of other units, and what is no protocol, are refused")
  func refusals() throws {
    let program = try program()
    _ = try program.run("check", "in", "--fix", "--yes", "-o", "mended")
    let other = try program.run("update", "in/b.txt", "--replay", "mended/修改记录.json", "-o", "x")
    #expect(other.status == 2 && other.messages.contains("REPLAY-NOTHING"))
    for text in [
      "", "{}", "{\"protocol\":2,\"files\":[]}", "{\"protocol\":1,\"files\":[{\"organ\":\"a\"}]}",
      "{\"protocol\":1,\"files\":[{\"file\":\"a\",\"organ\":\"a\",\"repairs\":[{\"changes\":[{\"cell\":\"a\",\"old\":\"1\",\"new\":\"+2\"}]}]}]}",
    ] {
      try program.write(text.utf8, to: "p.json")
      let result = try program.run("update", "in/a.txt", "--replay", "p.json", "-o", "x.txt")
      #expect(result.status == 2 && result.messages.contains("PROTOCOL-FORMAT"), "\(text)")
    }
    for arguments in [[], ["--apply", "1", "--replay", "p.json"]] {
      #expect(try program.run(list: ["update", "in/a.txt"] + arguments).status == 64)
    }
  }
}
