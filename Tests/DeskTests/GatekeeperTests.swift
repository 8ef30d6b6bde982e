import ReportModel
import Testing

@testable import Desk

@Suite("Who is let in to the desk") struct GatekeeperTests {
  private let gate = Gatekeeper(
    port: 8_420,
    host: "Office.Example",
    users: DeskUsers(account: "clerk"),
    token: "abc",
    secret: "s3cret"
  )
  private var desk: Desk {
    var options = DeskOptions(now: { .sample })
    options.gate = gate
    return Desk(options)
  }

  private static let cookie = "language=en; nianbao-8420=s3cret"

  private func status(
    _ method: DeskRequest.Method = .get,
    _ path: [String] = [],
    query: [String: String] = [:],
    headers: [String: String]
  ) -> Int {
    let headers = headers.merging(["host": "127.0.0.1:8420"]) { own, _ in own }
    return desk.respond(
      to: DeskRequest(method, path: path, query: query, headers: headers, body: Array("{}".utf8))
    ).status
  }

  @Test("The token is good for one exchange, and gives a cookie for this port")
  func token() throws {
    let desk = desk
    func open(_ token: String) -> DeskResponse {
      desk.respond(
        to: DeskRequest(
          .get,
          path: [],
          query: ["token": token],
          headers: ["host": "localhost:8420"]
        )
      )
    }
    #expect(open("abd").status == 403)
    #expect(open("").status == 403)
    let first = open("abc")
    #expect(first.status == 303)
    let cookie = try #require(first.headers.first { $0.name == "Set-Cookie" }?.value)
    #expect(cookie == "nianbao-8420=s3cret; Path=/; HttpOnly; SameSite=Strict")
    #expect(first.headers.contains { $0 == ("Location", "/") })
    #expect(open("abc").status == 403)
  }

  @Test("A browser that was let in may open the address again")
  func again() {
    #expect(status(query: ["token": "abc"], headers: ["cookie": Self.cookie]) == 303)
    #expect(status(query: ["token": "abc"], headers: ["cookie": Self.cookie]) == 303)
  }

  @Test(
    "Another host is refused, with or without the cookie",
    arguments: [
      "evil.example", "evil.example:8420", "127.0.0.1:80", "127.0.0.1",
      "localhost:8420.evil.example", "",
    ]
  )
  func hosts(host: String) {
    #expect(status(headers: ["host": host, "cookie": Self.cookie]) == 403)
    #expect(status(query: ["token": "abc"], headers: ["host": host]) == 403)
  }

  @Test("The host of a reverse proxy is let in, in any case of letters")
  func proxy() {
    #expect(status(headers: ["host": "office.example", "cookie": Self.cookie]) == 200)
    #expect(status(headers: ["host": "OFFICE.example", "cookie": Self.cookie]) == 200)
  }

  @Test(
    "Without the cookie nothing is shown or done",
    arguments: ["", "nianbao-8420=wrong!", "nianbao-8421=s3cret", "nianbao-8420=", "nianbao-8420"]
  )
  func cookies(cookie: String) {
    for path in [[], ["page.js"], ["reports", "1"]] {
      #expect(status(.get, path, headers: ["cookie": cookie]) == 403)
    }
    #expect(
      status(.post, ["blank"], headers: ["cookie": cookie, "origin": "http://127.0.0.1:8420"])
        == 403
    )
  }

  @Test("A change comes from a page of the desk, or is refused")
  func origins() {
    func change(_ headers: [String: String]) -> Int {
      status(
        .post,
        ["language"],
        headers: headers.merging(["cookie": Self.cookie]) { own, _ in own }
      )
    }
    // What is let in is a wrong body here.
    #expect(change(["origin": "http://127.0.0.1:8420"]) == 400)
    #expect(change(["sec-fetch-site": "same-origin"]) == 400)
    #expect(change([:]) == 403)
    #expect(change(["origin": "null"]) == 403)
    #expect(change(["origin": "http://evil.example"]) == 403)
    #expect(change(["origin": "http://localhost:8420"]) == 403)
    #expect(change(["origin": "http://evil.example", "sec-fetch-site": "same-origin"]) == 403)
    #expect(change(["sec-fetch-site": "cross-site"]) == 403)
  }

  @Test("Every answer forbids what comes from elsewhere, and is kept nowhere")
  func headers() {
    for path in [[], ["page.css"], ["nothing"]] {
      let answer = desk.respond(
        to: DeskRequest(
          .get,
          path: path,
          headers: ["host": "127.0.0.1:8420", "cookie": Self.cookie]
        )
      )
      var headers: [String: String] = [:]
      for header in answer.headers { headers[header.name] = header.value }
      #expect(headers["Content-Security-Policy"]?.contains("default-src 'none'") == true)
      #expect(headers["Content-Security-Policy"]?.contains("unsafe") == false)
      #expect(headers["X-Content-Type-Options"] == "nosniff")
      #expect(headers["Cache-Control"] == "no-store")
      #expect(headers["Referrer-Policy"] == "no-referrer")
    }
  }

  @Test("Secrets are of 256 bits, and others each time")
  func secrets() {
    let users = DeskUsers(account: "clerk")
    let tokens = Set((0..<100).map { _ in Gatekeeper(port: 1, users: users).token })
    #expect(tokens.count == 100)
    #expect(tokens.allSatisfy { $0.count == 64 })
  }
}
