import Foundation
import TestSupport
import Testing

@testable import Desk

/// The pages in Chromium, with what a clerk does: each test is a function of `steps.py`.
@Suite(
  "The pages in a browser",
  .tags(.programs),
  .startsPrograms,
  .enabled(if: Programs.browser != nil, "no Chromium, or no Python with playwright")
)
struct BrowserTests {
  @Test(
    arguments: [
      "mending", "explaining", "text", "refusal", "twoWindows", "offline", "keyboard", "zero",
      "manyFiles", "narrow", "paste",
    ]
  )
  func walks(_ step: String) throws {
    let browser = try #require(Programs.browser)
    let scripts = URL(filePath: #filePath).deletingLastPathComponent()
    let fixtures = scripts.appending(path: "../../../fixtures").standardized.path
    let pictures = ProcessInfo.processInfo.environment["NIANBAO_PICTURES"].map { [$0] } ?? []
    try Programs.withFolder { folder in
      let arguments = [browser.chromium, step, folder, fixtures] + pictures
      let desk = Desk(DeskOptions(today: { "2026-01-12" }))
      let result = try Programs.converse(
        browser.python,
        [scripts.appending(path: "walk.py").path] + arguments
      ) { line in try BrowserRequest.answer(line, by: desk) }
      #expect(result.status == 0, "\(step): \(result.output)")
    }
  }
}

/// A request as a line of JSON, and its answer as another.
enum BrowserRequest {
  private struct Question: Decodable {
    let method: String
    let path: [String]
    let query: [String: String]
    let headers: [String: String]
    let body: Data
  }

  private struct Answer: Encodable {
    let status: Int
    let headers: [[String]]
    let body: Data
  }

  static func answer(_ line: Data, by desk: Desk) throws -> Data {
    let question = try JSONDecoder().decode(Question.self, from: line)
    let response = desk.respond(
      to: DeskRequest(
        question.method == "get" ? .get : .post,
        path: question.path,
        query: question.query,
        headers: question.headers,
        body: Array(question.body)
      )
    )
    return try JSONEncoder().encode(
      Answer(
        status: response.status,
        headers: response.headers.map { [$0.name, $0.value] },
        body: Data(response.body)
      )
    )
  }
}
