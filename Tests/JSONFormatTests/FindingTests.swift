import JSONFormat
import ReportModel
import Testing

/// A value that does not fit its cell, and what is kept of it.
struct Misfit: CustomTestStringConvertible, Sendable {
  let cell: String
  let json: String
  let text: String

  init(_ json: String, in cell: String, keeps text: String) {
    self.cell = cell
    self.json = json
    self.text = text
  }

  var testDescription: String { "\(json) in \(cell)" }

  static let all: [Misfit] =
    [
      ("1.5", "1.5"), ("-1", "-1"), ("-0", "-0"), ("-0.0", "-0.0"), ("1.05", "1.05"),
      ("15e-1", "15e-1"),
      ("1e400", "1e400"), ("-1.0", "-1.0"),
      ("\"12\"", "12"), ("true", "true"), ("\"1\\n2\"", "1\n2"),
      ("1000000000000000000", "1000000000000000000"),
      ("10000000000000000000", "10000000000000000000"),
      ("{\"value\": 1.5, \"note\": \"（…）\"}", "1.5（…）"),
      ("{\"value\": \"x\", \"recovered\": \"arithmetic\"}", "x"),
      ("{\"unreadable\": \"1 2\"}", "1 2"), ("{\"unreadable\": \"\"}", ""),
    ].map { Misfit($0.0, in: "proactive.regulations.produced", keeps: $0.1) }
    + [
      ("1e1", "1e1"), ("-12.11", "-12.11"), ("\"01\"", "01"), ("\"12,1\"", "12,1"), ("\"元\"", "元"),
    ]
    .map { Misfit($0.0, in: "proactive.procurement.amount", keeps: $0.1) }
    + [("-1.5", "-1.5"), ("\"-1\"", "-1")]
    .map { Misfit($0.0, in: "proactive.licences.change", keeps: $0.1) }
}

@Suite struct FindingTests {
  /// A 2019 report all of blanks, with one cell written anew.
  private func document(_ cell: String, _ json: String) -> [UInt8] {
    let text = String(
      decoding: JSONFormat.write(Report(edition: .edition2019, organ: "某局", year: 2019)),
      as: UTF8.self
    )
    return Array(
      text.replacingOccurrence(of: "\"\(cell)\": null", with: "\"\(cell)\": \(json)").utf8
    )
  }

  @Test func aMarkIsToldHowItIsWritten() throws {
    let reading = try JSONFormat.read(document("proactive.regulations.produced", "\"/\""))
    let message = try #require(reading.findings.first).message
    #expect(message.en.contains("or {\"notApplicable\": \"/\"} where"))
    #expect(message.zh.contains("{\"notApplicable\": \"/\"}"))
  }

  @Test(arguments: Misfit.all)
  func whatDoesNotFitIsKeptAndMarked(_ misfit: Misfit) throws {
    let cell = misfit.cell
    let reading = try JSONFormat.read(document(cell, misfit.json))
    #expect(reading.report[cell] == .unreadable(misfit.text))
    let finding = try #require(reading.findings.first)
    #expect(reading.findings.count == 1)
    #expect(finding.kind == .valueUnreadable)
    #expect(finding.formCell?.identifier == cell)
    #expect(finding.found == misfit.text)
    guard case .json(let pointer, let line, let column) = finding.place else {
      Issue.record("no place in JSON")
      return
    }
    #expect(pointer.hasPrefix("/values/\(cell)"))
    #expect(line > 30 && column > 30)
  }

  @Test(arguments: ["0", "0.092", "12.10", "251000元", "3万元", "1.5亿元"])
  func amountsKeepDigitsAndUnit(text: String) throws {
    let reading = try JSONFormat.read(document("proactive.procurement.amount", "\"\(text)\""))
    #expect(reading.report["proactive.procurement.amount"]?.text == text)
    #expect(reading.findings.isEmpty)
  }

  @Test(
    "numbers as other programs write them are read and noted",
    arguments: [
      ("proactive.regulations.produced", "7.0", "7"),
      ("proactive.regulations.produced", "1e3", "1000"),
      ("proactive.regulations.produced", "0.0", "0"),
      ("proactive.regulations.produced", "120e-1", "12"),
      ("proactive.regulations.produced", "{\"value\": 7.00, \"note\": \"（注）\"}", "7（注）"),
      ("proactive.licences.change", "-12.0", "-12"),
      ("proactive.procurement.amount", "12.10", "12.10"),
    ]
  )
  func wholeNumbers(cell: String, json: String, text: String) throws {
    let reading = try JSONFormat.read(document(cell, json))
    #expect(reading.report[cell]?.text == text)
    #expect(reading.findings.map(\.code) == ["VALUE-NORMALISED"])
    #expect(reading.findings.first?.formCell?.identifier == cell)
  }

  @Test func aYearMayBeWrittenWithAFraction() throws {
    let text = String(decoding: document("proactive.fees.change", "null"), as: UTF8.self)
    let changed = text.replacingOccurrence(of: "\"year\": 2019", with: "\"year\": 2019.0")
    #expect(changed != text)
    #expect(try JSONFormat.read(Array(changed.utf8)).report.year == 2019)
  }

  @Test func changesMayBeNegative() throws {
    let reading = try JSONFormat.read(document("proactive.licences.change", "-12"))
    #expect(reading.report["proactive.licences.change"] == .count(-12))
    #expect(reading.findings.isEmpty)
  }

  @Test func messagesSayWhatStoodThere() throws {
    func message(_ json: String) throws -> Wording? {
      try JSONFormat.read(document("proactive.regulations.produced", json)).findings.first?.message
    }
    #expect(
      try message("1.5")
        == Wording(
          zh: "“1.5”不是该数据项的值，应为不超过 18 位的非负整数",
          en:
            "\"1.5\" is no value of this cell; expected a whole number from 0 of at most 18 digits"
        )
    )
    #expect(
      try message("{\"unreadable\": \"1 2\"}")
        == Wording(zh: "“1 2”不能确定地读成数字", en: "\"1 2\" cannot be read as a number for certain")
    )
    #expect(
      try message("{\"unreadable\": \"\"}")
        == Wording(zh: "来源中没有这个单元格", en: "the source has no such cell")
    )
  }

  @Test func organAndYearMayBeUnknown() throws {
    let findings = try JSONFormat.read(JSONFormat.write(Report(edition: .edition2021))).findings
    // In the order of the file, where the year comes first.
    #expect(findings.map(\.kind) == [.yearUnknown, .organUnknown])
    #expect(findings.map { $0.place?.description } == ["3:11 /year", "4:12 /organ"])
  }

  @Test func wrongMetadataIsKept() throws {
    var report = Report(edition: .edition2021, organ: "某局", year: 2021)
    report.metadata[.creditCode] = "91350100M000100Y44"
    report.metadata[.divisionCode] = "350100"
    report.metadata[.indexNumber] = ""
    report.metadata[.issueDate] = "2022-02-30"
    let reading = try JSONFormat.read(JSONFormat.write(report))
    #expect(reading.report == report)
    #expect(reading.findings.allSatisfy { $0.kind == .metadataInvalid })
    #expect(
      reading.findings.map { $0.place?.description } == [
        "7:19 /metadata/creditCode", "9:20 /metadata/indexNumber", "10:18 /metadata/issueDate",
      ]
    )
    #expect(reading.findings.map(\.found) == ["91350100M000100Y44", "", "2022-02-30"])
    #expect(reading.findings.map(\.message.zh)[1] == "索引号为空")
  }

  @Test func lineBreaksSplitTitlesAndParagraphs() throws {
    var report = Report(edition: .edition2021, organ: "某局", year: 2021)
    report.title = ["a\nb", "c"]
    report[.overview].paragraphs = ["a\r\nb\rc\n\nd"]
    report[.overview].paragraphsAfterTable = ["\n"]
    let read = try JSONFormat.read(JSONFormat.write(report)).report
    #expect(read.title == ["a", "b", "c"])
    #expect(read[.overview].paragraphs == ["a", "b", "c", "", "d"])
    #expect(read[.overview].paragraphsAfterTable == ["", ""])
  }
}
