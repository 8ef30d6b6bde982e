import Foundation
import TestSupport
import Testing

/// The pages of the built server in Chromium, with what a clerk does: each test is a function of `steps.py`.
@Suite(
  "The pages in a browser",
  .tags(.programs),
  .startsPrograms,
  .enabled(if: RunningServer.isBuilt, "built without the trait Server"),
  .enabled(
    if: Programs.browser != nil,
    "no Chromium, no xmllint, or no Python with playwright, openpyxl and python-docx"
  )
)
struct BrowserTests {
  @Test(
    arguments: [
      "mending", "explaining", "text", "refusal", "twoWindows", "offline", "keyboard", "zero",
      "manyFiles", "opening", "otherWindow", "title", "narrow", "paste", "files",
    ]
  )
  func walks(_ step: String) throws {
    let browser = try #require(Programs.browser)
    let scripts = URL(filePath: #filePath).deletingLastPathComponent()
    let fixtures = scripts.appending(path: "../../../fixtures").standardized.path
    let pictures = ProcessInfo.processInfo.environment["NIANBAO_PICTURES"].map { [$0] } ?? []
    // The browser keeps connections open for longer than the tests of slow clients wait.
    let server = try RunningServer(patience: nil)
    try Programs.withFolder { folder in
      let result = try Programs.run(
        browser.python,
        [
          scripts.appending(path: "walk.py").path, browser.chromium, server.address, step, folder,
          fixtures,
        ] + pictures
      )
      #expect(result.status == 0, "\(step): \(result.output)")
    }
  }
}
