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

  /// The sample report with each row of its tables in one line that begins with a tab, none of them blank.
  private func tabbed(_ added: [String], behind label: String) throws -> ReportFile {
    var lines = try lines("\t").filter { !$0.isEmpty }.map { $0.contains("\t") ? "\t" + $0 : $0 }
    let index = try #require(lines.firstIndex { $0.contains("\t" + label + "\t") })
    lines.insert(contentsOf: added, at: index + 1)
    return try ReportFile(reading: Array(lines.joined(separator: "\n").utf8))
  }

  @Test(
    "leave it behind a note with a full stop and in rows with tabs as well",
    arguments: [
      ["注：含网上的。", "\t\t9\t1\t0\t0\t0\t0\t10"], ["注：含网上的。", "\t9\t1\t0\t0\t0\t0\t10"],
      ["", "注：含网上的。", "", "\t9\t1\t0\t0\t0\t0\t10"], ["注：含网上的。", "\t9\t1"],
    ]
  )
  func behindSentences(added: [String]) throws {
    let file = try tabbed(added, behind: "（一）予以公开")
    #expect(file.report["applications.granted.naturalPerson"]?.isUnreadable == true)
    #expect(file.report["applications.grantedInPart.naturalPerson"] == .count(1))
    #expect(file.reading.findings.contains { $0.code == "ROW-DUPLICATE" })
  }

  @Test("leave a row of one number below which one stands behind a tab")
  func single() throws {
    let file = try tabbed(["注：含变更。", "\t32"], behind: "行政许可")
    #expect(file.report["proactive.licences.decisions"]?.isUnreadable == true)
    let page = try tabbed(["注：含变更。", "32"], behind: "行政许可")
    #expect(page.report["proactive.licences.decisions"] == .count(31))
  }

  @Test("leave it where the table goes on behind them, each cell in its own line")
  func cutTable() throws {
    let bytes = try GoldenFile.fixture("report-2021.txt").bytes()
    let row = "\t（一）予以公开\n\t4\n\t1\n\t0\n\t0\n\t0\n\t0\n\t5\n\n"
    let text = String(decoding: bytes, as: UTF8.self)
    #expect(text.contains(row))
    let added = row + "注：含网上的。\n\n\t\n\t9\n\t1\n\t0\n\t0\n\t0\n\t0\n\t10\n\n"
    let file = try ReportFile(reading: Array(text.replacing(row, with: added).utf8))
    #expect(file.report["applications.granted.naturalPerson"]?.isUnreadable == true)
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
    "a note between headings and the one row of values is passed over",
    arguments: [["注：含上年。"], ["", "（说明：含上年）", ""], ["| 注：含上年 |"]]
  )
  func notes(added: [String]) throws {
    let bytes = try GoldenFile.fixture("dialects/A2-barred-rows.md").bytes()
    var lines = String(decoding: bytes, as: UTF8.self).split(
      separator: "\n",
      omittingEmptySubsequences: false
    ).map(String.init)
    let last = try #require(lines.lastIndex { $0.hasPrefix("|") })
    lines.insert(contentsOf: added, at: last)
    let file = try ReportFile(reading: Array(lines.joined(separator: "\n").utf8))
    #expect(file.report["reviews.reconsideration.upheld"] == .count(1))
    #expect(file.report["reviews.litigationDirect.total"] == .count(1))
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
