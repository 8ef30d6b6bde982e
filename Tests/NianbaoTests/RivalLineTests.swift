import Nianbao
import TestSupport
import Testing

@Suite("lines of numbers without a label below a row of a table")
struct RivalLineTests {
  private static let row = "proactive.normativeDocuments."

  /// The sample report with each row of its second table in one line, parted by something.
  private func lines(_ separator: String) throws -> [String] {
    let bytes = try GoldenFile.fixture("report-2021.txt").bytes()
    var lines: [String] = []
    var cells: [String] = []
    for line in String(decoding: bytes, as: UTF8.self).split(
      separator: "\n",
      omittingEmptySubsequences: false
    ) {
      if line.hasPrefix("\t"), line.contains(where: { !$0.isWhitespace }) {
        cells.append(String(line.drop { $0.isWhitespace }))
      } else {
        if !cells.isEmpty { lines.append(cells.joined(separator: separator)) }
        cells = []
        if !line.hasPrefix("\t") { lines.append(String(line)) }
      }
    }
    return lines
  }

  private func file(_ separator: String, _ added: [String], behind label: String) throws
    -> ReportFile
  {
    var lines = try lines(separator)
    let index = try #require(lines.firstIndex { $0.hasPrefix(label) })
    lines.insert(contentsOf: added, at: index + 1)
    return try ReportFile(reading: Array(lines.joined(separator: "\n").utf8))
  }

  @Test(
    "leave that row without values, behind a note too",
    arguments: [" ", "  "],
    [["3 2 8"], ["注：含修订的", "3 2 8"], ["注：含修订的", "3 8"]]
  )
  func rivals(separator: String, added: [String]) throws {
    let added = added.map { $0.replacing(" ", with: separator) }
    let file = try file(separator, added, behind: "行政规范性文件")
    for name in ["issued", "repealed", "inForce"] {
      #expect(file.report[Self.row + name]?.isUnreadable == true)
    }
    #expect(file.report["proactive.licences.decisions"] == .count(31))
    #expect(file.reading.findings.contains { $0.code == "ROW-DUPLICATE" })
  }

  @Test("are told beside it where they are a number alone, or have a label of their own")
  func besides() throws {
    for added in [["注：含修订的", "9"], ["其中修订 3 2 8"]] {
      let file = try file(" ", added, behind: "行政规范性文件")
      #expect(file.report[Self.row + "inForce"] == .count(7))
      #expect(file.reading.findings.contains { $0.code == "ROW-UNKNOWN" })
    }
  }

  @Test(
    "are not lost between bars where they are fewer than the table's columns",
    arguments: [["|3|2|8|"], ["|注：含修订的|", "|3|2|8|"], ["注：含修订的", "|3|2|8|"]]
  )
  func barred(added: [String]) throws {
    let rows = ["|信息内容|本年制发件数|本年废止件数|现行有效件数|", "|规章|0|0|0|", "|行政规范性文件|2|1|7|"]
    var lines = try lines(" ")
    let first = try #require(lines.firstIndex { $0.hasPrefix("信息内容") })
    lines.replaceSubrange(first..<first + 3, with: rows + added)
    let file = try ReportFile(reading: Array(lines.joined(separator: "\n").utf8))
    #expect(file.report[Self.row + "inForce"]?.isUnreadable == true)
    #expect(file.reading.findings.contains { $0.code == "ROW-DUPLICATE" })
  }
}
