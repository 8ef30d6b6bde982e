import Foundation
import Nianbao
import TestSupport
import Testing

@Suite(
  "The running server",
  .tags(.programs),
  .startsPrograms,
  .enabled(if: RunningServer.isBuilt, "built without the trait Server")
)
struct ServerTests {
  @Test("The address opens once, and nothing is shown without the cookie")
  func token() throws {
    let server = try RunningServer()
    #expect(try server.answer(to: server.head("GET /")).hasPrefix("HTTP/1.1 403"))
    let cookie = try server.cookie()
    let again = try server.answer(to: server.head("GET /?token=\(server.token)"))
    #expect(again.hasPrefix("HTTP/1.1 403"))
    let page = try server.answer(to: server.head("GET /", [cookie]))
    #expect(page.hasPrefix("HTTP/1.1 200"))
    for header in [
      "Content-Security-Policy: default-src 'none'", "nosniff", "no-store", "no-referrer",
    ] {
      #expect(page.contains(header))
    }
  }

  @Test("Another host, another site and no origin are refused")
  func strangers() throws {
    let server = try RunningServer()
    let cookie = try server.cookie()
    let foreign = "GET / HTTP/1.1\r\nHost: evil.example\r\n\(cookie)\r\nConnection: close\r\n\r\n"
    #expect(try server.answer(to: foreign).hasPrefix("HTTP/1.1 403"))
    for origin in [[], ["Origin: http://evil.example"], ["Sec-Fetch-Site: cross-site"]] {
      let head = server.head("POST /reports?name=a.txt", [cookie, "Content-Length: 1"] + origin)
      #expect(try server.answer(to: head, body: [65]).hasPrefix("HTTP/1.1 403"))
    }
  }

  @Test("A report is opened, edited and downloaded; its name is never a path")
  func works() throws {
    let server = try RunningServer()
    let cookie = try server.cookie()
    func post(_ path: String, _ body: [UInt8]) throws -> String {
      try server.post(path, body, as: cookie)
    }
    let text = try DeskSample().report.written(as: .text).bytes
    let opened = try post("/reports?name=..%2F..%2Fetc%2F%E6%95%99%E8%82%B2%E5%B1%80.txt", text)
    #expect(opened.contains(#""page":"/reports/1""#))
    let page = try server.answer(to: server.head("GET /reports/1", [cookie]))
    #expect(page.contains("教育局.txt") && !page.contains("etc/"))
    let edit = #"{"revision":0,"cell":"reviews.reconsideration.upheld","from":"x","to":"1"}"#
    #expect(try post("/reports/1/values", Array(edit.utf8)).hasPrefix("HTTP/1.1 409"))
    let file = try server.answer(to: server.head("GET /reports/1/files/original", [cookie]))
    #expect(file.hasSuffix(String(decoding: text, as: UTF8.self)))
    #expect(file.contains("filename*=UTF-8''%E6%95%99%E8%82%B2%E5%B1%80.txt"))
  }

  @Test("What is too large is refused before it is read")
  func tooLarge() throws {
    let server = try RunningServer()
    let length = "Content-Length: 70000000"
    // Nothing of the body is sent.
    let answer = try server.answer(to: server.head("POST /reports?name=a", [length]))
    #expect(answer.hasPrefix("HTTP/1.1 413"))
    #expect(answer.contains("64 MiB"))
    let long = server.head("GET /", ["X-Long: " + String(repeating: "x", count: 100_000)])
    #expect(try server.answer(to: long).hasPrefix("HTTP/1.1 400"))
  }

  @Test("What grows too large while it comes in is answered with the sentence, and then cut off")
  func growsTooLarge() throws {
    let server = try RunningServer()
    let connection = try Connection(server.port)
    let chunked = server.head(
      "POST /reports?name=a",
      [
        try server.cookie(), "Origin: http://127.0.0.1:\(server.port)",
        "Transfer-Encoding: chunked",
      ]
    )
    connection.send(Array(chunked.utf8))
    let piece =
      Array("100000\r\n".utf8) + [UInt8](repeating: 65, count: 1 << 20) + Array("\r\n".utf8)
    // A little more than the limit, and some that nobody takes any more.
    for _ in 0..<68 { connection.send(piece) }
    let answer = connection.rest()
    #expect(answer.hasPrefix("HTTP/1.1 413"), "\(answer.prefix(200))")
    #expect(answer.contains("文件超过 64 MiB") && answer.contains("at most 64 MiB"))
    #expect(answer.ranges(of: "HTTP/1.1").count == 1)
    #expect(try server.answer(to: server.head("GET /")).hasPrefix("HTTP/1.1 403"))
  }

  @Test("Who sends slowly is dropped, in the head and in the body")
  func slow() throws {
    let server = try RunningServer()
    for head in ["GET / HTTP/1.1\r\n", server.head("POST /reports", ["Content-Length: 1000"])] {
      let connection = try Connection(server.port)
      connection.send(Array(head.utf8))
      var seconds = 0
      // A byte at a time, for longer than the server waits.
      while connection.send([UInt8(ascii: "a")]), seconds < 30 {
        Thread.sleep(forTimeInterval: 1)
        seconds += 1
      }
      #expect(seconds < 30)
    }
  }

  @Test("Two hundred idle connections do not stop it")
  func idle() throws {
    let server = try RunningServer()
    let idle = try (0..<200).map { _ in try Connection(server.port) }
    #expect(try server.answer(to: server.head("GET /")).hasPrefix("HTTP/1.1 403"))
    withExtendedLifetime(idle) {}
  }

  @Test("Asked to stop it stops, and says that all is well")
  func stops() throws {
    let server = try RunningServer()
    let idle = try Connection(server.port)
    #expect(server.stop() == 0)
    withExtendedLifetime(idle) {}
  }
}
