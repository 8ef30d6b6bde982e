import Nianbao
import ReportModel
import ReportRules
import Synchronization
import Testing

@testable import Desk

@Suite("Pages of a district") struct DistrictPagesTests {
  private static let file = "青禾县教育局.txt"

  @Test("Each unit of the list has its state, and what it may get back")
  func units() throws {
    let sample = try DistrictSample()
    let page = sample.page("/")
    #expect(page.contains("incomplete: 2 of 3 units"))
    for name in DistrictSample.names { #expect(page.contains(name)) }
    #expect(page.contains("/files/%E9%9D%92%E7%A6%BE"))
    #expect(page.contains("/notices/"))
    let missing = sample.page("/?state=missing")
    #expect(missing.contains("青禾县水务局") && !missing.contains("青禾县民政局"))
    #expect(sample.get("/files/nothing.txt").status == 422)
    #expect(sample.get("/?state=nonsense").status == 200)
  }

  @Test("A link to a file opens its report once")
  func opens() throws {
    let sample = try DistrictSample()
    _ = sample.get("/")
    let first = sample.get("/files/青禾县教育局.txt")
    #expect(first.status == 303)
    #expect(first.headers.contains { $0.name == "Location" && $0.value == "/reports/1" })
    #expect(sample.get("/files/青禾县教育局.txt").headers.contains { $0.value == "/reports/1" })
    #expect(sample.get("/files/青禾县民政局.txt").headers.contains { $0.value == "/reports/2" })
  }

  @Test("What arrives goes into the folder and replaces nothing")
  func arrives() throws {
    let sample = try DistrictSample()
    _ = sample.get("/")
    let answer = sample.post(
      "/reports?name=%E6%B0%B4%E5%8A%A1.txt",
      bytes: try DistrictSample.text(of: "青禾县水务局")
    )
    #expect(answer.text("said")?.contains("青禾县水务局") == true)
    #expect(sample.page("/").contains("complete: 3 of 3 units"))
    #expect(sample.store.lines.last?.contains("arrived") == true)
    let broken = sample.post("/reports?name=x.docx", bytes: [1, 2, 3])
    #expect(broken.text("said")?.contains("cannot be read") == true)
    #expect(sample.store.text("x.docx") != nil)
    let again = sample.post(
      "/reports?name=%E6%B0%B4%E5%8A%A1.txt",
      bytes: try DistrictSample.text(of: "青禾县水务局", seed: 5)
    )
    #expect(again.text("said")?.contains("several reports") == true)
    #expect(sample.store.state.withLock { $0.files.count } == 5)
  }

  @Test("A report that was accepted is locked until that is withdrawn with a reason")
  func accepts() throws {
    let sample = try DistrictSample()
    let number = try sample.open(Self.file)
    let cell = "applications.granted.naturalPerson"
    try sample.type("999", in: cell, of: Self.file)
    // With errors somebody has to say why.
    #expect(sample.post("/reports/\(number)/accept", #"{"reason":" "}"#).status == 422)
    #expect(sample.post("/reports/\(number)/accept", #"{"reason":"agreed"}"#).status == 200)
    let refused = try sample.type("1", in: cell, of: Self.file)
    #expect(refused.status == 423 && refused.text("refusal")?.contains("accepted") == true)
    #expect(sample.post("/reports/\(number)/undo", #"{"revision":1}"#).status == 423)
    #expect(sample.page("/reports/\(number)").contains(" readonly"))
    #expect(sample.page("/").contains("accepted</strong>"))
    #expect(sample.page("/?state=accepted").contains("青禾县教育局"))
    // It is so after the program was started anew, too.
    let later = try sample.restarted()
    #expect(later.district?.lock(of: Self.file) != nil)
    #expect(sample.post("/reports/\(number)/withdraw", #"{"reason":""}"#).status == 422)
    #expect(sample.post("/reports/\(number)/withdraw", #"{"reason":"wrong sum"}"#).status == 200)
    #expect(try sample.type("1", in: cell, of: Self.file).status == 200)
    #expect(sample.page("/log").contains("wrong sum"))
  }

  @Test("A file that is another one than was accepted is told")
  func changedSinceAccepted() throws {
    let sample = try DistrictSample()
    let number = try sample.open(Self.file)
    #expect(sample.post("/reports/\(number)/accept", #"{"reason":"read"}"#).status == 200)
    _ = try sample.store.state.withLock { state in
      state.put(try DistrictSample.text(of: "青禾县教育局", seed: 9), Self.file)
    }
    #expect(sample.page("/").contains("changed since accepted"))
  }

  @Test("Where what was accepted is not kept any more, nobody says that the file still is that")
  func acceptedVersionGone() throws {
    let sample = try DistrictSample()
    let number = try sample.open(Self.file)
    #expect(sample.post("/reports/\(number)/accept", #"{"reason":"read"}"#).status == 200)
    sample.store.state.withLock { $0.versions = [:] }
    let later = try sample.restarted()
    let page = later.respond(
      to: DeskRequest(.get, target: "/", headers: ["cookie": "language=en"], body: [])
    )
    #expect(String(decoding: page.body, as: UTF8.self).contains("changed since accepted"))
  }

  @Test("On a report that was accepted no button offers what is refused")
  func lockedWithoutButtons() throws {
    let sample = try DistrictSample.withBrokenSums(in: Self.file)
    let number = try sample.open(Self.file)
    let open = sample.page("/reports/\(number)")
    #expect(open.contains("data-reason=") && open.contains("data-repair="))
    #expect(sample.post("/reports/\(number)/accept", #"{"reason":"agreed"}"#).status == 200)
    let locked = sample.page("/reports/\(number)")
    #expect(!locked.contains("data-reason=") && !locked.contains("data-repair="))
    #expect(locked.contains("class=\"repair\""))
  }

  @Test("Slips that lie among the reports are named, and nothing is said where there are none")
  func passedSlips() throws {
    let sample = try DistrictSample()
    #expect(!sample.page("/").contains("Slips and notices in the folder"))
    sample.store.state.withLock { $0.passed = (1...7).map { "\($0)局-退回单.html" } }
    let page = sample.page("/")
    #expect(page.contains("were not read: 7 (1局-退回单.html, "))
    #expect(page.contains("5局-退回单.html, …)") && !page.contains("6局"))
  }

  @Test("What another program explains beside a report is seen on the list")
  func explainedElsewhere() throws {
    let sample = try DistrictSample.withBrokenSums(in: Self.file)
    _ = sample.page("/")
    let before = try #require(sample.desk.district?[Self.file]?.submission.unit)
    let finding = try #require(
      sample.entry(Self.file).current.judged.findings.first(where: ExplainedFinding.canExplain)
    )
    sample.store.state.withLock { state in
      state.reasons[Self.file] = [ExplainedFinding(finding, reason: "查过", date: "2026-01-12")]
      state.explained[Self.file] = 1
    }
    _ = sample.page("/")
    let after = try #require(sample.desk.district?[Self.file]?.submission.unit)
    #expect(
      after.errorCount + after.warningCount == before.errorCount + before.warningCount - 1
    )
  }

  @Test("What was handed in before is read once, in the background, and the heading gets its year")
  func earlierYears() throws {
    let reads = Mutex(0)
    let work = SampleWork()
    let last = try DistrictSample.text(of: "青禾县教育局", year: 2024)
    let sample = try DistrictSample(
      readEarlier: { isWanted in
        reads.withLock { $0 += 1 }
        #expect(isWanted())
        let file = try? ReportFile(reading: last, named: "去年.txt")
        let lastYears = file.map { [LastYear($0.reading, file: "去年.txt")] } ?? []
        return EarlierYears(in: "去年", lastYears: lastYears)
      },
      background: { work.add($0) }
    )
    let first = sample.page("/")
    #expect(first.contains("Reading the reports of the years before") && !first.contains("2025"))
    #expect(reads.withLock(\.self) == 0)
    work.doAll()
    let answer = sample.page("/progress")
    #expect(answer.contains(#"["district-name","markup","青禾县人民政府 2025"]"#))
    #expect(try sample.entry(Self.file).current.lastYear?.year == 2024)
    _ = sample.get("/sum")
    #expect(reads.withLock(\.self) == 1)
  }

  @Test("The sum, its tables and its files")
  func sum() throws {
    let sample = try DistrictSample()
    #expect(sample.get("/sum").status == 200)
    _ = sample.get("/")
    for key in ["overview", "actions", "figures", "indicators"] {
      #expect(sample.get("/sum/\(key)").status == 200, "\(key)")
    }
    #expect(sample.get("/sum/nothing").status == 404)
    let workbook = sample.get("/sum/files/xlsx")
    #expect(workbook.status == 200 && workbook.body.prefix(2) == [0x50, 0x4B])
    #expect(sample.get("/sum/form").headers.contains { $0.value == "/reports/1" })
    let form = sample.page("/reports/1")
    #expect(form.contains("cannot be changed here") && form.contains(" readonly"))
    #expect(sample.post("/reports/1/undo", #"{"revision":0}"#).status == 423)
  }

  @Test("Slips and notices come as Word documents, all of them as an archive")
  func letters() throws {
    let sample = try DistrictSample.withBrokenSums(in: Self.file)
    _ = sample.get("/")
    for target in [
      "/slips/青禾县教育局.txt", "/slips", "/notices", "/notices/青禾县水务局",
    ] {
      let answer = sample.get(target)
      #expect(answer.status == 200 && answer.body.prefix(2) == [0x50, 0x4B], "\(target)")
    }
    #expect(sample.get("/notices/青禾县教育局").status == 404)
    #expect(sample.get("/slips/nothing").status == 404)
  }

  @Test("Reading can be stopped, and goes on when somebody says so")
  func progress() throws {
    let work = SampleWork()
    let sample = try DistrictSample(background: { work.add($0) })
    #expect(sample.page("/").contains("Reading: 0 of 2"))
    sample.post("/progress/stop")
    work.doAll()
    #expect(sample.page("/").contains("Stopped"))
    #expect(sample.page("/").contains("incomplete: 0 of 3 units"))
    sample.post("/progress/go")
    work.doAll()
    #expect(sample.get("/progress").text("parts") == nil)
    #expect(sample.page("/").contains("incomplete: 2 of 3 units"))
  }

  @Test("A blank form is begun in the folder")
  func blank() throws {
    let sample = try DistrictSample()
    let answer = sample.post("/blank", #"{"organ":"青禾县水务局","year":2025,"zero":true}"#)
    #expect(answer.text("page") == "/reports/1")
    #expect(sample.store.text("青禾县水务局 2025.xlsx") != nil)
    #expect(sample.page("/?state=unfilled").contains("青禾县水务局"))
  }

  @Test("The log as a file; lines that are none are told")
  func log() throws {
    let sample = try DistrictSample()
    let number = try sample.open(Self.file)
    sample.post("/reports/\(number)/accept", #"{"reason":"=1+1"}"#)
    let csv = String(decoding: sample.get("/log.csv").body, as: UTF8.self)
    #expect(csv.contains("accepted") && !csv.contains(",=1+1"))
    try sample.store.append(Array("nonsense".utf8))
    let page = LogPage(try #require(sample.restarted().district).log, .english)
    #expect(String(decoding: page.bytes(of: "", nil), as: UTF8.self).contains("1 lines of the log"))
  }
}
