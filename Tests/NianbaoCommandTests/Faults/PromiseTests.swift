import Foundation
import Nianbao
import Testing

@Suite("the promises of SECURITY.md")
struct PromiseTests {
  private static let root = Program.fixtures.deletingLastPathComponent()

  /// The tests that the page names, as `Target.Suite.test`.
  private func named(in text: String) -> [[Substring]] {
    text.matches(of: /`([A-Za-z]+Tests)\.([A-Za-z]+)\.([A-Za-z0-9]+)`/).map {
      [$0.output.1, $0.output.2, $0.output.3]
    }
  }

  @Test("each test that is named exists")
  func existingTests() throws {
    let page = try String(contentsOf: Self.root.appending(path: "SECURITY.md"), encoding: .utf8)
    let tests = named(in: page)
    #expect(tests.count > 40)
    var sources: [Substring: [String]] = [:]
    for target in Set(tests.map { $0[0] }) {
      let folder = Self.root.appending(path: "Tests/\(target)")
      let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
      for case let file as URL in files ?? FileManager.DirectoryEnumerator()
      where file.pathExtension == "swift" {
        sources[target, default: []].append(try String(contentsOf: file, encoding: .utf8))
      }
    }
    for test in tests {
      let holds = (sources[test[0]] ?? []).contains { source in
        source.range(of: "struct \(test[1])\\b", options: .regularExpression) != nil
          && source.range(of: "func \(test[2])\\(", options: .regularExpression) != nil
      }
      #expect(holds, "there is no test \(test.joined(separator: "."))")
    }
  }

  @Test("each of the twenty-nine checks of hostile input and failing machines has a test")
  func everyCheck() throws {
    let page = try String(contentsOf: Self.root.appending(path: "SECURITY.md"), encoding: .utf8)
    for number in 1...29 {
      let line = page.split(separator: "\n").first { $0.hasPrefix("| \(number) |") }
      #expect(!named(in: String(try #require(line, "check \(number)"))).isEmpty, "check \(number)")
    }
  }

  @Test("the limits are those that hold")
  func limits() throws {
    let page = try String(contentsOf: Self.root.appending(path: "SECURITY.md"), encoding: .utf8)
    let limits = ReadingLimits.default
    func size(_ bytes: Int) -> String { ReadingLimits.name(ofBytes: bytes) }
    func number(_ number: Int) -> String {
      number.formatted(.number.locale(Locale(identifier: "en_US")))
    }
    let rows = [
      [size(limits.fileBytes), size(limits.textBytes), size(limits.pageBytes)],
      [
        number(limits.archiveEntries), size(limits.partBytes), size(limits.allPartsBytes),
        number(limits.compressionRatio),
      ],
      [limits.depth, limits.documentDepth, limits.pageDepth].map(number),
      [size(limits.lineBytes), number(limits.lines), number(limits.cells), number(limits.sheets)],
      [number(limits.tables), number(limits.paragraphs)],
      [size(limits.documentBytes)],
      [number(limits.styleRules), number(limits.styleComparisons)],
      [number(limits.cellText), size(limits.allCellsText)],
      [number(limits.jsonValues)],
      [number([Finding].listLimit), number(FindingCollector.limit)],
    ]
    for row in rows {
      #expect(page.contains("| \(row.joined(separator: "; ")) |"), "\(row)")
    }
  }
}
