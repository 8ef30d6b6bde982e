import Foundation
import TestSupport
import Testing

/// Every number of the list of pitfalls has a test whose name begins with it.
@Suite("The list of pitfalls")
struct PitfallNumberTests {
  private static let numbers = 1...70

  @Test("every number has a test")
  func everyNumber() throws {
    let tests = URL(fileURLWithPath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    let files = try #require(
      FileManager.default.enumerator(at: tests, includingPropertiesForKeys: nil)
    )
    var found: Set<Int> = []
    for case let file as URL in files where file.lastPathComponent.hasSuffix("Tests.swift") {
      let text = try String(contentsOf: file, encoding: .utf8)
      for match in text.matches(of: /@Test\(\s*"([0-9][0-9, -]*):/) {
        found.formUnion(Self.numbers(in: String(match.1)))
      }
    }
    let missing = Set(Self.numbers).subtracting(found)
    #expect(missing.isEmpty, "no test for \(missing.sorted())")
    #expect(found.isSubset(of: Self.numbers))
  }

  /// The numbers of a name that begins `24, 26-29`.
  private static func numbers(in list: String) -> [Int] {
    list.split(separator: ",").flatMap { part in
      let ends = part.split(separator: "-").compactMap { Int($0.filter(\.isNumber)) }
      guard let first = ends.first, let last = ends.last, first <= last else { return [Int]() }
      return Array(first...last)
    }
  }
}
