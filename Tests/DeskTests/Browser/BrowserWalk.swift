import Foundation
import TestSupport
import Testing

/// Walks through the pages of a running server with Chromium, as `walk.py` does.
enum BrowserWalk {
  private static let scripts = URL(filePath: #filePath).deletingLastPathComponent()

  /// Takes a step, and expects that the page is what the step says.
  ///
  /// - Parameters:
  ///   - step: The name of a function of `steps.py` or `district.py`.
  ///   - server: The server.
  ///   - folder: Where downloads go, and what the step is told of.
  /// - Throws: What starting the browser throws.
  static func walk(_ step: String, at server: RunningServer, in folder: String) throws {
    let browser = try #require(Programs.browser)
    let fixtures = scripts.appending(path: "../../../fixtures").standardized.path
    let pictures = ProcessInfo.processInfo.environment["NIANBAO_PICTURES"].map { [$0] } ?? []
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

extension Trait where Self == ConditionTrait {
  /// Skips where the tests were built without the server.
  static var needsServer: Self {
    .enabled(if: RunningServer.isBuilt, "built without the trait Server")
  }

  /// Skips where no browser can be driven.
  static var needsBrowser: Self {
    .enabled(
      if: Programs.browser != nil,
      "no Chromium, no xmllint, or no Python with playwright, openpyxl and python-docx"
    )
  }
}
