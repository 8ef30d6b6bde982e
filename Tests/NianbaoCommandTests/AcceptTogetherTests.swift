import Foundation
import TestSupport
import Testing

@Suite("accept by several at once", .tags(.programs), .startsPrograms)
struct AcceptTogetherTests {
  /// Eight findings of one report, each by its code and a cell that no other of the code has.
  private static let findings = [
    ("SUM-B1", "handledTotal.company"), ("SUM-B2", "newlyReceived.total"),
    ("SUM-B2", "granted.total"), ("SUM-B2", "grantedInPart.total"),
    ("SUM-B2", "handledTotal.total"), ("SUM-B2", "carriedForward.total"),
    ("SUM-B3", "handledTotal.naturalPerson"), ("SUM-B3", "handledTotal.company"),
  ]

  @Test("loses no explanation, in any of many rounds")
  func keepsAll() throws {
    let program = try Program()
    try program.add("report-2021.txt", as: "a.txt")
    let text = try program.text("a.txt")
    try program.write(text.replacingOccurrences(of: "\t1\n", with: "\t2\n").utf8, to: "a.txt")
    for round in 0..<6 {
      let runs = Self.findings.map { code, cell in
        "$nianbao accept a.txt --code \(code) --cell applications.\(cell) --reason \(cell) &"
      }
      let result = try program.shell(
        "rm -f a.txt.*; \(runs.joined(separator: "\n")) wait; $nianbao check a.txt"
      )
      let names = ["a.txt", "a.txt.核实说明.json"]
      #expect(try program.names() == names, "round \(round)")
      let file = try program.text(names[1])
      #expect(file.components(separatedBy: "\"reason\"").count - 1 == Self.findings.count)
      #expect(result.output.contains("error 2, "), "round \(round): \(result.output)")
    }
  }

  @Test("waits for one that holds the lock, and says so if that never ends")
  func isInterrupted() throws {
    let program = try Program()
    try program.add("report-2021.txt", as: "a.txt")
    let text = try program.text("a.txt")
    try program.write(text.replacingOccurrences(of: "\t1\n", with: "\t2\n").utf8, to: "a.txt")
    let result = try program.shell(
      """
      exec 9<.; flock 9
      $nianbao accept a.txt --code SUM-B2 --reason x 9<&- & run=$!
      sleep 0.5; kill -TERM $run; wait $run
      """
    )
    #expect(result.status == 143)
    #expect(try program.names() == ["a.txt"])
  }
}
