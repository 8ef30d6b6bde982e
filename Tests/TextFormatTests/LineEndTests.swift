import Nianbao
import TestSupport
import Testing

@Suite("the ends of lines in texts")
struct LineEndTests {
  private static let ends = ["\u{2028}", "\u{2029}", "\u{85}", "\u{B}", "\u{C}"]

  private func original() throws -> (text: String, report: Report) {
    let bytes = try GoldenFile.fixture("report-2021.txt").bytes()
    return (String(decoding: bytes, as: UTF8.self), try ReportFile(reading: bytes).report)
  }

  @Test("are whatever a person sees as one", arguments: ends)
  func every(end: String) throws {
    let (text, report) = try original()
    let paragraphs = text.replacing("\n（", with: end + "（").replacing("\n五、", with: end + "五、")
    let file = try ReportFile(reading: Array(paragraphs.utf8))
    #expect(file.report == report)
    #expect(file.reading.findings.isEmpty)
    // A page's end is no blank line, which is what ends a row.
    let whole =
      end == "\u{C}" ? text.replacing("\n", with: "\u{C}\n") : text.replacing("\n", with: end)
    #expect(try ReportFile(reading: Array(whole.utf8)).report == report)
  }

  @Test("are counted as editors do")
  func places() throws {
    let (text, _) = try original()
    let changed = text.replacing("\n（一）主动公开。", with: "\u{2028}（一）主动公开。\u{1}")
    let line = try #require(
      text.split(separator: "\n", omittingEmptySubsequences: false)
        .firstIndex { $0.hasPrefix("（一）主动公开。") }
    )
    let finding = try #require(try ReportFile(reading: Array(changed.utf8)).reading.findings.first)
    #expect(finding.code == "CONTROL-CHARACTER")
    #expect(finding.place?.description.hasPrefix("\(line):") == true)
  }

  @Test("stay as they are where paragraphs are edited, added and removed", arguments: ends)
  func edits(end: String) throws {
    let (text, report) = try original()
    let changed = text.replacing("\n（", with: end + "（")
    var edited = report
    edited[.overview].paragraphs.remove(at: 2)
    edited[.overview].paragraphs[1] += "另加一句。"
    edited[.overview].paragraphs.append("新的一段。")
    let bytes = try ReportFile(reading: Array(changed.utf8)).updated(to: edited).bytes
    #expect(try ReportFile(reading: bytes).report == edited)
    #expect(String(decoding: bytes, as: UTF8.self).contains(end))
  }
}

@Suite("rows of a table with tabs that stand without them")
struct StrayRowTests {
  private func file(_ row: String) throws -> (file: ReportFile, report: Report) {
    let bytes = try GoldenFile.fixture("report-2021.txt").bytes()
    let text = String(decoding: bytes, as: UTF8.self)
    let own = "\t行政规范性文件\n\t2\n\t1\n\t7\n"
    #expect(text.contains(own))
    return (
      try ReportFile(reading: Array(text.replacing(own, with: row).utf8)),
      try ReportFile(reading: bytes).report
    )
  }

  @Test(
    "are read where they hold as many values as the form",
    arguments: [
      "行政规范性文件 2 1 7\n", "行政规范性文件\t2\t1\t7\n", "　　行政规范性文件　2　1　7\n", "\t行政规范性文件 2 1 7\n",
      "行政规范性文件\n2\n1\n7\n",
    ]
  )
  func read(row: String) throws {
    let (file, report) = try file(row)
    #expect(file.report == report)
    #expect(file.reading.findings.isEmpty)
  }

  @Test(
    "are told with what stands in them where they do not",
    arguments: ["行政规范性文件 2 17\n", "行政规范性文件217\n", "行政规范性文件 2 1 7 8\n"]
  )
  func told(row: String) throws {
    let (file, _) = try file(row)
    #expect(file.reading.findings.map(\.code) == ["ROW-MISALIGNED"])
    for column in ["issued", "repealed", "inForce"] {
      let value = file.report["proactive.normativeDocuments.\(column)"]
      #expect(value?.isUnreadable == true)
      #expect(value?.text.contains("行政规范性文件") == true)
    }
  }

  @Test(
    "are read where a sheet was pasted, a row a line, whether or not their first cells are blank"
  )
  func pasted() throws {
    let bytes = try GoldenFile.fixture("report-2021.txt").bytes()
    var text = ""
    var row: [Substring] = []
    for line in String(decoding: bytes, as: UTF8.self).split(
      separator: "\n",
      omittingEmptySubsequences: false
    ) {
      if line.first == "\t" {
        row.append(line.dropFirst())
        continue
      }
      if !row.isEmpty { text += row.joined(separator: "\t") + "\n" }
      row = []
      if !line.isEmpty { text += line + "\n" }
    }
    #expect(text.contains("\n\t（二）部分公开"))
    let report = try ReportFile(reading: bytes).report
    #expect(try ReportFile(reading: Array(text.utf8)).report.values == report.values)
  }

  @Test("are not made of sentences, nor of rows that stand there")
  func others() throws {
    let bytes = try GoldenFile.fixture("report-2021.txt").bytes()
    var report = try ReportFile(reading: bytes).report
    report[.proactiveDisclosure].paragraphsAfterTable = ["行政许可 31", "行政处罚 4 件，均已公示。"]
    let written = try report.written(as: .text).bytes
    #expect(try ReportFile(reading: written).report == report)
  }
}
