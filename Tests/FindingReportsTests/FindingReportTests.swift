import FindingReports
import JSON
import ReportModel
import ReportRules
import Testing
import XML

@Suite("the forms in which findings are told")
struct FindingReportTests {
  /// A report with one broken sum, and a name and a value that every form has to escape.
  private func file(_ name: String = "报告/a <b>&\"c\".txt") -> CheckedFile {
    var report = Report(edition: .edition2021, organ: "<某局>&", year: 2023, filling: .count(0))
    report["reviews.reconsideration.total"] = .count(2)
    report["applications.granted.total"] = .unreadable("1<2")
    return CheckedFile(
      name: name,
      format: "text",
      report: report,
      findings: RuleCheck.findings(in: report)
    )
  }

  private var refused: CheckedFile {
    let wording = Wording(zh: "不是\u{1}报告", en: "no\u{1} report")
    return CheckedFile(
      name: "b",
      refusal: Refusal(.inputLimit, message: wording, remedy: wording)
    )
  }

  private var clean: CheckedFile {
    let report = Report(edition: .edition2021, organ: "某局", year: 2023, filling: .count(0))
    return CheckedFile(name: "c", format: "xml", report: report, findings: [])
  }

  private static let tool = Tool(name: "nianbao", version: "1.2.3", kinds: .reportModel)

  private static let forms: [any FindingReport] = [
    JSONFindings(tool: tool), JSONLinesFindings(tool: tool),
    SARIFFindings(language: .english, tool: tool),
    JUnitFindings(language: .chinese, tool: tool), HTMLFindings(language: .chinese, tool: tool),
  ]

  @Test("every form lists no more than the limit, and counts all")
  func limited() throws {
    let report = Report(edition: .edition2021, organ: "某局", year: 2023, filling: .count(0))
    let finding = Finding(.valueUnreadable, found: "？", zh: "某处", en: "somewhere")
    let all = Array(repeating: finding, count: 40)
    func file(_ limit: Int?) -> CheckedFile {
      CheckedFile(name: "a", format: "text", report: report, findings: all, listing: limit)
    }
    #expect(file(10).verdict == file(nil).verdict)
    for form in Self.forms {
      let few = String(decoding: form.body(of: file(10)), as: UTF8.self)
      let every = String(decoding: form.body(of: file(nil)), as: UTF8.self)
      #expect(few.contains("FINDINGS-MORE") && few.contains("--all-findings"))
      #expect(every.ranges(of: "？").count == 4 * few.ranges(of: "？").count)
    }
  }

  @Test("no files, one and several make whole documents in every form", arguments: [0, 1, 3])
  func whole(_ count: Int) throws {
    let files = Array([clean, file(), refused].prefix(count))
    for form in Self.forms {
      let bytes = form.bytes(of: files)
      switch form {
      case is JSONLinesFindings:
        for line in bytes.split(separator: UInt8(ascii: "\n")) {
          _ = try JSONReader.parse(Array(line))
        }
      case is JSONFindings, is SARIFFindings: _ = try JSONReader.parse(bytes)
      default:
        // The page is well-formed too, once its head's open tags are closed.
        let text = String(decoding: bytes, as: UTF8.self)
          .replacing("<!DOCTYPE html>\n", with: "")
          .replacing("<meta charset=\"utf-8\">", with: "")
          .replacing("<meta name=\"viewport\" content=\"width=device-width\">", with: "")
        var handler = Nothing()
        try Array(text.utf8).withUnsafeBytes { bytes in
          try XMLParser.parse(bytes, handler: &handler)
        }
      }
    }
  }

  @Test("SARIF names the rule, the place and both sides of the broken sum")
  func sarif() throws {
    let bytes = SARIFFindings(language: .english, tool: Self.tool).bytes(of: [file()])
    let text = String(decoding: bytes, as: UTF8.self)
    #expect(text.contains("\"version\":\"2.1.0\""))
    #expect(text.contains("\"ruleId\":\"SUM-C1\""))
    #expect(text.contains("\"uri\":\"%E6%8A%A5%E5%91%8A/a%20%3Cb%3E%26%22c%22.txt\""))
    #expect(text.contains("\"kind\":\"open\",\"level\":\"none\""))
    #expect(text.components(of: "\"fullyQualifiedName\":\"reviews.reconsideration.") == 6)
  }

  @Test("the page draws each cell of the form once and numbers the broken rule on both sides")
  func page() {
    let text = String(
      decoding: HTMLFindings(language: .chinese, tool: Self.tool).bytes(of: [file()]),
      as: UTF8.self
    )
    let start = text.firstRange(of: "<section class=\"file\"")?.lowerBound
    let sections = text[(start ?? text.startIndex)...]
    #expect(String(sections).components(of: "<td") == 10 + 175 + 15)
    #expect(text.components(of: "class=\"left\"") == 4)
    let mark = "<div class=\"mark\"><a href=\"#file-1-1\">［1］</a></div>"
    #expect(text.contains("<td class=\"right\">2\(mark)</td>"))
    #expect(text.contains("<td class=\"unread\">1&lt;2<div"))
    #expect(!text.contains("<script") && !text.contains("src=") && !text.contains("href=\"h"))
    #expect(text.contains("size: A4"))
  }

  @Test("JUnit counts what it lists")
  func junit() {
    let text = String(
      decoding: JUnitFindings(language: .english, tool: Self.tool).bytes(of: [file(), refused]),
      as: UTF8.self
    )
    #expect(text.components(of: "<testcase") == 1 + file().findings.count + 1)
    #expect(text.components(of: "<failure") == 1)
    #expect(text.components(of: "<skipped") == file().findings.count - 1)
    #expect(text.components(of: "<error") == 1)
  }

  @Test("every form names the program and its rules, who has to act, and since when that is so")
  func responsibility() {
    let marks: [(any FindingReport, [String])] = [
      (
        JSONFindings(tool: Self.tool),
        [
          "\"name\": \"nianbao\"", "\"version\": \"1.2.3\"",
          "\"ruleSet\": \(RuleSetVersion.current)",
          "\"actor\": \"unit\"",
          "\"actor\": \"program\"", "\"since\": 1",
        ]
      ),
      (
        JSONLinesFindings(tool: Self.tool),
        [
          "\"tool\":{\"name\":\"nianbao\",\"version\":\"1.2.3\",\"ruleSet\":\(RuleSetVersion.current)}}",
          "\"actor\":\"unit\",\"since\":1", "\"actor\":\"program\",\"since\":1",
        ]
      ),
      (
        SARIFFindings(language: .english, tool: Self.tool),
        [
          "\"name\":\"nianbao\",\"version\":\"1.2.3\"",
          "\"properties\":{\"ruleSet\":\(RuleSetVersion.current)}",
          "\"properties\":{\"actor\":\"unit\",\"since\":1}",
          "\"properties\":{\"actor\":\"program\",\"since\":1}",
        ]
      ),
      (
        JUnitFindings(language: .english, tool: Self.tool),
        [
          "<property name=\"version\" value=\"1.2.3\"/>",
          "<property name=\"ruleSet\" value=\"\(RuleSetVersion.current)\"/>",
          "<property name=\"actor\" value=\"unit\"/>",
          "<property name=\"actor\" value=\"program\"/>",
          "<property name=\"since\" value=\"1\"/>",
        ]
      ),
      (
        HTMLFindings(language: .chinese, tool: Self.tool),
        [
          "nianbao 1.2.3，规则集 \(RuleSetVersion.current)", "责任方：填报单位；始于规则集 1",
          "责任方：本程序（操作人员）；始于规则集 1",
        ]
      ),
    ]
    for (form, expected) in marks {
      let text = String(decoding: form.bytes(of: [file(), refused]), as: UTF8.self)
      for mark in expected { #expect(text.contains(mark), "\(type(of: form)): \(mark)") }
    }
  }

  @Test("the verdict adds up")
  func verdict() {
    var sum = Verdict()
    for file in [file(), refused, clean] { sum.add(file.verdict) }
    #expect(sum.files == 3)
    #expect(sum.refused == 1)
    #expect(sum.faulty == 1)
    #expect(sum.count(.error) == 1)
    #expect(sum.wording.zh.hasPrefix("不通过：错误 1，"))
    #expect(clean.verdict.wording.zh.hasPrefix("通过：错误 0，"))
  }
}

extension String {
  /// How often a text stands in this one.
  fileprivate func components(of text: String) -> Int { ranges(of: text).count }
}

/// Takes a document in without looking at it.
private struct Nothing: XMLHandler {
  static func failure(_ error: XMLError) -> XMLError { error }
  mutating func startElement(_ tag: borrowing XMLTag) throws(XMLError) {}
  mutating func endElement(_ tag: borrowing XMLTag) throws(XMLError) {}
  mutating func characters(_ characters: borrowing XMLCharacters) throws(XMLError) {}
}
