import Nianbao
import ReportModel
import TestSupport
import Testing

/// A heading that says something else than the form's must not be passed over.
@Suite("headings that say something else")
struct TurnedHeadingTests {
  private func written(_ format: ReportFormat) throws -> String {
    var maker = BalancedReport(seed: 3)
    let report = maker.report(on: .edition2021)
    if format == .html { return SamplePage(report).text }
    return String(decoding: try report.written(as: format).bytes, as: UTF8.self)
  }

  /// The first place of a heading behind the fourth section's heading.
  private func replacing(_ official: String, with other: String, in text: String) throws -> String {
    let section = try #require(text.firstRange(of: "行政复议、行政诉讼情况"))
    let tail = text[section.upperBound...]
    let place = try #require(tail.firstRange(of: ">\(official)<") ?? tail.firstRange(of: official))
    let found = text[place].contains(">") ? ">\(other)<" : other
    return text[..<place.lowerBound] + found + text[place.upperBound...]
  }

  @Test(
    "leave the rows below unread",
    arguments: [
      ("行政诉讼", "民事诉讼"), ("行政诉讼", "刑事附带民事"), ("未经复议直接起诉", "经复议直接起诉"), ("结果纠正", "结果未纠正"),
      ("复议后起诉", "未复议起诉"), ("行政复议", "上年行政复议"),
    ]
  )
  func turned(_ official: String, _ other: String) throws {
    for format in [ReportFormat.html, .text] {
      let text = try replacing(official, with: other, in: written(format))
      let file = try ReportFile(reading: Array(text.utf8))
      let findings = file.reading.findings.filter { $0.code == "HEADER-MISMATCH" }
      #expect(!findings.isEmpty, "\(format.name) \(other)")
      for finding in findings {
        #expect(finding.formCell?.table == .reviews, "\(format.name) \(other)")
      }
      #expect(file.report["reviews.litigationDirect.total"]?.isUnreadable == true)
    }
  }

  @Test(
    "are none where they are pieces, spellings or explanations",
    arguments: [
      ("行政诉讼", "行政诉讼（件）"), ("行政诉讼", "诉讼"),
    ]
  )
  func spelled(_ official: String, _ other: String) throws {
    let text = try replacing(official, with: other, in: written(.html))
    let file = try ReportFile(reading: Array(text.utf8))
    #expect(!file.reading.findings.contains { $0.code == "HEADER-MISMATCH" }, "\(other)")
  }
}

/// What a number is written with, and what stands behind it.
@Suite("numbers with marks and invisible characters")
struct InvisibleMarkTests {
  private static let cell = "proactive.normativeDocuments.inForce"

  private func read(_ written: String, note: String = "") throws -> ReportFile {
    var maker = BalancedReport(seed: 5)
    var report = maker.report(on: .edition2021)
    if !note.isEmpty { report[.otherMatters].paragraphs.append(note) }
    var page = SamplePage(report)
    page.cells[Self.cell] = written
    return try page.read()
  }

  @Test(
    "are read without what shows nothing",
    arguments: [
      "\u{200E}17", "1\u{200B}7", "\u{FEFF}17", "1\u{2060}7\u{200E}", "\u{200F}17", "&lrm;17",
    ]
  )
  func invisible(_ written: String) throws {
    #expect(try read(written).report[Self.cell]?.count == 17)
  }

  @Test(
    "are not read where digits may stand in another order",
    arguments: ["\u{202E}17", "1\u{200F}7"]
  )
  func turnedRound(_ written: String) throws {
    #expect(try read(written).report[Self.cell]?.isUnreadable == true)
  }

  @Test("have a note where its text stands in the document")
  func bracketed() throws {
    let noted = try read("7[1]", note: "[1] 含上年结转的文件。")
    #expect(noted.report[Self.cell]?.count == 7)
    #expect(noted.reading.findings.contains { $0.code == "VALUE-NOTED" })
    for note in ["", "[2] 含上年结转的文件。"] {
      let other = try read("7[1]", note: note)
      #expect(other.report[Self.cell]?.isUnreadable == true)
    }
  }
}
