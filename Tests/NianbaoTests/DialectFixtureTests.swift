import Foundation
import Nianbao
import ReportModel
import TestSupport
import Testing

/// One fixture for each way in which real reports differ, with what is expected of it.
///
/// A file `NAME.expected` says, line by line: `same FILE` (every value as in that report), `undecided PATH`
/// (save the cells below it), `only-right FILE` (no value other than in that report), `value CELL TEXT`,
/// `blank CELL`, `mark CELL TEXT`, `unreadable CELL`, `code CODE` (a finding), `no-errors`, `sum-error`,
/// `sections COUNT` (so many headings), `year YEAR`.
@Suite("a fixture for every way in which reports differ")
struct DialectFixtureTests {
  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("fixtures")

  static let names: [String] = {
    let files = try? FileManager.default.contentsOfDirectory(
      atPath: folder.appendingPathComponent("dialects").path
    )
    return (files ?? []).filter { !$0.hasSuffix(".expected") }.sorted()
  }()

  @Test("is read as expected", arguments: names)
  func reads(name: String) throws {
    let file = try read("dialects/" + name)
    let stem = String(name.prefix { $0 != "." })
    let path = Self.folder.appendingPathComponent("dialects/\(stem).expected")
    let lines = try String(contentsOf: path, encoding: .utf8).split(separator: "\n")
      .map { String($0) }
    let undecided = lines.filter { $0.hasPrefix("undecided ") }.map { $0.dropFirst(10) }
    for line in lines {
      let words = line.split(separator: " ", maxSplits: 2).map { String($0) }
      try check(words, file, undecided: undecided)
    }
  }

  @Test("there is one for every line")
  func covers() {
    let lines = Set(Self.names.compactMap { $0.split(separator: "-").first.map { String($0) } })
    let counts = ["A": 9, "B": 9, "C": 8, "D": 11, "E": 4]
    for (part, count) in counts {
      for number in 1...count { #expect(lines.contains("\(part)\(number)"), "\(part)\(number)") }
    }
  }

  private func read(_ name: String) throws -> ReportFile {
    try ReportFile(reading: [UInt8](Data(contentsOf: Self.folder.appendingPathComponent(name))))
  }

  private func check(_ words: [String], _ file: ReportFile, undecided: [Substring]) throws {
    let report = file.report
    func value(_ index: Int) throws -> CellValue { try #require(report[words[index]]) }
    switch words[0] {
    case "same", "only-right":
      let base = try read(words[1]).report
      for cell in base.form.cells {
        let found = report.values[cell.index]
        if undecided.contains(where: { cell.identifier.hasPrefix($0) }) {
          #expect(found.isUnreadable, "\(cell.identifier)")
          continue
        }
        if words[0] == "only-right", found.isUnreadable { continue }
        #expect(found.text == base.values[cell.index].text, "\(cell.identifier)")
      }
    case "undecided": break
    case "value": #expect(try value(1).number?.number.text == words[2])
    case "blank": #expect(try value(1) == .blank)
    case "mark": #expect(try value(1) == .notApplicable(words[2]))
    case "unreadable": #expect(try value(1).isUnreadable)
    case "code": #expect(file.check().contains { $0.code == words[1] })
    case "no-errors":
      #expect(file.check().filter { $0.severity == .error }.map(\.code) == [])
    case "sum-error":
      #expect(file.check().contains { $0.severity == .error && $0.code.hasPrefix("SUM-") })
    case "sections":
      #expect(report.sections.count { $0.heading != nil } == Int(words[1]))
    case "year": #expect(report.year == Int(words[1]))
    default: Issue.record("unknown expectation \(words)")
    }
  }
}
