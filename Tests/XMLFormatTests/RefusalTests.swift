import ReportModel
import Testing
import XMLFormat

@Suite("What XML refuses")
struct RefusalTests {
  private static func report() -> Report {
    Report(edition: .edition2021, organ: "某局", year: 2021)
  }

  private func refusal(writing report: Report) throws -> Refusal {
    try #require(throws: Refusal.self) { try XMLFormat.write(report) }
  }

  private func refusal(reading text: String) throws -> Refusal {
    try #require(throws: Refusal.self) { try XMLFormat.read(Array(text.utf8)) }
  }

  /// A written report with one piece replaced.
  private func document(_ old: String, _ new: String) throws -> String {
    let text = String(decoding: try XMLFormat.write(Self.report()), as: UTF8.self)
    #expect(text.contains(old))
    return text.replacing(old, with: new, maxReplacements: 1)
  }

  // MARK: Writing

  @Test("a report with values that were not read is not written")
  func unreadable() throws {
    var report = Self.report()
    for index in 0..<5 { report.values[index] = .unreadable("1 \(index)") }
    let refusal = try refusal(writing: report)
    #expect(refusal.code == "XML-INCOMPLETE")
    #expect(refusal.side == .report)
    #expect(refusal.findings.map(\.code) == Array(repeating: "VALUE-UNREADABLE", count: 5))
    #expect(refusal.findings.map(\.cell) == [0, 1, 2, 3, 4])
    #expect(
      refusal.message.zh
        == """
        报告不完整，不能写成 XML：有 5 个数据项未能读取：主动公开 › 规章 › 本年制发件数；\
        主动公开 › 规章 › 本年废止件数；主动公开 › 规章 › 现行有效件数 等
        """
    )
  }

  @Test("a report without organ or year is not written")
  func identity() throws {
    let refusal = try refusal(writing: Report(edition: .edition2021))
    #expect(refusal.code == "XML-INCOMPLETE")
    #expect(refusal.findings.map(\.code) == ["ORGAN-UNKNOWN", "YEAR-UNKNOWN"])
  }

  @Test("a wrong field of the metadata is not written, a wrong check character is")
  func metadata() throws {
    var report = Self.report()
    report.metadata[.creditCode] = "91350100M000100Y44"
    let reading = try XMLFormat.read(XMLFormat.write(report))
    #expect(reading.report == report)
    #expect(reading.findings.map(\.code) == ["METADATA-INVALID"])
    #expect(reading.findings.first?.place == .xml(path: "/report/metadata/creditCode", line: 5))
    report.metadata[.issueDate] = "2022-02-30"
    #expect(try refusal(writing: report).findings.map(\.code) == ["METADATA-INVALID"])
  }

  @Test("a line break or control character that has no place is named")
  func characters() throws {
    var report = Self.report()
    report.organ = "某\n局"
    #expect(try refusal(writing: report).code == "XML-CHARACTER")
    report = Self.report()
    report[.overview].heading = "一、\r总体"
    #expect(try refusal(writing: report).code == "XML-CHARACTER")
    report = Self.report()
    report[.overview].paragraphs = ["\0"]
    #expect(try refusal(writing: report).code == "XML-CHARACTER")
    report = Self.report()
    for note in ["（\u{B}）", "（\n）"] {
      report.values[3] = .number(NumberValue(.count(1), note: note))
      #expect(try refusal(writing: report).code == "XML-CHARACTER")
    }
  }

  @Test("a value that does not fit its cell is not written")
  func misfits() throws {
    var report = Self.report()
    report.values[0] = .count(-1)
    #expect(try refusal(writing: report).code == "XML-INVALID-OUTPUT")
    report = Self.report()
    report["proactive.fees.amount"] = .count(3)
    #expect(try refusal(writing: report).code == "XML-INVALID-OUTPUT")
    report["proactive.fees.amount"] = .number(
      NumberValue(.amount(try #require(Amount(digits: "3", unit: "元"))))
    )
    #expect(try refusal(writing: report).code == "XML-INVALID-OUTPUT")
  }

  // MARK: Reading

  @Test(
    "what is no report is refused with its reason",
    arguments: [
      ("", "XML-SYNTAX"), ("text", "XML-SYNTAX"), ("<report>", "XML-UNKNOWN"), ("<a", "XML-SYNTAX"),
      ("<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>", "XML-DOCTYPE"),
      ("<?xml version='1.0' encoding='GB18030'?><a/>", "XML-ENCODING"),
      ("<html xmlns='http://www.w3.org/1999/xhtml'/>", "XML-UNKNOWN"),
      ("<report xmlns='urn:nianbao:annual-report:2030'/>", "XML-UNKNOWN"),
      ("<report xmlns='urn:nianbao:annual-report:2021'/>", "XML-INVALID"),
      ("<report xmlns='urn:nianbao:annual-report:2021' year='2021'><organ>", "XML-SYNTAX"),
    ]
  )
  func otherDocuments(_ text: String, _ code: String) throws {
    let refusal = try refusal(reading: text)
    #expect(refusal.code == code)
    #expect(!refusal.message.zh.isEmpty && !refusal.message.en.isEmpty)
  }

  @Test("a long start tag is refused")
  func longTag() throws {
    let text = "<report a='\(String(repeating: "a", count: 70_000))'/>"
    #expect(try refusal(reading: text).code == "INPUT-LIMIT")
  }

  @Test("deep nesting is refused")
  func depth() throws {
    let text = try document("<title/>", String(repeating: "<a>", count: 100))
    #expect(try refusal(reading: text).code == "INPUT-LIMIT")
  }

  @Test("text of more than 1 MiB is refused")
  func longText() throws {
    let text = String(repeating: "长", count: 400_000)
    #expect(try refusal(reading: document("某局", text)).code == "INPUT-LIMIT")
    var report = Self.report()
    report[.overview].paragraphs = [text]
    #expect(try refusal(writing: report).code == "XML-INVALID-OUTPUT")
  }

  @Test("a root behind a long comment is found")
  func longComment() throws {
    let text = try document(
      "<report ",
      "<!-- \(String(repeating: "长", count: 4_000)) -->\n<report "
    )
    #expect(try XMLFormat.read(Array(text.utf8)).report == Self.report())
  }

  @Test("bytes that are not UTF-8 are refused")
  func encoding() throws {
    var bytes = try XMLFormat.write(Self.report())
    bytes[bytes.count - 20] = 0xFF
    let refusal = try #require(throws: Refusal.self) { try XMLFormat.read(bytes) }
    #expect(refusal.code == "XML-ENCODING")
  }

  @Test("a wrong value is named once, with its place and what is expected")
  func wrongValue() throws {
    let text = try document("<issued xsi:nil=\"true\"/>", "<issued>1.5</issued>")
    let refusal = try refusal(reading: text)
    let path = "/report/proactiveDisclosure/proactive/regulations/issued"
    #expect(refusal.code == "XML-INVALID")
    #expect(refusal.place == .xml(path: path, line: 12))
    #expect(refusal.findings.count == 1)
    #expect(
      refusal.findings[0].message.zh == "<issued> 的值“1.5”不合规定，应为不超过 18 位的非负整数"
    )
    #expect(
      refusal.findings[0].message.en
        == "<issued>: found \"1.5\", expected a whole number from 0 of at most 18 digits"
    )
    #expect(refusal.message.zh == "XML 有 1 处不符合架构")
    #expect(
      refusal.message.en == "the XML breaks its schema"
    )
  }

  @Test("a missing element is named")
  func missingElement() throws {
    let refusal = try refusal(reading: document("<repealed xsi:nil=\"true\"/>", ""))
    #expect(
      refusal.findings[0].message.zh == "<inForce> 不应出现在此处，应为 <repealed>"
    )
    #expect(
      refusal.findings[0].message.en == "<inForce> may not stand here, expected <repealed>"
    )
  }

  @Test("violations are counted in the message and said one by one in the findings")
  func manyViolations() throws {
    let text = String(decoding: try XMLFormat.write(Self.report()), as: UTF8.self)
      .replacing("<company xsi:nil=\"true\"/>", with: "<company>x</company>", maxReplacements: 5)
    let refusal = try refusal(reading: text)
    #expect(refusal.findings.count == 5)
    #expect(refusal.message.en.hasSuffix("in 5 places"))
  }

  @Test(
    "a line break has no place in a single line",
    arguments: [
      ("<organ>某局</organ>", "<organ>某\n局</organ>"), ("一、总体情况", "一、&#13;总体情况"),
    ]
  )
  func lineBreaks(_ old: String, _ new: String) throws {
    #expect(try refusal(reading: document(old, new)).code == "XML-INVALID")
  }
}
