import Foundation
import Nianbao
import ReportModel
import TestSupport
import Testing
import TextTools

@Suite(
  "A server that is killed while somebody edits",
  .tags(.programs),
  .startsPrograms,
  .enabled(if: RunningServer.isBuilt, "built without the trait Server")
)
struct ServerKillTests {
  private static let file = "青禾县教育局.txt"
  private static let cell = "applications.newlyReceived.naturalPerson"

  @Test("leaves the report whole, with everything that it has said to be saved, and the log of it")
  func killed() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "nianbao-kill-\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let report = folder.appending(path: Self.file)
    try Data(try DistrictSample.text(of: "青禾县教育局")).write(to: report)
    var last = try #require(try Self.value(in: report))
    for round in 0..<DamageCount.scaled(6) {
      let server = try RunningServer(["--folder", folder.path])
      let pause = Double.random(in: 0.05...0.4)
      server.kill(after: pause)
      let (saved, asked) = Self.edit(server, from: last, round: round)
      let now = try #require(try Self.value(in: report), "round \(round)")
      #expect(now == saved || now == asked, "round \(round) after \(pause) s")
      // What was said to be saved stands in the log; an edit without an answer may.
      let log = try Self.log(in: folder)
      if saved != last { #expect(log.contains { $0.contains(#""new":"\#(saved)""#) }) }
      if now != saved { #expect(log.filter { $0.contains(#""new":"\#(now)""#) }.count <= 1) }
      let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
      #expect(names.filter { !$0.hasPrefix(".") } == [Self.file])
      last = now
    }
    // It is taken up again where it was left.
    let server = try RunningServer(["--folder", folder.path])
    let page = try server.answer(to: server.head("GET /log", [try server.cookie()]))
    #expect(page.hasPrefix("HTTP/1.1 200"))
    #expect(server.stop() == 0)
  }

  /// Types number after number until the server is gone.
  ///
  /// - Returns: The last number that it has said to be saved, and the one that was asked for last.
  private static func edit(
    _ server: RunningServer,
    from first: String,
    round: Int
  ) -> (saved: String, asked: String) {
    var (saved, asked) = (first, first)
    guard let cookie = try? server.cookie(),
      let opened = try? server.answer(
        to: server.head("GET /files/\(FileAddress.part(file))", [cookie])
      ), let page = opened.firstMatch(of: /reports\/[0-9]+/)
    else { return (saved, asked) }
    for number in 0..<100_000 {
      asked = String((round + 1) * 100_000 + number)
      let body = #"{"revision":\#(number),"cell":"\#(cell)","from":"\#(saved)","to":"\#(asked)"}"#
      guard
        let answer = try? server.post("/\(page.0)/values", Array(body.utf8), as: cookie),
        answer.hasPrefix("HTTP/1.1 200"), answer.hasSuffix("}")
      else { break }
      saved = asked
    }
    return (saved, asked)
  }

  /// What the file says in the cell.
  private static func value(in file: URL) throws -> String? {
    let read = try ReportFile(reading: [UInt8](try Data(contentsOf: file)), named: file.path)
    return read.report[cell]?.text
  }

  /// The whole lines of the log, each of which is one of JSON.
  private static func log(in folder: URL) throws -> [String] {
    let file = folder.appending(path: ".nianbao/log.jsonl")
    guard let text = try? String(contentsOf: file, encoding: .utf8) else { return [] }
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
    for line in lines {
      #expect(throws: Never.self) {
        try JSONSerialization.jsonObject(with: Data(line.utf8))
      }
    }
    return lines.map(String.init)
  }
}
