import Foundation
import Nianbao
import ReportFormats
import ReportModel
import Testing

@Suite("the README says what the program does")
struct ReadmeTests {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// The lines of the table of formats: one a format, in the order in which messages list them.
  private func rows(_ name: (Wording) -> String, yes: String) -> [String] {
    ReportFormat.all.map { format in
      let suffixes = format.suffixes.map { ".\($0)" }.joined(separator: ", ")
      let abilities = [true, format.isWritten, format.isUpdated].map { $0 ? yes : "–" }
      return "| \(name(format.wording.name)) | \(suffixes) | "
        + abilities.joined(separator: " | ") + " |"
    }
  }

  @Test("every format stands in the table with what can be done with it")
  func formats() throws {
    for (file, expected) in [
      ("README.md", rows({ $0.en }, yes: "yes")), ("README.zh-CN.md", rows({ $0.zh }, yes: "是")),
    ] {
      let text = try String(contentsOf: Self.root.appending(path: file), encoding: .utf8)
      let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
      let head = try #require(lines.firstIndex { $0.hasPrefix("|---|---|---|---|---|") })
      let found = lines[(head + 1)...].prefix { $0.hasPrefix("|") }.map { String($0) }
      #expect(found == expected, "\(file)")
    }
  }
}
