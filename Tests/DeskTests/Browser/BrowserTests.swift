import Foundation
import TestSupport
import Testing

/// The pages of the built server in Chromium, with what a clerk does: each test is a function of `steps.py`.
@Suite(
  "The pages in a browser",
  .tags(.programs),
  .startsPrograms,
  .needsServer,
  .needsBrowser
)
struct BrowserTests {
  @Test(
    arguments: [
      "mending", "explaining", "text", "refusal", "twoWindows", "offline", "keyboard", "zero",
      "manyFiles", "opening", "otherWindow", "title", "narrow", "paste", "files",
    ]
  )
  func walks(_ step: String) throws {
    // The browser keeps connections open for longer than the tests of slow clients wait.
    let server = try RunningServer(patience: nil)
    try Programs.withFolder { folder in try BrowserWalk.walk(step, at: server, in: folder) }
  }
}
