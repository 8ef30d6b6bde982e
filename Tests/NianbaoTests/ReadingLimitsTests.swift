import Nianbao
import ReportRecognition
import TestSupport
import Testing

/// Limits that a caller sets, one after the other, each so low that a good report passes it.
@Suite("Limits of reading")
struct ReadingLimitsTests {
  private struct Lowered: CustomTestStringConvertible, Sendable {
    let format: ReportFormat
    let limit: any WritableKeyPath<ReadingLimits, Int> & Sendable
    let value: Int
    let testDescription: String

    init(
      _ format: ReportFormat,
      _ limit: any WritableKeyPath<ReadingLimits, Int> & Sendable,
      _ value: Int,
      _ name: String
    ) {
      self.format = format
      self.limit = limit
      self.value = value
      testDescription = "\(name) in \(format.name)"
    }
  }

  private static let cases = [
    Lowered(.text, \.textBytes, 100, "bytes"), Lowered(.text, \.lines, 5, "lines"),
    Lowered(.text, \.lineBytes, 10, "bytes of a line"), Lowered(.text, \.cells, 20, "cells"),
    Lowered(.xml, \.textBytes, 100, "bytes"), Lowered(.xml, \.depth, 2, "depth"),
    Lowered(.xml, \.startTagBytes, 20, "bytes of a tag"),
    Lowered(.json, \.textBytes, 100, "bytes"), Lowered(.json, \.depth, 2, "depth"),
    Lowered(.json, \.jsonValues, 20, "values"),
    Lowered(.xlsx, \.fileBytes, 100, "bytes"), Lowered(.xlsx, \.archiveEntries, 3, "entries"),
    Lowered(.xlsx, \.partBytes, 300, "bytes of a part"),
    Lowered(.xlsx, \.allPartsBytes, 2000, "bytes of all parts"),
    Lowered(.xlsx, \.sheets, 2, "sheets"), Lowered(.xlsx, \.cells, 20, "cells"),
    Lowered(.xlsx, \.cellText, 3, "text of a cell"), Lowered(.xlsx, \.depth, 2, "depth"),
    Lowered(.xlsx, \.startTagBytes, 20, "bytes of a tag"),
    Lowered(.xlsx, \.allCellsText, 100, "text of all cells"),
  ]

  @Test("are those of the caller, whatever the format", arguments: Self.cases)
  private func lowered(_ lowered: Lowered) throws {
    let report = try ReportFile(reading: GoldenFile.fixture("report-2021.txt").bytes()).report
    let bytes = try report.written(as: lowered.format).bytes
    #expect(try ReportFile(reading: bytes).format == lowered.format)
    var limits = ReadingLimits.default
    limits[keyPath: lowered.limit] = lowered.value
    let refusal = try #require(throws: Refusal.self) {
      try ReportFile(reading: bytes, limits: limits)
    }
    #expect(refusal.code == "INPUT-LIMIT")
  }

  @Test("count the cells and the paragraphs of web pages, and the bars of texts")
  func counted() throws {
    var limits = ReadingLimits.default
    limits.cells = 20
    limits.lines = 10
    limits.paragraphs = 10
    limits.tables = 3
    let title = "某局2021年政府信息公开工作年度报告"
    let pages = [
      "<p>\(title)</p>" + String(repeating: "<p>段</p>", count: 40),
      "<p>\(title)</p><table>" + String(repeating: "<tr><td>1<td>2", count: 20),
      "<p>\(title)</p>"
        + String(repeating: "<table><tr><td>1<td>2<tr><td>3<td>4</table>", count: 4),
      title + "\n" + String(repeating: "|", count: 30),
    ]
    for page in pages {
      let bytes = Array(page.utf8)
      _ = try ReportFile(reading: bytes)
      let refusal = try #require(throws: Refusal.self) {
        try ReportFile(reading: bytes, limits: limits)
      }
      #expect(refusal.code == "INPUT-LIMIT")
    }
  }

  @Test("of an updated file hold for what was made of it")
  func update() throws {
    let bytes = try GoldenFile.fixture("report-2021.txt").bytes()
    var limits = ReadingLimits.default
    limits.textBytes = bytes.count
    let file = try ReportFile(reading: bytes, limits: limits)
    var report = file.report
    report[.overview].paragraphs.append("多出的一段。")
    let refusal = try #require(throws: Refusal.self) { try file.updated(to: report) }
    #expect(refusal.code == FindingKind.editWithoutPlace.code)
  }
}
