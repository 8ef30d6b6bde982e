import ReportModel
import TestSupport
import Testing
import XMLFormat

@Suite("Round trips through XML")
struct RoundTripTests {
  @Test(
    "reading what was written gives the same report",
    arguments: EditionRegistry.shipped.editions
  )
  func everyReportSurvives(_ edition: Edition) throws {
    for seed in DamageCount.seeds(200) {
      var random = RandomReport(seed: seed, for: .xml)
      let report = random.report(on: edition)
      let bytes = try XMLFormat.write(report)
      let reading = try XMLFormat.read(bytes)
      #expect(reading.report.isIdentical(to: report), "seed \(seed)")
      #expect(reading.findings.isEmpty, "seed \(seed)")
      #expect(try XMLFormat.write(reading.report) == bytes, "seed \(seed)")
    }
  }

  @Test("spaces, control characters and characters beyond the first plane are kept")
  func keepsEveryCharacter() throws {
    var report = Report(edition: .edition2021, organ: " 某\u{B}局\t", year: 2021)
    let paragraphs = [
      "", " ", "\t", "  前后有空格\t ", "\u{1}", "\u{B}\u{C}", "甲\u{1F}乙\u{FFFF}丙\u{FFFE}",
      "]]> &amp; <b> &#11;", "\u{85}\u{2028}\u{FEFF}", "\u{20BB7}\u{1F600}\u{10FFFF}",
      String(repeating: "长 ", count: 20_000),
    ]
    report.title = paragraphs
    report[.overview].heading = " \u{B} "
    report[.overview].paragraphs = paragraphs
    report[.applicationsReceived].paragraphsAfterTable = paragraphs
    report.metadata[.documentNumber] = " 文\u{B}号 "
    let note = "（\t\"注\" & <'>\u{1F600} ）"
    report.values[0] = .number(NumberValue(.count(22), note: note))
    #expect(try XMLFormat.read(XMLFormat.write(report)).report.isIdentical(to: report))
  }

  @Test("an amount keeps its digits and unit")
  func keepsDigits() throws {
    var report = Report(edition: .edition2019, organ: "某局", year: 2020)
    for (digits, unit) in [("160.5900", "万元"), ("0", "元"), ("3802895.90", ""), ("8040", "亿元")] {
      let amount = try #require(Amount(digits: digits, unit: unit))
      report["proactive.procurement.amount"] = .number(NumberValue(.amount(amount)))
      #expect(try XMLFormat.read(XMLFormat.write(report)).report == report)
    }
  }

  @Test("a line break in a paragraph makes two of it")
  func splitsLines() throws {
    var report = Report(edition: .edition2021, organ: "某局", year: 2021)
    report.title = ["甲\r\n乙"]
    report[.overview].paragraphs = ["丙\n\n 丁\r", "戊"]
    let reading = try XMLFormat.read(XMLFormat.write(report))
    #expect(reading.report.title == ["甲", "乙"])
    #expect(reading.report[.overview].paragraphs == ["丙", " 丁", "戊"])
  }

  @Test("the same report gives the same bytes")
  func isDeterministic() throws {
    var random = RandomReport(seed: 7, for: .xml)
    let report = random.report(on: .edition2021)
    let bytes = try XMLFormat.write(report)
    for _ in 0..<5 { #expect(try XMLFormat.write(report) == bytes) }
  }

  @Test("a blank, a mark, a zero and a note are written as different things")
  func writesValues() throws {
    var report = Report(edition: .edition2021, organ: "某局", year: 2021)
    report["proactive.regulations.issued"] = .count(0)
    report["proactive.regulations.repealed"] = .notApplicable("/")
    report["proactive.normativeDocuments.issued"] = .number(
      NumberValue(.count(22), note: "（其中修订 16 件）")
    )
    report["proactive.normativeDocuments.repealed"] = .number(
      NumberValue(.count(7), isRecoveredByArithmetic: true)
    )
    let text = String(decoding: try XMLFormat.write(report), as: UTF8.self)
    let table = """
          <proactive>
            <regulations>
              <issued>0</issued>
              <repealed xsi:nil="true" notApplicable="/"/>
              <inForce xsi:nil="true"/>
            </regulations>
            <normativeDocuments>
              <issued note="（其中修订 16 件）">22</issued>
              <repealed recovered="arithmetic">7</repealed>
              <inForce xsi:nil="true"/>
            </normativeDocuments>

      """
    #expect(text.contains(table))
  }

  @Test("UTF-16 and a byte order mark are read")
  func readsEncodings() throws {
    let report = Report(edition: .edition2021, organ: "某局", year: 2021)
    let bytes = try XMLFormat.write(report)
    #expect(try XMLFormat.read([0xEF, 0xBB, 0xBF] + bytes).report == report)
    let text = String(decoding: bytes, as: UTF8.self)
      .replacing("UTF-8", with: "UTF-16")
    var wide: [UInt8] = [0xFF, 0xFE]
    for unit in text.utf16 { wide += [UInt8(unit & 0xFF), UInt8(unit >> 8)] }
    #expect(try XMLFormat.read(wide).report == report)
  }
}
