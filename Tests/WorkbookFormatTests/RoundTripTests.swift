import ReportModel
import TestSupport
import Testing
import WorkbookFormat

@Suite("Round trips through workbooks")
struct RoundTripTests {
  @Test(
    "reading what was written gives the same report",
    arguments: EditionRegistry.shipped.editions
  )
  func everyReportSurvives(_ edition: Edition) throws {
    for seed in DamageCount.seeds(80) {
      var random = RandomReport(seed: seed, for: .workbook)
      let report = random.report(on: edition)
      let bytes = try audited(WorkbookFormat.write(report))
      let read = try WorkbookFormat.read(bytes).report
      #expect(read.isIdentical(to: report), "seed \(seed): \(read.differences(from: report))")
      #expect(try audited(WorkbookFormat.write(read)) == bytes, "seed \(seed)")
    }
  }

  @Test("a report without errors gives no findings", arguments: EditionRegistry.shipped.editions)
  func cleanReport(_ edition: Edition) throws {
    var random = BalancedReport(seed: 1)
    let report = random.report(on: edition)
    let reading = try WorkbookFormat.read(audited(WorkbookFormat.write(report)))
    #expect(reading.report == report)
    #expect(reading.findings.isEmpty, "\(reading.findings.map(\.message.en))")
  }

  @Test("spaces, control characters and characters beyond the first plane are kept")
  func keepsEveryCharacter() throws {
    var report = Report(edition: .edition2021, organ: " 某\u{B}局\t", year: 2021)
    let paragraphs = [
      "", " ", "\t", "　　", "  前后有空格\t ", "\u{0}", "\u{1}", "\u{B}\u{C}",
      "甲\u{1F}乙\u{FFFF}丙\u{FFFE}",
      "]]> &amp; <b> &#11;", "\u{85}\u{2028}\u{FEFF}", "\u{20BB7}\u{1F600}\u{10FFFF}", "=1+1",
      "_x000D_",
      "+1", "'1", "（空行）", "（空行）（空行）", "续段",
    ]
    report.title = paragraphs
    report[.overview].heading = " \u{B} "
    report[.overview].paragraphs = paragraphs
    report[.applicationsReceived].paragraphsAfterTable = paragraphs
    report[.otherMatters].heading = nil
    report.metadata[.documentNumber] = " 文\u{B}号 "
    let read = try WorkbookFormat.read(audited(WorkbookFormat.write(report))).report
    #expect(read.isIdentical(to: report), "\(read.differences(from: report))")
  }

  @Test("a paragraph longer than a cell is split between characters and joined again")
  func longParagraphs() throws {
    var report = Report(edition: .edition2021, organ: "某局", year: 2021)
    for length in [32_766, 32_767, 32_768, 65_534, 65_535, 100_000] {
      report[.overview].paragraphs.append("a" + String(repeating: "政", count: length - 1))
      report[.overview].paragraphs.append("a" + String(repeating: "𠮷", count: length / 2))
      report[.overview].paragraphs.append("短")
    }
    report[.overview].heading = String(repeating: "题", count: 40_000)
    report.title = [String(repeating: "题", count: 40_000), "末"]
    report.organ = String(repeating: "局", count: 40_000)
    let read = try WorkbookFormat.read(audited(WorkbookFormat.write(report))).report
    #expect(read.isIdentical(to: report))
  }

  @Test("a line break in a paragraph makes two of it")
  func splitsLines() throws {
    var report = Report(edition: .edition2021, organ: "某局", year: 2021)
    report.title = ["甲\r\n乙"]
    report[.overview].paragraphs = ["丙\n\n 丁\r", "戊"]
    let read = try WorkbookFormat.read(audited(WorkbookFormat.write(report))).report
    #expect(read.title == ["甲", "乙"])
    #expect(read[.overview].paragraphs == ["丙", " 丁", "戊"])
  }

  @Test("values that look like others come back as they were")
  func keepsKinds() throws {
    var report = Report(edition: .edition2021, organ: "某局", year: 2021)
    let values: [CellValue] = [
      .unreadable("22"), .unreadable("/"), .unreadable(" "), .unreadable("（未读到）"),
      .unreadable("22〔附注〕注"), .unreadable("〔待核〕"), .unreadable(""),
      .unreadable("44563 (2022-01-02)"),
      .notApplicable("不清楚"), .notApplicable(""), .notApplicable(" / "), .notApplicable("12"),
      .number(NumberValue(.count(22), note: "其中 16 件")), .number(NumberValue(.count(22), note: "")),
      .number(NumberValue(.count(22), note: "（“\"”）")), .number(NumberValue(.count(22), note: "%")),
      .number(NumberValue(.count(22), note: "件")), .number(NumberValue(.count(0), note: "（零）")),
      .number(NumberValue(.count(7), note: "注", isRecoveredByArithmetic: true)), .blank, .count(0),
      .count(999_999_999_999_999_999), .count(100_000_000_000_000_000),
    ]
    for (offset, value) in values.enumerated() { report.values[20 + offset] = value }
    let read = try WorkbookFormat.read(audited(WorkbookFormat.write(report))).report
    #expect(read.isIdentical(to: report), "\(read.differences(from: report))")
  }

  @Test("the same report gives the same bytes")
  func isDeterministic() throws {
    var random = RandomReport(seed: 7, for: .workbook)
    let report = random.report(on: .edition2021)
    let bytes = try audited(WorkbookFormat.write(report))
    for _ in 0..<5 { #expect(try audited(WorkbookFormat.write(report)) == bytes) }
  }

  @Test("the blank form is blank, on the year's edition", arguments: [2019, 2020, 2021, 2030])
  func template(_ year: Int) throws {
    let reading = try WorkbookFormat.read(
      audited(WorkbookFormat.template(organ: "某某县财政局", year: year))
    )
    let edition: Edition = year < 2021 ? .edition2019 : .edition2021
    var report = Report(edition: edition, organ: "某某县财政局", year: year)
    report.title = ["某某县财政局", "\(year)年政府信息公开工作年度报告"]
    #expect(reading.report == report)
    #expect(reading.findings.isEmpty)
    let refusal = #expect(throws: Refusal.self) {
      try audited(WorkbookFormat.template(organ: "某局", year: 2018))
    }
    #expect(refusal?.code == "FORM-UNKNOWN")
  }

  @Test("a number that is not of its cell's type is not written")
  func misfits() throws {
    for (identifier, value) in [
      ("applications.granted.total", CellValue.count(-1)), ("proactive.fees.amount", .count(3)),
    ] {
      var report = Report(edition: .edition2021, organ: "某局", year: 2021)
      report[identifier] = value
      let refusal = #expect(throws: Refusal.self) { try audited(WorkbookFormat.write(report)) }
      #expect(refusal?.code == "WORKBOOK-VALUE")
    }
  }
}
