import Foundation
import TestSupport
import Testing

@Suite("nianbao accept --from", .tags(.programs), .startsPrograms)
struct AcceptTableTests {
  /// A folder with a report of wrong sums and one that passes.
  private func program() throws -> Program {
    let program = try Program()
    try program.add("report-2021-wrong-sums.txt", as: "in/b.txt")
    try program.add("report-2021.txt", as: "in/a.txt")
    return program
  }

  /// Writes a reason into the rows of a table that have a code.
  private func explain(_ code: String, as reason: String, in name: String, _ program: Program)
    throws
  {
    let rows = try program.text(name).components(separatedBy: "\r\n").map { row in
      row.contains(",\(code),") && row.hasSuffix(",") ? row + reason : row
    }
    try program.write(rows.joined(separator: "\r\n").utf8, to: name)
  }

  @Test("reasons that stand in the table go beside the reports, once however often it is run")
  func takes() throws {
    let program = try program()
    _ = try program.run("check", "in", "-o", "f.csv")
    try explain("SUM-C1", as: "\"one case, two results\"", in: "f.csv", program)
    try explain("SUM-B3", as: "=counted twice", in: "f.csv", program)
    let first = try program.run("accept", "--from", "f.csv", "--date", "2026-01-12")
    #expect(first.status == 0)
    #expect(
      first.messages
        == "in/b.txt: explained 2 findings, 0 were so already\nwrote in/b.txt.核实说明.json\n"
    )
    let written = try program.contents()
    let second = try program.run("accept", "--from", "f.csv", "--date", "2026-02-01")
    #expect(second.messages == "in/b.txt: explained 0 findings, 2 were so already\n")
    #expect(try program.contents() == written)
    let check = try program.run("check", "in", "-o", "g.csv", "--language", "zh")
    #expect(check.messages.contains("已写出 g.csv"))
    #expect(try program.text("g.csv").contains("one case, two results（2026-01-12）"))
    // The table of the next check says the same once more.
    let third = try program.run("accept", "--from", "g.csv")
    #expect(third.messages == "in/b.txt: explained 0 findings, 2 were so already\n")
    #expect(try program.run("check", "in/b.txt").output.contains("error 2, "))
  }

  @Test("a workbook does as well, and one whose findings have changed since is told of row by row")
  func changed() throws {
    let program = try program()
    _ = try program.run("check", "in", "-o", "f.csv")
    try explain("SUM-B2", as: "so it is", in: "f.csv", program)
    try explain("SUM-B3", as: "so it is", in: "f.csv", program)
    try explain("SUM-C1", as: "so it is", in: "f.csv", program)
    let report = try program.text("in/b.txt")
    let lines = report.components(separatedBy: "\n")
    #expect(lines[387].hasSuffix("\t2"))
    var other = lines
    other[387] = lines[387].replacing("\t2", with: "\t1")
    other[332] = lines[332].replacing("\t12", with: "\t13")
    try program.write(other.joined(separator: "\n").utf8, to: "in/b.txt")
    let result = try program.run("accept", "--from", "f.csv")
    #expect(result.status == 0)
    #expect(
      result.messages.contains(
        "f.csv:CSV!N4: warning REASON-UNTAKEN SUM-B3 of in/b.txt: what it is about has changed"
      )
    )
    #expect(
      result.messages.contains(
        "REASON-UNTAKEN SUM-C1 of in/b.txt: the check does not give this finding"
      )
    )
    #expect(!(try program.contents()).keys.contains("in/b.txt.核实说明.json"))
  }

  @Test("what is no table of findings is refused, and so is a report that is gone")
  func refusals() throws {
    let program = try program()
    let report = try program.run("accept", "--from", "in/b.txt")
    #expect(report.status == 2 && report.messages.contains("REASONS-FORMAT"))
    try program.write("File,Code,Reason\nin/b.txt,SUM-C1,so it is\n".utf8, to: "short.csv")
    #expect(try program.run("accept", "--from", "short.csv").status == 2)
    try program.write(
      "File,Code,Finding,Cells concerned,Reason\nnone.txt,SUM-C1,x,y,so it is\n".utf8,
      to: "gone.csv"
    )
    let gone = try program.run("accept", "--from", "gone.csv")
    #expect(gone.status == 2 && gone.messages.hasPrefix("none.txt: error FILE-NOT-FOUND"))
    for arguments in [
      [], ["in/b.txt"], ["in/b.txt", "--from", "gone.csv"],
      ["--from", "gone.csv", "--reason", "so it is"], ["in/b.txt", "--code", "SUM-C1"],
    ] {
      #expect(try program.run(list: ["accept"] + arguments).status == 64, "\(arguments)")
    }
  }
}
