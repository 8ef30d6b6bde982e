import Nianbao
import ReportModel
import Testing

@testable import Desk

@Suite("What is laid on the desk") struct DeskOpeningTests {
  private let desk = Desk(DeskOptions(now: { .sample }))

  private func post(_ path: [String], _ body: String, name: String? = nil) -> DeskResponse {
    desk.respond(
      to: DeskRequest(
        .post,
        path: path,
        query: name.map { ["name": $0] } ?? [:],
        headers: ["cookie": "language=en"],
        body: Array(body.utf8)
      )
    )
  }

  @Test("A file that is no report is refused with what to do, and nothing is opened")
  func refuses() {
    let answer = post(["reports"], "hello", name: "hello.txt")
    #expect(answer.status == 422)
    #expect(answer.text("refusal")?.contains("(INPUT-") == true)
    #expect(desk.reports.all.isEmpty)
  }

  @Test("A blank form of a year, and one with zeros")
  func blank() throws {
    #expect(
      post(["blank"], #"{"organ":"青禾县教育局","year":2025,"zero":false}"#).text("page") == "/reports/1"
    )
    #expect(
      post(["blank"], #"{"organ":"青禾县民政局","year":2025,"zero":true}"#).text("page") == "/reports/2"
    )
    let first = try #require(desk.reports[1]).current.report
    #expect(first.organ == "青禾县教育局" && first.year == 2025)
    #expect(first["applications.newlyReceived.naturalPerson"] == .blank)
    let second = try #require(desk.reports[2]).current.report
    #expect(second["applications.newlyReceived.naturalPerson"] == .count(0))
    #expect(post(["blank"], #"{"organ":" ","year":2025,"zero":true}"#).status == 422)
    #expect(post(["blank"], #"{"organ":"某局","year":1999,"zero":true}"#).status == 422)
  }

  @Test(
    "The name of a file is never a path",
    arguments: [("../../etc/passwd", "passwd"), (#"C:\report\a.txt"#, "a.txt"), ("", "")]
  )
  func names(given: String, shown: String) throws {
    let sample = try DeskSample()
    let text = try sample.report.written(as: .text).bytes
    let answer = sample.post(["reports"], query: ["name": given], body: text)
    #expect(answer.text("page") == "/reports/2")
    #expect(sample.desk.reports[2]?.current.name == shown)
  }

  @Test("What is closed is gone, and says so")
  func closes() throws {
    let sample = try DeskSample()
    #expect(sample.change("close", "").text("page") == "/")
    #expect(sample.desk.reports[1] == nil)
    #expect(sample.change("undo", #""revision":0"#).status == 404)
    let page = sample.desk.respond(to: DeskRequest(.get, path: ["reports", "1"]))
    #expect(page.status == 404)
    #expect(String(decoding: page.body, as: UTF8.self).contains("已经关闭"))
  }

  @Test("What was changed, in whatever window, is closed after a question alone")
  func closesAfterAQuestion() throws {
    let sample = try DeskSample()
    sample.type("999", in: "applications.newlyReceived.total")
    #expect(sample.change("close", "").text("question") == "closing")
    #expect(sample.desk.reports[1] != nil)
    #expect(sample.change("close", #""asked":true"#).text("page") == "/")
    #expect(sample.desk.reports[1] == nil)
  }

  @Test("Last year's report is laid beside, and is held against this one")
  func lastYear() throws {
    var last = Report(edition: .edition2021, organ: "云溪省青禾县教育局", year: 2024, filling: .count(0))
    last.title = Report.prescribedTitle(organ: last.organ, year: 2024)
    last["applications.carriedForward.naturalPerson"] = .count(4_711)
    let sample = try DeskSample()
    let count = sample.current.judged.findings.count
    last["proactive.fees.amount"] = .blank
    let bytes = try last.written(as: .text).bytes
    let answer = sample.post(["reports", "1", "lastyear"], query: ["name": "上年.txt"], body: bytes)
    #expect(answer.status == 200)
    #expect(sample.current.lastYear?.year == 2024)
    #expect(sample.current.judged.findings.count > count)
    #expect(sample.current.revision == 1)
  }
}
