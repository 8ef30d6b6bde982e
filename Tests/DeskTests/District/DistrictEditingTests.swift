import Nianbao
import ReportModel
import ReportRules
import Synchronization
import Testing

@testable import Desk

@Suite("Reports of a district's folder are edited in their files") struct DistrictEditingTests {
  private static let file = "青禾县教育局.txt"
  private static let cell = "proactive.normativeDocuments.issued"

  @Test("An edit is in the file, the version before is kept, and the log tells who did it")
  func edits() throws {
    let sample = try DistrictSample()
    _ = try sample.open(Self.file)
    let before = try #require(sample.store.text(Self.file))
    let old = try #require(sample.entry(Self.file).current.report[Self.cell]?.text)
    let answer = try sample.type("77", in: Self.cell, of: Self.file)
    #expect(answer.status == 200)
    let after = try ReportFile(reading: Array(#require(sample.store.text(Self.file)).utf8))
    #expect(after.report[Self.cell] == .count(77))
    #expect(sample.store.state.withLock { $0.versions[Self.file] } == [Array(before.utf8)])
    let line = try #require(sample.store.lines.last)
    for part in ["\"clerk\"", "\"edited\"", Self.cell, "\"\(old)\"", "\"77\"", "\"version\":1"] {
      #expect(line.contains(part), "\(part)")
    }
  }

  @Test("Who goes on within some minutes has one version kept; after a rest, another")
  func versions() throws {
    let sample = try DistrictSample()
    _ = try sample.open(Self.file)
    func count() -> Int { sample.store.state.withLock { $0.versions[Self.file]?.count ?? 0 } }
    try sample.type("71", in: Self.cell, of: Self.file)
    try sample.type("72", in: Self.cell, of: Self.file)
    #expect(count() == 1)
    sample.wait(seconds: 601)
    try sample.type("73", in: Self.cell, of: Self.file)
    #expect(count() == 2)
  }

  @Test("Undoing everything gives back the file byte by byte")
  func undo() throws {
    let sample = try DistrictSample()
    let number = try sample.open(Self.file)
    let before = sample.store.text(Self.file)
    try sample.type("77", in: Self.cell, of: Self.file)
    #expect(sample.store.text(Self.file) != before)
    let revision = try sample.entry(Self.file).current.revision
    #expect(sample.post("/reports/\(number)/undo", #"{"revision":\#(revision)}"#).status == 200)
    #expect(sample.store.text(Self.file) == before)
  }

  @Test("The list of units knows an edit at once")
  func state() throws {
    let sample = try DistrictSample()
    _ = try sample.open(Self.file)
    let cell = "applications.granted.naturalPerson"
    let right = try #require(sample.entry(Self.file).current.report[cell]?.text)
    try sample.type("999", in: cell, of: Self.file)
    let roll = try #require(sample.desk.district).called.roll
    #expect(roll.rows[0].state == .faulty)
    try sample.type(right, in: cell, of: Self.file)
    #expect(try #require(sample.desk.district).called.roll.rows[0].state != .faulty)
  }

  @Test("A file that somebody else has changed is not replaced; opened again, it is read anew")
  func changedElsewhere() throws {
    let sample = try DistrictSample()
    let number = try sample.open(Self.file)
    let other = try DistrictSample.text(of: "青禾县教育局", seed: 7)
    let revision = try #require(sample.desk.reports[number]).current.revision
    let from = try #require(sample.desk.reports[number]).current.report[Self.cell]?.text ?? ""
    _ = sample.store.state.withLock { $0.put(other, Self.file) }
    let answer = sample.post(
      "/reports/\(number)/values",
      #"{"revision":\#(revision),"cell":"\#(Self.cell)","from":"\#(from)","to":"77"}"#
    )
    #expect(answer.status == 422 && answer.text("refusal") != nil)
    #expect(sample.store.text(Self.file) == String(decoding: other, as: UTF8.self))
    #expect(try sample.open(Self.file) == number)
    let now = try #require(sample.desk.reports[number]).current
    #expect(now.file.bytes == other && now.revision > revision)
  }

  @Test("Where the log takes nothing, nothing is changed")
  func logFails() throws {
    let sample = try DistrictSample()
    let number = try sample.open(Self.file)
    let before = sample.store.text(Self.file)
    sample.store.state.withLock { $0.logFails = true }
    #expect(try sample.type("77", in: Self.cell, of: Self.file).status == 422)
    #expect(sample.store.text(Self.file) == before)
    sample.store.state.withLock { $0.logFails = false }
    #expect(try sample.type("78", in: Self.cell, of: Self.file).status == 200)
    #expect(try #require(sample.desk.reports[number]).current.report[Self.cell] == .count(78))
  }

  @Test("A file that takes no edits is put into a workbook first, which counts from then on")
  func transfer() throws {
    let report = DistrictSample.report(of: "青禾县教育局")
    let sample = try DistrictSample(["教育局.json": report.written(as: .json).bytes])
    let number = try sample.open("教育局.json")
    let answer = try sample.type("77", in: Self.cell, of: "教育局.json")
    #expect(answer.status == 422)
    #expect(answer.text("refusal")?.contains("Put into another file") == true)
    #expect(sample.page("/reports/\(number)").contains("data-task=\"transfer\""))
    let moved = sample.post("/reports/\(number)/transfer")
    #expect(moved.text("page") == "/reports/\(number + 1)")
    #expect(try sample.type("77", in: Self.cell, of: "教育局.xlsx").status == 200)
    let row = try #require(sample.desk.district).called.roll.rows[0]
    #expect(row.used?.file == "教育局.xlsx" && row.state != .duplicate)
    #expect(try sample.restarted().district.map { $0.log.preferred } == ["教育局.xlsx"])
  }

  @Test("A version is put back, and what stood there is kept")
  func restore() throws {
    let sample = try DistrictSample()
    let number = try sample.open(Self.file)
    let before = sample.store.text(Self.file)
    try sample.type("77", in: Self.cell, of: Self.file)
    #expect(sample.page("/reports/\(number)").contains("/reports/\(number)/versions/1"))
    #expect(sample.get("/reports/\(number)/versions/1").body == Array(try #require(before).utf8))
    #expect(sample.get("/reports/\(number)/versions/9").status == 422)
    #expect(sample.post("/reports/\(number)/restore", #"{"version":1}"#).status == 200)
    #expect(sample.store.text(Self.file) == before)
    #expect(sample.store.state.withLock { $0.versions[Self.file]?.count } == 2)
    #expect(sample.store.lines.last?.contains("\"restored\"") == true)
  }

  @Test("Reasons go beside the report, and into the log")
  func reasons() throws {
    let sample = try DistrictSample()
    let number = try sample.open(Self.file)
    try sample.type("999", in: "applications.granted.naturalPerson", of: Self.file)
    let current = try #require(sample.desk.reports[number]).current
    let finding = try #require(
      current.judged.findings.firstIndex { ExplainedFinding.canExplain($0) }
    )
    let answer = sample.post(
      "/reports/\(number)/reasons",
      #"{"revision":\#(current.revision),"finding":\#(finding + 1),"reason":"as counted"}"#
    )
    #expect(answer.status == 200)
    #expect(sample.store.state.withLock { $0.reasons[Self.file]?.first?.reason } == "as counted")
    #expect(sample.store.lines.last?.contains("as counted") == true)
  }

  @Test("What another program has explained beside a report is there when it is opened again")
  func reasonsElsewhere() throws {
    let sample = try DistrictSample()
    let number = try sample.open(Self.file)
    try sample.type("999", in: "applications.granted.naturalPerson", of: Self.file)
    let findings = try #require(sample.desk.reports[number]).current.judged.findings
    let finding = try #require(findings.first { ExplainedFinding.canExplain($0) })
    let reason = ExplainedFinding(finding, reason: "as counted", date: "2026-01-12")
    sample.store.state.withLock { $0.reasons[Self.file] = [reason] }
    #expect(try sample.entry(Self.file).current.reasons == [reason])
  }
}
